/* SPDX-License-Identifier: Apache-2.0
 * Lines of the log, and what cannot get into one. */
#include "base/log.h"

#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

#define NOW G_GINT64_CONSTANT(1795507200)
#define START "{\"at\":\"2026-11-24T08:00:00Z\",\"level\":\"info\",\"event\":\"request\""

static void
assert_line(const LogField *fields, const char *expected)
{
    g_autofree char *line = log_line(NOW, LOG_INFO, LOG_REQUEST, fields);

    g_assert_true(g_str_has_prefix(line, START));
    g_assert_true(g_str_has_suffix(line, "}\n"));
    line[strlen(line) - 2] = '\0';
    g_assert_cmpstr(line + strlen(START), ==, expected);
}

static void
a_line_is_one_json_object(void)
{
    const LogField fields[] = {log_word("method", "GET"),    log_path("path", "/people/01ABC"),
                               log_int("status", 200),       log_int("us", -1),
                               log_id("change", G_MAXINT64), {0}};
    const LogField none[] = {{0}};

    assert_line(fields, ",\"method\":\"GET\",\"path\":\"/people/01ABC\",\"status\":200,\"us\":-1,"
                        "\"change\":\"7ZZZZZZZZZZZZ\"");
    assert_line(none, "");
}

static void
sentences_are_no_words(void)
{
    static const char *const sentences[] = {
        "Jane is ill", "Jane\nDoe",
        "zoë",         "\"",
        "\\",          "",
        "a,b",         "jane@example.com",
        "\x1b",        "a123456789b123456789c123456789d123456789e123456789f123456789g1234",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(sentences); i++) {
        const LogField fields[] = {log_word("word", sentences[i]), {0}};

        assert_line(fields, ",\"word\":\"?\"");
    }
    assert_line((const LogField[]){log_word("word", NULL), {0}}, ",\"word\":\"?\"");
    assert_line((const LogField[]){log_word("word", "text/css;v1.0:a-b"), {0}}, ",\"word\":\"?\"");
    assert_line((const LogField[]){log_word("word", "text/css+v1.0:a-b"), {0}},
                ",\"word\":\"text/css+v1.0:a-b\"");
}

static void
paths_lose_their_query_and_keep_to_one_line(void)
{
    assert_line((const LogField[]){log_path("path", "/search?q=Jane"), {0}},
                ",\"path\":\"/search\"");
    assert_line((const LogField[]){log_path("path", "/a#b"), {0}}, ",\"path\":\"/a\"");
    assert_line((const LogField[]){log_path("path", "/a b\n\"\\\x1b\xc3\xa9%41"), {0}},
                ",\"path\":\"/a%20b%0A%22%5C%1B%C3%A9%41\"");
}

static void
what_people_typed_is_not_repeated(void)
{
    static const KithErrorCode quiet[] = {
        KITH_ERROR_INVALID,  KITH_ERROR_NOT_FOUND, KITH_ERROR_DENIED,     KITH_ERROR_LOGIN,
        KITH_ERROR_CONFLICT, KITH_ERROR_TOO_LARGE, KITH_ERROR_UNSUPPORTED};

    for (gsize i = 0; i < G_N_ELEMENTS(quiet); i++) {
        g_autoptr(GError) error = g_error_new(KITH_ERROR, quiet[i], "“Jane is ill” is no date.");
        const LogField fields[] = {log_failure(error), {0}};
        g_autofree char *line = log_line(NOW, LOG_INFO, LOG_REQUEST, fields);

        g_assert_null(strstr(line, "Jane"));
        g_assert_nonnull(strstr(line, error_code_name(error)));
    }
}

