/* SPDX-License-Identifier: Apache-2.0
 * Cuts at every moment, and cuts during what follows a cut. */
#include "cuts.h"

#include <unistd.h>

#include "test_db.h"

#define SECOND_EVERY 8
#define QUICK_CUTS 250

void
crash_test_init(int *argc, char ***argv)
{
    if (access("/dev/shm", W_OK) == 0)
        g_setenv("TMPDIR", "/dev/shm", TRUE);
    g_test_init(argc, argv, NULL);
}

unsigned
crash_test_cuts(void)
{
    const char *text = g_getenv("KITH_CRASH_CUTS");

    return text != NULL ? (unsigned)g_ascii_strtoull(text, NULL, 10) : QUICK_CUTS;
}

/* Knuth's multiplicative hash: any moment, the same each time. */
static unsigned
some_moment(const PowerLog *log, unsigned cut)
{
    return (cut * 2654435761U) % (power_log_moments(log) + 1);
}

/* Examining is logged too: so it costs no sync, and can itself be cut. */
static PowerLog *
examine_logged(const char *path, gint64 promise, CutExamine examine, void *user_data)
{
    PowerLog *log = power_log_start();

    examine(path, promise, user_data);
    power_log_stop(log);
    return log;
}

unsigned
cut_everywhere(PowerLog *log, unsigned cuts, const char *file_name, CutExamine examine,
               void *user_data)
{
    char *first_folder = test_folder_new();
    char *second_folder = test_folder_new();
    g_autofree char *first = g_build_filename(first_folder, file_name, NULL);
    g_autofree char *second = g_build_filename(second_folder, file_name, NULL);
    unsigned done = 0;

    for (unsigned cut = 0; cut < cuts; cut++) {
        unsigned moment = (unsigned)((guint64)cut * (power_log_moments(log) + 1) / cuts);
        gint64 promise = power_log_cut(log, moment, cut, first_folder);
        g_autoptr(PowerLog) after = examine_logged(first, promise, examine, user_data);

        done++;
        if (cut % SECOND_EVERY == 0) {
            g_autoptr(PowerLog) again = NULL;

            power_log_cut(after, some_moment(after, cut), cut, second_folder);
            again = examine_logged(second, promise, examine, user_data);
            done++;
        }
    }
    test_folder_free(first_folder);
    test_folder_free(second_folder);
    return done;
}
