/* SPDX-License-Identifier: Apache-2.0 */
#include "core/lab.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"

/* Two people in touch every tenth day, a third whom one of them met twice, an announcement and a
 * message to oneself. Day 100 is 8640000. */
static GString *
small_book(bool header)
{
    GString *csv = g_string_new(header ? "sender,receiver,unix,nrec\r\n" : NULL);

    g_string_append(csv, "ann,ann,1,1\nann,cyd,3600\nann,cyd,90000\n\nann,cyd,180000,40\n");
    for (int day = 0; day <= 100; day += 10)
        g_string_append_printf(csv, "%s,%d,1\r\n", day % 20 == 0 ? "ann,\"bob\"" : "bob,ann",
                               day * 86400 + 3600);
    return csv;
}

static bool
run(const char *csv, gsize length, gint64 at, GString *out, GError **error)
{
    return lab_rhythm(input_from_memory(csv, length), at, 30, out, error);
}

static void
rhythm_answers_for_both_sides_of_a_tie_of_three_days(void)
{
    g_autoptr(GString) csv = small_book(true);
    g_autoptr(GString) out = g_string_new(NULL);
    g_auto(GStrv) lines = NULL;

    g_assert_true(run(csv->str, csv->len, 105 * 86400, out, NULL));
    lines = g_strsplit(out->str, "\n", -1);
    g_assert_cmpuint(g_strv_length(lines), ==, 3);
    g_assert_true(g_str_has_prefix(lines[0], "{\"ego\":\"ann\",\"other\":\"bob\",\"quiet\":0."));
    g_assert_true(g_str_has_prefix(lines[1], "{\"ego\":\"bob\",\"other\":\"ann\",\"quiet\":0."));
    g_assert_cmpstr(lines[2], ==, "");
}

static void
rhythm_does_not_look_past_its_time(void)
{
    g_autoptr(GString) csv = small_book(false);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GString) past = g_string_new(NULL);
    const char *later = strstr(csv->str, "bob,ann,4323600");

    g_assert_nonnull(later);
    g_assert_true(run(csv->str, csv->len, 50 * 86400, out, NULL));
    g_assert_true(run(csv->str, (gsize)(later - csv->str), 50 * 86400, past, NULL));
    g_assert_cmpstr(out->str, ==, past->str);
    g_assert_cmpuint(out->len, >, 0);
}

