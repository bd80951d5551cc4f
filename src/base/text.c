/* SPDX-License-Identifier: Apache-2.0
 * Text: validity, folding, words and terminal columns. */
#include "base/text.h"

#include <string.h>

#define WORD_BYTES 48

/** Characters of a run without blanks that a word of it may have. */
#define RUN_CHARACTERS 8

bool
text_is_valid(const char *text, gsize length, gsize max)
{
    return length <= max && memchr(text, '\0', length) == NULL &&
           g_utf8_validate(text, (gssize)length, NULL);
}

/* Windows-1252's characters from 0x80 to 0x9f; the five that it leaves open stay as they are. */
static gunichar
windows_1252(guint8 byte)
{
    static const guint16 high[32] = {
        0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
    };

    return byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80] : byte;
}

char *
text_repair(const char *bytes, gsize length, bool *repaired_out)
{
    GString *text;
    const char *at = bytes;
    const char *end = bytes + length;
    bool repaired = false;

    if (g_utf8_validate_len(bytes, length, NULL)) {
        if (repaired_out != NULL)
            *repaired_out = false;
        return g_strndup(bytes, length);
    }
    text = g_string_sized_new(length + length / 8);
    while (at < end) {
        const char *bad = NULL;
        bool valid = g_utf8_validate_len(at, (gsize)(end - at), &bad);

        g_string_append_len(text, at, bad - at);
        if (valid)
            break;
        g_string_append_unichar(text, *bad == '\0' ? 0xfffd : windows_1252((guint8)*bad));
        repaired = true;
        at = bad + 1;
    }
    if (repaired_out != NULL)
        *repaired_out = repaired;
    return g_string_free(text, FALSE);
}

/* Letters that have no decomposition but that people type without their mark. */
static const char *
spell_out(gunichar c)
{
    switch (c) {
    case 0xf8:
        return "o";
    case 0x142:
        return "l";
    case 0x111:
    case 0xf0:
        return "d";
    case 0x127:
        return "h";
    case 0x131:
        return "i";
    case 0xe6:
        return "ae";
    case 0x153:
        return "oe";
    case 0xfe:
        return "th";
    case 0x167:
        return "t";
    case 0x14b:
        return "n";
    case 0xdf:
        return "ss";
    default:
        return NULL;
    }
}

static void
append_blank(GString *fold)
{
    if (fold->len > 0 && fold->str[fold->len - 1] != ' ')
        g_string_append_c(fold, ' ');
}

static char *
fold_finish(GString *fold)
{
    while (fold->len > 0 && fold->str[fold->len - 1] == ' ')
        g_string_truncate(fold, fold->len - 1);
    return g_string_free(fold, FALSE);
}

static char *
fold_ascii(const char *text)
{
    GString *fold = g_string_sized_new(strlen(text));

    for (const char *at = text; *at != '\0'; at++) {
        if (g_ascii_isalnum(*at))
            g_string_append_c(fold, g_ascii_tolower(*at));
        else if (*at != '\'')
            append_blank(fold);
    }
    return fold_finish(fold);
}

static void
fold_character(GString *fold, gunichar c)
{
    const char *spelled = spell_out(c);

    if (spelled != NULL)
        g_string_append(fold, spelled);
    else if (g_unichar_isalnum(c))
        g_string_append_unichar(fold, c);
    else if (g_unichar_ismark(c) || c == '\'' || c == 0x2019 || c == 0x2bc)
        return; /* O’Brien and OBrien are one word; marks were split off to be dropped */
    else
        append_blank(fold);
}

char *
text_fold(const char *text)
{
    g_autofree char *cased = NULL;
    g_autofree char *decomposed = NULL;
    GString *fold;

    if (text == NULL)
        return g_strdup("");
    if (g_str_is_ascii(text))
        return fold_ascii(text);
    decomposed = g_utf8_normalize(text, -1, G_NORMALIZE_ALL);
    if (decomposed == NULL)
        return g_strdup("");
    cased = g_utf8_casefold(decomposed, -1);
    fold = g_string_sized_new(strlen(cased));
    for (const char *at = cased; *at != '\0'; at = g_utf8_next_char(at))
        fold_character(fold, g_utf8_get_char(at));
    return fold_finish(fold);
}

