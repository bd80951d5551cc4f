/* SPDX-License-Identifier: Apache-2.0
 * Labels: RFC 6350 section 5.6, RFC 2426 section 3.3.1, the bare words of vCard 2.1, Apple's
 * X-ABLabel. */
#include "format/vcard_label.h"

#include <string.h>

#include "base/text.h"
#include "format/vcard_value.h"

typedef enum {
    WORD_PLACE,   /**< where: comes first in a label */
    WORD_DEVICE,  /**< what: comes second */
    WORD_NOTHING, /**< says nothing to a person */
} WordKind;

typedef struct {
    const char *type; /**< in the card */
    const char *label;
    WordKind kind;
    bool read_only; /**< another word is written for the label */
} Word;

static const Word words[] = {
    {.type = "WORK", .label = "work", .kind = WORD_PLACE},
    {.type = "HOME", .label = "home", .kind = WORD_PLACE},
    {.type = "OTHER", .label = "other", .kind = WORD_PLACE},
    {.type = "BUSINESS", .label = "work", .kind = WORD_PLACE, .read_only = true},
    {.type = "PERSONAL", .label = "home", .kind = WORD_PLACE, .read_only = true},
    {.type = "CELL", .label = "mobile", .kind = WORD_DEVICE},
    {.type = "MOBILE", .label = "mobile", .kind = WORD_DEVICE, .read_only = true},
    {.type = "IPHONE", .label = "mobile", .kind = WORD_DEVICE, .read_only = true},
    {.type = "FAX", .label = "fax", .kind = WORD_DEVICE},
    {.type = "PAGER", .label = "pager", .kind = WORD_DEVICE},
    {.type = "MAIN", .label = "main", .kind = WORD_DEVICE},
    {.type = "CAR", .label = "car", .kind = WORD_DEVICE},
    {.type = "HOMEFAX", .label = "home fax", .kind = WORD_DEVICE, .read_only = true},
    {.type = "WORKFAX", .label = "work fax", .kind = WORD_DEVICE, .read_only = true},
    {.type = "PREF", .kind = WORD_NOTHING},
    {.type = "VOICE", .kind = WORD_NOTHING},
    {.type = "MSG", .kind = WORD_NOTHING},
    {.type = "TEXT", .kind = WORD_NOTHING},
    {.type = "TEXTPHONE", .kind = WORD_NOTHING},
    {.type = "VIDEO", .kind = WORD_NOTHING},
    {.type = "INTERNET", .kind = WORD_NOTHING},
    {.type = "X400", .kind = WORD_NOTHING},
    {.type = "DOM", .kind = WORD_NOTHING},
    {.type = "INTL", .kind = WORD_NOTHING},
    {.type = "POSTAL", .kind = WORD_NOTHING},
    {.type = "PARCEL", .kind = WORD_NOTHING},
    {.type = "PCS", .kind = WORD_NOTHING},
    {.type = "ISDN", .kind = WORD_NOTHING},
    {.type = "MODEM", .kind = WORD_NOTHING},
    {.type = "BBS", .kind = WORD_NOTHING},
    {.type = "TLX", .kind = WORD_NOTHING},
    {.type = "QUOTED-PRINTABLE", .kind = WORD_NOTHING},
    {.type = "BASE64", .kind = WORD_NOTHING},
    {.type = "8BIT", .kind = WORD_NOTHING},
    {.type = "7BIT", .kind = WORD_NOTHING},
    {.type = "URI", .kind = WORD_NOTHING},
    {.type = "URL", .kind = WORD_NOTHING},
};

static const Word *
word_find(Span type)
{
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (span_is(type, words[i].type))
            return &words[i];
    }
    return NULL;
}

/* Up to the next comma, without quotes and blanks around it. */
static Span
cut_word(Span *rest)
{
    const char *end = rest->at + rest->length;
    const char *comma = memchr(rest->at, ',', rest->length);
    Span word = {rest->at, (gsize)((comma != NULL ? comma : end) - rest->at)};

    *rest = comma != NULL ? (Span){comma + 1, (gsize)(end - comma - 1)} : (Span){end, 0};
    while (word.length > 0 && (*word.at == '"' || g_ascii_isspace(*word.at)))
        word = (Span){word.at + 1, word.length - 1};
    while (word.length > 0 &&
           (word.at[word.length - 1] == '"' || g_ascii_isspace(word.at[word.length - 1])))
        word.length--;
    return word;
}

bool
vcard_word_next(Span *rest, Span *word)
{
    while (rest->length > 0) {
        *word = cut_word(rest);
        if (memchr(word->at, '"', word->length) == NULL)
            return true;
    }
    return false;
}

