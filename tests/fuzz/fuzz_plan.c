/* SPDX-License-Identifier: Apache-2.0
 * Whatever is sent to the laboratory's planner, each line has its answer, and no plan is made that
 * its own check refuses. */
#include <stdint.h>
#include <string.h>

#include "core/lab.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Whether "Line 3: ..." goes on as the check's own refusal does; what it quotes does not count. */
static bool
is_refused_plan(const char *problem)
{
    const char *words = strstr(problem, ": ");

    return words != NULL && g_str_has_prefix(words + 2, "A plan was made");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(LabPlan) plan = lab_plan_new(input_from_memory((const char *)data, size));
    bool more = true;

    while (more) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autofree char *problem = NULL;

        g_assert_true(lab_plan_next(plan, out, &problem, &more, NULL));
        g_assert_cmpint(more, ==, g_str_has_suffix(out->str, "}\n"));
        g_assert_false(problem != NULL && is_refused_plan(problem));
    }
    return 0;
}
