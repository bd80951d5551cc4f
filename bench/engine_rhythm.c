/* SPDX-License-Identifier: Apache-2.0
 * How well kith foresees silence, beside what personal CRMs use, by the protocol of the engine's
 * document: ego-tie rows at regular cut-offs of time-stamped networks, features from before the
 * cut, the label from after it. Also how fast it is.
 *
 * bench-engine-rhythm FOLDER (with eu_upto_day330.csv.gz and the others) */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/input.h"
#include "core/lab_lines.h"
#include "engine/evaluation.h"
#include "engine/warmth.h"
#include "format/gzip.h"

#define DAY_SECONDS 86400.0
#define MAX_LINE_BYTES 4096
#define MIN_TIES 5
#define MAX_SILENCE 365.0
#define LIVE_SILENCE 90.0
#define ALL_HORIZON 36500.0
#define TIES_TIMED 1000000

typedef struct {
    const char *name;
    const char *file;
    Day day0;      /* of the protocol's clock */
    Day end;       /* nothing after it is looked at */
    Day step;      /* between cut-offs */
    gsize friends; /* an ego has at least so many; 0 for everybody */
} Network;

static const Network networks[] = {
    {"eu", "eu_upto_day330.csv.gz", 0, 330, 30, 0},
    {"enron", "enron_upto_day780.csv.gz", 10592, 780, 30, 0},
    {"call", "call_upto_day165.csv.gz", 12662, 165, 15, 10},
};

typedef struct {
    guint32 a;
    guint32 b;
    Day day;
} Contact;

/* What is known of one person: when in touch with anybody (days with fractions, rising), the last
 * event of any kind, and with how many. */
typedef struct {
    GArray *times;
    double last;
    gsize friends;
} Ego;

typedef struct {
    GHashTable *numbers;
    GArray *egos;
    GArray *contacts;
} Data;

/* A tie as one side sees it at a cut-off. */
typedef struct {
    guint32 ego;
    Day at;
    RhythmSums sums;
    double trend;
    double wait;    /* days until the next touch day after the cut */
    double watched; /* days after the cut in which the ego is known to be there */
    double warmth;
    double score;
    double shifted;
} Row;

