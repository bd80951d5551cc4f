/* SPDX-License-Identifier: Apache-2.0
 * What must be true of a book whatever was done in it; each check stops the program where it is
 * not. They reason for themselves, out of what is stored, and ask none of the rules they check. */
#pragma once

#include "random_world.h"

/** No line of the plan of now breaks a boundary of whom it is about. */
void check_plan(const World *world);

/** The index over the ledgers has a row for each entry, and no other. */
void check_index(const World *world);

/** A word finds the people in whose records it stands, and nobody else. */
void check_search(const World *world);

/** The promises of the book, and how each stands. The caller frees. */
GArray *promises_of(const World *world);

/** Between two moments no promise was lost, and each went the way of an arrow of the diagram.
 * Those of who was removed in between are gone. */
void check_promises(const World *world, const GArray *before, const GArray *after);