/* Scripts written without blanks between words. */
static bool
is_unspaced(gunichar c)
{
    switch (g_unichar_get_script(c)) {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
        return true;
    default:
        return false;
    }
}

/* A word cut to WORD_BYTES on a character border. */
static char *
cut_word(const char *text, gsize length)
{
    if (length > WORD_BYTES) {
        const char *end = text + WORD_BYTES;

        while (end > text && ((guint8)*end & 0xc0) == 0x80)
            end--;
        length = (gsize)(end - text);
    }
    return g_strndup(text, length);
}

static void
take_word(GPtrArray *words, GHashTable *seen, char *take)
{
    if (*take == '\0' || !g_hash_table_add(seen, take)) {
        if (*take == '\0')
            g_free(take);
        return;
    }
    g_ptr_array_add(words, g_strdup(take));
}

static void
add_run_suffixes(GPtrArray *words, GHashTable *seen, const char *word)
{
    for (const char *at = g_utf8_next_char(word); *at != '\0'; at = g_utf8_next_char(at)) {
        const char *end = at;

        if (!is_unspaced(g_utf8_get_char(at)))
            continue;
        for (int i = 0; i < RUN_CHARACTERS && *end != '\0'; i++)
            end = g_utf8_next_char(end);
        take_word(words, seen, cut_word(at, (gsize)(end - at)));
    }
}

GPtrArray *
text_words(const char *text)
{
    g_autofree char *fold = text_fold(text);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    const char *at = fold;

    while (*at != '\0') {
        const char *blank = strchrnul(at, ' ');
        g_autofree char *word = g_strndup(at, (gsize)(blank - at));

        take_word(words, seen, cut_word(word, strlen(word)));
        if (!g_str_is_ascii(word))
            add_run_suffixes(words, seen, word);
        at = *blank == ' ' ? blank + 1 : blank;
    }
    return words;
}

char *
text_sort_key(const char *text)
{
    g_autofree char *fold = text_fold(text);

    return g_strconcat(fold, "\x1f", text != NULL ? text : "", NULL);
}

char *
text_strip_or_null(const char *text)
{
    char *copy = text == NULL ? NULL : g_strstrip(g_strdup(text));

    if (copy != NULL && *copy == '\0')
        g_clear_pointer(&copy, g_free);
    return copy;
}

bool
text_is_empty(const char *text)
{
    return text == NULL || *text == '\0';
}

bool
text_equal(const char *a, const char *b)
{
    return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

gsize
text_length(const char *text)
{
    return text == NULL ? 0 : (gsize)g_utf8_strlen(text, -1);
}

static gsize
columns_of(gunichar c)
{
    if (g_unichar_iszerowidth(c) || g_unichar_ismark(c))
        return 0;
    return g_unichar_iswide(c) ? 2 : 1;
}

gsize
text_columns(const char *text)
{
    gsize columns = 0;

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
        columns += columns_of(g_utf8_get_char(at));
    return columns;
}

char *
text_ellipsize(const char *text, gsize columns)
{
    gsize used = 0;
    const char *at = text;

    if (text_columns(text) <= columns)
        return g_strdup(text);
    while (*at != '\0' && used + columns_of(g_utf8_get_char(at)) + 1 <= columns) {
        used += columns_of(g_utf8_get_char(at));
        at = g_utf8_next_char(at);
    }
    return g_strdup_printf("%.*s%s", (int)(at - text), text, columns == 0 ? "" : "…");
}

char *
text_printable(const char *text)
{
    GString *printable = g_string_sized_new(strlen(text));

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        if (c == '\n' || c == '\r' || c == '\t')
            g_string_append_c(printable, ' ');
        else if (!g_unichar_iscntrl(c) && g_unichar_type(c) != G_UNICODE_FORMAT)
            g_string_append_unichar(printable, c);
        else if (c == 0x200d || c == 0x200c) /* joiners that scripts and emoji need */
            g_string_append_unichar(printable, c);
    }
    return g_string_free(printable, FALSE);
}
