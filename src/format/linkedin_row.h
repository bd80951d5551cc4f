/* SPDX-License-Identifier: Apache-2.0
 * What the tables of LinkedIn's export share: their columns, and a row at hand. For linkedin*.c
 * only. */
#pragma once

#include "format/record.h"
#include "format/table.h"

typedef enum {
    COLUMN_COMPANY,
    COLUMN_COMPANY_NAME,
    COLUMN_CONFIRMED,
    COLUMN_CONNECTED_ON,
    COLUMN_CONTENT,
    COLUMN_CONVERSATION_DRAFT,
    COLUMN_CONVERSATION_ID,
    COLUMN_CONVERSATION_TITLE,
    COLUMN_CREATION_DATE,
    COLUMN_DATE,
    COLUMN_DIRECTION,
    COLUMN_EMAIL,
    COLUMN_ENDORSEE_FIRST_NAME,
    COLUMN_ENDORSEE_LAST_NAME,
    COLUMN_ENDORSEE_URL,
    COLUMN_ENDORSEMENT_DATE,
    COLUMN_ENDORSEMENT_STATUS,
    COLUMN_ENDORSER_FIRST_NAME,
    COLUMN_ENDORSER_LAST_NAME,
    COLUMN_ENDORSER_URL,
    COLUMN_FINISHED_ON,
    COLUMN_FIRST_NAME,
    COLUMN_FOLDER,
    COLUMN_FROM,
    COLUMN_HEADLINE,
    COLUMN_INVITEE_URL,
    COLUMN_INVITER_URL,
    COLUMN_LAST_NAME,
    COLUMN_MESSAGE,
    COLUMN_MESSAGE_DRAFT,
    COLUMN_POSITION,
    COLUMN_PRIMARY,
    COLUMN_RECIPIENT_URLS,
    COLUMN_SENDER_URL,
    COLUMN_SENT_AT,
    COLUMN_SKILL,
    COLUMN_STARTED_ON,
    COLUMN_STATUS,
    COLUMN_SUBJECT,
    COLUMN_TEXT,
    COLUMN_TITLE,
    COLUMN_TO,
    COLUMN_URL,
} LinkedinColumn;

#define LINKEDIN_COLUMNS (COLUMN_URL + 1)

typedef struct LinkedinFile LinkedinFile;

/** A table that is being read. */
typedef struct {
    Table *table;
    char *name; /**< of the file, for its reader */
    const LinkedinFile *file;
    bool given; /**< Recommendations_Given */
    int columns[LINKEDIN_COLUMNS];
} Linkedin;

/** The name of a column in the export. */
const char *linkedin_column_name(LinkedinColumn column);

/** A cell of the row at hand; "" where the table has no such column. */
const char *linkedin_cell(const Linkedin *linkedin, LinkedinColumn column);

/** Leave the record out; why is constant. */
void linkedin_skip(Record *record, const char *why);

/* What becomes of the row at hand, into record. */
void linkedin_take_message(const Linkedin *linkedin, Record *record);
void linkedin_take_invitation(const Linkedin *linkedin, Record *record);
void linkedin_take_recommendation(const Linkedin *linkedin, Record *record);
void linkedin_take_endorsement(const Linkedin *linkedin, Record *record);
