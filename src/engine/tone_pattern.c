/* SPDX-License-Identifier: Apache-2.0
 * Compiling patterns: groups are multiplied out, words become numbers.
 */
#include "engine/tone_pattern.h"

#include <string.h>

#include "engine/tone_patterns.h"
#include "engine/tone_token.h"

static const char conjunctions[] = "and|but|so|then|or|because|that|if|when|though|although|since";

static void
free_array(void *array)
{
    g_array_unref(array);
}

static guint32 set_of(TonePatterns *patterns, const char *alternatives);

TonePatterns *
tone_patterns_new(ToneWords *words, const ToneClass *classes)
{
    static const char *const marks[] = {",",   ";",   ":",    "?",     "!",   ".",   "...", "n't",
                                        "not", "-",   "(",    "'s",    "'re", "'ve", "'ll", "'m",
                                        "'d",  "can", "will", "shall", "is",  "\"",  ")"};
    TonePatterns *patterns = g_new0(TonePatterns, 1);

    patterns->words = words;
    patterns->classes = classes;
    patterns->places = g_array_new(FALSE, FALSE, sizeof(TonePlace));
    patterns->patterns = g_array_new(FALSE, FALSE, sizeof(TonePatternRow));
    patterns->named = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    patterns->members = g_ptr_array_new_with_free_func(free_array);
    patterns->anchored = g_array_new(FALSE, FALSE, sizeof(ToneAnchor));
    patterns->others = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        (void)tone_words_add(words, marks[i], strlen(marks[i])); /* known from here on */
    patterns->comma = tone_words_find(words, ",", 1);
    patterns->conjunctions = set_of(patterns, conjunctions);
    return patterns;
}

void
tone_patterns_free(TonePatterns *patterns)
{
    if (patterns == NULL)
        return;
    g_array_unref(patterns->places);
    g_array_unref(patterns->patterns);
    g_hash_table_unref(patterns->named);
    g_ptr_array_unref(patterns->members);
    g_array_unref(patterns->anchored);
    g_array_unref(patterns->others);
    g_free(patterns->sets);
    g_free(patterns->set_bits);
    g_free(patterns->index);
    g_free(patterns);
}

static const char *
class_words(const TonePatterns *patterns, const char *name)
{
    for (const ToneClass *class = patterns->classes; class->name != NULL; class ++)
        if (strcmp(class->name, name) == 0)
            return class->words;
    g_error("tone: there is no class @%s", name);
}

static void
add_members(TonePatterns *patterns, GArray *members, const char *list, const char *parting)
{
    g_auto(GStrv) words = g_strsplit(list, parting, -1);

    for (char **word = words; *word != NULL; word++) {
        guint32 number;

        if (**word == '\0')
            continue;
        if (**word == '@') {
            add_members(patterns, members, class_words(patterns, *word + 1), " ");
            continue;
        }
        number = tone_words_add(patterns->words, *word, strlen(*word));
        g_array_append_val(members, number);
    }
}

static guint32
set_of(TonePatterns *patterns, const char *alternatives)
{
    gpointer found = g_hash_table_lookup(patterns->named, alternatives);
    GArray *members;

    if (found != NULL)
        return GPOINTER_TO_UINT(found) - 1;
    members = g_array_new(FALSE, FALSE, sizeof(guint32));
    add_members(patterns, members, alternatives, "|");
    g_ptr_array_add(patterns->members, members);
    g_hash_table_insert(patterns->named, g_strdup(alternatives),
                        GUINT_TO_POINTER(patterns->members->len));
    return patterns->members->len - 1;
}

static void
add_place(TonePatterns *patterns, TonePlace place)
{
    g_array_append_val(patterns->places, place);
}

/* A word or several alternatives. */
static void
add_words(TonePatterns *patterns, const char *written, ToneLook look)
{
    const char *first = NULL, *second = NULL;
    gsize length = strlen(written);
    gsize cut = strchr(written, '|') == NULL && *written != '\''
                    ? tone_token_split(written, length, &first, &second)
                    : 0;
    TonePlace place = {.kind = TONE_PLACE_WORD, .look = (guint8)look};

    if (*written == '@' || strchr(written, '|') != NULL) {
        place.kind = TONE_PLACE_SET;
        place.value = set_of(patterns, written);
        add_place(patterns, place);
        return;
    }
    if (cut > 0) {
        place.value = first != NULL ? tone_words_add(patterns->words, first, strlen(first))
                                    : tone_words_add(patterns->words, written, cut);
        add_place(patterns, place);
        written = second;
        length = strlen(second);
    }
    place.value = tone_words_add(patterns->words, written, length);
    add_place(patterns, place);
}

static const struct {
    const char *written;
    TonePlace place;
} signs[] = {
    {"_", {.kind = TONE_PLACE_ANY}},
    {"#", {.kind = TONE_PLACE_NUMBER}},
    {"$positive", {.kind = TONE_PLACE_POSITIVE}},
    {"$negative", {.kind = TONE_PLACE_NEGATIVE}},
    {"$name", {.kind = TONE_PLACE_NAME}},
    {"$ing", {.kind = TONE_PLACE_ENDING, .value = 0}},
    {"$ed", {.kind = TONE_PLACE_ENDING, .value = 1}},
    {"$s", {.kind = TONE_PLACE_ENDING, .value = 2}},
    {"^", {.kind = TONE_PLACE_START}},
    {"^^", {.kind = TONE_PLACE_CLAUSE}},
    {"$", {.kind = TONE_PLACE_END}},
};

