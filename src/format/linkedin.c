/* SPDX-License-Identifier: Apache-2.0
 * LinkedIn's data export. Its columns grew over the years, so they are taken by name. */
#include "format/linkedin.h"

#include <string.h>

#include "base/text.h"
#include "format/linkedin_row.h"
#include "format/table_date.h"

static const char *const column_names[LINKEDIN_COLUMNS] = {
    [COLUMN_COMPANY] = "Company",
    [COLUMN_COMPANY_NAME] = "Company Name",
    [COLUMN_CONFIRMED] = "Confirmed",
    [COLUMN_CONNECTED_ON] = "Connected On",
    [COLUMN_CONTENT] = "CONTENT",
    [COLUMN_CONVERSATION_DRAFT] = "IS CONVERSATION DRAFT",
    [COLUMN_CONVERSATION_ID] = "CONVERSATION ID",
    [COLUMN_CONVERSATION_TITLE] = "CONVERSATION TITLE",
    [COLUMN_CREATION_DATE] = "Creation Date",
    [COLUMN_DATE] = "DATE",
    [COLUMN_DIRECTION] = "Direction",
    [COLUMN_EMAIL] = "Email Address",
    [COLUMN_ENDORSEE_FIRST_NAME] = "Endorsee First Name",
    [COLUMN_ENDORSEE_LAST_NAME] = "Endorsee Last Name",
    [COLUMN_ENDORSEE_URL] = "Endorsee Public Url",
    [COLUMN_ENDORSEMENT_DATE] = "Endorsement Date",
    [COLUMN_ENDORSEMENT_STATUS] = "Endorsement Status",
    [COLUMN_ENDORSER_FIRST_NAME] = "Endorser First Name",
    [COLUMN_ENDORSER_LAST_NAME] = "Endorser Last Name",
    [COLUMN_ENDORSER_URL] = "Endorser Public Url",
    [COLUMN_FINISHED_ON] = "Finished On",
    [COLUMN_FIRST_NAME] = "First Name",
    [COLUMN_FOLDER] = "FOLDER",
    [COLUMN_FROM] = "From",
    [COLUMN_HEADLINE] = "Headline",
    [COLUMN_INVITEE_URL] = "inviteeProfileUrl",
    [COLUMN_INVITER_URL] = "inviterProfileUrl",
    [COLUMN_LAST_NAME] = "Last Name",
    [COLUMN_MESSAGE] = "Message",
    [COLUMN_MESSAGE_DRAFT] = "IS MESSAGE DRAFT",
    [COLUMN_POSITION] = "Position",
    [COLUMN_PRIMARY] = "Primary",
    [COLUMN_RECIPIENT_URLS] = "RECIPIENT PROFILE URLS",
    [COLUMN_SENDER_URL] = "SENDER PROFILE URL",
    [COLUMN_SENT_AT] = "Sent At",
    [COLUMN_SKILL] = "Skill Name",
    [COLUMN_STARTED_ON] = "Started On",
    [COLUMN_STATUS] = "Status",
    [COLUMN_SUBJECT] = "SUBJECT",
    [COLUMN_TEXT] = "Text",
    [COLUMN_TITLE] = "Title",
    [COLUMN_TO] = "TO",
    [COLUMN_URL] = "URL",
};

typedef void (*TakeRow)(const Linkedin *linkedin, Record *record);

/* A table of the export: the columns that tell it, the most telling first. */
struct LinkedinFile {
    LinkedinColumn needs[4];
    guint needs_count;
    TakeRow take;
    bool same_both_ways; /* only the file's name tells received from given */
};

const char *
linkedin_column_name(LinkedinColumn column)
{
    return column_names[column];
}

const char *
linkedin_cell(const Linkedin *linkedin, LinkedinColumn column)
{
    return table_cell(linkedin->table, linkedin->columns[column]);
}

void
linkedin_skip(Record *record, const char *why)
{
    record->kind = RECORD_SKIPPED;
    record->why = why;
}

static bool
says_yes(const char *text)
{
    return g_ascii_strcasecmp(text, "yes") == 0 || g_ascii_strcasecmp(text, "true") == 0;
}

static bool
has_name(const Person *person)
{
    return person->given != NULL || person->family != NULL;
}

static void
take_job(const Linkedin *linkedin, Person *person)
{
    Position *position;

    person_set(&person->company, linkedin_cell(linkedin, COLUMN_COMPANY));
    person_set(&person->title, linkedin_cell(linkedin, COLUMN_POSITION));
    if (person->company == NULL && person->title == NULL)
        return;
    position = person_add_position(person, person->company, person->title);
    position->current = true;
}

