/* SPDX-License-Identifier: Apache-2.0
 * What the tests of boundaries share: a book with people, what hangs on them, and the plan. What
 * fails aborts the test with the error's sentence. */
#pragma once

#include "core/boundary.h"
#include "core/plan.h"
#include "test_ctx.h"

void test_boundary_set(TestBook *book, gint64 person, const BoundaryEdit *edit);

/** NULL where there is none. The caller frees. */
Boundary *test_boundary_find(TestBook *book, gint64 person);

/** What the gate says now; checks that its parts agree. */
BoundaryVerdict test_boundary_check(TestBook *book, gint64 person, guint channels,
                                    ContactPurpose purpose);

/** Log an interaction some days before now. */
void test_touch(TestBook *book, gint64 person, gint64 days_ago, Channel channel,
                Direction direction);

/** Promise them something for today. */
void test_promise(TestBook *book, gint64 person);

/** Note a slip towards them; its id. */
gint64 test_slip(TestBook *book, gint64 person);

/** Move them to a zone; NULL for none. */
void test_live_in(TestBook *book, gint64 id, const char *zone);

/** Today's plan without a limit of minutes; checks that the walk found nothing in it. */
Plan *test_plan(TestBook *book);

/** How many lines it has. */
guint test_plan_lines(TestBook *book);
