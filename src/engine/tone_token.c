/* SPDX-License-Identifier: Apache-2.0
 * The tokens of a line. */
#include "engine/tone_token.h"

#include <string.h>

/* The longest emoticon. */
#define FACE_BYTES 6

/* Letters of a word, made small, with plain apostrophes. */
typedef struct {
    char letters[TONE_WORD_BYTES];
    gsize length;
    guint32 characters;
    guint32 capitals;
    guint32 lowers;
    bool digits;
    bool too_long;
} Spelling;

static ToneScript
script_of(gunichar c)
{
    if (c < 0x250 || (c >= 0x1e00 && c < 0x1f00))
        return TONE_SCRIPT_LATIN;
    if (c >= 0x370 && c < 0x400)
        return TONE_SCRIPT_GREEK;
    if (c >= 0x400 && c < 0x530)
        return TONE_SCRIPT_CYRILLIC;
    if (c >= 0x590 && c < 0x600)
        return TONE_SCRIPT_HEBREW;
    if ((c >= 0x600 && c < 0x780) || (c >= 0xfb50 && c < 0xfe00))
        return TONE_SCRIPT_ARABIC;
    if (c >= 0x3040 && c < 0x3100)
        return TONE_SCRIPT_KANA;
    if ((c >= 0x3400 && c < 0xa000) || (c >= 0x20000 && c < 0x30000))
        return TONE_SCRIPT_HAN;
    if ((c >= 0x1100 && c < 0x1200) || (c >= 0xac00 && c < 0xd7b0))
        return TONE_SCRIPT_HANGUL;
    if (c >= 0x900 && c < 0x980)
        return TONE_SCRIPT_DEVANAGARI;
    if (c >= 0xe00 && c < 0xe80)
        return TONE_SCRIPT_THAI;
    return TONE_SCRIPT_OTHER;
}

static gsize
character_bytes(const char *at, const char *end)
{
    gsize bytes = (gsize)g_utf8_skip[(guchar)*at];

    return MIN(bytes, (gsize)(end - at));
}

static bool
is_apostrophe(const char *at, const char *end)
{
    return *at == '\'' || (end - at >= 3 && memcmp(at, "\xe2\x80\x99", 3) == 0);
}

/* Whether the character at `at` belongs to a word; c_out is its number when it is not ASCII. */
static bool
is_letter(const char *at, const char *end, gunichar *c_out)
{
    *c_out = 0;
    if ((guchar)*at < 0x80)
        return g_ascii_isalnum(*at);
    if ((gsize)(end - at) < (gsize)g_utf8_skip[(guchar)*at])
        return false;
    *c_out = g_utf8_get_char(at);
    return g_unichar_isalpha(*c_out) || g_unichar_ismark(*c_out);
}

static void
spell(Spelling *spelling, const char *at, gsize bytes)
{
    if (spelling->length + bytes > sizeof spelling->letters) {
        spelling->too_long = true;
        return;
    }
    if (bytes == 1)
        spelling->letters[spelling->length++] = g_ascii_tolower(*at);
    else if (is_apostrophe(at, at + bytes))
        spelling->letters[spelling->length++] = '\'';
    else {
        memcpy(spelling->letters + spelling->length, at, bytes);
        spelling->length += bytes;
    }
}

static void
count_letter(ToneText *text, Spelling *spelling, const char *at, gunichar c)
{
    spelling->characters++;
    if (c == 0) {
        spelling->capitals += g_ascii_isupper(*at) ? 1 : 0;
        spelling->lowers += g_ascii_islower(*at) ? 1 : 0;
        spelling->digits = spelling->digits || g_ascii_isdigit(*at);
        text->scripts[TONE_SCRIPT_LATIN] += g_ascii_isdigit(*at) ? 0 : 1;
        return;
    }
    spelling->lowers += g_unichar_islower(c) ? 1 : 0;
    spelling->capitals += g_unichar_isupper(c) ? 1 : 0;
    text->scripts[script_of(c)]++;
    text->ukrainian += c == 0x456 || c == 0x457 || c == 0x454 || c == 0x491 ? 1 : 0;
    text->marked += script_of(c) == TONE_SCRIPT_LATIN ? 1 : 0;
}

