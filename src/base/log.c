/* SPDX-License-Identifier: Apache-2.0
 * The log: lines of JSON. */
#include "base/log.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

#define LINE_BYTES PIPE_BUF
#define WORD_BYTES 64
#define TEXT_BYTES 1024

static const char cut_mark[] = ",\"cut\":true";

static const char *const level_names[] = {
    [LOG_ERROR] = "error",
    [LOG_WARNING] = "warning",
    [LOG_INFO] = "info",
    [LOG_DEBUG] = "debug",
};

static const char *const event_names[] = {
    [LOG_START] = "start",     [LOG_STOP] = "stop", [LOG_REQUEST] = "request",
    [LOG_COMMAND] = "command", [LOG_JOB] = "job",
};

LogField
log_int(const char *name, gint64 number)
{
    return (LogField){.kind = LOG_FIELD_INT, .name = name, .number = number};
}

LogField
log_id(const char *name, gint64 id)
{
    return (LogField){.kind = LOG_FIELD_ID, .name = name, .number = id};
}

LogField
log_word(const char *name, const char *word)
{
    return (LogField){.kind = LOG_FIELD_WORD, .name = name, .text = word};
}

LogField
log_path(const char *name, const char *path)
{
    return (LogField){.kind = LOG_FIELD_PATH, .name = name, .text = path};
}

LogField
log_failure(const GError *failure)
{
    return (LogField){.kind = LOG_FIELD_FAILURE, .failure = failure};
}

static bool
is_word(const char *text)
{
    gsize length = 0;

    if (text == NULL)
        return false;
    for (; text[length] != '\0' && length <= WORD_BYTES; length++) {
        if (!g_ascii_isalnum(text[length]) && strchr("._:/+-", text[length]) == NULL)
            return false;
    }
    return length > 0 && length <= WORD_BYTES;
}

static void
append_path(GString *line, const char *path)
{
    gsize end = line->len + TEXT_BYTES;

    for (const char *at = path; *at != '\0' && line->len < end; at++) {
        if (g_ascii_isgraph(*at) && strchr("\"\\?#", *at) == NULL)
            g_string_append_c(line, *at);
        else if (*at == '?' || *at == '#')
            return;
        else
            g_string_append_printf(line, "%%%02X", (guint8)*at);
    }
}

/* No control characters, no line separators, no marks that turn the direction of writing. */
static bool
is_plain(gunichar c)
{
    return g_unichar_isprint(c) && g_unichar_type(c) != G_UNICODE_FORMAT && c != 0x2028 &&
           c != 0x2029;
}

/* Text inside quotes, plain to any reader of lines. */
static void
append_text(GString *line, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    gsize end = line->len + TEXT_BYTES;

    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        if (line->len >= end) {
            g_string_append(line, "…");
            return;
        }
        if (c == '"' || c == '\\')
            g_string_append_c(line, '\\');
        if (is_plain(c))
            g_string_append_unichar(line, c);
        else if (c < 0x10000)
            g_string_append_printf(line, "\\u%04x", c);
        else
            g_string_append_c(line, '?');
    }
}

/* Whether an error's message is the machine's own and repeats nobody's input. */
static bool
is_machine_failure(const GError *failure)
{
    return failure->domain != KITH_ERROR || failure->code == KITH_ERROR_INTERNAL ||
           failure->code == KITH_ERROR_BUSY || failure->code == KITH_ERROR_REMOTE;
}

static void
append_failure(GString *line, const GError *failure)
{
    if (failure == NULL)
        return;
    g_string_append_printf(line, ",\"code\":\"%s\"", error_code_name(failure));
    if (!is_machine_failure(failure))
        return;
    g_string_append(line, ",\"message\":\"");
    append_text(line, failure->message);
    g_string_append_c(line, '"');
}

static void
append_field(GString *line, const LogField *field)
{
    char id[ID_TEXT_SIZE];

    switch (field->kind) {
    case LOG_FIELD_END:
        break;
    case LOG_FIELD_INT:
        g_string_append_printf(line, ",\"%s\":%" G_GINT64_FORMAT, field->name, field->number);
        break;
    case LOG_FIELD_ID:
        g_string_append_printf(line, ",\"%s\":\"%s\"", field->name, id_format(field->number, id));
        break;
    case LOG_FIELD_WORD:
        g_string_append_printf(line, ",\"%s\":\"%s\"", field->name,
                               is_word(field->text) ? field->text : "?");
        break;
    case LOG_FIELD_PATH:
        g_string_append_printf(line, ",\"%s\":\"", field->name);
        append_path(line, field->text);
        g_string_append_c(line, '"');
        break;
    case LOG_FIELD_FAILURE:
        append_failure(line, field->failure);
        break;
    }
}

char *
log_line(gint64 now, LogLevel level, LogEvent event, const LogField *fields)
{
    GString *line = g_string_sized_new(256);
    g_autofree char *at = instant_format(now);

    g_string_append_printf(line, "{\"at\":\"%s\",\"level\":\"%s\",\"event\":\"%s\"", at,
                           level_names[level], event_names[event]);
    for (; fields->kind != LOG_FIELD_END; fields++) {
        gsize before = line->len;

        append_field(line, fields);
        if (line->len + strlen(cut_mark) + strlen("}\n") > LINE_BYTES) {
            g_string_truncate(line, before);
            g_string_append(line, cut_mark);
            break;
        }
    }
    g_string_append(line, "}\n");
    return g_string_free(line, FALSE);
}

void
log_write(const Log *log, gint64 now, LogLevel level, LogEvent event, const LogField *fields)
{
    g_autofree char *line = NULL;
    ssize_t written;

    if (level > log->level)
        return;
    line = log_line(now, level, event, fields);
    do
        written = write(log->fd, line, strlen(line));
    while (written < 0 && errno == EINTR);
}

bool
log_level_parse(const char *name, LogLevel *level_out)
{
    for (LogLevel level = LOG_ERROR; level < G_N_ELEMENTS(level_names); level++) {
        if (strcmp(name, level_names[level]) == 0) {
            *level_out = level;
            return true;
        }
    }
    return false;
}
