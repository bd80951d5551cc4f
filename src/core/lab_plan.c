/* SPDX-License-Identifier: Apache-2.0
 * kith lab plan: states in, plans out, line by line. */
#include "core/lab.h"

#include "core/lab_lines.h"
#include "core/lab_plan_read.h"
#include "engine/agenda_check.h"

#define MAX_LINE_BYTES (64 * 1024 * 1024)

struct LabPlan {
    LabLines *lines;
    guint64 bad;
};

LabPlan *
lab_plan_new(Input *take_input)
{
    LabPlan *plan = g_new0(LabPlan, 1);

    plan->lines = lab_lines_new(take_input, MAX_LINE_BYTES);
    return plan;
}

void
lab_plan_free(LabPlan *plan)
{
    if (plan == NULL)
        return;
    lab_lines_free(plan->lines);
    g_free(plan);
}

static Json *
item_json(const LabState *state, const AgendaItem *item)
{
    g_autofree char *reason = agenda_reason(&state->state, item);
    Json *object = json_object_new();

    json_set_text(object, "tie", g_ptr_array_index(state->tie_ids, item->tie));
    json_set_text(object, "event",
                  item->event == AGENDA_NONE ? NULL
                                             : g_ptr_array_index(state->event_ids, item->event));
    json_set_text(object, "kind", agenda_kind_name(item->kind));
    json_set_real(object, "minutes", item->minutes);
    json_set_text(object, "reason", reason);
    return object;
}

/* The plan of one state, checked before it is shown. */
static bool
plan_line(const char *line, Json *items, GError **error)
{
    g_auto(LabState) state = {0};
    g_autoptr(GArray) plan = NULL;
    AgendaFault fault;

    if (!lab_state_read(line, &state, error))
        return false;
    plan = agenda_plan(&state.state);
    fault = agenda_check(&state.state, (const AgendaItem *)(void *)plan->data, plan->len);
    if (fault != AGENDA_FINE) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                    "A plan was made that may not be shown: %s.", agenda_fault_words(fault));
        return false;
    }
    for (guint i = 0; i < plan->len; i++)
        json_append(items, item_json(&state, &g_array_index(plan, AgendaItem, i)));
    return true;
}

bool
lab_plan_next(LabPlan *plan, GString *out, char **problem_out, bool *more_out, GError **error)
{
    g_autoptr(Json) answer = NULL;
    g_autoptr(GError) wrong = NULL;
    Json *items;
    char *line = NULL;

    *problem_out = NULL;
    do {
        if (!lab_lines_next(plan->lines, &line, error))
            return false;
    } while (line != NULL && *line == '\0');
    *more_out = line != NULL;
    if (line == NULL)
        return true;
    answer = json_object_new();
    items = json_list_new();
    if (!plan_line(line, items, &wrong)) {
        plan->bad++;
        *problem_out = g_strdup_printf("Line %" G_GUINT64_FORMAT ": %s",
                                       lab_lines_number(plan->lines), wrong->message);
        json_set_text(answer, "error", *problem_out);
    }
    json_set(answer, "items", items);
    json_write(out, answer);
    g_string_append_c(out, '\n');
    return true;
}

guint64
lab_plan_bad(const LabPlan *plan)
{
    return plan->bad;
}
