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
    static const struct {
        gunichar letter;
        const char *spelled;
    } table[] = {
        {0xe6, "ae"}, {0xf0, "d"},  {0xf8, "o"},  {0xfe, "th"}, {0x111, "d"},  {0x127, "h"},
        {0x131, "i"}, {0x138, "k"}, {0x142, "l"}, {0x14b, "n"}, {0x153, "oe"}, {0x167, "t"},
        {0x180, "b"}, {0x199, "k"}, {0x1b6, "z"}, {0x237, "j"}, {0x253, "b"},  {0x257, "d"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(table) && c >= 0xe6 && c <= 0x257; i++) {
        if (table[i].letter == c)
            return table[i].spelled;
    }
    return NULL;
}

/* O’Brien and OBrien are one word, whichever mark is in it. */
static bool
is_apostrophe(gunichar c)
{
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2bb || c == 0x2bc;
}

/* In European, Hebrew and Arabic writing a mark changes a letter, and people leave it out when they
 * search. Elsewhere it is a vowel (Devanagari, Thai) or makes another letter (kana). */
static bool
is_droppable_mark(gunichar c)
{
    GUnicodeScript script;

    if (!g_unichar_ismark(c) || c == 0x3099 || c == 0x309a)
        return false;
    script = g_unichar_get_script(c);
    return script == G_UNICODE_SCRIPT_INHERITED || script == G_UNICODE_SCRIPT_COMMON ||
           script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_ARABIC ||
           script == G_UNICODE_SCRIPT_CYRILLIC;
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
    if (fold->len > 0 && fold->str[fold->len - 1] == ' ')
        g_string_truncate(fold, fold->len - 1);
    return g_string_free(fold, FALSE);
}

/* Two characters for each of U+00C0 to U+017F, padded with a blank; "??" takes the long way. Most
 * of the world's address books are made of these letters, and the long way takes ten times as long.
 */
static const char latin[] = "a a a a a a aec e e e e i i i i "
                            "d n o o o o o   o u u u u y thss"
                            "a a a a a a aec e e e e i i i i "
                            "d n o o o o o   o u u u u y thy "
                            "a a a a a a c c c c c c c c d d "
                            "d d e e e e e e e e e e g g g g "
                            "g g g g h h h h i i i i i i i i "
                            "i i ijijj j k k k l l l l l l ??"
                            "??l l n n n n n n n n n o o o o "
                            "o o oeoer r r r r r s s s s s s "
                            "s s t t t t t t u u u u u u u u "
                            "u u u u w w y y y z z z z z z s ";

/* Fold ASCII and the letters of the table; false at anything else. */
static bool
fold_latin(GString *fold, const char *text)
{
    const char *at = text;

    while (*at != '\0') {
        guint8 byte = (guint8)*at;

        if (g_ascii_isalnum(*at)) {
            g_string_append_c(fold, g_ascii_tolower(*at));
            at++;
        } else if (byte < 0x80) {
            if (*at != '\'')
                append_blank(fold);
            at++;
        } else if (byte >= 0xc3 && byte <= 0xc5 && ((guint8)at[1] & 0xc0) == 0x80) {
            const char *letters = latin + 2 * ((byte - 0xc3) << 6 | ((guint8)at[1] & 0x3f));

            if (letters[0] == '?')
                return false;
            if (letters[0] == ' ') /* × and ÷ */
                append_blank(fold);
            else
                g_string_append_len(fold, letters, letters[1] == ' ' ? 1 : 2);
            at += 2;
        } else {
            return false;
        }
    }
    return true;
}

/* cased is decomposed and case-folded. True when something in it has to be composed again. */
static bool
fold_unicode(GString *fold, const char *cased)
{
    bool compose = false;

    for (const char *at = cased; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        const char *spelled = spell_out(c);

        if (spelled != NULL)
            g_string_append(fold, spelled);
        else if (is_apostrophe(c) || is_droppable_mark(c))
            continue;
        else if (g_unichar_isalnum(c) || g_unichar_ismark(c)) {
            g_string_append_unichar(fold, c);
            compose = compose || c >= 0x900;
        } else if (g_unichar_type(c) != G_UNICODE_FORMAT || c == 0x200b) /* soft hyphens, joiners */
            append_blank(fold);
    }
    return compose;
}

