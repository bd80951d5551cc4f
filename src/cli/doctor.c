/* SPDX-License-Identifier: Apache-2.0
 * kith doctor. */
#include "core/doctor.h"

#include "cli/commands.h"

static const char *const level_names[] = {
    [DOCTOR_OK] = "ok",
    [DOCTOR_WARNING] = "warning",
    [DOCTOR_PROBLEM] = "problem",
};

static void
put_findings(Cli *cli, const GPtrArray *findings)
{
    static const Style styles[] = {
        [DOCTOR_OK] = STYLE_GOOD,
        [DOCTOR_WARNING] = STYLE_WARN,
        [DOCTOR_PROBLEM] = STYLE_WARN,
    };

    for (guint i = 0; i < findings->len; i++) {
        const DoctorFinding *finding = findings->pdata[i];

        cli_put_cell(cli, styles[finding->level], level_names[finding->level], 8);
        cli_print(cli, " ");
        cli_put_cell(cli, STYLE_STRONG, finding->check, 14);
        cli_print(cli, " ");
        cli_put(cli, STYLE_PLAIN, finding->message);
        cli_print(cli, "\n");
    }
}

static Json *
finding_json(const DoctorFinding *finding)
{
    Json *object = json_object_new();

    json_set_text(object, "level", level_names[finding->level]);
    json_set_text(object, "check", finding->check);
    json_set_text(object, "message", finding->message);
    return object;
}

/* A book too damaged to open is what the doctor is asked about most. */
static bool
examine(Cli *cli, const Args *args, GPtrArray **findings_out, GError **error)
{
    g_autoptr(GError) failure = NULL;

    if (cli_open_book(cli, COMMAND_READS, args, &failure))
        return doctor_run(cli->ctx, findings_out, error);
    *findings_out = doctor_unreadable(cli->uri, failure);
    if (*findings_out != NULL)
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static bool
run_doctor(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(GPtrArray) findings = NULL;
    guint problems = 0;

    if (!args_expect(args, &command_doctor, 0, 0, error) || !examine(cli, args, &findings, error))
        return false;
    for (guint i = 0; i < findings->len; i++)
        problems += ((const DoctorFinding *)findings->pdata[i])->level == DOCTOR_PROBLEM;
    if (cli->json) {
        Json *object = json_object_new();
        Json *list = json_list_new();

        for (guint i = 0; i < findings->len; i++)
            json_append(list, finding_json(findings->pdata[i]));
        json_set_bool(object, "sound", problems == 0);
        json_set(object, "findings", list);
        cli_put_json(cli, object);
    } else {
        put_findings(cli, findings);
    }
    if (problems > 0)
        g_set_error(&cli->left_undone, KITH_ERROR, KITH_ERROR_INTERNAL, "%u problem%s found.",
                    problems, problems == 1 ? "" : "s");
    return true;
}

const Command command_doctor = {
    .name = "doctor",
    .usage = "",
    .summary = "is the book sound, and this machine set up for it",
    .run = run_doctor,
};
