/* SPDX-License-Identifier: Apache-2.0
 * A person's fields to content lines: RFC 6350 section 6, RFC 2426 section 3, RFC 6474 (death), and
 * Apple's groups for what 3.0 has no property for. */
#include "format/vcard_emit.h"

#include "base/clock.h"
#include "base/text.h"
#include "format/vcard_label.h"
#include "format/vcard_value.h"

#include <string.h>

#define EOL "\r\n"

static void
emit_line(VcardEmit *emit, const GString *line)
{
    vcard_fold(emit->out, line->str, line->len, EOL);
}

void
vcard_emit_value(VcardEmit *emit, const char *name, const char *value)
{
    g_autoptr(GString) line = g_string_new(name);

    g_string_append_c(line, ':');
    g_string_append(line, value);
    emit_line(emit, line);
}

char *
vcard_value_text(const char *text)
{
    GString *value = g_string_new(NULL);

    vcard_escape(value, text != NULL ? text : "");
    return g_string_free(value, FALSE);
}

char *
vcard_value_parts(const Person *person)
{
    const char *parts[] = {person->family, person->given, person->middle, person->prefix,
                           person->suffix};
    GString *value = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (i > 0)
            g_string_append_c(value, ';');
        vcard_escape(value, parts[i] != NULL ? parts[i] : "");
    }
    return g_string_free(value, FALSE);
}

char *
vcard_value_company(const Person *person)
{
    GString *value = g_string_new(NULL);

    vcard_escape(value, person->company != NULL ? person->company : "");
    if (!text_is_empty(person->department)) {
        g_string_append_c(value, ';');
        vcard_escape(value, person->department);
    }
    return g_string_free(value, FALSE);
}

char *
vcard_value_tags(const GPtrArray *tags)
{
    GString *value = g_string_new(NULL);

    for (guint i = 0; i < tags->len; i++) {
        if (i > 0)
            g_string_append_c(value, ',');
        vcard_escape(value, tags->pdata[i]);
    }
    return g_string_free(value, FALSE);
}

/* RFC 6350 wants a URI or to be told that it is none. */
void
vcard_emit_uid(VcardEmit *emit, const char *uid)
{
    g_autofree char *value = vcard_value_text(uid);
    g_autofree char *urn = NULL;

    if (emit->version == VCARD_4_0 && g_uuid_string_is_valid(uid)) {
        urn = g_strconcat("urn:uuid:", uid, NULL);
        vcard_emit_value(emit, "UID", urn);
    } else if (emit->version == VCARD_4_0 && strchr(uid, ':') == NULL) {
        vcard_emit_value(emit, "UID;VALUE=text", value);
    } else {
        vcard_emit_value(emit, "UID", value);
    }
}

