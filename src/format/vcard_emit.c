/* SPDX-License-Identifier: Apache-2.0
 * A person's fields to content lines: RFC 6350 section 6, RFC 2426 section 3, RFC 6474 (death), and
 * Apple's groups for what 3.0 has no property for. */
#include "format/vcard_emit.h"

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "format/vcard_label.h"
#include "format/vcard_value.h"

#define EOL "\r\n"

void
vcard_emit_line(VcardEmit *emit, const GString *line)
{
    vcard_fold(emit->out, line->str, line->len, EOL);
}

void
vcard_emit_value(VcardEmit *emit, const char *name, const char *value)
{
    g_autoptr(GString) line = g_string_new(name);

    g_string_append_c(line, ':');
    g_string_append(line, value);
    vcard_emit_line(emit, line);
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
void
vcard_emit_label(VcardEmit *emit, const char *label)
{
    g_autoptr(GString) line = g_string_new(NULL);

    g_string_append_printf(line, "item%u.X-ABLabel:", emit->item);
    vcard_escape(line, label);
    vcard_emit_line(emit, line);
}

void
vcard_emit_group(VcardEmit *emit, GString *line)
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
void
vcard_append_uri(GString *line, const char *uri)
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
void
vcard_append_point(GString *line, const Point *point)
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
        vcard_append_uri(line, point->value);
        break;
    }
}

/* TYPE and the mark of the preferred one, as the version has it. */
void
vcard_append_types(const VcardEmit *emit, GString *line, const GString *types, bool preferred)
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
        vcard_emit_group(emit, line);
    g_string_append(line, vcard_point_name(point->kind));
    vcard_append_types(emit, line, types, point->preferred);
    g_string_append_c(line, ':');
    vcard_append_point(line, point);
    vcard_emit_line(emit, line);
    if (labelled)
        vcard_emit_label(emit, point->label);
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
        vcard_emit_group(emit, line);
    g_string_append(line, name != NULL ? name : "X-ABDATE");
    append_date(line, occasion->date, name != NULL && emit->version == VCARD_4_0);
    vcard_emit_line(emit, line);
    if (labelled)
        vcard_emit_label(emit, label);
}

/* Whether a word may stand in TYPE and comes back from there as it is. */
static bool
is_type_word(const char *word)
{
    gsize length = strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-");

    return length > 0 && word[length] == '\0' && !g_str_has_prefix(word, "x-") &&
           strcmp(word, "pref") != 0 && vcard_word_is_label((Span){word, length});
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
        vcard_emit_group(emit, line);
    if (related)
        g_string_append_printf(line, "RELATED;TYPE=%s;VALUE=text:", relation->kind);
    else
        g_string_append(line, "X-ABRELATEDNAMES:");
    vcard_escape(line, relation->other);
    vcard_emit_line(emit, line);
    if (labelled)
        vcard_emit_label(emit, label);
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
    vcard_emit_line(emit, line);
}

void
vcard_emit_note(VcardEmit *emit, const Note *note)
{
    g_autoptr(GString) line = g_string_new("NOTE");
    g_autofree char *at = note->at != 0 ? instant_format(note->at) : NULL;

    append_parameter(line, "X-KITH-AT", at);
    g_string_append_c(line, ':');
    vcard_escape(line, note->text);
    vcard_emit_line(emit, line);
}
