/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/tone.h"

#include <string.h>

/* The model and desk of a test. */
typedef struct {
    ToneModel *model;
    ToneDesk *desk;
} Bench;

static void
bench_begin(Bench *bench, const void *data G_GNUC_UNUSED)
{
    bench->model = tone_model_new();
    bench->desk = tone_desk_new();
}

static void
bench_end(Bench *bench, const void *data G_GNUC_UNUSED)
{
    tone_model_free(bench->model);
    tone_desk_free(bench->desk);
}

static const ToneReport *
check(const Bench *bench, const char *text, ToneKind kind)
{
    return tone_check(bench->model, bench->desk, text, strlen(text), kind);
}

static double
valence(const Bench *bench, const char *text)
{
    double value = check(bench, text, TONE_MESSAGE)->valence;

    g_assert_cmpfloat(value, >=, -1);
    g_assert_cmpfloat(value, <=, 1);
    return value;
}

static void
valence_tells_good_from_bad(Bench *bench, const void *data G_GNUC_UNUSED)
{
    if (!tone_has_lexicon()) {
        g_test_skip("the general lexicons are not compiled in");
        return;
    }
    g_assert_cmpfloat(valence(bench, "The launch was a great success."), >, 0.4);
    g_assert_cmpfloat(valence(bench, "The launch was a terrible disaster."), <, -0.4);
    g_assert_cmpfloat(valence(bench, "The launch is on Tuesday."), ==, 0);
    g_assert_cmpfloat(valence(bench, ""), ==, 0);
}

static void
valence_heeds_what_stands_around_a_word(Bench *bench, const void *data G_GNUC_UNUSED)
{
    double good;

    if (!tone_has_lexicon()) {
        g_test_skip("the general lexicons are not compiled in");
        return;
    }
    good = valence(bench, "This is good.");
    g_assert_cmpfloat(valence(bench, "This is very good."), >, good);
    g_assert_cmpfloat(valence(bench, "This is GOOD."), >, good);
    g_assert_cmpfloat(valence(bench, "This is good!"), >, good);
    g_assert_cmpfloat(valence(bench, "This is slightly good."), <, good);
    g_assert_cmpfloat(valence(bench, "This isn't good."), <, 0);
    g_assert_cmpfloat(valence(bench, "This isnt good."), <, 0);
    g_assert_cmpfloat(valence(bench, "The food was good but the room was awful."), <, 0);
    g_assert_cmpfloat(valence(bench, "The room was awful but the food was good."), >,
                      valence(bench, "The food was good but the room was awful."));
}

static void
valence_leaves_quotes_out(Bench *bench, const void *data G_GNUC_UNUSED)
{
    g_assert_cmpfloat(valence(bench, "> This is horrible and wrong.\nNoted for Tuesday."), ==, 0);
}

static void
names_are_those_of_the_contract(Bench *bench G_GNUC_UNUSED, const void *data G_GNUC_UNUSED)
{
    ToneKind kind = TONE_MESSAGE;

    g_assert_true(tone_kind_parse("feedback-reply", &kind));
    g_assert_cmpint(kind, ==, TONE_FEEDBACK_REPLY);
    g_assert_false(tone_kind_parse("letter", &kind));
    for (int rule = 0; rule < TONE_RULES; rule++)
        g_assert_nonnull(tone_rule_name((ToneRule)rule));
    for (int part = 0; part < TONE_PARTS; part++)
        g_assert_nonnull(tone_part_name((TonePart)part));
}

static void
add(const char *path, void (*test)(Bench *bench, const void *data))
{
    g_test_add(path, Bench, NULL, bench_begin, test, bench_end);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/tone/valence", valence_tells_good_from_bad);
    add("/tone/around", valence_heeds_what_stands_around_a_word);
    add("/tone/quotes", valence_leaves_quotes_out);
    add("/tone/names", names_are_those_of_the_contract);
    return g_test_run();
}