static void
die(const char *what, const char *why)
{
    (void)fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

static guint32
number_of(Data *data, const char *name)
{
    gpointer found = g_hash_table_lookup(data->numbers, name);
    Ego ego = {.times = g_array_new(FALSE, FALSE, sizeof(double)), .last = -HUGE_VAL};

    if (found != NULL) {
        g_array_unref(ego.times);
        return GPOINTER_TO_UINT(found) - 1;
    }
    g_array_append_val(data->egos, ego);
    g_hash_table_insert(data->numbers, g_strdup(name), GUINT_TO_POINTER(data->egos->len));
    return data->egos->len - 1;
}

static void
add_event(Data *data, const Network *network, char **fields)
{
    double at = g_ascii_strtod(fields[2], NULL) / DAY_SECONDS - (double)network->day0;
    guint32 from = number_of(data, fields[0]);
    guint32 to = number_of(data, fields[1]);
    Contact contact = {.a = MIN(from, to), .b = MAX(from, to), .day = (Day)floor(at)};
    Ego *sender = &g_array_index(data->egos, Ego, from);
    Ego *receiver = &g_array_index(data->egos, Ego, to);

    sender->last = fmax(sender->last, at);
    receiver->last = fmax(receiver->last, at);
    if (from == to || g_ascii_strtoll(fields[3], NULL, 10) > 5)
        return;
    g_array_append_val(sender->times, at);
    g_array_append_val(receiver->times, at);
    g_array_append_val(data->contacts, contact);
}

static int
compare_times(const void *left, const void *right)
{
    const double *a = left;
    const double *b = right;

    return (*a > *b) - (*a < *b);
}

static int
compare_contacts(const void *left, const void *right)
{
    const Contact *a = left;
    const Contact *b = right;

    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return (a->day > b->day) - (a->day < b->day);
}

static void
read_network(Data *data, const Network *network, const char *folder)
{
    g_autofree char *path = g_build_filename(folder, network->file, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(LabLines) lines = NULL;
    Input *file = NULL, *plain = NULL;
    char *line = NULL;

    if (!input_open(path, &file, &error) || !gzip_input(file, &plain, &error))
        die(path, error->message);
    lines = lab_lines_new(plain, MAX_LINE_BYTES);
    while (true) {
        g_auto(GStrv) fields = NULL;

        if (!lab_lines_next(lines, &line, &error))
            die(path, error->message);
        if (line == NULL)
            break;
        fields = g_strsplit(line, ",", 4);
        if (g_strv_length(fields) == 4 && g_ascii_isdigit(fields[2][0]))
            add_event(data, network, fields);
    }
    g_array_sort(data->contacts, compare_contacts);
    for (guint i = 0; i < data->egos->len; i++)
        g_array_sort(g_array_index(data->egos, Ego, i).times, compare_times);
    for (guint i = 0; i < data->contacts->len; i++) {
        const Contact *contact = &g_array_index(data->contacts, Contact, i);
        const Contact *before = i > 0 ? contact - 1 : NULL;

        if (before != NULL && before->a == contact->a && before->b == contact->b)
            continue;
        g_array_index(data->egos, Ego, contact->a).friends++;
        g_array_index(data->egos, Ego, contact->b).friends++;
    }
}

static gint64
count_since(const Ego *ego, double from, double to)
{
    gint64 count = 0;

    for (guint i = ego->times->len; i > 0; i--) {
        double at = g_array_index(ego->times, double, i - 1);

        if (at < from)
            break;
        count += at < to;
    }
    return count;
}

static void
add_row(const Data *data, const Network *network, guint32 number, const Row *like, GArray *rows)
{
    const Ego *ego = &g_array_index(data->egos, Ego, number);
    double at = (double)like->at;
    Row row = *like;

    if (ego->friends < network->friends)
        return;
    row.ego = number;
    row.trend = rhythm_trend(count_since(ego, at - 30, at), count_since(ego, at - 180, at));
    row.watched = ego->last - at;
    g_array_append_val(rows, row);
}

/* The rows of one pair: contacts i… of the same two people. Returns where the next pair starts. */
static guint
add_pair(const Data *data, const Network *network, guint i, Day first_cut, GArray *rows)
{
    const Contact *contact = &g_array_index(data->contacts, Contact, i);
    const Contact *end = &g_array_index(data->contacts, Contact, data->contacts->len - 1) + 1;
    const Contact *first = contact;
    Row row = {0};

    for (row.at = first_cut; row.at <= network->end - 14; row.at += network->step) {
        for (; contact < end && contact->a == first->a && contact->b == first->b; contact++) {
            Day last = row.sums.last_day;

            if (contact->day >= row.at)
                break;
            if (row.sums.touch_days > 0)
                row.warmth = warmth_after(row.warmth, (double)(contact->day - last), 90);
            if (row.sums.touch_days == 0 || contact->day > last)
                row.warmth = warmth_touched(row.warmth, true);
            (void)rhythm_append(&row.sums, contact->day); /* days rise */
        }
        row.wait = contact < end && contact->a == first->a && contact->b == first->b
                       ? (double)(contact->day - row.at) + 0.5
                       : HUGE_VAL;
        if (row.sums.touch_days < 3 || rhythm_silence(&row.sums, (double)row.at) > MAX_SILENCE)
            continue;
        add_row(data, network, first->a, &row, rows);
        add_row(data, network, first->b, &row, rows);
    }
    while (contact < end && contact->a == first->a && contact->b == first->b)
        contact++;
    return i + (guint)(contact - first);
}

static int
compare_rows(const void *left, const void *right)
{
    const Row *a = left;
    const Row *b = right;

    if (a->ego != b->ego)
        return a->ego < b->ego ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static guint
same_list(const GArray *rows, guint i)
{
    guint end = i;

    while (end < rows->len &&
           compare_rows(&g_array_index(rows, Row, i), &g_array_index(rows, Row, end)) == 0)
        end++;
    return end;
}

/* The rows that count for a horizon: the ego has enough ties and is watched to its end. */
static GArray *
rows_for(const GArray *all, const Network *network, double horizon, double max_silence)
{
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(Row));

    for (guint i = 0, end; i < all->len; i = end) {
        end = same_list(all, i);
        for (guint j = i; j < end && end - i >= MIN_TIES; j++) {
            const Row *row = &g_array_index(all, Row, j);

            if (row->watched >= horizon && (double)row->at + horizon <= (double)network->end &&
                rhythm_silence(&row->sums, (double)row->at) <= max_silence)
                g_array_append_val(rows, *row);
        }
    }
    return rows;
}

static GArray *
make_rows(const Data *data, const Network *network)
{
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(Row));
    double start = HUGE_VAL;
    Day first_cut;

    for (guint i = 0; i < data->egos->len; i++) {
        const GArray *times = g_array_index(data->egos, Ego, i).times;

        if (times->len > 0)
            start = fmin(start, g_array_index(times, double, 0));
    }
    first_cut = (Day)(floor(floor(start) / (double)network->step) + 1) * network->step;
    for (guint i = 0; i < data->contacts->len;)
        i = add_pair(data, network, i, first_cut, rows);
    g_array_sort(rows, compare_rows);
    return rows;
}

static double
score_quiet(const Row *row, double horizon)
{
    return rhythm_quiet(&row->sums, (double)row->at, horizon, row->trend);
}

static double
score_blend(const Row *row, double horizon)
{
    return rhythm_blend(rhythm_quiet_lomax(&row->sums, (double)row->at, horizon),
                        rhythm_quiet_lognormal(&row->sums, (double)row->at, horizon));
}

static double
score_lomax(const Row *row, double horizon)
{
    return rhythm_quiet_lomax(&row->sums, (double)row->at, horizon);
}

static double
score_lognormal(const Row *row, double horizon)
{
    return rhythm_quiet_lognormal(&row->sums, (double)row->at, horizon);
}

static double
score_warmth(const Row *row, double horizon G_GNUC_UNUSED)
{
    return -warmth_after(row->warmth, rhythm_silence(&row->sums, (double)row->at), 90);
}

static double
score_overdue(const Row *row, double horizon G_GNUC_UNUSED)
{
    double gaps = (double)(row->sums.touch_days - 1);

    return rhythm_silence(&row->sums, (double)row->at) * gaps /
           (double)(row->sums.last_day - row->sums.first_day);
}

static double
score_recency(const Row *row, double horizon G_GNUC_UNUSED)
{
    return rhythm_silence(&row->sums, (double)row->at);
}

static double
score_fixed(const Row *row, double horizon G_GNUC_UNUSED)
{
    return rhythm_silence(&row->sums, (double)row->at) > 90;
}

/* What is compared; chance: the score is a probability. */
typedef struct {
    const char *name;
    double (*score)(const Row *row, double horizon);
    bool chance;
} Method;

static const Method methods[] = {
    {"kith (blend of three)", score_quiet, true},
    {"  Lomax and lognormal", score_blend, true},
    {"  Lomax alone", score_lomax, true},
    {"  lognormal alone", score_lognormal, true},
    {"warmth, half-life 90 d", score_warmth, false},
    {"recency", score_recency, false},
    {"overdue ratio", score_overdue, false},
    {"every 90 days", score_fixed, false},
};

typedef struct {
    double auc;
    double ego_auc;
    double log_loss;
    double calibration;
    double shifted_loss;
    double shifted_calibration;
} Figures;

typedef struct {
    double score;
    bool silent;
} Judged;

static int
compare_judged(const void *left, const void *right)
{
    const Judged *a = left;
    const Judged *b = right;

    return (a->score > b->score) - (a->score < b->score);
}

/* Area under the ROC curve with ties at their mean rank; NAN with one class. Sorts. */
static double
auc_of(Judged *judged, gsize count)
{
    double ranks = 0, silent = 0;

    qsort(judged, count, sizeof *judged, compare_judged);
    for (gsize i = 0, end; i < count; i = end) {
        double rank;

        for (end = i; end < count && !(judged[end].score > judged[i].score); end++)
            ;
        rank = ((double)i + (double)end + 1) / 2;
        for (gsize j = i; j < end; j++) {
            ranks += judged[j].silent ? rank : 0;
            silent += judged[j].silent;
        }
    }
    if (!(silent > 0) || silent >= (double)count)
        return NAN;
    return (ranks - silent * (silent + 1) / 2) / (silent * ((double)count - silent));
}

static double
log_loss_of(const Judged *judged, gsize count)
{
    double sum = 0;

    for (gsize i = 0; i < count; i++) {
        double p = CLAMP(judged[i].score, 1e-6, 1 - 1e-6);

        sum -= log(judged[i].silent ? p : 1 - p);
    }
    return sum / (double)count;
}

/* Mean distance of forecast and outcome over ten bins of equal size. Sorts. */
static double
calibration_of(Judged *judged, gsize count)
{
    double sum = 0;

    qsort(judged, count, sizeof *judged, compare_judged);
    for (gsize bin = 0; bin < 10; bin++) {
        double difference = 0;

        for (gsize i = count * bin / 10; i < count * (bin + 1) / 10; i++)
            difference += (judged[i].silent ? 1 : 0) - judged[i].score;
        sum += fabs(difference);
    }
    return sum / (double)count;
}

static gsize
judge(const GArray *rows, guint from, guint to, double horizon, bool shifted, Judged *judged)
{
    for (guint i = from; i < to; i++) {
        const Row *row = &g_array_index(rows, Row, i);

        judged[i - from] =
            (Judged){.score = shifted ? row->shifted : row->score, .silent = row->wait > horizon};
    }
    return to - from;
}

/* Each ego's shift from what it could have resolved before each cut-off. */
static void
shift_rows(GArray *rows, double horizon)
{
    g_autoptr(GArray) outcomes = g_array_new(FALSE, FALSE, sizeof(RhythmOutcome));
    guint resolved = 0;
    double shift = 0;

    for (guint i = 0; i < rows->len; i++) {
        Row *row = &g_array_index(rows, Row, i);
        bool new_ego = i == 0 || row->ego != g_array_index(rows, Row, i - 1).ego;

        if (new_ego) {
            g_array_set_size(outcomes, 0);
            resolved = i;
        }
        if (new_ego || row->at != g_array_index(rows, Row, i - 1).at) {
            for (; (double)g_array_index(rows, Row, resolved).at + horizon <= (double)row->at;
                 resolved++) {
                const Row *old = &g_array_index(rows, Row, resolved);
                RhythmOutcome outcome = {.quiet = old->score, .silent = old->wait > horizon};

                g_array_append_val(outcomes, outcome);
            }
            shift = rhythm_shift((const RhythmOutcome *)(void *)outcomes->data, outcomes->len);
        }
        row->shifted = rhythm_shifted(row->score, shift);
    }
}

static Figures
measure(GArray *rows, const Method *method, double horizon)
{
    g_autofree Judged *judged = g_new(Judged, rows->len);
    Figures figures = {0};
    double lists = 0;

    for (guint i = 0; i < rows->len; i++) {
        Row *row = &g_array_index(rows, Row, i);

        row->score = method->score(row, horizon);
    }
    for (guint i = 0, end; i < rows->len; i = end) {
        double auc;

        end = same_list(rows, i);
        auc = auc_of(judged, judge(rows, i, end, horizon, false, judged));
        if (!isnan(auc)) {
            figures.ego_auc += auc;
            lists++;
        }
    }
    figures.ego_auc /= lists;
    figures.auc = auc_of(judged, judge(rows, 0, rows->len, horizon, false, judged));
    if (!method->chance)
        return figures;
    figures.log_loss = log_loss_of(judged, rows->len);
    figures.calibration = calibration_of(judged, rows->len);
    shift_rows(rows, horizon);
    (void)judge(rows, 0, rows->len, horizon, true, judged); /* the count is known */
    figures.shifted_loss = log_loss_of(judged, rows->len);
    figures.shifted_calibration = calibration_of(judged, rows->len);
    return figures;
}

/* The means over the networks go to means, one for each method. */
static void
print_table(GArray *const *all, double horizon, double max_silence, const char *title,
            Figures *means)
{
    printf("\n%s, %g days ahead\n", title, horizon);
    printf("%-24s %20s %20s %20s | %6s %7s %9s %6s %18s\n", "", "eu AUC / in list", "enron", "call",
           "mean", "in list", "log-loss", "calib.", "with the shift");
    for (gsize m = 0; m < G_N_ELEMENTS(methods); m++) {
        Figures mean = {0};

        printf("%-24s", methods[m].name);
        for (gsize n = 0; n < G_N_ELEMENTS(networks); n++) {
            g_autoptr(GArray) rows = rows_for(all[n], &networks[n], horizon, max_silence);
            Figures figures = measure(rows, &methods[m], horizon);

            printf("        %.4f %.4f", figures.auc, figures.ego_auc);
            mean.auc += figures.auc / G_N_ELEMENTS(networks);
            mean.ego_auc += figures.ego_auc / G_N_ELEMENTS(networks);
            mean.log_loss += figures.log_loss / G_N_ELEMENTS(networks);
            mean.calibration += figures.calibration / G_N_ELEMENTS(networks);
            mean.shifted_loss += figures.shifted_loss / G_N_ELEMENTS(networks);
            mean.shifted_calibration += figures.shifted_calibration / G_N_ELEMENTS(networks);
        }
        printf(" | %.4f  %.4f", mean.auc, mean.ego_auc);
        if (methods[m].chance)
            printf("      %.3f  %.3f      %.3f  %.3f", mean.log_loss, mean.calibration,
                   mean.shifted_loss, mean.shifted_calibration);
        printf("\n");
        means[m] = mean;
    }
}

/* How often silence came where kith said that it would come as often as that. */
static void
print_reliability(GArray *const *all, double horizon)
{
    ForecastBin bins[EVALUATION_BINS] = {0};

    for (gsize n = 0; n < G_N_ELEMENTS(networks); n++) {
        g_autoptr(GArray) rows = rows_for(all[n], &networks[n], horizon, ALL_HORIZON);

        for (guint i = 0; i < rows->len; i++) {
            const Row *row = &g_array_index(rows, Row, i);
            double told = score_quiet(row, horizon);
            ForecastBin *bin = &bins[evaluation_bin(told)];

            bin->scored++;
            bin->told += told;
            bin->silent += row->wait > horizon;
        }
    }
    printf("\nReliability, %g days ahead, the three networks together\n| told | happened | ties |\n"
           "| --- | --- | --- |\n",
           horizon);
    for (gsize i = 0; i < G_N_ELEMENTS(bins); i++) {
        double count = (double)MAX(bins[i].scored, 1);

        printf("| %.3f | %.3f | %" G_GINT64_FORMAT " |\n", bins[i].told / count,
               (double)bins[i].silent / count, bins[i].scored);
    }
}

static const Figures *
of_method(const Figures *means, double (*score)(const Row *row, double horizon))
{
    for (gsize m = 0; m < G_N_ELEMENTS(methods); m++) {
        if (methods[m].score == score)
            return &means[m];
    }
    die("methods", "what is compared with is not among them");
    return NULL;
}

/* A figure whose target is for later times and other networks is told and not judged. */
static void
print_told(const char *name, double measured, const char *baselines, const char *target)
{
    printf("%s | %.4f%s | %s on later times |\n", name, measured, baselines, target);
}

static void
print_judged(const char *name, double measured, const char *wanted, double target, bool met)
{
    printf("%s | %.4f | %s %g | %s\n", name, measured, wanted, target, met ? "yes" : "NO");
}

static char *
baselines(double blend, double recency, double overdue)
{
    return g_strdup_printf(" (blend of two %.4f, recency %.4f, overdue %.4f)", blend, recency,
                           overdue);
}

static void
print_figures(const Figures *all, const Figures *live)
{
    const Figures *kith = of_method(all, score_quiet);
    const Figures *blend = of_method(all, score_blend);
    const Figures *recency = of_method(all, score_recency);
    const Figures *overdue = of_method(all, score_overdue);
    double above = kith->auc - overdue->auc;
    g_autofree char *auc = baselines(blend->auc, recency->auc, overdue->auc);
    g_autofree char *in_list = baselines(blend->ego_auc, recency->ego_auc, overdue->ego_auc);
    g_autofree char *in_touch =
        baselines(of_method(live, score_blend)->auc, of_method(live, score_recency)->auc,
                  of_method(live, score_overdue)->auc);
    g_autofree char *loss = g_strdup_printf(" (without the shift %.4f)", kith->log_loss);
    g_autofree char *calibration = g_strdup_printf(" (without the shift %.4f)", kith->calibration);

    print_told("silence in 30 days, mean AUC", kith->auc, auc, ">= .828");
    print_told("the same within one ego's list", kith->ego_auc, in_list, ">= .820");
    print_told("the same, in touch within 90 days", of_method(live, score_quiet)->auc, in_touch,
               ">= .792");
    print_judged("mean AUC above the overdue ratio", above, ">=", 0.08, above >= 0.08);
    print_told("log-loss with the user's shift", kith->shifted_loss, loss, "<= .47");
    print_told("calibration error with the shift", kith->shifted_calibration, calibration,
               "<= .07");
}

/* Seconds of processor time, which other work on the machine does not stretch. */
static double
cpu_seconds(void)
{
    struct timespec spent;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) != 0)
        die("clock", "there is no processor time to read");
    return (double)spent.tv_sec + (double)spent.tv_nsec / 1e9;
}