/* Read letters, digits and apostrophes between letters; where the word ends. */
static const char *
read_word(ToneText *text, const char *at, const char *end, Spelling *spelling)
{
    while (at < end) {
        gunichar c, after;
        gsize bytes = character_bytes(at, end);

        if (is_letter(at, end, &c))
            count_letter(text, spelling, at, c);
        else if (spelling->characters > 0 && is_apostrophe(at, end) && at + bytes < end &&
                 is_letter(at + bytes, end, &after))
            spelling->characters++;
        else
            break;
        spell(spelling, at, bytes);
        at += bytes;
    }
    return at;
}

/* "soooo" is looked up as "soo" and as "so". */
static guint32
find_stretched(const ToneWords *words, const char *word, gsize length)
{
    for (gsize keep = 2; keep >= 1; keep--) {
        char letters[TONE_WORD_BYTES];
        gsize size = 0, run = 0;
        guint32 number;

        for (gsize i = 0; i < length; i++) {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= keep)
                letters[size++] = word[i];
        }
        number = tone_words_find(words, letters, size);
        if (number != TONE_UNKNOWN)
            return number;
    }
    return TONE_UNKNOWN;
}

static guint32
find_word(const ToneWords *words, const char *word, gsize length)
{
    guint32 number = tone_words_find(words, word, length);

    if (number != TONE_UNKNOWN)
        return number;
    for (gsize i = 2; i < length; i++)
        if (word[i] == word[i - 1] && word[i] == word[i - 2])
            return find_stretched(words, word, length);
    return TONE_UNKNOWN;
}

static void
append(ToneText *text, ToneReader *reader, ToneToken token, gsize bytes, guint32 characters)
{
    token.start = (guint32)(reader->at - reader->bytes);
    token.bytes = (guint32)bytes;
    token.line = reader->line;
    token.column = reader->column;
    token.length = characters;
    token.glued = !reader->blank;
    reader->blank = false;
    reader->at += bytes;
    reader->column += characters;
    g_array_append_val(text->tokens, token);
}

/* Bytes of the text that hold its first so many characters. */
static gsize
bytes_of(const char *at, guint32 characters)
{
    const char *start = at;

    while (characters-- > 0)
        at = g_utf8_next_char(at);
    return (gsize)(at - start);
}

static void
append_word(ToneText *text, const ToneWords *words, ToneReader *reader, const char *stop,
            const Spelling *spelling)
{
    gsize bytes = (gsize)(stop - reader->at);
    const char *first = NULL, *second = NULL;
    gsize cut = 0, cut_bytes;
    guint32 characters;
    ToneToken token = {
        .kind = spelling->digits && spelling->lowers + spelling->capitals == 0 ? TONE_TOKEN_NUMBER
                                                                               : TONE_TOKEN_WORD,
        .capital = spelling->capitals > 0 && g_ascii_isupper(*reader->at),
        .shouted = spelling->capitals > 1 && spelling->lowers == 0,
    };

    if (!spelling->too_long)
        cut = tone_token_split(spelling->letters, spelling->length, &first, &second);
    if (cut == 0) {
        token.word = spelling->too_long ? TONE_UNKNOWN
                                        : find_word(words, spelling->letters, spelling->length);
        append(text, reader, token, bytes, spelling->characters);
        return;
    }
    token.word = first == NULL ? find_word(words, spelling->letters, cut)
                               : tone_words_find(words, first, strlen(first));
    characters = (guint32)g_utf8_strlen(spelling->letters, (gssize)cut);
    cut_bytes = bytes_of(reader->at, characters);
    append(text, reader, token, cut_bytes, characters);
    token.capital = 0;
    token.word = tone_words_find(words, second, strlen(second));
    append(text, reader, token, bytes - cut_bytes, spelling->characters - characters);
}

