/* SPDX-License-Identifier: Apache-2.0
 * Power cuts on paper. A SQLite VFS that passes everything on to the real one and keeps a log of
 * what was written, synced, cut and deleted. From the log the files can be made as a power cut at
 * any moment might have left them:
 *
 *   what stood in a file at its last sync is safe;
 *   each 512-byte sector written since is there (8 of 16), as before (7) or garbage (1);
 *   a file whose length changed since has the old or the new length;
 *   a file made or deleted since its folder was synced may be missing or back.
 *
 * The disk itself is never synced, which makes thousands of cuts cheap. One thread only. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct PowerLog PowerLog;

/** Make the VFS SQLite's default and begin a log. One at a time. Files that exist when they are
 * first opened are safe as they are. */
PowerLog *power_log_start(void);

/** Make the real VFS the default again; the log stays. Every connection must be closed before. */
void power_log_stop(PowerLog *log);

void power_log_free(PowerLog *log);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PowerLog, power_log_free)

/** Note what the program has been promised by now (a count of commits, say). */
void power_log_mark(PowerLog *log, gint64 promise);

/** How many moments there are: moment n is after the first n operations, 0 … the result. */
unsigned power_log_moments(const PowerLog *log);

/** Write the files into folder (by their last name; others of the log's names there are removed) as
 * a cut at a moment may have left them; seed chooses the sectors. Returns the promise of that
 * moment, 0 before the first. Moments in rising order are cheap. */
gint64 power_log_cut(PowerLog *log, unsigned moment, guint64 seed, const char *folder);
