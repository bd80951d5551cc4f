/* SPDX-License-Identifier: Apache-2.0
 * The door to the program's rules: opens a book and hands out the Ctx that every core function
 * takes first. Surfaces include core/, never store/. */
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

typedef struct Db Db;

/** Who acts, in which space, when: everything a core function depends on besides its arguments.
 * One Ctx serves one thread. */
typedef struct {
    Db *db;
    char *uri;
    gint64 space_id;
    gint64 now; /**< seconds UTC, frozen for the command or request */
    Zone *zone; /**< the user's zone */
    Day today;  /**< the civil day of now in zone */
    IdSource ids;
    const char *surface; /**< constant: "cli", "web", "test" */
} Ctx;

typedef struct {
    const char *uri;     /**< SQLite path or postgresql:// URI */
    const char *space;   /**< name; NULL for the book's first */
    gint64 now;          /**< seconds UTC */
    const char *surface; /**< constant */
    bool write;          /**< create a missing SQLite book and bring its schema up to date */
} KithOptions;

/** Open a book; one of an older kith is brought up to date. NOT_FOUND: no book there (reading) or
 * no such space. Other errors as db_open and db_migrate. */
bool kith_open(const KithOptions *options, Ctx **ctx_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Take the next request's time; the zone stays. */
void kith_set_now(Ctx *ctx, gint64 now);

void kith_close(Ctx *ctx);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ctx, kith_close)

/** What a writing call did. change_id is 0 when there was nothing to change. */
typedef struct {
    gint64 change_id;
    gint64 id; /**< the record made or changed */
} Receipt;
