/* SPDX-License-Identifier: Apache-2.0
 * The rules by example, and held to what they reach on the sets in tests/data/tone. */
#include <string.h>

#include "engine/tone.h"

/* Below these shares a rule has become worse than it was. They are of the whole set; half of it was
 * read while the rules were written, and on the other half a rule hears less: bench figures tone
 * tells the halves apart. Wanted are .90 and .75 on what was not read. */
static const struct {
    double precision;
    double recall;
} held[TONE_RULES] = {
    [TONE_BLAME] = {0.88, 0.79},           [TONE_COMPLAINT] = {0.88, 0.76},
    [TONE_GOSSIP] = {0.96, 0.72},          [TONE_ABSOLUTE] = {0.92, 0.83},
    [TONE_GUILT_TRIP] = {0.88, 0.78},      [TONE_CONDITIONAL_APOLOGY] = {0.88, 0.82},
    [TONE_EVASIVE_PASSIVE] = {0.95, 0.90}, [TONE_DEFENSIVE] = {0.88, 0.79},
    [TONE_DEMAND] = {0.95, 0.86},          [TONE_UNSPECIFIC_THANKS] = {0.92, 0.86},
    [TONE_NO_REASON] = {0.94, 0.80},       [TONE_SHOUTING] = {0.94, 0.98},
};

/* False findings in a hundred ordinary sentences. */
#define ORDINARY_HELD 2.5

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

/* The rule's first finding above a hint; NULL without one. */
static const ToneFinding *
warning_of(const ToneReport *report, ToneRule rule)
{
    for (guint i = 0; i < report->findings->len; i++) {
        const ToneFinding *finding = &g_array_index(report->findings, ToneFinding, i);

        if (finding->rule == rule && finding->severity == TONE_WARN)
            return finding;
    }
    return NULL;
}

static const struct {
    ToneRule rule;
    ToneKind kind;
    const char *fires;
    const char *near_miss;
} examples[] = {
    {TONE_BLAME, TONE_MESSAGE, "You should have told the printer.",
     "You should have received the proofs by now."},
    {TONE_COMPLAINT, TONE_MESSAGE, "I am so sick of this useless scanner.",
     "The scanner is useless; could we order a new one?"},
    {TONE_GOSSIP, TONE_MESSAGE, "Between you and me, Oskar is incompetent.",
     "Oskar is away until Monday; Ines covers for him."},
    {TONE_ABSOLUTE, TONE_MESSAGE, "Nobody reads the minutes and you never listen.",
     "Never share the key with anybody."},
    {TONE_GUILT_TRIP, TONE_MESSAGE, "After all I have done for you, I guess I will go alone.",
     "Could you take the Friday shift? If not, I will ask Sam."},
    {TONE_CONDITIONAL_APOLOGY, TONE_APOLOGY, "I am sorry if anyone was offended.",
     "I am sorry that I shared your draft without asking."},
    {TONE_EVASIVE_PASSIVE, TONE_APOLOGY, "Sorry, mistakes were made.",
     "Sorry, I made a mistake in the table."},
    {TONE_DEFENSIVE, TONE_FEEDBACK_REPLY, "With all due respect, that's not true.",
     "Fair point, the summary came late. What would have helped?"},
    {TONE_DEMAND, TONE_MESSAGE, "Send me the figures by noon.",
     "Could you send me the figures by noon, please?"},
    {TONE_UNSPECIFIC_THANKS, TONE_THANKS, "Thank you for everything!",
     "Thank you for walking me through the contract!"},
    {TONE_NO_REASON, TONE_ASK, "Could you lend me your car?",
     "Could you lend me your car? Mine is at the garage until Friday."},
    {TONE_SHOUTING, TONE_MESSAGE, "This has to STOP NOW!!!", "Please send the PDF to HR."},
};

static void
each_rule_fires_and_spares(Bench *bench, const void *data G_GNUC_UNUSED)
{
    for (gsize i = 0; i < G_N_ELEMENTS(examples); i++) {
        const ToneFinding *finding =
            warning_of(check(bench, examples[i].fires, examples[i].kind), examples[i].rule);

        g_test_message("%s", tone_rule_name(examples[i].rule));
        g_assert_nonnull(finding);
        g_assert_cmpuint(strlen(finding->message), >, 0);
        g_assert_cmpuint(strlen(finding->suggestion), >, 0);
        g_assert_null(
            warning_of(check(bench, examples[i].near_miss, examples[i].kind), examples[i].rule));
    }
}

static void
findings_say_where_they_are(Bench *bench, const void *data G_GNUC_UNUSED)
{
    const char *text = "Müde.\n  You should have checked it.";
    const ToneFinding *finding = warning_of(check(bench, text, TONE_MESSAGE), TONE_BLAME);

    g_assert_nonnull(finding);
    g_assert_cmpuint(finding->line, ==, 2);
    g_assert_cmpuint(finding->column, ==, 3);
    g_assert_true(g_str_has_prefix(text + finding->start, "You should have"));
    g_assert_cmpuint(finding->length, ==, finding->bytes);
}

