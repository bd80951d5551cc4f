/* SPDX-License-Identifier: Apache-2.0
 * The tables in LinkedIn's data export: connections, messages, invitations, own career,
 * recommendations, endorsements, own addresses and profile. Which one a file is, is told by its
 * columns, and by its name only where these are the same. */
#pragma once

#include "format/csv.h"
#include "format/record.h"

/** Read a table, which is taken over. member_name is the file's, at any depth ("Recommendations_"
 * is followed by Received or Given); may be NULL. A file that is none of the tables gives INVALID
 * when it is read. Connections become people with a uid made from the profile's address; own
 * career, addresses and profile become people with self set; the rest becomes touches. */
Reader *linkedin_reader_new(const char *member_name, Input *take_input);

/** Whether a row is the header of one of the tables. */
bool linkedin_is_header(const CsvHeader *header);

/** Whether a row is the header of a table that is about the user alone though it has a phone, email
 * or name in it: job applications and preferences, own numbers, identity checks. Nobody in it is
 * to be taken. */
bool linkedin_is_own_header(const CsvHeader *header);