static void
take_connected_on(const Linkedin *linkedin, Record *record)
{
    const char *text = linkedin_cell(linkedin, COLUMN_CONNECTED_ON);
    char date[DAY_TEXT_SIZE];

    switch (table_date_read(text, DATE_ORDER_UNKNOWN, date)) {
    case DATE_GIVEN:
        record->person->source = g_strdup_printf("LinkedIn, connected on %s", date);
        break;
    case DATE_AMBIGUOUS:
    case DATE_WRONG:
        record_problem(record, record->line, linkedin_column_name(COLUMN_CONNECTED_ON),
                       "“%s” is not a date as LinkedIn writes it.", text);
        break;
    case DATE_NONE:
        break;
    }
}

static char *
connection_uid(const Linkedin *linkedin, const Point *profile)
{
    if (profile == NULL)
        return table_row_uid(linkedin->table);
    return g_strconcat("linkedin:", profile->normalised, NULL);
}

static void
take_connection(const Linkedin *linkedin, Record *record)
{
    Person *person = record->person = person_new();
    const char *email = linkedin_cell(linkedin, COLUMN_EMAIL);
    const Point *profile;

    person_set(&person->given, linkedin_cell(linkedin, COLUMN_FIRST_NAME));
    person_set(&person->family, linkedin_cell(linkedin, COLUMN_LAST_NAME));
    if (!has_name(person)) {
        linkedin_skip(record, "no name");
        return;
    }
    record->kind = RECORD_PERSON;
    profile = person_add_point(person, POINT_URL, "linkedin", linkedin_cell(linkedin, COLUMN_URL));
    if (strchr(email, '@') != NULL)
        person_add_point(person, POINT_EMAIL, NULL, email);
    else if (*email != '\0')
        record_problem(record, record->line, linkedin_column_name(COLUMN_EMAIL),
                       "“%s” is not an email address.", email);
    take_job(linkedin, person);
    take_connected_on(linkedin, record);
    person->uid = connection_uid(linkedin, profile);
    person_complete_name(person);
}

static void
take_month(const Linkedin *linkedin, LinkedinColumn column, Record *record, char **slot)
{
    const char *text = linkedin_cell(linkedin, column);
    char date[DAY_TEXT_SIZE];

    if (*text == '\0')
        return;
    if (table_month_read(text, date))
        person_set(slot, date);
    else
        record_problem(record, record->line, linkedin_column_name(column), "“%s” is not a month.",
                       text);
}

static Person *
begin_self(Record *record)
{
    record->kind = RECORD_PERSON;
    record->person = person_new();
    record->person->self = true;
    return record->person;
}

static void
take_position(const Linkedin *linkedin, Record *record)
{
    const char *company = linkedin_cell(linkedin, COLUMN_COMPANY_NAME);
    const char *title = linkedin_cell(linkedin, COLUMN_TITLE);
    Position *position;

    if (*company == '\0' && *title == '\0') {
        linkedin_skip(record, "empty row");
        return;
    }
    position = person_add_position(begin_self(record), company, title);
    take_month(linkedin, COLUMN_STARTED_ON, record, &position->started);
    take_month(linkedin, COLUMN_FINISHED_ON, record, &position->ended);
    position->current = *linkedin_cell(linkedin, COLUMN_FINISHED_ON) == '\0';
}

static void
take_own_email(const Linkedin *linkedin, Record *record)
{
    const char *email = linkedin_cell(linkedin, COLUMN_EMAIL);
    Point *point;

    if (strchr(email, '@') == NULL) {
        record_problem(record, record->line, linkedin_column_name(COLUMN_EMAIL),
                       "“%s” is not an email address.", email);
        return;
    }
    if (!says_yes(linkedin_cell(linkedin, COLUMN_CONFIRMED))) {
        linkedin_skip(record, "address not confirmed");
        return;
    }
    point = person_add_point(begin_self(record), POINT_EMAIL, NULL, email);
    if (point != NULL)
        point->preferred = says_yes(linkedin_cell(linkedin, COLUMN_PRIMARY));
}

static void
take_profile(const Linkedin *linkedin, Record *record)
{
    Person *person = begin_self(record);

    person_set(&person->given, linkedin_cell(linkedin, COLUMN_FIRST_NAME));
    person_set(&person->family, linkedin_cell(linkedin, COLUMN_LAST_NAME));
    if (!has_name(person))
        linkedin_skip(record, "no name");
    person_complete_name(person);
}