static double
uniform(guint32 *state)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) / (double)(1u << 24);
}

static double
time_ties(void)
{
    g_autofree RhythmSums *ties = g_new0(RhythmSums, TIES_TIMED);
    guint32 state = 7;
    double sum = 0;
    double start = cpu_seconds();

    for (gsize i = 0; i < TIES_TIMED; i++) {
        gsize count = 1 + (gsize)(uniform(&state) * 12);
        Day day = 0;

        for (gsize j = 0; j < count; j++) {
            day += 1 + (Day)(uniform(&state) * 40);
            (void)rhythm_append(&ties[i], day); /* days rise */
        }
    }
    printf("\n%.0f ns to add an interaction to a tie\n",
           (cpu_seconds() - start) * 1e9 / (TIES_TIMED * 6.5));
    start = cpu_seconds();
    for (gsize i = 0; i < TIES_TIMED; i++)
        sum += rhythm_quiet(&ties[i], 500, 30, 1.1);
    start = cpu_seconds() - start;
    printf("%.3f s to score 1,000,000 ties (mean %.3f)\n", start, sum / TIES_TIMED);
    return start;
}

int
main(int argc, char **argv)
{
    GArray *all[G_N_ELEMENTS(networks)];
    Figures any[G_N_ELEMENTS(methods)];
    Figures live[G_N_ELEMENTS(methods)];
    Figures later[G_N_ELEMENTS(methods)];
    double seconds;

    if (argc != 2)
        die("usage", "bench-engine-rhythm FOLDER");
    for (gsize n = 0; n < G_N_ELEMENTS(networks); n++) {
        Data data = {
            .numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
            .egos = g_array_new(FALSE, TRUE, sizeof(Ego)),
            .contacts = g_array_new(FALSE, FALSE, sizeof(Contact)),
        };

        read_network(&data, &networks[n], argv[1]);
        all[n] = make_rows(&data, &networks[n]);
        for (guint i = 0; i < data.egos->len; i++)
            g_array_unref(g_array_index(data.egos, Ego, i).times);
        g_hash_table_unref(data.numbers);
        g_array_unref(data.egos);
        g_array_unref(data.contacts);
    }
    printf("The targets are for later times and other networks. What is measured here are the "
           "earlier times of\nthree networks, which the constants have seen.\n");
    print_table(all, 30, ALL_HORIZON, "All ties", any);
    print_table(all, 30, LIVE_SILENCE, "Ties in touch within 90 days", live);
    print_table(all, 60, ALL_HORIZON, "All ties", later);
    print_reliability(all, 30);
    seconds = time_ties();
    printf("\nfigure | measured | target | met\n");
    print_figures(any, live);
    print_judged("seconds to score 1,000,000 ties", seconds, "<=", 1, seconds <= 1);
    for (gsize n = 0; n < G_N_ELEMENTS(networks); n++)
        g_array_unref(all[n]);
    return 0;
}