static const char *
end_of_run(const char *at, const char *end)
{
    while (at < end && !g_ascii_isspace(*at))
        at++;
    return at;
}

/* Addresses and @names: whether one begins at `at`; where it ends. */
static const char *
find_link(const char *at, const char *end)
{
    const char *stop;
    gsize length;

    if (*at != '@' && *at != 'h' && *at != 'w' && *at != 'H' && *at != 'W' && *at != '<')
        return NULL;
    if (*at == '@' && at + 1 < end && g_ascii_isalnum(at[1])) {
        for (stop = at + 1; stop < end && (g_ascii_isalnum(*stop) || *stop == '_'); stop++)
            ;
        return stop;
    }
    if (*at == '<')
        at++;
    length = (gsize)(end - at);
    if ((length < 8 || g_ascii_strncasecmp(at, "http", 4) != 0 ||
         (memcmp(at + 4, "://", 3) != 0 && memcmp(at + 4, "s://", 4) != 0)) &&
        (length < 5 || g_ascii_strncasecmp(at, "www.", 4) != 0))
        return NULL;
    stop = end_of_run(at, end);
    while (stop > at && strchr(".,;:!?)\"'", stop[-1]) != NULL)
        stop--;
    return stop;
}

/* ann.smith@example.org: whether the word that ends at `at` is the beginning of an address. */
static const char *
find_address(const char *at, const char *end)
{
    const char *stop = at;

    if (at >= end || *at == ' ' || strchr("@._+-", *at) == NULL)
        return NULL;
    while (stop < end && (g_ascii_isalnum(*stop) || strchr("._+-", *stop) != NULL))
        stop++;
    if (stop + 1 >= end || *stop != '@' || !g_ascii_isalnum(stop[1]))
        return NULL;
    for (stop++; stop < end && (g_ascii_isalnum(*stop) || strchr(".-", *stop) != NULL); stop++)
        ;
    while (strchr(".-", stop[-1]) != NULL)
        stop--;
    return stop;
}

/* An emoticon or emoji of the vocabulary; its number and length, or TONE_UNKNOWN. */
static guint32
find_face(const ToneWords *words, const char *at, const char *end, gsize *bytes_out)
{
    gsize most = 0;

    if ((guchar)*at >= 0x80) {
        *bytes_out = character_bytes(at, end);
        return (guchar)*at >= 0xe2 ? tone_words_find(words, at, *bytes_out) : TONE_UNKNOWN;
    }
    if (strchr(":;=<>(|{}[]*\\%^-", *at) == NULL)
        return TONE_UNKNOWN;
    while (most < FACE_BYTES && at + most < end && !g_ascii_isspace(at[most]))
        most++;
    for (gsize length = most; length >= 2; length--) {
        char small[FACE_BYTES];
        guint32 number;

        if (at + length < end && g_ascii_isalnum(at[length]) && g_ascii_isalnum(at[length - 1]))
            continue;
        for (gsize i = 0; i < length; i++)
            small[i] = g_ascii_tolower(at[i]);
        number = tone_words_find(words, small, length);
        *bytes_out = length;
        if (number != TONE_UNKNOWN)
            return number;
    }
    return TONE_UNKNOWN;
}

/* An emoticon that begins with a letter or digit, such as "o_O" and "D:": it stands alone. */
static guint32
find_lettered_face(const ToneWords *words, const ToneReader *reader, const char *end,
                   gsize *bytes_out)
{
    char small[FACE_BYTES];
    gsize length = 0;

    if (end - reader->at < 2 || g_ascii_isalnum(reader->at[1]) ||
        strchr("oOdDxX08", *reader->at) == NULL)
        return TONE_UNKNOWN;
    while (reader->at + length < end && !g_ascii_isspace(reader->at[length])) {
        if (length == FACE_BYTES)
            return TONE_UNKNOWN;
        small[length] = g_ascii_tolower(reader->at[length]);
        length++;
    }
    *bytes_out = length;
    return length < 2 || (guchar)small[1] >= 0x80 ? TONE_UNKNOWN
                                                  : tone_words_find(words, small, length);
}