/* The first that fits is it. */
static const LinkedinFile files[] = {
    {.needs = {COLUMN_CONVERSATION_ID, COLUMN_FROM, COLUMN_DATE},
     .needs_count = 3,
     .take = linkedin_take_message},
    {.needs = {COLUMN_ENDORSER_FIRST_NAME, COLUMN_SKILL},
     .needs_count = 2,
     .take = linkedin_take_endorsement},
    {.needs = {COLUMN_ENDORSEE_FIRST_NAME, COLUMN_SKILL},
     .needs_count = 2,
     .take = linkedin_take_endorsement},
    {.needs = {COLUMN_CREATION_DATE, COLUMN_TEXT, COLUMN_FIRST_NAME, COLUMN_LAST_NAME},
     .needs_count = 4,
     .take = linkedin_take_recommendation,
     .same_both_ways = true},
    {.needs = {COLUMN_SENT_AT, COLUMN_FROM, COLUMN_TO},
     .needs_count = 3,
     .take = linkedin_take_invitation},
    {.needs = {COLUMN_COMPANY_NAME, COLUMN_TITLE, COLUMN_STARTED_ON},
     .needs_count = 3,
     .take = take_position},
    {.needs = {COLUMN_CONFIRMED, COLUMN_PRIMARY, COLUMN_EMAIL},
     .needs_count = 3,
     .take = take_own_email},
    {.needs = {COLUMN_HEADLINE, COLUMN_FIRST_NAME, COLUMN_LAST_NAME},
     .needs_count = 3,
     .take = take_profile},
    {.needs = {COLUMN_CONNECTED_ON, COLUMN_FIRST_NAME, COLUMN_LAST_NAME},
     .needs_count = 3,
     .take = take_connection},
    {.needs = {COLUMN_POSITION, COLUMN_COMPANY, COLUMN_FIRST_NAME, COLUMN_LAST_NAME},
     .needs_count = 4,
     .take = take_connection},
};

static const LinkedinFile *
file_of_header(const CsvHeader *header)
{
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        guint found = 0;

        while (found < files[i].needs_count &&
               csv_header_find(header, column_names[files[i].needs[found]]) >= 0)
            found++;
        if (found == files[i].needs_count)
            return &files[i];
    }
    return NULL;
}

bool
linkedin_is_header(const CsvHeader *header)
{
    return file_of_header(header) != NULL;
}

bool
linkedin_is_own_header(const CsvHeader *header)
{
    static const char *const tables[][2] = {
        {"Application Date", "Job Title"},          /* Job Applications */
        {"Job Titles", "Open To Recruiters"},       /* Job Seeker Preferences */
        {"Extension", "Number"},                    /* PhoneNumbers */
        {"Verification type", "Issuing authority"}, /* Verifications */
    };

    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        if (csv_header_find(header, tables[i][0]) >= 0 &&
            csv_header_find(header, tables[i][1]) >= 0)
            return true;
    }
    return false;
}

static bool
begin(Linkedin *linkedin, GError **error)
{
    g_autofree char *lower = g_ascii_strdown(linkedin->name, -1);
    bool found = false;

    if (!table_find_header(linkedin->table, linkedin_is_header, &found, error))
        return false;
    if (!found) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "%s is none of the LinkedIn tables that kith reads (Connections, messages, "
                    "Invitations, Positions, Recommendations, Endorsements, Email Addresses, "
                    "Profile).",
                    linkedin->name);
        return false;
    }
    linkedin->file = file_of_header(table_header(linkedin->table));
    for (gsize i = 0; i < G_N_ELEMENTS(column_names); i++)
        linkedin->columns[i] = csv_header_find(table_header(linkedin->table), column_names[i]);
    linkedin->given = strstr(lower, "given") != NULL;
    if (linkedin->file->same_both_ways && !linkedin->given && strstr(lower, "received") == NULL) {
        linkedin->file = NULL;
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "%s holds recommendations, but not whether you wrote or received them: give "
                    "the file its name back, Recommendations_Received.csv or "
                    "Recommendations_Given.csv.",
                    linkedin->name);
        return false;
    }
    return true;
}

static bool
linkedin_next(void *state, Record *record, bool *more_out, GError **error)
{
    Linkedin *linkedin = state;

    if (linkedin->file == NULL && !begin(linkedin, error))
        return false;
    if (!table_next(linkedin->table, record, more_out, error))
        return false;
    if (*more_out && table_is_blank(linkedin->table))
        linkedin_skip(record, "empty row");
    else if (*more_out)
        linkedin->file->take(linkedin, record);
    return true;
}

static void
linkedin_free(void *state)
{
    Linkedin *linkedin = state;

    table_free(linkedin->table);
    g_free(linkedin->name);
    g_free(linkedin);
}

Reader *
linkedin_reader_new(const char *member_name, Input *take_input)
{
    static const ReaderMethods methods = {.next = linkedin_next, .free = linkedin_free};
    Linkedin *linkedin = g_new0(Linkedin, 1);

    linkedin->table = table_new(take_input);
    linkedin->name = member_name != NULL ? g_path_get_basename(member_name) : g_strdup("The file");
    return reader_new("linkedin", &methods, linkedin);
}
