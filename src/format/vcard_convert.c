/* SPDX-License-Identifier: Apache-2.0
 * Lines of an old card as they are, and in another version's words: parameters (RFC 6350 section 5
 * against RFC 2426 and the bare ones of 2.1), photos and keys, escapes. */
#include "format/vcard_convert.h"

#include <string.h>

#include "base/text.h"
#include "format/vcard_label.h"
#include "format/vcard_value.h"

#define EOL "\r\n"

/* Whether reading the raw text by the plain rule of RFC 6350 gives the line: what old programs
 * folded in other ways is folded anew. */
static bool
is_plainly_folded(Span raw, Span line)
{
    gsize at = 0;

    for (bool first = true; raw.length > 0; first = false) {
        const char *eol = memchr(raw.at, '\n', raw.length);
        gsize taken = eol != NULL ? (gsize)(eol - raw.at) + 1 : raw.length;
        gsize size = eol != NULL ? taken - 1 : taken;
        gsize skip = first ? 0 : 1;

        if (size > 0 && raw.at[size - 1] == '\r')
            size--;
        if (!first && (size == 0 || (raw.at[0] != ' ' && raw.at[0] != '\t')))
            return false;
        if (size - skip > line.length - at || memcmp(raw.at + skip, line.at + at, size - skip) != 0)
            return false;
        at += size - skip;
        raw = (Span){raw.at + taken, raw.length - taken};
    }
    return at == line.length;
}

void
vcard_emit_kept(VcardEmit *emit, const VcardCard *card, const VcardProperty *property)
{
    Span raw = {card->text->str + property->raw, property->raw_size};
    Span line = {card->lines->str + property->logical, property->logical_size};

    if (!is_plainly_folded(raw, line)) {
        vcard_fold(emit->out, line.at, line.length, EOL);
        return;
    }
    while (raw.length > 0) {
        const char *eol = memchr(raw.at, '\n', raw.length);
        gsize taken = eol != NULL ? (gsize)(eol - raw.at) + 1 : raw.length;
        gsize size = eol != NULL ? taken - 1 : taken;

        if (size > 0 && raw.at[size - 1] == '\r')
            size--;
        g_string_append_len(emit->out, raw.at, (gssize)size);
        g_string_append(emit->out, EOL);
        raw = (Span){raw.at + taken, raw.length - taken};
    }
}

/* The parameters of an old property on their way to another version. */
typedef struct {
    GString *types;
    GString *others;
    bool preferred;
    bool base64;
    bool uri;
} Parameters;

static void
parameters_clear(Parameters *parameters)
{
    g_string_free(parameters->types, TRUE);
    g_string_free(parameters->others, TRUE);
}

/* A word of a TYPE list, in quotes of its own where it must be. */
static void
append_word(GString *types, Span word)
{
    bool quoted =
        memchr(word.at, ':', word.length) != NULL || memchr(word.at, ';', word.length) != NULL;

    if (types->len > 0)
        g_string_append_c(types, ',');
    g_string_append(types, quoted ? "\"" : "");
    g_string_append_len(types, word.at, (gssize)word.length);
    g_string_append(types, quoted ? "\"" : "");
}

static void
convert_types(Parameters *parameters, Span value, bool without_labels)
{
    static const char *const encodings[] = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "INLINE"};
    Span word;

    while (vcard_word_next(&value, &word)) {
        bool left_out = word.length == 0 || (without_labels && vcard_word_is_label(word));

        for (gsize i = 0; i < G_N_ELEMENTS(encodings); i++)
            left_out = left_out || span_is(word, encodings[i]);
        if (span_is(word, "PREF"))
            parameters->preferred = true;
        else if (!left_out)
            append_word(parameters->types, word);
    }
}

static void
convert_parameter(const VcardEmit *emit, Parameters *parameters, const VcardParameter *parameter)
{
    const Span *value = &parameter->value;

    if (span_is(parameter->name, "ENCODING") || span_is(parameter->name, "CHARSET"))
        return;
    if (span_is(parameter->name, "PREF") && span_is(*value, "1")) {
        parameters->preferred = true;
        return;
    }
    if (span_is(parameter->name, "PREF") && emit->version != VCARD_4_0)
        return;
    if (span_is(parameter->name, "VALUE") && (span_is(*value, "URI") || span_is(*value, "URL"))) {
        parameters->uri = true;
        return;
    }
    g_string_append_printf(parameters->others, ";%.*s=%.*s", (int)parameter->name.length,
                           parameter->name.at, (int)value->length, value->at);
}