/* Apple's way to call a day or a relation by a word that its programs translate. */
static char *
apple_label(const char *word)
{
    static const char *const known[][2] = {
        {"anniversary", "Anniversary"}, {"assistant", "Assistant"},
        {"brother", "Brother"},         {"child", "Child"},
        {"father", "Father"},           {"friend", "Friend"},
        {"manager", "Manager"},         {"mother", "Mother"},
        {"parent", "Parent"},           {"partner", "Partner"},
        {"sister", "Sister"},           {"spouse", "Spouse"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        if (strcmp(word, known[i][0]) == 0)
            return g_strconcat("_$!<", known[i][1], ">!$_", NULL);
    }
    return g_strdup(word);
}

/* The label of the group that was just written. */
static void
emit_label(VcardEmit *emit, const char *label)
{
    g_autoptr(GString) line = g_string_new(NULL);

    g_string_append_printf(line, "item%u.X-ABLabel:", emit->item);
    vcard_escape(line, label);
    emit_line(emit, line);
}

static void
begin_group(VcardEmit *emit, GString *line)
{
    emit->item++;
    g_string_append_printf(line, "item%u.", emit->item);
}

const char *
vcard_point_name(PointKind kind)
{
    static const char *const names[] = {
        [POINT_EMAIL] = "EMAIL", [POINT_PHONE] = "TEL", [POINT_ADDRESS] = "ADR",
        [POINT_URL] = "URL",     [POINT_IMPP] = "IMPP",
    };

    return names[kind];
}

/* URIs have no escapes but what keeps them on one line and reads back. */
static void
append_uri(GString *line, const char *uri)
{
    for (; *uri != '\0'; uri++) {
        if (*uri == '\\')
            g_string_append(line, "\\\\");
        else if (*uri == '\n')
            g_string_append(line, "\\n");
        else
            g_string_append_c(line, *uri);
    }
}

/* kith knows an address as lines, so all of it goes into the street, as Google does it. */
static void
append_point_value(GString *line, const Point *point)
{
    switch (point->kind) {
    case POINT_EMAIL:
    case POINT_PHONE:
        vcard_escape(line, point->value);
        break;
    case POINT_ADDRESS:
        g_string_append(line, ";;");
        vcard_escape(line, point->value);
        g_string_append(line, ";;;;");
        break;
    case POINT_URL:
    case POINT_IMPP:
        append_uri(line, point->value);
        break;
    }
}

/* TYPE and the mark of the preferred one, as the version has it. */
static void
append_types(const VcardEmit *emit, GString *line, const GString *types, bool preferred)
{
    bool pref_type = preferred && emit->version == VCARD_3_0;

    if (types->len > 0 || pref_type)
        g_string_append_printf(line, ";TYPE=%s%s%s", types->str,
                               types->len > 0 && pref_type ? "," : "", pref_type ? "pref" : "");
    if (preferred && !pref_type)
        g_string_append(line, ";PREF=1");
}

void
vcard_emit_point(VcardEmit *emit, const Point *point)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autoptr(GString) types = g_string_new(NULL);
    bool labelled = !text_is_empty(point->label) && !vcard_label_types(point->label, types);

    if (labelled)
        begin_group(emit, line);
    g_string_append(line, vcard_point_name(point->kind));
    append_types(emit, line, types, point->preferred);
    g_string_append_c(line, ':');
    append_point_value(line, point);
    emit_line(emit, line);
    if (labelled)
        emit_label(emit, point->label);
}

/* ":1985-04-12", ":19850412", ":--0412", or Apple's year for none. */
static void
append_date(GString *line, const char *date, bool basic)
{
    bool yearless = g_str_has_prefix(date, "--");

    if (yearless && !basic)
        g_string_append_printf(line, ";X-APPLE-OMIT-YEAR=1604:1604-%s", date + 2);
    else if (basic)
        g_string_append_printf(line, ":%.*s%.2s%.2s", yearless ? 2 : 4, date,
                               date + (yearless ? 2 : 5), date + (yearless ? 5 : 8));
    else
        g_string_append_printf(line, ":%s", date);
}

void
vcard_emit_occasion(VcardEmit *emit, const Occasion *occasion, const char *name)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *label = apple_label(occasion->kind);
    bool labelled = name == NULL && strcmp(occasion->kind, "other") != 0;

    if (labelled)
        begin_group(emit, line);
    g_string_append(line, name != NULL ? name : "X-ABDATE");
    append_date(line, occasion->date, name != NULL && emit->version == VCARD_4_0);
    emit_line(emit, line);
    if (labelled)
        emit_label(emit, label);
}

/* Whether a word may stand in TYPE and comes back from there as it is. */
static bool
is_type_word(const char *word)
{
    if (g_str_has_prefix(word, "x-") || strcmp(word, "pref") == 0)
        return false;
    return *word != '\0' && strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(word);
}

void
vcard_emit_relation(VcardEmit *emit, const Relation *relation)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *label = apple_label(relation->kind);
    bool related = emit->version == VCARD_4_0 && is_type_word(relation->kind) &&
                   strchr(relation->other, ':') == NULL;
    bool labelled = !related && strcmp(relation->kind, "contact") != 0;

    if (labelled)
        begin_group(emit, line);
    if (related)
        g_string_append_printf(line, "RELATED;TYPE=%s;VALUE=text:", relation->kind);
    else
        g_string_append(line, "X-ABRELATEDNAMES:");
    vcard_escape(line, relation->other);
    emit_line(emit, line);
    if (labelled)
        emit_label(emit, label);
}