/* What is visible of a text without letters and digits: “⭐” has to be found too. */
static void
fold_symbols(GString *fold, const char *cased)
{
    for (const char *at = cased; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        if (g_unichar_isgraph(c) && !g_unichar_ismark(c))
            g_string_append_unichar(fold, c);
    }
}

char *
text_fold(const char *text)
{
    g_autofree char *decomposed = NULL;
    g_autofree char *cased = NULL;
    GString *fold;
    bool compose = false;

    if (text_is_empty(text))
        return g_strdup("");
    fold = g_string_sized_new(strlen(text));
    if (!fold_latin(fold, text)) {
        g_string_truncate(fold, 0);
        decomposed = g_utf8_normalize(text, -1, G_NORMALIZE_ALL);
        cased = decomposed == NULL ? g_strdup("") : g_utf8_casefold(decomposed, -1);
        compose = fold_unicode(fold, cased);
    }
    if (fold->len == 0)
        fold_symbols(fold, cased != NULL ? cased : text);
    if (compose) {
        g_autofree char *loose = fold_finish(fold);

        /* Hangul syllables and kana take three times the bytes in their parts. */
        return g_utf8_normalize(loose, -1, G_NORMALIZE_DEFAULT_COMPOSE);
    }
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

char *
text_word_cut(const char *text, gsize length)
{
    if (length > WORD_BYTES) {
        const char *end = text + WORD_BYTES;

        while (end > text && ((guint8)*end & 0xc0) == 0x80)
            end--;
        length = (gsize)(end - text);
    }
    return g_strndup(text, length);
}

/** Words among which the next one is looked for one by one: most texts are names and have fewer. */
#define FEW_WORDS 12

/* Distinct words. seen borrows them from words and is NULL while they are few. */
typedef struct {
    GPtrArray *words;
    GHashTable *seen;
} Distinct;

static bool
is_seen(const Distinct *distinct, const char *word)
{
    if (distinct->seen != NULL)
        return g_hash_table_contains(distinct->seen, word);
    for (guint i = 0; i < distinct->words->len; i++) {
        if (strcmp(distinct->words->pdata[i], word) == 0)
            return true;
    }
    return false;
}

static void
add_word(Distinct *distinct, const char *start, gsize length)
{
    g_autofree char *word = text_word_cut(start, length);

    if (*word == '\0' || is_seen(distinct, word))
        return;
    if (distinct->seen == NULL && distinct->words->len == FEW_WORDS) {
        distinct->seen = g_hash_table_new(g_str_hash, g_str_equal);
        for (guint i = 0; i < distinct->words->len; i++)
            g_hash_table_add(distinct->seen, distinct->words->pdata[i]);
    }
    if (distinct->seen != NULL)
        g_hash_table_add(distinct->seen, word);
    g_ptr_array_add(distinct->words, g_steal_pointer(&word));
}

static void
add_run_suffixes(Distinct *distinct, const char *word)
{
    for (const char *at = g_utf8_next_char(word); *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        const char *end = at;

        if (!is_unspaced(c) || g_unichar_ismark(c))
            continue;
        for (int i = 0; i < RUN_CHARACTERS && *end != '\0'; i++)
            end = g_utf8_next_char(end);
        add_word(distinct, at, (gsize)(end - at));
    }
}

GPtrArray *
text_words(const char *text)
{
    g_autofree char *fold = text_fold(text);
    Distinct distinct = {.words = g_ptr_array_new_with_free_func(g_free)};
    bool ascii = g_str_is_ascii(fold);

    for (char *at = fold; *at != '\0';) {
        char *blank = strchrnul(at, ' ');
        char *next = *blank == '\0' ? blank : blank + 1;

        *blank = '\0';
        add_word(&distinct, at, (gsize)(blank - at));
        if (!ascii)
            add_run_suffixes(&distinct, at);
        at = next;
    }
    g_clear_pointer(&distinct.seen, g_hash_table_unref);
    return distinct.words;
}

char *
text_sort_key(const char *text)
{
    g_autofree char *fold = text_fold(text);

    return g_strconcat(fold, "\x1f", text != NULL ? text : "", NULL);
}

/* Blanks of any kind, and the marks without width that files and web pages leave around text. */
static bool
is_blank(gunichar c)
{
    return g_unichar_isspace(c) || c == 0x200b || c == 0xfeff;
}

char *
text_strip_or_null(const char *text)
{
    const char *end;

    if (text == NULL)
        return NULL;
    while (*text != '\0' && is_blank(g_utf8_get_char_validated(text, -1)))
        text = g_utf8_next_char(text);
    end = text + strlen(text);
    while (end > text) {
        const char *last = g_utf8_find_prev_char(text, end);

        if (last == NULL || !is_blank(g_utf8_get_char_validated(last, end - last)))
            break;
        end = last;
    }
    return end == text ? NULL : g_strndup(text, (gsize)(end - text));
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

/* How many bytes of a word fit, at least one character; marks stay with what they stand on. */
static gsize
fitting(const char *word, gsize length, gsize columns)
{
    const char *at = word;
    gsize used = 0;

    while (at < word + length) {
        gsize width = columns_of(g_utf8_get_char(at));

        if (at > word && width > 0 && used + width > columns)
            break;
        used += width;
        at = g_utf8_next_char(at);
    }
    return (gsize)(at - word);
}

char **
text_wrap(const char *text, gsize columns)
{
    g_autoptr(GStrvBuilder) lines = g_strv_builder_new();
    g_autoptr(GString) line = g_string_new(NULL);

    for (const char *at = text + strspn(text, " "); *at != '\0'; at += strspn(at, " ")) {
        gsize length = strcspn(at, " ");
        g_autofree char *word = g_strndup(at, length);
        gsize blank = line->len > 0 ? 1 : 0;

        if (text_columns(line->str) + blank + text_columns(word) <= columns) {
            g_string_append_printf(line, "%s%s", blank != 0 ? " " : "", word);
            at += length;
            continue;
        }
        if (line->len == 0) {
            gsize part = fitting(at, length, columns);

            g_string_append_len(line, at, (gssize)part);
            at += part;
        }
        g_strv_builder_add(lines, line->str);
        g_string_truncate(line, 0);
    }
    if (line->len > 0 || text[strspn(text, " ")] == '\0')
        g_strv_builder_add(lines, line->str);
    return g_strv_builder_end(lines);
}

/* The end of a control sequence's parameters and its last byte, ECMA-48 §5.4. */
static const char *
skip_sequence(const char *at)
{
    while (*at >= 0x20 && *at < 0x40)
        at++;
    return *at >= 0x40 && *at < 0x7f ? at + 1 : at;
}

/* The end of a control string (a window title, a hyperlink), or its start where none ends it. */
static const char *
skip_string(const char *start)
{
    for (const char *at = start; *at != '\0'; at = g_utf8_next_char(at)) {
        if (*at == '\a')
            return at + 1;
        if (at[0] == '\x1b' && at[1] == '\\')
            return at + 2;
        if (g_utf8_get_char(at) == 0x9c)
            return g_utf8_next_char(at);
    }
    return start;
}

/* What follows an escape or a control character and belongs to it. */
static const char *
skip_control(gunichar c, const char *at)
{
    if (c == 0x1b && *at >= 0x40 && *at < 0x60)
        c = 0x40 + (gunichar)*at++; /* ESC [ is U+009B, and so on */
    else if (c == 0x1b) {
        while (*at >= 0x20 && *at < 0x30)
            at++;
        return *at >= 0x30 && *at < 0x7f ? at + 1 : at;
    }
    if (c == 0x9b)
        return skip_sequence(at);
    if (c == 0x90 || c == 0x98 || c == 0x9d || c == 0x9e || c == 0x9f)
        return skip_string(at);
    return at;
}

char *
text_printable(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *printable = g_string_sized_new(strlen(valid));

    for (const char *at = valid; *at != '\0';) {
        gunichar c = g_utf8_get_char(at);

        at = g_utf8_next_char(at);
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029)
            g_string_append_c(printable, ' ');
        else if (g_unichar_iscntrl(c))
            at = skip_control(c, at);
        else if (g_unichar_type(c) != G_UNICODE_FORMAT || c == 0x200c || c == 0x200d)
            g_string_append_unichar(printable, c); /* the two joiners shape scripts and emoji */
    }
    return g_string_free(printable, FALSE);
}
