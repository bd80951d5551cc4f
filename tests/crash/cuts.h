/* SPDX-License-Identifier: Apache-2.0
 * Many power cuts over one log, and what they have in common: each result is examined by the test,
 * under a log of its own, and now and then the power fails a second time while it is being opened.
 */
#pragma once

#include "plvfs.h"

/** g_test_init, with temporary files in memory where the system has a place for that. */
void crash_test_init(int *argc, char ***argv);

/** How many cuts to make: $KITH_CRASH_CUTS, or a number that keeps a quick run quick. */
unsigned crash_test_cuts(void);

/** Open the book at path and judge it against what was promised before the cut. Every connection is
 * closed again. */
typedef void (*CutExamine)(const char *path, gint64 promise, void *user_data);

/** Cut the power at evenly spread moments of a stopped log, each in another way, and examine the
 * file named file_name. Every eighth cut is followed by a second one. Returns the number of cuts.
 */
unsigned cut_everywhere(PowerLog *log, unsigned cuts, const char *file_name, CutExamine examine,
                        void *user_data);