/* A word that TYPE does not know as a label: "x-blog" is "blog". */
static char *
own_word(Span word)
{
    if (span_starts(word, "X-"))
        word = (Span){word.at + 2, word.length - 2};
    return g_ascii_strdown(word.at, (gssize)word.length);
}

static bool
is_type(const VcardParameter *parameter)
{
    return parameter->name.length == 0 || span_is(parameter->name, "TYPE");
}

void
vcard_types_read(const VcardLine *line, VcardTypes *types)
{
    g_autofree char *own = NULL;
    const char *place = NULL;
    const char *device = NULL;
    Span rest = line->parameters;
    VcardParameter parameter;
    Span type;

    *types = (VcardTypes){.label = NULL};
    while (vcard_parameter_next(&rest, &parameter)) {
        if (span_is(parameter.name, "PREF") && span_is(parameter.value, "1"))
            types->preferred = true;
        while (is_type(&parameter) && vcard_word_next(&parameter.value, &type)) {
            const Word *word = word_find(type);

            if (word == NULL && own == NULL && type.length > 0)
                own = own_word(type);
            if (word != NULL && word->kind == WORD_PLACE && place == NULL)
                place = word->label;
            if (word != NULL && word->kind == WORD_DEVICE && device == NULL)
                device = word->label;
            types->preferred |= span_is(type, "PREF");
        }
    }
    if (place != NULL && device != NULL && strchr(device, ' ') == NULL)
        types->label = g_strconcat(place, " ", device, NULL);
    else if (place != NULL || device != NULL)
        types->label = g_strdup(device != NULL ? device : place);
    else
        types->label = text_strip_or_null(own);
}

void
vcard_types_clear(VcardTypes *types)
{
    g_clear_pointer(&types->label, g_free);
}

static const Word *
word_for(Span label, WordKind kind)
{
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (words[i].kind == kind && !words[i].read_only && label.length > 0 &&
            strlen(words[i].label) == label.length &&
            memcmp(words[i].label, label.at, label.length) == 0)
            return &words[i];
    }
    return NULL;
}

bool
vcard_label_types(const char *label, GString *types)
{
    const char *blank = strchr(label, ' ');
    Span first = {label, blank != NULL ? (gsize)(blank - label) : strlen(label)};
    const Word *word = word_for(first, WORD_PLACE);
    const Word *device = NULL;

    if (blank != NULL) {
        device = word_for((Span){blank + 1, strlen(blank + 1)}, WORD_DEVICE);
        if (word == NULL || device == NULL)
            return false;
        g_string_append_printf(types, "%s,%s", word->type, device->type);
        return true;
    }
    if (word == NULL)
        word = word_for(first, WORD_DEVICE);
    if (word == NULL)
        return false;
    g_string_append(types, word->type);
    return true;
}

bool
vcard_word_is_label(Span type)
{
    const Word *word = word_find(type);

    return word == NULL || word->kind != WORD_NOTHING || span_is(type, "PREF");
}

char *
vcard_apple_label(Span value)
{
    g_autofree char *text = vcard_text(value);
    g_autofree char *lower = NULL;
    gsize length = text != NULL ? strlen(text) : 0;

    if (length < 8 || !g_str_has_prefix(text, "_$!<") || !g_str_has_suffix(text, ">!$_"))
        return g_steal_pointer(&text);
    text[length - 4] = '\0';
    lower = g_ascii_strdown(text + 4, -1);
    length -= 8;
    if (length > 3 && strcmp(lower + length - 3, "fax") == 0) {
        lower[length - 3] = '\0';
        return g_strconcat(lower, " fax", NULL);
    }
    return text_strip_or_null(lower);
}

char *
vcard_first_type(const VcardLine *line)
{
    Span rest = line->parameters;
    VcardParameter parameter;
    Span type;

    while (vcard_parameter_next(&rest, &parameter)) {
        while (is_type(&parameter) && vcard_word_next(&parameter.value, &type)) {
            const Word *word = word_find(type);

            if (type.length > 0 && (word == NULL || word->kind != WORD_NOTHING))
                return own_word(type);
        }
    }
    return NULL;
}

char *
vcard_parameter(const VcardLine *line, const char *name)
{
    Span rest = line->parameters;
    VcardParameter parameter;

    while (vcard_parameter_next(&rest, &parameter)) {
        if (span_is(parameter.name, name))
            return vcard_parameter_text(parameter.value);
    }
    return NULL;
}
