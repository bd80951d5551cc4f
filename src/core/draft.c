/* SPDX-License-Identifier: Apache-2.0
 * Drafts checked for their tone. */
#include "core/draft.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "core/lab_lines.h"

#define CHUNK_BYTES 65536

struct Draft {
    ToneModel *model;
    ToneDesk *desk;
};

Draft *
draft_new(void)
{
    Draft *draft = g_new0(Draft, 1);

    draft->model = tone_model_new();
    draft->desk = tone_desk_new();
    return draft;
}

void
draft_free(Draft *draft)
{
    if (draft == NULL)
        return;
    tone_model_free(draft->model);
    tone_desk_free(draft->desk);
    g_free(draft);
}

bool
draft_kind_parse(const char *name, ToneKind *kind_out, GError **error)
{
    *kind_out = TONE_MESSAGE;
    if (name == NULL || tone_kind_parse(name, kind_out))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "There is no kind “%s”; there are message, thanks, apology, feedback-reply, ask "
                "and intro.",
                name);
    return false;
}

static bool
read_bytes(Input *input, GString *bytes, GError **error)
{
    gsize got = 0;

    do {
        gsize length = bytes->len;

        if (length > DRAFT_MAX_BYTES) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE, "The draft is larger than %d MiB.",
                        DRAFT_MAX_BYTES / 1024 / 1024);
            return false;
        }
        g_string_set_size(bytes, length + CHUNK_BYTES);
        if (!input_read(input, bytes->str + length, CHUNK_BYTES, &got, error))
            return false;
        g_string_set_size(bytes, length + got);
    } while (got > 0);
    return true;
}

bool
draft_read(Input *take_input, char **text_out, gsize *length_out, GError **error)
{
    g_autoptr(Input) input = input_utf8(take_input);
    g_autoptr(GString) bytes = g_string_new(NULL);

    if (!read_bytes(input, bytes, error))
        return false;
    *text_out = text_repair(bytes->str, bytes->len, NULL);
    *length_out = strlen(*text_out);
    return true;
}

const ToneReport *
draft_check(Draft *draft, const char *text, gsize length, ToneKind kind)
{
    return tone_check(draft->model, draft->desk, text, length, kind);
}

void
draft_write_string(GString *out, const char *text, gsize length)
{
    gsize from = 0;

    g_string_append_c(out, '"');
    for (gsize i = 0; i < length; i++) {
        guchar c = (guchar)text[i];

        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        g_string_append_len(out, text + from, (gssize)(i - from));
        from = i + 1;
        if (c == '"' || c == '\\') {
            g_string_append_c(out, '\\');
            g_string_append_c(out, (char)c);
        } else {
            g_string_append_printf(out, "\\u%04x", c);
        }
    }
    g_string_append_len(out, text + from, (gssize)(length - from));
    g_string_append_c(out, '"');
}

static void
write_member(GString *out, const char *key, const char *text, gsize length)
{
    g_string_append(out, ",\"");
    g_string_append(out, key);
    g_string_append(out, "\":");
    draft_write_string(out, text, length);
}

static void
write_count(GString *out, const char *key, guint64 count)
{
    char digits[24];
    char *at = digits + sizeof digits;

    *--at = '\0';
    do
        *--at = (char)('0' + count % 10);
    while ((count /= 10) > 0);
    g_string_append(out, key);
    g_string_append(out, at);
}

/* A number of -1 … 1 with four decimals; by hand, since it is written for every line. */
static void
write_number(GString *out, const char *key, double number)
{
    long units = lround(number * 10000);
    long rest = labs(units) % 10000;

    g_string_append(out, key);
    if (units < 0)
        g_string_append_c(out, '-');
    g_string_append_c(out, (char)('0' + labs(units) / 10000));
    g_string_append_c(out, '.');
    for (long place = 1000; place > 0; place /= 10)
        g_string_append_c(out, (char)('0' + rest / place % 10));
}

