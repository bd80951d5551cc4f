/* SPDX-License-Identifier: Apache-2.0
 * What the ledgers bring to the plan of a day. For core/ only. */
#pragma once

#include "core/plan.h"
#include "core/write.h"

/** Append a line for each entry that asks for attention on a day and was not answered for it. Its
 * id is the entry's. */
bool plan_add_entries(Ctx *ctx, Day day, GPtrArray *items, gint64 *count_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Do what “done” means for the entry of a line; note may be NULL. contact_out tells whether it
 * also means that the two were in touch. */
bool plan_entry_done(Ctx *ctx, Write *write, const PlanItem *item, const char *note,
                     bool *contact_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Until when an answered line of an entry stays away, unless the answer ended the entry. */
#define PLAN_ENTRY_AGAIN_DAYS 7
