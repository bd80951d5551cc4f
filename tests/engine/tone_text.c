/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/tone_text.h"

#include <string.h>

#include "engine/tone_pattern.h"

/* A text read, and what it was read with. */
typedef struct {
    ToneWords *words;
    TonePatterns *patterns;
    ToneText text;
    const char *bytes;
} Reading;

static const ToneClass no_classes[] = {{"be", "am is are 're"}, {NULL, NULL}};

static Reading
read_with(const char *bytes, const char *pattern)
{
    Reading reading = {.words = tone_words_new(), .bytes = bytes};

    reading.patterns = tone_patterns_new(reading.words, no_classes);
    if (pattern != NULL)
        tone_patterns_add(reading.patterns, pattern, 7);
    tone_patterns_finish(reading.patterns);
    tone_text_init(&reading.text);
    tone_text_read(&reading.text, reading.words, bytes, strlen(bytes));
    return reading;
}

static void
reading_clear(Reading *reading)
{
    tone_text_clear(&reading->text);
    tone_patterns_free(reading->patterns);
    tone_words_free(reading->words);
}

/* The tokens with a bar after each, and a double bar after each sentence. */
static char *
tokens_of(const char *bytes)
{
    Reading reading = read_with(bytes, NULL);
    GString *out = g_string_new(NULL);

    for (guint s = 0; s < reading.text.sentences->len; s++) {
        const ToneSentence *sentence = &g_array_index(reading.text.sentences, ToneSentence, s);

        for (guint i = sentence->first; i < sentence->end; i++) {
            const ToneToken *token = TONE_TOKEN(&reading.text, i);

            g_string_append_len(out, bytes + token->start, token->bytes);
            g_string_append_c(out, '|');
        }
        g_string_append_c(out, '|');
    }
    reading_clear(&reading);
    return g_string_free(out, FALSE);
}

static void
expect_tokens(const char *bytes, const char *expected)
{
    g_autofree char *tokens = tokens_of(bytes);

    g_assert_cmpstr(tokens, ==, expected);
}

static const ToneHit *
first_and_longest(const GArray *hits)
{
    const ToneHit *best = &g_array_index(hits, ToneHit, 0);

    for (guint i = 1; i < hits->len; i++) {
        const ToneHit *hit = &g_array_index(hits, ToneHit, i);

        if (hit->first < best->first || (hit->first == best->first && hit->end > best->end))
            best = hit;
    }
    return best;
}

/* The words that the pattern matches, NULL where it does not. */
static char *
found_by(const char *pattern, const char *bytes)
{
    Reading reading = read_with(bytes, pattern);
    g_autoptr(GArray) hits = g_array_new(FALSE, FALSE, sizeof(ToneHit));
    char *found = NULL;

    for (guint s = 0; s < reading.text.sentences->len; s++)
        tone_patterns_search(reading.patterns, &reading.text,
                             &g_array_index(reading.text.sentences, ToneSentence, s), hits);
    if (hits->len > 0) {
        const ToneHit *hit = first_and_longest(hits);
        const ToneToken *first = TONE_TOKEN(&reading.text, hit->first);
        const ToneToken *last = TONE_TOKEN(&reading.text, hit->end - 1);

        g_assert_cmpuint(hit->tag, ==, 7);
        found = g_strndup(bytes + first->start, last->start + last->bytes - first->start);
    }
    reading_clear(&reading);
    return found;
}

static void
expect_found(const char *pattern, const char *bytes, const char *expected)
{
    g_autofree char *found = found_by(pattern, bytes);

    g_assert_cmpstr(found, ==, expected);
}

static void
text_is_cut_into_words_and_marks(void)
{
    expect_tokens("Don't worry, you're fine.", "Do|n't|worry|,|you|'re|fine|.||");
    expect_tokens("It cost 1.5 or so", "It|cost|1|.|5|or|so||");
    expect_tokens("I cannot; I can’t.", "I|can|not|;|I|ca|n’t|.||");
    expect_tokens("See https://example.org/a?b, or ann.b@example.org!",
                  "See|https://example.org/a?b|,|or|ann.b@example.org|!||");
    expect_tokens("Call `rm -rf` twice", "Call|twice||");
}

