/* SPDX-License-Identifier: Apache-2.0
 * Doctor: the checks, each with what to do. */
#include "core/doctor.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "store/check.h"

/** Below this much free space an import may fail. */
#define LEAST_FREE_BYTES (256LL * 1024 * 1024)

void
doctor_finding_free(DoctorFinding *finding)
{
    if (finding == NULL)
        return;
    g_free(finding->check);
    g_free(finding->message);
    g_free(finding);
}

G_GNUC_PRINTF(4, 5)
static void
add(GPtrArray *findings, DoctorLevel level, const char *check, const char *format, ...)
{
    DoctorFinding *finding = g_new0(DoctorFinding, 1);
    va_list args;

    va_start(args, format);
    finding->message = g_strdup_vprintf(format, args);
    va_end(args);
    finding->level = level;
    finding->check = g_strdup(check);
    g_ptr_array_add(findings, finding);
}

static void
check_file(Ctx *ctx, GPtrArray *findings)
{
    struct stat status;
    struct statvfs space;

    if (db_engine(ctx->db) != DB_ENGINE_SQLITE)
        return;
    if (stat(ctx->uri, &status) == 0 && (status.st_mode & 077) != 0)
        add(findings, DOCTOR_WARNING, "permissions",
            "Others on this machine may read %s; run: chmod 600 %s", ctx->uri, ctx->uri);
    else
        add(findings, DOCTOR_OK, "permissions", "Only you can read %s.", ctx->uri);
    if (statvfs(ctx->uri, &space) == 0) {
        gint64 free_bytes = (gint64)space.f_bavail * (gint64)space.f_frsize;

        add(findings, free_bytes < LEAST_FREE_BYTES ? DOCTOR_WARNING : DOCTOR_OK, "disk",
            "%" G_GINT64_FORMAT " MB are free.", free_bytes / 1000000);
    }
}

static bool
check_database(Ctx *ctx, GPtrArray *findings, GError **error)
{
    g_autoptr(GPtrArray) faults = NULL;

    if (!store_check_integrity(ctx->db, &faults, error))
        return false;
    for (guint i = 0; i < faults->len; i++)
        add(findings, DOCTOR_PROBLEM, "database", "%s", (const char *)faults->pdata[i]);
    if (faults->len == 0)
        add(findings, DOCTOR_OK, "database", "The file is sound.");
    return true;
}

static bool
check_records(Ctx *ctx, GPtrArray *findings, GError **error)
{
    gint64 stray = 0;
    gint64 people = 0;
    gint64 counted = 0;

    if (!store_check_records(ctx->db, ctx->space_id, &stray, &people, &counted, error))
        return false;
    if (stray > 0)
        add(findings, DOCTOR_PROBLEM, "records",
            "%" G_GINT64_FORMAT " records belong to nobody; export the book as json and import it "
            "into a new one.",
            stray);
    else
        add(findings, DOCTOR_OK, "records", "Every record belongs to somebody.");
    if (people != counted)
        add(findings, DOCTOR_PROBLEM, "people",
            "The book holds %" G_GINT64_FORMAT " people but counts %" G_GINT64_FORMAT ".", people,
            counted);
    else
        add(findings, DOCTOR_OK, "people", "%" G_GINT64_FORMAT " people.", people);
    return true;
}

static bool
check_ledgers(Ctx *ctx, GPtrArray *findings, GError **error)
{
    gint64 unlisted = 0;
    gint64 listed = 0;

    if (!store_check_entries(ctx->db, ctx->space_id, &unlisted, &listed, error))
        return false;
    if (unlisted > 0)
        add(findings, DOCTOR_PROBLEM, "ledgers",
            "%" G_GINT64_FORMAT " promises, thanks or others are in no list; export the book as "
            "json and import it into a new one.",
            unlisted);
    else
        add(findings, DOCTOR_OK, "ledgers",
            "%" G_GINT64_FORMAT " promises, thanks and others, each where its list finds it.",
            listed);
    return true;
}

static GPtrArray *
findings_new(void)
{
    return g_ptr_array_new_with_free_func((GDestroyNotify)doctor_finding_free);
}

static bool
has_problem(const GPtrArray *findings, const char *check)
{
    for (guint i = 0; i < findings->len; i++) {
        const DoctorFinding *finding = findings->pdata[i];

        if (finding->level == DOCTOR_PROBLEM && strcmp(finding->check, check) == 0)
            return true;
    }
    return false;
}

