/* SPDX-License-Identifier: Apache-2.0
 * kith lab: the thinking parts alone on plain files. */
#include "core/lab.h"

#include <string.h>

#include "cli/commands.h"

static const Option lab_options[] = {
    {"at", 0, OPTION_TEXT, "UNIX", "rhythm: the time to stand at, in seconds since 1970"},
    {"horizon", 0, OPTION_TEXT, "DAYS", "rhythm: how far to look ahead (30)"},
    {.kind = OPTION_END},
};

/* What can be measured. */
typedef struct {
    const char *name;
    const char *file; /* what it reads */
    unsigned max_files;
    bool (*run)(Cli *cli, const Args *args, const char *path, GError **error);
} Experiment;

static bool
run_rhythm(Cli *cli, const Args *args, const char *path, GError **error)
{
    gint64 at = 0, horizon = 0;
    Input *input = NULL;

    if (!args_flag(args, "at")) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Say where in time to stand: --at with the seconds since 1970.");
        return false;
    }
    return args_number(args, "at", -100000000000, 100000000000, 0, &at, error) &&
           args_number(args, "horizon", 1, 36500, 30, &horizon, error) &&
           input_open(path, &input, error) &&
           lab_rhythm(input, at, (double)horizon, cli->out, error);
}

/* Plans are written one by one: who drives this waits for each before the next state. */
static bool
run_plan(Cli *cli, const Args *args G_GNUC_UNUSED, const char *path, GError **error)
{
    g_autoptr(LabPlan) plan = NULL;
    Input *input = NULL;
    bool more = true;

    if (!input_open(path == NULL ? "-" : path, &input, error))
        return false;
    plan = lab_plan_new(input);
    while (more) {
        g_autofree char *problem = NULL;

        if (!lab_plan_next(plan, cli->out, &problem, &more, error) || !cli_flush(cli, error))
            return false;
        if (problem != NULL)
            cli_warn(problem);
    }
    if (lab_plan_bad(plan) == 0)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "%" G_GUINT64_FORMAT " of the lines could not be read; the others are planned.",
                lab_plan_bad(plan));
    return false;
}

static bool
run_slots(Cli *cli, const Args *args G_GNUC_UNUSED, const char *path, GError **error)
{
    Input *input = NULL;

    return input_open(path, &input, error) && lab_slots(input, cli->out, error);
}

static bool
run_vcard(Cli *cli, const Args *args, const char *path G_GNUC_UNUSED, GError **error)
{
    return lab_vcard(args_rest(args) + 1, cli->out, error);
}

static const Experiment experiments[] = {
    {"plan", NULL, 1, run_plan},
    {"rhythm", "EVENTS.csv", 1, run_rhythm},
    {"slots", "VECTORS.json", 1, run_slots},
    {"vcard", "FILE…", G_MAXUINT - 1, run_vcard},
};

static bool
run_lab(Cli *cli, const Args *args, GError **error)
{
    const char *const *rest = args_rest(args);

    if (!args_expect(args, &command_lab, 1, G_MAXUINT, error))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(experiments); i++) {
        if (strcmp(experiments[i].name, rest[0]) != 0)
            continue;
        if (rest[1] == NULL && experiments[i].file != NULL) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "kith lab %s reads a file: %s.",
                        experiments[i].name, experiments[i].file);
            return false;
        }
        return args_expect(args, &command_lab, 1, 1 + experiments[i].max_files, error) &&
               experiments[i].run(cli, args, rest[1], error);
    }
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "There is no experiment “%s”; “kith lab --help” lists what there is.", rest[0]);
    return false;
}

const Command command_lab = {
    .name = "lab",
    .usage = "plan [STATES] | rhythm EVENTS.csv --at UNIX --horizon DAYS | slots VECTORS.json | "
             "vcard FILE…",
    .summary = "the thinking parts alone on plain files, for measuring",
    .options = lab_options,
    .run = run_lab,
};