static Parameters
convert_parameters(const VcardEmit *emit, const VcardLine *line, bool without_labels)
{
    Parameters parameters = {
        .types = g_string_new(NULL),
        .others = g_string_new(NULL),
        .base64 = line->encoding == VCARD_BASE64,
    };
    Span rest = line->parameters;
    VcardParameter parameter;

    while (vcard_parameter_next(&rest, &parameter)) {
        if (parameter.name.length == 0 || span_is(parameter.name, "TYPE"))
            convert_types(&parameters, parameter.value, without_labels);
        else
            convert_parameter(emit, &parameters, &parameter);
    }
    return parameters;
}

static void
append_head(GString *line, const VcardLine *old)
{
    if (old->group.length > 0)
        g_string_append_printf(line, "%.*s.", (int)old->group.length, old->group.at);
    g_string_append_len(line, old->name.at, (gssize)old->name.length);
}

void
vcard_emit_revalued(VcardEmit *emit, const VcardLine *old, const char *value)
{
    g_autoptr(GString) line = g_string_new(NULL);
    Parameters parameters = convert_parameters(emit, old, false);

    append_head(line, old);
    vcard_append_types(emit, line, parameters.types, parameters.preferred);
    g_string_append(line, parameters.others->str);
    g_string_append_c(line, ':');
    g_string_append(line, value);
    vcard_emit_line(emit, line);
    parameters_clear(&parameters);
}

void
vcard_emit_point_over(VcardEmit *emit, const VcardLine *old, const Point *point, bool same_label)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autoptr(GString) types = g_string_new(NULL);
    Parameters parameters = convert_parameters(emit, old, !same_label);
    bool labelled = false;

    if (!same_label && !text_is_empty(point->label))
        labelled = !vcard_label_types(point->label, types);
    if (types->len > 0 && parameters.types->len > 0)
        g_string_append_c(types, ',');
    g_string_append(types, parameters.types->str);
    if (labelled)
        vcard_emit_group(emit, line);
    if (same_label)
        append_head(line, old);
    else
        g_string_append_len(line, old->name.at, (gssize)old->name.length);
    vcard_append_types(emit, line, types, point->preferred);
    g_string_append(line, parameters.others->str);
    g_string_append_c(line, ':');
    vcard_append_point(line, point);
    vcard_emit_line(emit, line);
    if (labelled)
        vcard_emit_label(emit, point->label);
    parameters_clear(&parameters);
}

static bool
is_named(const VcardLine *line, const char *const *names, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (span_is(line->name, names[i]))
            return true;
    }
    return false;
}

/* Properties whose bytes 4.0 has as a data: URI and 3.0 as base64. */
static bool
is_media(const VcardLine *line)
{
    static const char *const names[] = {"PHOTO", "LOGO", "SOUND", "KEY"};

    return is_named(line, names, G_N_ELEMENTS(names));
}

static void
append_base64(GString *line, Span value)
{
    for (gsize i = 0; i < value.length; i++) {
        if (!g_ascii_isspace(value.at[i]))
            g_string_append_c(line, value.at[i]);
    }
}

/* The media type of what 3.0 names by a word: "JPEG", "WAVE", "X509". */
static char *
media_type(const VcardLine *line, const char *word)
{
    g_autofree char *lower = g_ascii_strdown(word, -1);
    bool any = *lower != '\0';

    if (strchr(lower, '/') != NULL)
        return g_steal_pointer(&lower);
    if (span_is(line->name, "KEY"))
        return g_strdup(strcmp(lower, "x509") == 0  ? "application/pkix-cert"
                        : strcmp(lower, "pgp") == 0 ? "application/pgp-keys"
                                                    : "application/octet-stream");
    if (span_is(line->name, "SOUND"))
        return g_strconcat("audio/", any ? lower : "basic", NULL);
    return g_strconcat("image/", any ? lower : "jpeg", NULL);
}

/* "PHOTO;ENCODING=b;TYPE=JPEG:…" to "PHOTO:data:image/jpeg;base64,…". */
static void
emit_data_uri(VcardEmit *emit, const VcardLine *old, const Parameters *parameters)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *type = media_type(old, parameters->types->str);

    append_head(line, old);
    g_string_append_printf(line, "%s:data:%s;base64,", parameters->others->str, type);
    append_base64(line, old->value);
    vcard_emit_line(emit, line);
}

