/* SPDX-License-Identifier: Apache-2.0 */
#include "format/linkedin.h"

#include <string.h>

#include "test_record_text.h"
#include "test_records.h"

static void
assert_file(const char *name)
{
    g_autofree char *path = g_strconcat("tests/data/linkedin/", name, NULL);
    g_autofree char *golden = g_strconcat(path, ".txt", NULL);

    test_record_golden(linkedin_reader_new(name, test_file_input(path)), golden);
}

static GPtrArray *
read_text(const char *name, const char *text)
{
    return test_records(linkedin_reader_new(name, input_from_memory(text, strlen(text))));
}

static const Record *
record_at(const GPtrArray *records, guint index, RecordKind kind)
{
    const Record *record;

    g_assert_cmpuint(index, <, records->len);
    record = records->pdata[index];
    g_assert_cmpint(record->kind, ==, kind);
    return record;
}

static void
reads_connections_below_their_preamble(void)
{
    assert_file("Connections.csv");
}

static void
reads_connections_without_preamble_and_profiles(void)
{
    assert_file("Connections-old.csv");
}

static void
reads_messages(void)
{
    assert_file("messages.csv");
}

static void
reads_invitations_with_their_direction(void)
{
    assert_file("Invitations.csv");
}

static void
reads_the_users_own_career_addresses_and_name(void)
{
    assert_file("Positions.csv");
    assert_file("Email Addresses.csv");
    assert_file("Profile.csv");
}

static void
reads_recommendations_both_ways(void)
{
    assert_file("Recommendations_Received.csv");
    assert_file("Recommendations_Given.csv");
}

static void
reads_accepted_endorsements_both_ways(void)
{
    assert_file("Endorsement_Received_Info.csv");
    assert_file("Endorsement_Given_Info.csv");
}

