/* SPDX-License-Identifier: Apache-2.0
 * Opening a book. */
#include "core/kith.h"

#include "base/zone.h"

#include "store/space.h"

/** The name of the space that a new book starts with. */
#define FIRST_SPACE "home"

void
kith_set_now(Ctx *ctx, gint64 now)
{
    ctx->now = now;
    ctx->today = instant_day(now, ctx->zone);
}

static bool
create_first_space(Ctx *ctx, GError **error)
{
    g_autoptr(DbTx) tx = NULL;
    g_autofree char *zone = NULL;
    bool found = false;

    if (!db_begin(ctx->db, DB_TX_WRITE, "create the first space", &tx, error) ||
        !store_space_find(ctx->db, NULL, &found, &ctx->space_id, &zone, error))
        return false;
    if (found)
        return true;
    ctx->space_id = id_next(&ctx->ids, ctx->now);
    return store_space_insert(ctx->db, ctx->space_id, FIRST_SPACE, NULL, error) &&
           db_commit(&tx, error);
}

static bool
choose_space(Ctx *ctx, const KithOptions *options, GError **error)
{
    g_autofree char *zone_name = NULL;
    bool found = false;

    if (!store_space_find(ctx->db, options->space, &found, &ctx->space_id, &zone_name, error))
        return false;
    if (!found && options->space != NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                    "There is no space named “%s” in this book.", options->space);
        return false;
    }
    if (!found && !options->write) {
        g_set_error(
            error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
            "There is no book in %s yet. Import an address book with “kith import FILE”, or "
            "try “kith demo”.",
            ctx->uri);
        return false;
    }
    if (!found && !create_first_space(ctx, error))
        return false;
    if (zone_name != NULL)
        ctx->zone = zone_find(zone_name);
    return true;
}

static bool
open_to_write(Ctx *ctx, GError **error)
{
    return db_open(ctx->uri, DB_CREATE, &ctx->db, error) && db_migrate(ctx->db, error);
}

/* A book of an older kith is brought up to date by whoever opens it first, a reader too. */
static bool
open_to_read(Ctx *ctx, GError **error)
{
    g_autoptr(GError) behind = NULL;

    if (!db_open(ctx->uri, DB_READ, &ctx->db, error))
        return false;
    if (db_check_version(ctx->db, &behind))
        return true;
    if (!g_error_matches(behind, KITH_ERROR, KITH_ERROR_INVALID)) {
        g_propagate_error(error, g_steal_pointer(&behind));
        return false;
    }
    g_clear_pointer(&ctx->db, db_close);
    return open_to_write(ctx, error);
}

bool
kith_open(const KithOptions *options, Ctx **ctx_out, GError **error)
{
    g_autoptr(Ctx) ctx = g_new0(Ctx, 1);

    ctx->surface = options->surface;
    ctx->uri = g_strdup(options->uri);
    ctx->now = options->now;
    id_source_init(&ctx->ids);
    if (!(options->write ? open_to_write(ctx, error) : open_to_read(ctx, error)))
        return false;
    if (!choose_space(ctx, options, error))
        return false;
    if (ctx->zone == NULL)
        ctx->zone = zone_find(NULL);
    kith_set_now(ctx, options->now);
    *ctx_out = g_steal_pointer(&ctx);
    return true;
}

void
kith_close(Ctx *ctx)
{
    if (ctx == NULL)
        return;
    g_clear_pointer(&ctx->db, db_close);
    g_clear_pointer(&ctx->zone, zone_free);
    g_free(ctx->uri);
    g_free(ctx);
}