static void
append_link(ToneText *text, ToneReader *reader, const char *stop)
{
    gsize bytes = (gsize)(stop - reader->at);

    append(text, reader, (ToneToken){.kind = TONE_TOKEN_LINK}, bytes,
           (guint32)g_utf8_strlen(reader->at, (gssize)bytes));
}

static void
append_mark(ToneText *text, const ToneWords *words, ToneReader *reader, const char *end)
{
    gsize bytes = character_bytes(reader->at, end);
    ToneToken token = {.kind = TONE_TOKEN_MARK};
    guint32 characters = 1;

    if (strchr(".!?", *reader->at) != NULL) {
        bool question = false;

        for (bytes = 0; reader->at + bytes < end && strchr(".!?", reader->at[bytes]) != NULL;
             bytes++)
            question = question || reader->at[bytes] == '?';
        characters = (guint32)bytes;
        token.word = tone_words_find(words, question ? "?" : reader->at, 1);
        if (!question && bytes > 1 && *reader->at == '.')
            token.word = tone_words_find(words, "...", 3);
    } else if (memcmp(reader->at, "\xe2\x80\xa6", MIN(3, bytes)) == 0) {
        token.word = tone_words_find(words, "...", 3);
    } else {
        token.word = tone_words_find(words, reader->at, bytes);
    }
    append(text, reader, token, bytes, characters);
}

/* Pass blanks and `code`. */
static void
pass_blanks(ToneReader *reader, const char *end)
{
    while (reader->at < end) {
        const char *close;

        if (*reader->at == '`' &&
            (close = memchr(reader->at + 1, '`', (gsize)(end - reader->at - 1))) != NULL) {
            gssize bytes = close + 1 - reader->at;

            reader->column += (guint32)g_utf8_strlen(reader->at, bytes);
            reader->at += bytes;
        } else if (g_ascii_isspace(*reader->at) || (guchar)*reader->at < 0x20) {
            reader->at++;
            reader->column++;
        } else if (end - reader->at >= 2 && memcmp(reader->at, "\xc2\xa0", 2) == 0) {
            reader->at += 2;
            reader->column++;
        } else {
            return;
        }
        reader->blank = true;
    }
}

bool
tone_token_read(ToneText *text, const ToneWords *words, ToneReader *reader, const char *end)
{
    Spelling spelling = {.length = 0};
    const char *stop;
    guint32 face;
    gsize bytes = 0;

    pass_blanks(reader, end);
    if (reader->at >= end)
        return false;
    stop = find_link(reader->at, end);
    if (stop != NULL) {
        append_link(text, reader, stop);
        return true;
    }
    face = find_lettered_face(words, reader, end, &bytes);
    if (face != TONE_UNKNOWN) {
        append(text, reader, (ToneToken){.kind = TONE_TOKEN_FACE, .word = face}, bytes,
               (guint32)bytes);
        return true;
    }
    stop = read_word(text, reader->at, end, &spelling);
    if (spelling.characters > 0) {
        const char *address = find_address(stop, end);

        if (address != NULL)
            append_link(text, reader, address);
        else
            append_word(text, words, reader, stop, &spelling);
        return true;
    }
    face = find_face(words, reader->at, end, &bytes);
    if (face != TONE_UNKNOWN && (bytes > 1 || (guchar)*reader->at >= 0xe2))
        append(text, reader, (ToneToken){.kind = TONE_TOKEN_FACE, .word = face}, bytes,
               (guint32)g_utf8_strlen(reader->at, (gssize)bytes));
    else
        append_mark(text, words, reader, end);
    return true;
}