static void
rhythm_reads_gzip(void)
{
    /* "a,b,0\na,b,86400\na,b,172800\n" */
    static const char gzip[] = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x4b\xd4\x49\xd2\x31\xe0"
                               "\x4a\x04\x92\x16\x66\x26\x06\x10\x96\xa1\xb9\x91\x05\x90\x09\x00"
                               "\x64\x0f\xe4\x3c\x1b\x00\x00\x00";
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    g_assert_true(run(gzip, sizeof gzip - 1, 10 * 86400, out, &error));
    g_assert_true(g_str_has_prefix(out->str, "{\"ego\":\"a\",\"other\":\"b\","));
    g_assert_false(run(gzip, sizeof gzip - 12, 10 * 86400, out, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
}

static void
rhythm_names_a_bad_line(void)
{
    const char *bad[] = {"a,b,0\na,b\n", "a,b,0\na,b,soon\n", "a,b,0\na,b,1e300\n"};

    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(GError) error = NULL;

        g_assert_false(run(bad[i], strlen(bad[i]), 86400, out, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        g_assert_nonnull(strstr(error->message, "Line 2"));
    }
}

static void
vcard_counts_files_together(void)
{
    const char *card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\n  Berg\r\nEND:VCARD\r\n";
    g_autofree char *folder = g_dir_make_tmp("kith-lab-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "cards.vcf", NULL);
    const char *paths[] = {path, path, NULL};
    const char *absent[] = {folder, NULL};
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    g_autofree char *expected = NULL;

    g_assert_true(g_file_set_contents(path, card, -1, NULL));
    g_assert_true(lab_vcard(paths, out, &error));
    expected = g_strdup_printf("{\"cards\":2,\"properties\":4,\"bytes\":%d,\"seconds\":",
                               (int)(2 * strlen(card)));
    g_assert_true(g_str_has_prefix(out->str, expected));
    g_assert_true(g_str_has_suffix(out->str, "}\n"));
    g_assert_false(lab_vcard(absent, out, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    (void)g_remove(path);
    (void)g_rmdir(folder);
}

#define STATE                                                                                      \
    "{\"day\":12,\"minutes\":15,\"ties\":[{\"id\":\"t3\",\"tier\":0,\"warmth\":0.41,"              \
    "\"half_life\":7.9,\"rate\":0.02,\"reply\":0.9,\"minutes\":3,\"boundary\":"                    \
    "{\"paused\":[30,90],\"no_weekend\":true,\"last_out\":5,\"unanswered\":1}}],\"events\":"

static void
plan_answers_each_line_and_goes_on_after_a_bad_one(void)
{
    static const char lines[] =
        STATE "[]}\n\n[1]\r\n" STATE "[{\"id\":\"e9\",\"tie\":\"t4\",\"kind\":\"help\","
              "\"created\":10,\"due\":17,\"minutes\":4}]}\n{\"day\":12,\"minutes\":15}\n"
              "{\"day\":12,\"minutes\":15,\"ties\":7}";
    g_autoptr(LabPlan) plan = lab_plan_new(input_from_memory(lines, sizeof lines - 1));
    const char *problems[] = {NULL, "Line 3: “day”", "Line 4: Event 1: There is no tie “t4”.", NULL,
                              "Line 6: “ties” is not a list."};
    const char *answers[] = {"{\"items\":[]}\n",
                             "{\"error\":\"Line 3:", "{\"error\":\"Line 4:", "{\"items\":[]}\n",
                             "{\"error\":\"Line 6:"};
    bool more = true;

    for (gsize i = 0; i < G_N_ELEMENTS(problems); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autofree char *problem = NULL;

        g_assert_true(lab_plan_next(plan, out, &problem, &more, NULL));
        g_assert_true(more);
        g_assert_true(g_str_has_prefix(out->str, answers[i]));
        g_assert_true(problems[i] == NULL ? problem == NULL
                                          : g_str_has_prefix(problem, problems[i]));
    }
    g_assert_cmpuint(lab_plan_bad(plan), ==, 3);
}

static void
plan_shows_what_to_do_and_why(void)
{
    static const char line[] = STATE "[{\"id\":\"e9\",\"tie\":\"t3\",\"kind\":\"thanks\","
                                     "\"created\":7,\"due\":14,\"minutes\":4}]}\n";
    g_autoptr(GString) text = g_string_new(line);
    g_autoptr(LabPlan) plan = NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *problem = NULL;
    bool more = true;

    (void)g_string_replace(text, "\"day\":12", "\"day\":11", 1);
    plan = lab_plan_new(input_from_memory(text->str, text->len));
    g_assert_true(lab_plan_next(plan, out, &problem, &more, NULL));
    g_assert_cmpstr(out->str, ==,
                    "{\"items\":[{\"tie\":\"t3\",\"event\":\"e9\",\"kind\":\"thanks\","
                    "\"minutes\":4.0,\"reason\":\"You have owed them thanks for 4 days.\"}]}\n");
    g_assert_true(lab_plan_next(plan, out, &problem, &more, NULL));
    g_assert_false(more);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lab/rhythm_answers_for_both_sides_of_a_tie_of_three_days",
                    rhythm_answers_for_both_sides_of_a_tie_of_three_days);
    g_test_add_func("/lab/rhythm_does_not_look_past_its_time", rhythm_does_not_look_past_its_time);
    g_test_add_func("/lab/rhythm_reads_gzip", rhythm_reads_gzip);
    g_test_add_func("/lab/rhythm_names_a_bad_line", rhythm_names_a_bad_line);
    g_test_add_func("/lab/vcard_counts_files_together", vcard_counts_files_together);
    g_test_add_func("/lab/plan_answers_each_line_and_goes_on_after_a_bad_one",
                    plan_answers_each_line_and_goes_on_after_a_bad_one);
    g_test_add_func("/lab/plan_shows_what_to_do_and_why", plan_shows_what_to_do_and_why);
    return g_test_run();
}