static void
needs_the_name_of_a_file_of_recommendations(void)
{
    static const char text[] = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n";
    g_autoptr(Reader) reader = linkedin_reader_new("r.csv", input_from_memory(text, strlen(text)));
    g_autoptr(GError) error = NULL;
    Record record = {0};
    bool more = false;

    g_assert_false(reader_next(reader, &record, &more, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    g_assert_nonnull(strstr(error->message, "r.csv holds recommendations"));
    record_clear(&record);
}

static void
refuses_a_table_that_it_does_not_know(void)
{
    static const char text[] = "Name\nJava\nC\n";
    g_autoptr(Reader) reader =
        linkedin_reader_new("x/Skills.csv", input_from_memory(text, strlen(text)));
    g_autoptr(GError) error = NULL;
    Record record = {0};
    bool more = false;

    g_assert_false(reader_next(reader, &record, &more, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    g_assert_true(g_str_has_prefix(error->message, "Skills.csv is none of the LinkedIn tables"));
    record_clear(&record);
}

static void
reads_the_header_of_a_connections_file_wherever_it_is(void)
{
    g_autoptr(GPtrArray) records =
        read_text(NULL, "Notes:\nFirst Name is a column\nthree\nfour, five\n\n\n"
                        "Last Name,First Name,Connected On,Url\nVale,Robin,,\n");
    const Record *record = record_at(records, 0, RECORD_PERSON);

    g_assert_cmpuint(record->line, ==, 8);
    g_assert_cmpstr(record->person->name, ==, "Robin Vale");
    g_assert_true(g_str_has_prefix(record->person->uid, "row:"));
}

static void
knows_a_connection_again_by_the_profile(void)
{
    g_autoptr(GPtrArray) records =
        read_text(NULL, "First Name,Last Name,URL,Company,Position\n"
                        "Robin,Vale,https://www.linkedin.com/in/Robin-Vale/,,\n"
                        "Robin,Vale-Ito,http://uk.linkedin.com/in/robin-vale?x=1,Acme,CTO\n");

    g_assert_cmpstr(record_at(records, 0, RECORD_PERSON)->person->uid, ==,
                    "linkedin:linkedin.com/in/robin-vale");
    g_assert_cmpstr(record_at(records, 1, RECORD_PERSON)->person->uid, ==,
                    "linkedin:linkedin.com/in/robin-vale");
}

static const char *
only_key(const GPtrArray *records)
{
    g_assert_cmpuint(records->len, ==, 1);
    return record_at(records, 0, RECORD_TOUCH)->touch->key;
}

static void
gives_a_message_the_same_key_in_a_later_export(void)
{
    g_autoptr(GPtrArray) old =
        read_text("messages.csv", "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n"
                                  "c1,Ana Sol,https://www.linkedin.com/in/ana-sol,Robin Vale,"
                                  "2024-05-15 10:30:00,Hello\n");
    g_autoptr(GPtrArray) new = read_text(
        "messages.csv", "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT "
                        "PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n"
                        "c1,,Ana Sol-Ito,http://linkedin.com/in/ana-sol/,Robin Vale,"
                        "https://www.linkedin.com/in/robin,2024-05-15 10:30:00 UTC,,<p>Hello</p>,"
                        "INBOX,No\n");
    g_autoptr(GPtrArray) other =
        read_text("messages.csv", "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n"
                                  "c1,Ana Sol,https://www.linkedin.com/in/ana-sol,Robin Vale,"
                                  "2024-05-15 10:30:00,Hello!\n");

    g_assert_cmpstr(only_key(old), ==, only_key(new));
    g_assert_cmpstr(only_key(old), !=, only_key(other));
}

/* The receivers of a message as "name=url;…". */
static char *
receivers(const char *names, const char *urls)
{
    g_autofree char *text =
        g_strdup_printf("CONVERSATION ID,FROM,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
                        "c,Ana Sol,\"%s\",\"%s\",2024-05-15 10:30:00 UTC,x\n",
                        names, urls);
    g_autoptr(GPtrArray) records = read_text("messages.csv", text);
    const Touch *touch = record_at(records, 0, RECORD_TOUCH)->touch;
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < touch->to->len; i++) {
        const Party *party = touch->to->pdata[i];

        g_string_append_printf(out, "%s=%s;", party->name != NULL ? party->name : "",
                               party->url != NULL ? party->url : "");
    }
    return g_string_free(out, FALSE);
}

static void
assert_receivers(const char *names, const char *urls, const char *expected)
{
    g_autofree char *found = receivers(names, urls);

    g_assert_cmpstr(found, ==, expected);
}

static void
pairs_the_names_of_receivers_with_their_profiles(void)
{
    assert_receivers("Bo Li,Cy Oz", "l.com/bo,l.com/cy", "Bo Li=l.com/bo;Cy Oz=l.com/cy;");
    assert_receivers("Bo Li, PhD, MBA", "l.com/bo", "Bo Li, PhD, MBA=l.com/bo;");
    assert_receivers("Bo Li, PhD,Cy Oz", "l.com/bo,l.com/cy",
                     "Bo Li, PhD=l.com/bo;Cy Oz=l.com/cy;");
    assert_receivers("Bo Li, Jr.,Cy Oz", "", "Bo Li, Jr.=;Cy Oz=;");
    assert_receivers("Bo Li", "", "Bo Li=;");
    assert_receivers("", "l.com/bo,l.com/cy", "=l.com/bo;=l.com/cy;");
    assert_receivers("Bo Li,Cy Oz,Di Du", "l.com/bo,l.com/cy", "=l.com/bo;=l.com/cy;");
    assert_receivers("LinkedIn Member", "", "");
    assert_receivers("", "", "");
}

static void
cuts_long_messages(void)
{
    g_autoptr(GString) text =
        g_string_new("CONVERSATION ID,FROM,TO,DATE,CONTENT\nc,Ana Sol,Bo,2024-05-15 10:30:00,");
    g_autoptr(GPtrArray) records = NULL;
    const char *note;

    for (guint i = 0; i < 3000; i++)
        g_string_append(text, "é");
    records = read_text("messages.csv", text->str);
    note = record_at(records, 0, RECORD_TOUCH)->touch->note;
    g_assert_cmpint(g_utf8_strlen(note, -1), ==, 2000);
    g_assert_true(g_str_has_suffix(note, "é…"));
}

/* A fixture of others: every row is taken, and the direction stays to be told by names. */
static void
reads_the_files_of_a_public_project(void)
{
    static const char folder[] = "../shared/data/csv/labeldekho+linkedin-network-intelligence/"
                                 "tests/fixtures/";
    static const struct {
        const char *name;
        RecordKind kind;
        guint records;
    } rows[] = {{"Connections.csv", RECORD_PERSON, 10}, {"Messages.csv", RECORD_TOUCH, 11}};

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strconcat(folder, rows[i].name, NULL);
        g_autofree char *whole = g_build_filename(g_getenv("KITH_TEST_SOURCE"), path, NULL);
        g_autoptr(GPtrArray) records = NULL;

        if (!g_file_test(whole, G_FILE_TEST_EXISTS)) {
            g_test_skip(path);
            return;
        }
        records = test_records(linkedin_reader_new(rows[i].name, test_file_input(path)));
        g_assert_cmpuint(records->len, ==, rows[i].records);
        for (guint j = 0; j < records->len; j++)
            g_assert_null(record_at(records, j, rows[i].kind)->problems);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/linkedin/reads_connections_below_their_preamble",
                    reads_connections_below_their_preamble);
    g_test_add_func("/linkedin/reads_connections_without_preamble_and_profiles",
                    reads_connections_without_preamble_and_profiles);
    g_test_add_func("/linkedin/reads_messages", reads_messages);
    g_test_add_func("/linkedin/reads_invitations_with_their_direction",
                    reads_invitations_with_their_direction);
    g_test_add_func("/linkedin/reads_the_users_own_career_addresses_and_name",
                    reads_the_users_own_career_addresses_and_name);
    g_test_add_func("/linkedin/reads_recommendations_both_ways", reads_recommendations_both_ways);
    g_test_add_func("/linkedin/reads_accepted_endorsements_both_ways",
                    reads_accepted_endorsements_both_ways);
    g_test_add_func("/linkedin/needs_the_name_of_a_file_of_recommendations",
                    needs_the_name_of_a_file_of_recommendations);
    g_test_add_func("/linkedin/refuses_a_table_that_it_does_not_know",
                    refuses_a_table_that_it_does_not_know);
    g_test_add_func("/linkedin/reads_the_header_of_a_connections_file_wherever_it_is",
                    reads_the_header_of_a_connections_file_wherever_it_is);
    g_test_add_func("/linkedin/knows_a_connection_again_by_the_profile",
                    knows_a_connection_again_by_the_profile);
    g_test_add_func("/linkedin/gives_a_message_the_same_key_in_a_later_export",
                    gives_a_message_the_same_key_in_a_later_export);
    g_test_add_func("/linkedin/pairs_the_names_of_receivers_with_their_profiles",
                    pairs_the_names_of_receivers_with_their_profiles);
    g_test_add_func("/linkedin/cuts_long_messages", cuts_long_messages);
    g_test_add_func("/linkedin/reads_the_files_of_a_public_project",
                    reads_the_files_of_a_public_project);
    return g_test_run();
}