/* And back; false when the URI holds no base64. */
static bool
emit_data_bytes(VcardEmit *emit, const VcardLine *old, const Parameters *parameters)
{
    const char *comma = memchr(old->value.at, ',', old->value.length);
    Span head = {old->value.at, comma != NULL ? (gsize)(comma - old->value.at) : 0};
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *type = NULL;
    const char *slash, *stop;

    /* The comma may be escaped, and a semicolon too. */
    if (head.length > 0 && head.at[head.length - 1] == '\\')
        head.length--;
    if (head.length < 12 || g_ascii_strncasecmp(head.at + head.length - 6, "base64", 6) != 0)
        return false;
    slash = memchr(head.at, '/', head.length);
    stop = memchr(head.at, ';', head.length);
    if (slash != NULL && stop > slash)
        type = g_ascii_strup(slash + 1, stop - slash - 1);
    append_head(line, old);
    g_string_append(line, ";ENCODING=b");
    if (type != NULL && strspn(type, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+.") == strlen(type))
        g_string_append_printf(line, ";TYPE=%s", type);
    g_string_append_printf(line, "%s:", parameters->others->str);
    append_base64(line, (Span){comma + 1, old->value.length - (gsize)(comma + 1 - old->value.at)});
    vcard_emit_line(emit, line);
    return true;
}

/* Escape anew part by part what 2.1 escapes otherwise or what was decoded. */
static void
append_parts(GString *line, Span value, char separator)
{
    bool more = true;
    bool first = true;
    Span part;

    while (vcard_part_next(&value, &more, separator, &part)) {
        g_autofree char *text = vcard_lines(part);

        if (!first)
            g_string_append_c(line, separator);
        vcard_escape(line, text != NULL ? text : "");
        first = false;
    }
}

static bool
is_uri(const VcardLine *line)
{
    static const char *const names[] = {"URL", "IMPP", "PHOTO", "LOGO", "SOUND", "KEY", "SOURCE"};

    return is_named(line, names, G_N_ELEMENTS(names));
}

/* The value with its escapes, whatever they mean, and its line breaks as escapes. */
static void
append_escaped(GString *line, Span value)
{
    for (gsize i = 0; i < value.length; i++) {
        bool paired = value.at[i] == '\\' && i + 1 < value.length && value.at[i + 1] != '\n';

        if (value.at[i] == '\n')
            g_string_append(line, "\\n");
        else
            g_string_append_c(line, value.at[i]);
        if (paired)
            g_string_append_c(line, value.at[++i]);
        else if (value.at[i] == '\\')
            g_string_append_c(line, '\\'); /* a lone one before a line break or at the end */
    }
}

/* A value that was decoded or that 2.1 escapes otherwise, with the escapes of 3.0 and 4.0. */
static void
append_recoded(GString *line, const VcardLine *old, VcardVersion from)
{
    static const char *const structured[] = {"N", "ADR", "ORG"};
    g_autofree char *text = vcard_lines(old->value);

    if (is_uri(old))
        vcard_append_uri(line, text != NULL ? text : "");
    else if (from != VCARD_2_1 || span_starts(old->name, "X-"))
        append_escaped(line, old->value);
    else if (is_named(old, structured, G_N_ELEMENTS(structured)))
        append_parts(line, old->value, ';');
    else if (span_is(old->name, "CATEGORIES"))
        append_parts(line, old->value, ',');
    else
        vcard_escape(line, text != NULL ? text : "");
}

void
vcard_emit_converted(VcardEmit *emit, const VcardCard *card, const VcardProperty *property)
{
    const VcardLine *old = &property->line;
    g_autoptr(GString) line = g_string_new(NULL);
    Parameters parameters = convert_parameters(emit, old, false);
    bool data = span_starts(old->value, "data:");
    bool done = false;

    if (emit->version == VCARD_4_0 && parameters.base64 && is_media(old) && !data) {
        emit_data_uri(emit, old, &parameters);
        done = true;
    } else if (emit->version == VCARD_3_0 && data && is_media(old)) {
        done = emit_data_bytes(emit, old, &parameters);
    }
    if (!done) {
        append_head(line, old);
        g_string_append(line, parameters.base64 && !data ? ";ENCODING=b" : "");
        vcard_append_types(emit, line, parameters.types, parameters.preferred);
        g_string_append_printf(line, "%s%s:", parameters.others->str,
                               parameters.uri ? ";VALUE=uri" : "");
        if (parameters.base64)
            append_base64(line, old->value);
        else if (card->version == VCARD_2_1 || old->encoding == VCARD_QUOTED_PRINTABLE ||
                 is_uri(old)) /* Google writes "http\\://" */
            append_recoded(line, old, card->version);
        else
            g_string_append_len(line, old->value.at, (gssize)old->value.length);
        vcard_emit_line(emit, line);
    }
    parameters_clear(&parameters);
}