static void
text_is_cut_into_sentences(void)
{
    expect_tokens("One. Two! Three?! Four", "One|.||Two|!||Three|?!||Four||");
    expect_tokens("Dr. Who met Mr. X at 5 p.m. today.",
                  "Dr|.|Who|met|Mr|.|X|at|5|p|.|m|.|today|.||");
    expect_tokens("Hi Ann,\nthe file\nis here.\n\nBye", "Hi|Ann|,||the|file|is|here|.||Bye||");
    expect_tokens("First:\n- one\n- two\n", "First|:||-|one||-|two||");
    expect_tokens("She said, “Go on,” and left. He… No.",
                  "She|said|,|“|Go|on|,|”|and|left|.||He|…||No|.||");
    expect_tokens("wait... what", "wait|...|what||");
}

static void
what_others_wrote_is_left_out(void)
{
    expect_tokens("Mine\n> theirs\n>> older\nmine too", "Mine||mine|too||");
    expect_tokens("Yes.\n\nOn Mon, 3 May 2021, Ann <a@b.c> wrote:\n> no\n", "Yes|.||");
    expect_tokens("Yes.\n\nOn Mon, 3 May 2021 at 10:02, Ann Other\n<a@b.c> wrote:\n\nno\n",
                  "Yes|.||");
    expect_tokens("Yes\n-----Original Message-----\nFrom: x\n\nno", "Yes||");
    expect_tokens("Bye\n-- \nAnn\nHead of Heads", "Bye||");
    expect_tokens("See\n```\nint x;\n```\nthere", "See||there||");
    expect_tokens("See\n\n    x = f();\n\nthere", "See||there||");
    expect_tokens("On Monday we wrote to them.\nFine", "On|Monday|we|wrote|to|them|.||Fine||");
}

static void
positions_count_characters_from_one(void)
{
    Reading reading = read_with("Früh “is”\r\n  weiß", NULL);
    const ToneToken *last = TONE_TOKEN(&reading.text, reading.text.tokens->len - 1);

    g_assert_cmpuint(TONE_TOKEN(&reading.text, 2)->column, ==, 7);
    g_assert_cmpuint(TONE_TOKEN(&reading.text, 2)->length, ==, 2);
    g_assert_cmpuint(last->line, ==, 2);
    g_assert_cmpuint(last->column, ==, 3);
    g_assert_cmpuint(last->length, ==, 4);
    g_assert_cmpuint(last->bytes, ==, 5);
    reading_clear(&reading);
}

static void
patterns_find_rows_of_words(void)
{
    expect_found("you should have", "well YOU should have known", "YOU should have");
    expect_found("you should have", "you should, have", NULL);
    expect_found("a|b c?", "x b c", "b c");
    expect_found("(one two|three) four", "three four", "three four");
    expect_found("(one two)? four", "one four", "four");
    expect_found("you @be late", "You're late", "You're late");
    expect_found("don't go", "do not. dont go", "dont go");
    expect_found("a *2 z", "a b c z", "a b c z");
    expect_found("a *2 z", "a b c d z", NULL);
    expect_found("a *2 z", "a b, z", NULL);
    expect_found("a **2 z", "a b, z", "a b, z");
}

static void
patterns_look_around(void)
{
    expect_found("you !never|always", "you never", NULL);
    expect_found("you !never|always", "you do", "you");
    expect_found("you !never|always", "you", "you");
    expect_found("~if you", "if you", NULL);
    expect_found("~if you", "you", "you");
    expect_found("go =now", "go now", "go");
    expect_found("^ go", "“go”", "go");
    expect_found("^ go", "let go", NULL);
    expect_found("^^ go", "come and go", "go");
    expect_found("go $", "Let go!", "go");
    expect_found("go $", "go on!", NULL);
    expect_found("ask $name", "Ask Ann now", "Ask Ann");
    expect_found("in # days", "in 12 days", "in 12 days");
    expect_found("really ?", "really?!", "really?!");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/tone_text/words", text_is_cut_into_words_and_marks);
    g_test_add_func("/tone_text/sentences", text_is_cut_into_sentences);
    g_test_add_func("/tone_text/others", what_others_wrote_is_left_out);
    g_test_add_func("/tone_text/positions", positions_count_characters_from_one);
    g_test_add_func("/tone_text/patterns", patterns_find_rows_of_words);
    g_test_add_func("/tone_text/around", patterns_look_around);
    return g_test_run();
}