static void
add_written(TonePatterns *patterns, const char *written)
{
    ToneLook look = TONE_LOOK_TAKE;

    if (written[0] != '\0' && written[1] != '\0') {
        look = *written == '!'   ? TONE_LOOK_NOT_AHEAD
               : *written == '=' ? TONE_LOOK_AHEAD
               : *written == '~' ? TONE_LOOK_NOT_BEHIND
                                 : TONE_LOOK_TAKE;
        written += look == TONE_LOOK_TAKE ? 0 : 1;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (strcmp(signs[i].written, written) == 0) {
            TonePlace place = signs[i].place;

            place.look = (guint8)look;
            add_place(patterns, place);
            return;
        }
    }
    if (*written == '*') {
        bool commas = written[1] == '*';

        add_place(patterns, (TonePlace){.kind = TONE_PLACE_GAP,
                                        .commas = commas ? 1 : 0,
                                        .value = (guint32)(written[commas ? 2 : 1] - '0')});
        return;
    }
    add_words(patterns, written, look);
}

/* The first place that takes a token; NULL when a gap or nothing comes first. */
static const TonePlace *
first_place(const TonePatterns *patterns, const TonePatternRow *pattern)
{
    for (guint32 i = 0; i < pattern->count; i++) {
        const TonePlace *place = &g_array_index(patterns->places, TonePlace, pattern->first + i);

        if (place->look == TONE_LOOK_TAKE && place->kind < TONE_PLACE_GAP)
            return place;
        if (place->kind == TONE_PLACE_GAP)
            return NULL;
    }
    return NULL;
}

static void
add_flat(TonePatterns *patterns, const char *flat, guint32 tag)
{
    g_autofree char *written = g_strdup(flat);
    TonePatternRow pattern = {.first = patterns->places->len, .tag = tag};

    for (char *place = written; place != NULL;) {
        char *end = strchr(place, ' ');

        if (end != NULL)
            *end++ = '\0';
        if (*place != '\0')
            add_written(patterns, place);
        place = end;
    }
    pattern.count = patterns->places->len - pattern.first;
    g_array_append_val(patterns->patterns, pattern);
    if (first_place(patterns, &pattern) == NULL)
        g_error("tone: no word begins the pattern “%s”", flat);
}

/* The end of the place or group at `at`: its closing parenthesis, or the blank after it. */
static const char *
end_of_place(const char *at)
{
    int depth = 0;

    for (; *at != '\0'; at++) {
        depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
        if (depth == 0 && *at == ' ')
            break;
    }
    return at;
}

/* Whether an alternative is one word that may stand in a set. */
static bool
is_plain(const char *alternative)
{
    const char *first, *second;

    if (*alternative == '\0' || strpbrk(alternative, " (?") != NULL)
        return false;
    return strchr("$^*!=~_#", *alternative) == NULL &&
           (*alternative == '\'' ||
            tone_token_split(alternative, strlen(alternative), &first, &second) == 0);
}

static void expand(TonePatterns *patterns, const char *pattern, gsize from, guint32 tag);

/* Add the pattern with so many bytes of middle in the place of what stands between open and rest.
 */
static void
expand_with(TonePatterns *patterns, const char *pattern, const char *open, const char *middle,
            gsize middle_bytes, const char *rest, guint32 tag)
{
    gsize before = (gsize)(open - pattern), after = strlen(rest);
    g_autofree char *one = g_malloc(before + middle_bytes + after + 1);

    memcpy(one, pattern, before);
    memcpy(one + before, middle, middle_bytes);
    memcpy(one + before + middle_bytes, rest, after + 1);
    expand(patterns, one, before, tag);
}

/* Add the pattern with each alternative of the group between open and close in its place; single
 * words stay together as a set. */
static void
expand_group(TonePatterns *patterns, const char *pattern, const char *open, const char *close,
             const char *rest, guint32 tag)
{
    g_autoptr(GString) plain = g_string_new(NULL);
    const char *from = open + 1;
    int depth = 0;

    for (const char *at = from; at <= close; at++) {
        depth += *at == '(' ? 1 : *at == ')' && at < close ? -1 : 0;
        if (at == close || (depth == 0 && *at == '|')) {
            g_autofree char *one = g_strndup(from, (gsize)(at - from));

            if (is_plain(one)) {
                if (plain->len > 0)
                    g_string_append_c(plain, '|');
                g_string_append(plain, one);
            } else {
                expand_with(patterns, pattern, open, one, (gsize)(at - from), rest, tag);
            }
            from = at + 1;
        }
    }
    if (plain->len > 0)
        expand_with(patterns, pattern, open, plain->str, plain->len, rest, tag);
}

/* Add the pattern, of which the first `from` bytes hold no group. */
static void
expand(TonePatterns *patterns, const char *pattern, gsize from, guint32 tag)
{
    for (const char *at = pattern + from; *at != '\0';) {
        const char *end = end_of_place(at);

        if (end - at > 1 && end[-1] == '?') {
            expand_with(patterns, pattern, at, at, (gsize)(end - 1 - at), end, tag);
            expand_with(patterns, pattern, at, at, 0, end, tag);
            return;
        }
        if (*at == '(' && end - at > 2) {
            expand_group(patterns, pattern, at, end - 1, end, tag);
            return;
        }
        at = *end == '\0' ? end : end + 1;
    }
    add_flat(patterns, pattern, tag);
}

void
tone_patterns_add(TonePatterns *patterns, const char *pattern, guint32 tag)
{
    expand(patterns, pattern, 0, tag);
}
