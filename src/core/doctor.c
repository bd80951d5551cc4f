/* SPDX-License-Identifier: Apache-2.0
 * Doctor: the checks, each with what to do. */
#include "core/doctor.h"

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

bool
doctor_run(Ctx *ctx, GPtrArray **findings_out, GError **error)
{
    g_autoptr(GPtrArray) findings =
        g_ptr_array_new_with_free_func((GDestroyNotify)doctor_finding_free);

    check_file(ctx, findings);
    if (!check_database(ctx, findings, error) || !check_records(ctx, findings, error) ||
        !check_ledgers(ctx, findings, error))
        return false;
    *findings_out = g_steal_pointer(&findings);
    return true;
}
