/* SPDX-License-Identifier: Apache-2.0
 * kith evaluate. */
#include "core/evaluation.h"

#include <string.h>

#include "cli/commands.h"

#define NAME_COLUMNS 24

static const Option evaluate_options[] = {
    {"hold-out", 0, OPTION_TEXT, "on|off", "agree to withhold one suggestion in twenty"},
    {.kind = OPTION_END},
};

static Json *
score_json(const EvaluationScore *score)
{
    Json *object = json_object_new();

    json_set_real(object, "brier", score->brier);
    json_set_real(object, "log_loss", score->log_loss);
    return object;
}

static Json *
bins_json(const EvaluationReportHorizon *horizon)
{
    Json *list = json_list_new();

    for (int i = 0; i < EVALUATION_BINS; i++) {
        Json *bin = json_object_new();

        json_set_int(bin, "scored", horizon->bins[i].scored);
        json_set_real(bin, "told", horizon->bins[i].told);
        json_set_real(bin, "happened", horizon->bins[i].happened);
        json_append(list, bin);
    }
    return list;
}

static Json *
horizon_json(const EvaluationReportHorizon *horizon)
{
    Json *object = json_object_new();

    json_set_int(object, "days", horizon->horizon);
    json_set_bool(object, "enough", horizon->enough);
    json_set_int(object, "scored", horizon->scored);
    json_set_int(object, "waiting", horizon->waiting);
    json_set_int(object, "learned", horizon->learned);
    json_set_int(object, "dropped", horizon->dropped);
    if (!horizon->enough)
        return object;
    json_set_real(object, "silent", horizon->silent);
    json_set_real(object, "shift", horizon->shift);
    json_set(object, "kith", score_json(&horizon->kith));
    json_set(object, "base_rate", score_json(&horizon->base));
    json_set(object, "recency", score_json(&horizon->recency));
    json_set(object, "bins", bins_json(horizon));
    return object;
}

static Json *
share_json(const EvaluationShare *share)
{
    Json *object = json_object_new();

    json_set_int(object, "count", share->count);
    json_set_int(object, "met", share->hits);
    return object;
}

static Json *
hold_out_json(const EvaluationReport *report)
{
    Json *object = json_object_new();

    json_set_bool(object, "on", report->hold_out);
    json_set_bool(object, "enough", report->enough);
    json_set(object, "shown", share_json(&report->shown));
    json_set(object, "withheld", share_json(&report->held));
    if (!report->enough)
        return object;
    json_set_real(object, "uplift", report->uplift);
    json_set_real(object, "low", report->uplift_low);
    json_set_real(object, "high", report->uplift_high);
    return object;
}

static void
put_json(Cli *cli, const EvaluationReport *report)
{
    Json *object = json_object_new();
    Json *list = json_list_new();

    for (int i = 0; i < EVALUATION_HORIZONS; i++)
        json_append(list, horizon_json(&report->horizons[i]));
    json_set(object, "horizons", list);
    json_set(object, "hold_out", hold_out_json(report));
    cli_put_json(cli, object);
}

static void
put_score(Cli *cli, const char *name, const EvaluationScore *score)
{
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_PLAIN, name, NAME_COLUMNS);
    cli_print(cli, " %6.3f    %6.3f\n", score->brier, score->log_loss);
}

static void
put_bins(Cli *cli, const EvaluationReportHorizon *horizon)
{
    cli_put(cli, STYLE_DIM, "  silence foretold   it came   of");
    cli_print(cli, "\n");
    for (int i = 0; i < EVALUATION_BINS; i++) {
        const EvaluationReportBin *bin = &horizon->bins[i];

        if (bin->scored > 0)
            cli_print(cli, "        %3.0f %%          %3.0f %%   %" G_GINT64_FORMAT "\n",
                      100 * bin->told, 100 * bin->happened, bin->scored);
    }
}