static void
write_finding(GString *out, const ToneFinding *finding, const char *text)
{
    const char *rule = tone_rule_name(finding->rule);
    const char *severity = finding->severity == TONE_WARN ? "warn" : "info";

    write_count(out, "{\"line\":", finding->line);
    write_count(out, ",\"column\":", finding->column);
    write_count(out, ",\"length\":", finding->length);
    write_member(out, "rule", rule, strlen(rule));
    write_member(out, "severity", severity, strlen(severity));
    write_member(out, "text", text + finding->start, finding->bytes);
    write_member(out, "message", finding->message, strlen(finding->message));
    write_member(out, "suggestion", finding->suggestion, strlen(finding->suggestion));
    g_string_append_c(out, '}');
}

static void
write_parts(GString *out, const char *key, unsigned parts)
{
    bool first = true;

    g_string_append(out, key);
    for (unsigned part = 0; part < TONE_PARTS; part++) {
        if ((parts >> part & 1) == 0)
            continue;
        g_string_append(out, first ? "\"" : ",\"");
        g_string_append(out, tone_part_name((TonePart)part));
        g_string_append_c(out, '"');
        first = false;
    }
    g_string_append_c(out, ']');
}

void
draft_note_free(DraftNote *note)
{
    g_free(note->message);
    g_free(note->suggestion);
    g_free(note);
}

/* A finding about the receiver stands at the beginning of the text and has no length. */
static void
write_note(GString *out, const DraftNote *note)
{
    g_string_append(out, "{\"line\":1,\"column\":1,\"length\":0,\"rule\":\"");
    g_string_append(out, note->rule);
    g_string_append(out, note->severity == TONE_WARN ? "\",\"severity\":\"warn\""
                                                     : "\",\"severity\":\"info\"");
    g_string_append(out, ",\"text\":\"\",\"message\":");
    draft_write_string(out, note->message, strlen(note->message));
    g_string_append(out, ",\"suggestion\":");
    draft_write_string(out, note->suggestion, strlen(note->suggestion));
    g_string_append_c(out, '}');
}

static void
write_findings(GString *out, const ToneReport *report, const char *text, const GPtrArray *notes)
{
    guint words = report->checked ? report->findings->len : 0;
    guint all = words + (notes == NULL ? 0 : notes->len);

    g_string_append(out, ",\"findings\":[");
    for (guint i = 0; i < all; i++) {
        if (i > 0)
            g_string_append_c(out, ',');
        if (i < words)
            write_finding(out, &g_array_index(report->findings, ToneFinding, i), text);
        else
            write_note(out, notes->pdata[i - words]);
    }
    g_string_append_c(out, ']');
}

void
draft_write_json(GString *out, const ToneReport *report, const char *text, const GPtrArray *notes)
{
    g_string_append(out, "{\"language\":\"");
    g_string_append(out, report->language);
    if (report->checked) {
        g_string_append(out, "\",\"checked\":true");
        write_number(out, ",\"valence\":", report->valence);
        write_number(out, ",\"politeness\":", report->politeness);
        write_count(out, ",\"asks\":", report->asks);
    } else {
        g_string_append(out,
                        "\",\"checked\":false,\"valence\":null,\"politeness\":null,\"asks\":0");
    }
    write_findings(out, report, text, notes);
    write_parts(out, ",\"present\":[", report->checked ? report->present : 0);
    write_parts(out, ",\"missing\":[", report->checked ? report->missing : 0);
    g_string_append_c(out, '}');
}

bool
draft_check_lines(Draft *draft, Input *take_input, ToneKind kind, GString *out, GError **error)
{
    g_autoptr(LabLines) lines = lab_lines_new(input_utf8(take_input), DRAFT_MAX_BYTES);
    char *line = NULL;

    while (true) {
        gsize length;

        if (!lab_lines_next(lines, &line, error))
            return false;
        if (line == NULL)
            return true;
        length = strlen(line);
        draft_write_json(out, draft_check(draft, line, length, kind), line, NULL);
        g_string_append_c(out, '\n');
    }
}

const char *
draft_rule_name(ToneRule rule)
{
    return tone_rule_name(rule);
}

const char *
draft_part_name(TonePart part)
{
    return tone_part_name(part);
}