static int
compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The copies that kith set aside beside a book before it changed the book's form, in the order of
 * their names. */
static GPtrArray *
find_copies(const char *path)
{
    GPtrArray *copies = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *stem = g_strconcat(name, ".version-", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);

    for (const char *entry; dir != NULL && (entry = g_dir_read_name(dir)) != NULL;) {
        if (g_str_has_prefix(entry, stem))
            g_ptr_array_add(copies, g_build_filename(folder, entry, NULL));
    }
    g_ptr_array_sort(copies, compare_names);
    return copies;
}

/* What can be done about damage, the safest first. */
static void
add_ways_out(GPtrArray *findings, const char *path, bool opens)
{
    g_autoptr(GPtrArray) copies = find_copies(path);
    g_autofree char *file = g_shell_quote(path);

    add(findings, DOCTOR_WARNING, "keep", "First keep all that is there: cp -a %s* a-safe-folder/",
        file);
    if (opens)
        add(findings, DOCTOR_WARNING, "export",
            "Try to take everything out: kith --db %s export --format json book.json; if that ends "
            "well: kith --db new.db import book.json",
            file);
    for (guint i = 0; i < copies->len; i++)
        add(findings, DOCTOR_WARNING, "copy",
            "An earlier copy, which lacks what came after it: %s; look into it with: kith --db %s "
            "list",
            (const char *)copies->pdata[i], (const char *)copies->pdata[i]);
    if (copies->len == 0)
        add(findings, DOCTOR_WARNING, "copy",
            "kith has no earlier copy beside it; look for the file in your own backups.");
    add(findings, DOCTOR_WARNING, "last resort",
        "What the sqlite3 program of sqlite.org can still read it saves (Debian's own is built "
        "without that): sqlite3 %s .recover | sqlite3 recovered.db; then: kith --db recovered.db "
        "doctor",
        file);
}

static bool
is_database(const char *path)
{
    static const char MAGIC[] = "SQLite format 3"; /* with the zero behind it: fileformat2 §1.3.1 */
    char start[sizeof MAGIC] = {0};
    FILE *file = fopen(path, "rbe");
    bool same;

    if (file == NULL)
        return false;
    same = fread(start, 1, sizeof start, file) == sizeof start &&
           memcmp(start, MAGIC, sizeof MAGIC) == 0;
    (void)fclose(file); /* it was only read */
    return same;
}

GPtrArray *
doctor_unreadable(const char *uri, const GError *failure)
{
    GPtrArray *findings;
    bool spoilt_start = g_error_matches(failure, KITH_ERROR, KITH_ERROR_INVALID) &&
                        g_file_test(uri, G_FILE_TEST_IS_REGULAR) && !is_database(uri);

    if (!g_file_test(uri, G_FILE_TEST_IS_REGULAR) ||
        !(spoilt_start || g_error_matches(failure, KITH_ERROR, KITH_ERROR_INTERNAL)))
        return NULL;
    findings = findings_new();
    if (spoilt_start)
        add(findings, DOCTOR_PROBLEM, "database",
            "%s is no database: it never was a book of kith's, or its beginning is overwritten. If "
            "it was a book:",
            uri);
    else
        add(findings, DOCTOR_PROBLEM, "database",
            "%s is damaged: it is cut off or overwritten, or its disk fails, and it cannot be "
            "opened.",
            uri);
    add_ways_out(findings, uri, false);
    return findings;
}

static bool
check_all(Ctx *ctx, GPtrArray *findings, GError **error)
{
    return check_database(ctx, findings, error) && check_records(ctx, findings, error) &&
           check_ledgers(ctx, findings, error);
}

bool
doctor_run(Ctx *ctx, GPtrArray **findings_out, GError **error)
{
    g_autoptr(GPtrArray) findings = findings_new();
    g_autoptr(GError) failure = NULL;
    bool sqlite = db_engine(ctx->db) == DB_ENGINE_SQLITE;

    check_file(ctx, findings);
    if (!check_all(ctx, findings, &failure)) {
        if (!sqlite || !g_error_matches(failure, KITH_ERROR, KITH_ERROR_INTERNAL)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return false;
        }
        add(findings, DOCTOR_PROBLEM, "database",
            "%s is damaged: it is cut off or overwritten, or its disk fails, and not all of it can "
            "be read.",
            ctx->uri);
    }
    if (sqlite && has_problem(findings, "database"))
        add_ways_out(findings, ctx->uri, true);
    *findings_out = g_steal_pointer(&findings);
    return true;
}