static void
put_scores(Cli *cli, const EvaluationReportHorizon *horizon)
{
    cli_put(cli, STYLE_DIM, "                             Brier  log-loss   (less is better)");
    cli_print(cli, "\n");
    put_score(cli, "kith", &horizon->kith);
    put_score(cli, "your share of silence", &horizon->base);
    put_score(cli, "the last contact alone", &horizon->recency);
    put_bins(cli, horizon);
    cli_print(cli, "  Your own shift: %+.2f in log-odds.\n", horizon->shift);
}

static void
put_horizon(Cli *cli, const EvaluationReportHorizon *horizon)
{
    g_autofree char *title = g_strdup_printf("%" G_GINT64_FORMAT " days ahead", horizon->horizon);

    cli_put(cli, STYLE_STRONG, title);
    if (horizon->enough)
        cli_print(cli, ": %" G_GINT64_FORMAT " predictions, %.0f %% of them silent\n",
                  horizon->scored, 100 * horizon->silent);
    else
        cli_print(cli, ": not enough data; %" G_GINT64_FORMAT " of %d predictions were scored\n",
                  horizon->scored, EVALUATION_LEAST);
    if (horizon->enough)
        put_scores(cli, horizon);
    cli_print(cli,
              "  %" G_GINT64_FORMAT " wait for their day; %" G_GINT64_FORMAT
              " were only learned from; %" G_GINT64_FORMAT
              " dropped, as you wrote after a suggestion.\n\n",
              horizon->waiting, horizon->learned, horizon->dropped);
}

static void
put_hold_out(Cli *cli, const EvaluationReport *report)
{
    cli_put(cli, STYLE_STRONG, "What suggestions bring");
    if (report->enough)
        cli_print(cli,
                  ": %+.0f points of two-way contact within 30 days (95 %%: %+.0f to %+.0f), "
                  "%" G_GINT64_FORMAT " shown and %" G_GINT64_FORMAT " withheld\n",
                  100 * report->uplift, 100 * report->uplift_low, 100 * report->uplift_high,
                  report->shown.count, report->held.count);
    else
        cli_print(cli, ": not enough data; %" G_GINT64_FORMAT " of %d suggestions were followed\n",
                  report->shown.count + report->held.count, EVALUATION_LEAST);
    cli_put_wrapped(cli, STYLE_DIM,
                    report->hold_out
                        ? "One suggestion in twenty is withheld for 14 days; nothing that you owe. "
                          "“kith evaluate --hold-out off” ends that."
                        : "Nothing is withheld. With “kith evaluate --hold-out on” one suggestion "
                          "in twenty stays away for 14 days, which is the only way to tell.",
                    0);
}

static bool
set_hold_out(Cli *cli, const char *word, GError **error)
{
    bool on = strcmp(word, "on") == 0;

    if (!on && strcmp(word, "off") != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is neither on nor off: write --hold-out on or --hold-out off.", word);
        return false;
    }
    return evaluation_set_hold_out(cli->ctx, on, error);
}

/* A book that may only be read is shown as it was left. */
static bool
run_night(Cli *cli, GError **error)
{
    g_autoptr(GError) trouble = NULL;

    if (evaluation_run(cli->ctx, &trouble) ||
        g_error_matches(trouble, KITH_ERROR, KITH_ERROR_DENIED))
        return true;
    g_propagate_error(error, g_steal_pointer(&trouble));
    return false;
}

static bool
run_evaluate(Cli *cli, const Args *args, GError **error)
{
    const char *hold_out = args_text(args, "hold-out");
    EvaluationReport report;

    if (!args_expect(args, &command_evaluate, 0, 0, error) ||
        (hold_out != NULL && !set_hold_out(cli, hold_out, error)) || !run_night(cli, error) ||
        !evaluation_report(cli->ctx, &report, error))
        return false;
    if (cli->json) {
        put_json(cli, &report);
        return true;
    }
    for (int i = 0; i < EVALUATION_HORIZONS; i++)
        put_horizon(cli, &report.horizons[i]);
    put_hold_out(cli, &report);
    return true;
}

const Command command_evaluate = {
    .name = "evaluate",
    .usage = "[--hold-out on|off]",
    .summary = "how well kith foretold silence, beside two baselines",
    .flags = COMMAND_READS,
    .options = evaluate_options,
    .run = run_evaluate,
};