static void
quoted_words_are_somebody_elses(Bench *bench, const void *data G_GNUC_UNUSED)
{
    g_assert_null(
        warning_of(check(bench, "> You should have checked it.", TONE_MESSAGE), TONE_BLAME));
    g_assert_null(
        warning_of(check(bench, "Her note began with “You should have checked it”.", TONE_MESSAGE),
                   TONE_BLAME));
}

static void
parts_of_apology_and_thanks_are_told(Bench *bench, const void *data G_GNUC_UNUSED)
{
    const ToneReport *report =
        check(bench, "I am sorry. I missed the deadline, and I will send the report today.",
              TONE_APOLOGY);

    g_assert_cmpuint(report->present, ==,
                     1u << TONE_REGRET | 1u << TONE_RESPONSIBILITY | 1u << TONE_REPAIR);
    g_assert_cmpuint(report->missing, ==,
                     1u << TONE_EXPLANATION | 1u << TONE_REPENTANCE | 1u << TONE_FORGIVENESS);
    report = check(bench, "Thank you for reviewing my talk; it helped me a lot.", TONE_THANKS);
    g_assert_cmpuint(report->present, ==, 1u << TONE_ACT | 1u << TONE_EFFECT);
    g_assert_cmpuint(report->missing, ==, 1u << TONE_EFFORT);
    report = check(bench, "Hello.", TONE_MESSAGE);
    g_assert_cmpuint(report->present | report->missing, ==, 0);
}

static char *
read_set(const char *name)
{
    const char *source = g_getenv("KITH_TEST_SOURCE");
    g_autofree char *path = NULL;
    char *text = NULL;

    if (source == NULL)
        return NULL;
    path = g_build_filename(source, "tests/data/tone", name, NULL);
    return g_file_get_contents(path, &text, NULL, NULL) ? text : NULL;
}

/* "\n" written out is a line's end. */
static void
unescape(char *text)
{
    char *to = text;

    for (const char *from = text; *from != '\0'; from++) {
        if (from[0] == '\\' && from[1] == 'n') {
            *to++ = '\n';
            from++;
        } else {
            *to++ = *from;
        }
    }
    *to = '\0';
}

static void
measure_rule(const Bench *bench, ToneRule rule)
{
    g_autofree char *name = g_strconcat(tone_rule_name(rule), ".tsv", NULL);
    g_autofree char *set = read_set(name);
    g_auto(GStrv) lines = g_strsplit(set == NULL ? "" : set, "\n", -1);
    double found = 0, missed = 0, wrong = 0;

    for (char **line = lines; *line != NULL; line++) {
        g_auto(GStrv) row = g_strsplit(*line, "\t", 3);
        ToneKind kind = TONE_MESSAGE;
        bool fires;

        if (**line == '#' || g_strv_length(row) != 3 || !tone_kind_parse(row[1], &kind))
            continue;
        unescape(row[2]);
        fires = warning_of(check(bench, row[2], kind), rule) != NULL;
        found += fires && strcmp(row[0], "yes") == 0;
        missed += !fires && strcmp(row[0], "yes") == 0;
        wrong += fires && strcmp(row[0], "no") == 0;
    }
    g_test_message("%s: precision %.2f, recall %.2f", name, found / (found + wrong),
                   found / (found + missed));
    g_assert_cmpfloat(found, >=, held[rule].precision * (found + wrong));
    g_assert_cmpfloat(found, >=, held[rule].recall * (found + missed));
}

static void
rules_hold_what_they_reach(Bench *bench, const void *data G_GNUC_UNUSED)
{
    g_autofree char *set = read_set("blame.tsv");

    if (set == NULL) {
        g_test_skip("the sets are not there");
        return;
    }
    for (int rule = 0; rule < TONE_RULES; rule++)
        measure_rule(bench, (ToneRule)rule);
}

static void
ordinary_sentences_are_left_alone(Bench *bench, const void *data G_GNUC_UNUSED)
{
    g_autofree char *set = read_set("ordinary.txt");
    g_auto(GStrv) lines = g_strsplit(set == NULL ? "" : set, "\n", -1);
    double sentences = 0, wrong = 0;

    if (set == NULL) {
        g_test_skip("the sentences are not there");
        return;
    }
    for (char **line = lines; *line != NULL; line++) {
        g_auto(GStrv) row = g_strsplit(*line, "\t", 2);
        const ToneReport *report;

        if (g_strv_length(row) == 0)
            continue;
        sentences++;
        report = check(bench, row[0], TONE_MESSAGE);
        for (int rule = 0; rule < TONE_RULES; rule++)
            wrong += warning_of(report, (ToneRule)rule) != NULL &&
                     (row[1] == NULL || strstr(row[1], tone_rule_name((ToneRule)rule)) == NULL);
    }
    g_test_message("%.1f false findings in a hundred", 100 * wrong / sentences);
    g_assert_cmpfloat(100 * wrong, <=, ORDINARY_HELD * sentences);
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
    add("/tone_rules/examples", each_rule_fires_and_spares);
    add("/tone_rules/places", findings_say_where_they_are);
    add("/tone_rules/quoted", quoted_words_are_somebody_elses);
    add("/tone_rules/parts", parts_of_apology_and_thanks_are_told);
    add("/tone_rules/sets", rules_hold_what_they_reach);
    add("/tone_rules/ordinary", ordinary_sentences_are_left_alone);
    return g_test_run();
}
