/* SPDX-License-Identifier: Apache-2.0
 * The error table. */
#include "base/error.h"

static void
codes_have_one_meaning_everywhere(void)
{
    static const struct {
        KithErrorCode code;
        const char *name;
        int exit_status;
        unsigned http_status;
    } rows[] = {
        {KITH_ERROR_INVALID, "invalid", 2, 400},
        {KITH_ERROR_NOT_FOUND, "not-found", 3, 404},
        {KITH_ERROR_DENIED, "denied", 4, 403},
        {KITH_ERROR_LOGIN, "login", 4, 401},
        {KITH_ERROR_CONFLICT, "conflict", 5, 409},
        {KITH_ERROR_TOO_LARGE, "too-large", 6, 413},
        {KITH_ERROR_UNSUPPORTED, "unsupported", 6, 501},
        {KITH_ERROR_BUSY, "busy", 75, 503},
        {KITH_ERROR_REMOTE, "remote", 75, 502},
        {KITH_ERROR_INTERNAL, "internal", 70, 500},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = g_error_new(KITH_ERROR, rows[i].code, "It broke.");

        g_assert_cmpstr(error_code_name(error), ==, rows[i].name);
        g_assert_cmpint(error_exit_status(error), ==, rows[i].exit_status);
        g_assert_cmpuint(error_http_status(error), ==, rows[i].http_status);
    }
}

static void
foreign_errors_are_internal(void)
{
    g_autoptr(GError) foreign = g_error_new(G_FILE_ERROR, G_FILE_ERROR_NOENT, "No file.");
    g_autoptr(GError) unknown = g_error_new(KITH_ERROR, 4711, "No such code.");
    g_autoptr(GError) negative = g_error_new(KITH_ERROR, -1, "No such code.");

    g_assert_cmpstr(error_code_name(foreign), ==, "internal");
    g_assert_cmpstr(error_code_name(unknown), ==, "internal");
    g_assert_cmpstr(error_code_name(negative), ==, "internal");
    g_assert_cmpint(error_exit_status(foreign), ==, 70);
    g_assert_cmpuint(error_http_status(NULL), ==, 500);
}

static void
the_domain_has_a_plain_name(void)
{
    g_assert_cmpstr(g_quark_to_string(KITH_ERROR), ==, "kith-error");
}

static void
problems_keep_field_line_and_sentence(void)
{
    g_autoptr(GPtrArray) problems = problems_new();
    const Problem *problem;

    problems_add(problems, 12, "birthday", "“%s” is not a date.", "31 June");
    problems_add(problems, 0, "", "100 %% wrong.");
    g_assert_cmpuint(problems->len, ==, 2);
    problem = problems->pdata[0];
    g_assert_cmpuint(problem->line, ==, 12);
    g_assert_cmpstr(problem->field, ==, "birthday");
    g_assert_cmpstr(problem->message, ==, "“31 June” is not a date.");
    problem = problems->pdata[1];
    g_assert_cmpstr(problem->message, ==, "100 % wrong.");
    problem_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/error/codes_have_one_meaning_everywhere", codes_have_one_meaning_everywhere);
    g_test_add_func("/error/foreign_errors_are_internal", foreign_errors_are_internal);
    g_test_add_func("/error/the_domain_has_a_plain_name", the_domain_has_a_plain_name);
    g_test_add_func("/error/problems_keep_field_line_and_sentence",
                    problems_keep_field_line_and_sentence);
    return g_test_run();
}