static void
append_parameter(GString *line, const char *name, const char *value)
{
    if (text_is_empty(value))
        return;
    g_string_append_printf(line, ";%s=", name);
    vcard_escape_parameter(line, value);
}

void
vcard_emit_position(VcardEmit *emit, const Position *position)
{
    g_autoptr(GString) line = g_string_new("X-KITH-POSITION");

    append_parameter(line, "STARTED", position->started);
    append_parameter(line, "ENDED", position->ended);
    append_parameter(line, "CURRENT", position->current ? "true" : NULL);
    g_string_append_c(line, ':');
    vcard_escape(line, position->company != NULL ? position->company : "");
    g_string_append_c(line, ';');
    vcard_escape(line, position->title != NULL ? position->title : "");
    emit_line(emit, line);
}

void
vcard_emit_note(VcardEmit *emit, const Note *note)
{
    g_autoptr(GString) line = g_string_new("NOTE");
    g_autofree char *at = note->at != 0 ? instant_format(note->at) : NULL;

    append_parameter(line, "X-KITH-AT", at);
    g_string_append_c(line, ':');
    vcard_escape(line, note->text);
    emit_line(emit, line);
}

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

static void
convert_types(Parameters *parameters, Span value, bool without_labels)
{
    static const char *const encodings[] = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "INLINE"};
    Span word;

    while (vcard_word_next(&value, &word)) {
        g_autofree char *text = g_strndup(word.at, word.length);
        bool encoding = word.length == 0;

        for (gsize i = 0; i < G_N_ELEMENTS(encodings); i++)
            encoding = encoding || span_is(word, encodings[i]);
        if (span_is(word, "PREF"))
            parameters->preferred = true;
        else if (!encoding && !(without_labels && vcard_word_is_label(word))) {
            if (parameters->types->len > 0)
                g_string_append_c(parameters->types, ',');
            vcard_escape_parameter(parameters->types, text);
        }
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
    append_types(emit, line, parameters.types, parameters.preferred);
    g_string_append(line, parameters.others->str);
    g_string_append_c(line, ':');
    g_string_append(line, value);
    emit_line(emit, line);
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
        begin_group(emit, line);
    if (same_label)
        append_head(line, old);
    else
        g_string_append_len(line, old->name.at, (gssize)old->name.length);
    append_types(emit, line, types, point->preferred);
    g_string_append(line, parameters.others->str);
    g_string_append_c(line, ':');
    append_point_value(line, point);
    emit_line(emit, line);
    if (labelled)
        emit_label(emit, point->label);
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
    emit_line(emit, line);
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
    emit_line(emit, line);
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
        g_autofree char *text = vcard_text(part);

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

static void
append_recoded(GString *line, const VcardLine *old)
{
    static const char *const structured[] = {"N", "ADR", "ORG"};
    g_autofree char *text = vcard_text(old->value);

    if (is_named(old, structured, G_N_ELEMENTS(structured)))
        append_parts(line, old->value, ';');
    else if (span_is(old->name, "CATEGORIES"))
        append_parts(line, old->value, ',');
    else if (text == NULL)
        return;
    else if (is_uri(old))
        append_uri(line, text);
    else if (span_starts(old->name, "X-")) {
        g_autofree char *raw = g_strndup(old->value.at, old->value.length);
        g_auto(GStrv) lines = g_strsplit(raw, "\n", -1);
        g_autofree char *joined = g_strjoinv("\\n", lines);

        g_string_append(line, joined); /* whatever its escapes mean, they stay */
    } else
        vcard_escape(line, text);
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
        append_types(emit, line, parameters.types, parameters.preferred);
        g_string_append_printf(line, "%s%s:", parameters.others->str,
                               parameters.uri ? ";VALUE=uri" : "");
        if (parameters.base64)
            append_base64(line, old->value);
        else if (card->version == VCARD_2_1 || old->encoding == VCARD_QUOTED_PRINTABLE ||
                 is_uri(old)) /* Google writes "http\\://" */
            append_recoded(line, old);
        else
            g_string_append_len(line, old->value.at, (gssize)old->value.length);
        emit_line(emit, line);
    }
    parameters_clear(&parameters);
}
