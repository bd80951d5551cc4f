/* SPDX-License-Identifier: Apache-2.0
 * One write: a transaction and its change. */
#include "core/write.h"

bool
write_begin(Ctx *ctx, const char *where, Write *write, GError **error)
{
    if (!db_begin(ctx->db, DB_TX_WRITE, where, &write->tx, error))
        return false;
    write->change =
        change_new(ctx->db, ctx->space_id, id_next(&ctx->ids, ctx->now), ctx->now, ctx->surface);
    /* Before anything is read: who comes second reads what the first one left. */
    return change_begin(write->change, error);
}

bool
write_commit(Ctx *ctx, Write *write, const char *summary, Receipt *receipt_out, GError **error)
{
    gint64 change_id = write->change->rows == 0 ? 0 : write->change->id;

    (void)ctx;
    if (change_id == 0) {
        write_clear(write);
    } else if (!change_end(write->change, summary, error) || !db_commit(&write->tx, error)) {
        return false;
    }
    if (receipt_out != NULL)
        receipt_out->change_id = change_id;
    return true;
}

bool
write_part(Ctx *ctx, Write *write, const char *summary, GError **error)
{
    return change_end(write->change, summary, error) && db_commit(&write->tx, error) &&
           db_begin(ctx->db, DB_TX_WRITE, "the next part of a change", &write->tx, error) &&
           change_lock(write->change, error);
}

void
write_clear(Write *write)
{
    g_clear_pointer(&write->tx, db_rollback);
    g_clear_pointer(&write->change, change_free);
}
