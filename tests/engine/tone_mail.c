/* SPDX-License-Identifier: Apache-2.0
 * The rules on real business mail. The sentences are pointed to in tests/data/tone and stand in an
 * archive outside the project, whose text may not be copied; without it the test is skipped. */
#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "engine/tone.h"

#define POINTERS "tests/data/tone/enron-ordinary.tsv"
#define MAILS "/../shared/data/mail/sreyemnayr+enron-email-eval/emails-993.tar.gz"

/* False findings in a hundred sentences. */
#define FALSE_HELD 2.0

static char *
path_of(const char *below)
{
    return g_build_filename(g_getenv("KITH_TEST_SOURCE"), below, NULL);
}

/* The members of the archive by name (GBytes); NULL where it is not there. */
static GHashTable *
read_mails(const char *path)
{
    GHashTable *mails =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
    struct archive *archive = archive_read_new();
    struct archive_entry *entry;

    archive_read_support_filter_gzip(archive);
    archive_read_support_format_tar(archive);
    if (archive_read_open_filename(archive, path, 65536) != ARCHIVE_OK)
        g_clear_pointer(&mails, g_hash_table_unref);
    while (mails != NULL && archive_read_next_header(archive, &entry) == ARCHIVE_OK) {
        const char *name = archive_entry_pathname(entry);
        gsize size = (gsize)archive_entry_size(entry);
        char *bytes = g_malloc0(size + 1);

        g_assert_cmpint(archive_read_data(archive, bytes, size), ==, (la_ssize_t)size);
        g_hash_table_insert(mails, g_strdup(g_str_has_prefix(name, "./") ? name + 2 : name),
                            g_bytes_new_take(bytes, size));
    }
    archive_read_free(archive);
    return mails;
}

/* The sentence a row points to, its white space made single blanks; NULL where the mail has not
 * so many bytes. */
static char *
read_sentence(GHashTable *mails, char **row)
{
    GBytes *mail = g_hash_table_lookup(mails, row[0]);
    guint64 start = g_ascii_strtoull(row[1], NULL, 10);
    guint64 bytes = g_ascii_strtoull(row[2], NULL, 10);
    g_autofree char *raw = NULL;
    g_autofree char *valid = NULL;
    g_auto(GStrv) words = NULL;
    g_autoptr(GString) sentence = g_string_new(NULL);

    if (mail == NULL || start + bytes > g_bytes_get_size(mail))
        return NULL;
    raw = g_strndup((const char *)g_bytes_get_data(mail, NULL) + start, bytes);
    valid = g_utf8_make_valid(raw, -1);
    words = g_strsplit_set(valid, " \t\r\n", -1);
    for (char **word = words; *word != NULL; word++)
        if (**word != '\0')
            g_string_append_printf(sentence, "%s%s", sentence->len > 0 ? " " : "", *word);
    return g_string_free(g_steal_pointer(&sentence), FALSE);
}

/* Warnings of a report but those of the rule that rightly fires. */
static guint
count_false(const ToneReport *report, const char *right)
{
    guint64 seen = 0;
    guint count = 0;

    for (guint i = 0; i < report->findings->len; i++) {
        const ToneFinding *finding = &g_array_index(report->findings, ToneFinding, i);

        if (finding->severity != TONE_WARN || (seen >> finding->rule & 1) != 0 ||
            strcmp(tone_rule_name(finding->rule), right) == 0)
            continue;
        seen |= G_GUINT64_CONSTANT(1) << finding->rule;
        count++;
    }
    return count;
}

static void
real_mail_is_left_alone(void)
{
    g_autofree char *pointers = path_of(POINTERS);
    g_autofree char *archive = path_of(MAILS);
    g_autoptr(GHashTable) mails = NULL;
    g_autoptr(ToneModel) model = NULL;
    g_autoptr(ToneDesk) desk = NULL;
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    guint sentences = 0, wrong = 0;

    mails = read_mails(archive);
    if (mails == NULL) {
        g_test_skip("../shared/data/mail/sreyemnayr+enron-email-eval is not there");
        return;
    }
    g_assert_true(g_file_get_contents(pointers, &text, NULL, NULL));
    lines = g_strsplit(text, "\n", -1);
    model = tone_model_new();
    desk = tone_desk_new();
    for (char **line = lines; *line != NULL; line++) {
        g_auto(GStrv) row = g_strsplit(*line, "\t", 4);
        g_autofree char *sentence = NULL;

        if (**line == '#' || g_strv_length(row) < 3)
            continue;
        sentence = read_sentence(mails, row);
        g_assert_nonnull(sentence);
        sentences++;
        wrong += count_false(tone_check(model, desk, sentence, strlen(sentence), TONE_MESSAGE),
                             row[3] == NULL ? "" : row[3]);
    }
    g_test_message("%u false findings in %u sentences", wrong, sentences);
    g_assert_cmpuint(sentences, ==, 500);
    g_assert_cmpfloat(100.0 * wrong, <=, FALSE_HELD * sentences);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/tone_mail/real_mail_is_left_alone", real_mail_is_left_alone);
    return g_test_run();
}