static void
failures_of_the_machine_are_explained(void)
{
    g_autoptr(GError) internal = g_error_new(KITH_ERROR, KITH_ERROR_INTERNAL,
                                             "disk \"full\"\n\x1b[31m\xc2\x85 é\xe2\x80\xa8"
                                             "x\xe2\x80\xae\\");
    g_autoptr(GError) foreign = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_IO, "lost");

    assert_line((const LogField[]){log_failure(internal), {0}},
                ",\"code\":\"internal\",\"message\":\"disk \\\"full\\\"\\u000a\\u001b[31m\\u0085 "
                "é\\u2028x\\u202e\\\\\"");
    assert_line((const LogField[]){log_failure(foreign), {0}},
                ",\"code\":\"internal\",\"message\":\"lost\"");
    assert_line((const LogField[]){log_failure(NULL), log_int("n", 1), {0}}, ",\"n\":1");
}

static void
a_line_fits_into_a_pipe_at_once(void)
{
    g_autofree char *endless = g_strnfill(100000, '\x01');
    g_autoptr(GError) error = g_error_new_literal(KITH_ERROR, KITH_ERROR_INTERNAL, endless);
    const LogField fields[] = {log_failure(error),     log_path("a", endless),
                               log_path("b", endless), log_path("c", endless),
                               log_int("status", 500), {0}};
    g_autofree char *line = log_line(NOW, LOG_ERROR, LOG_REQUEST, fields);

    g_assert_cmpuint(strlen(line), <=, PIPE_BUF);
    g_assert_true(g_str_has_suffix(line, ",\"cut\":true}\n"));
}

static void
the_level_leaves_lines_out(void)
{
    int ends[2];
    char got[4096];
    ssize_t length;
    const LogField none[] = {{0}};

    g_assert_cmpint(pipe2(ends, O_CLOEXEC), ==, 0);
    {
        const Log log = {.fd = ends[1], .level = LOG_WARNING};

        log_write(&log, NOW, LOG_INFO, LOG_START, none);
        log_write(&log, NOW, LOG_DEBUG, LOG_JOB, none);
        log_write(&log, NOW, LOG_WARNING, LOG_STOP, none);
        log_write(&log, NOW, LOG_ERROR, LOG_COMMAND, none);
    }
    g_assert_cmpint(close(ends[1]), ==, 0);
    length = read(ends[0], got, sizeof got - 1);
    g_assert_cmpint(length, >, 0);
    got[length] = '\0';
    g_assert_cmpstr(
        got, ==,
        "{\"at\":\"2026-11-24T08:00:00Z\",\"level\":\"warning\",\"event\":\"stop\"}\n"
        "{\"at\":\"2026-11-24T08:00:00Z\",\"level\":\"error\",\"event\":\"command\"}\n");
    g_assert_cmpint(close(ends[0]), ==, 0);
}

static void
a_log_that_cannot_be_written_is_no_failure(void)
{
    const Log log = {.fd = -1, .level = LOG_DEBUG};
    const LogField none[] = {{0}};

    log_write(&log, NOW, LOG_ERROR, LOG_STOP, none);
}

static void
levels_have_names(void)
{
    LogLevel level = LOG_ERROR;

    g_assert_true(log_level_parse("debug", &level));
    g_assert_cmpint(level, ==, LOG_DEBUG);
    g_assert_true(log_level_parse("error", &level));
    g_assert_cmpint(level, ==, LOG_ERROR);
    g_assert_false(log_level_parse("loud", &level));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/log/a_line_is_one_json_object", a_line_is_one_json_object);
    g_test_add_func("/log/sentences_are_no_words", sentences_are_no_words);
    g_test_add_func("/log/paths_lose_their_query_and_keep_to_one_line",
                    paths_lose_their_query_and_keep_to_one_line);
    g_test_add_func("/log/what_people_typed_is_not_repeated", what_people_typed_is_not_repeated);
    g_test_add_func("/log/failures_of_the_machine_are_explained",
                    failures_of_the_machine_are_explained);
    g_test_add_func("/log/a_line_fits_into_a_pipe_at_once", a_line_fits_into_a_pipe_at_once);
    g_test_add_func("/log/the_level_leaves_lines_out", the_level_leaves_lines_out);
    g_test_add_func("/log/a_log_that_cannot_be_written_is_no_failure",
                    a_log_that_cannot_be_written_is_no_failure);
    g_test_add_func("/log/levels_have_names", levels_have_names);
    return g_test_run();
}
