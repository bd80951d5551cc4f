/* SPDX-License-Identifier: Apache-2.0
 * Changes: listing them and taking them back. */
#include "core/change.h"

#include "core/ledger_rules.h"
#include "core/person.h"
#include "core/search.h"
#include "core/tie.h"
#include "core/write.h"
#include "store/person.h"
#include "store/space.h"

void
change_row_free(ChangeRow *row)
{
    if (row == NULL)
        return;
    g_free(row->surface);
    g_free(row->summary);
    g_free(row);
}

bool
change_list(Ctx *ctx, gint64 person_id, gint64 before_seq, unsigned limit, GPtrArray **changes_out,
            bool *more_out, GError **error)
{
    g_autoptr(GPtrArray) stored = NULL;
    g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func((GDestroyNotify)change_row_free);

    if (!store_change_page(ctx->db, ctx->space_id, person_id, before_seq, (gint64)limit + 1,
                           &stored, error))
        return false;
    for (guint i = 0; i < stored->len && i < limit; i++) {
        StoreChange *change = stored->pdata[i];
        ChangeRow *row = g_new0(ChangeRow, 1);

        row->id = change->id;
        row->seq = change->seq;
        row->at = change->at;
        row->surface = g_steal_pointer(&change->surface);
        row->summary = g_steal_pointer(&change->summary);
        row->rows = change->rows;
        row->undone = change->undone_by != 0;
        row->undoes = change->undoes;
        g_ptr_array_add(changes, row);
    }
    if (more_out != NULL)
        *more_out = stored->len > limit;
    *changes_out = g_steal_pointer(&changes);
    return true;
}

static bool
find_target(Ctx *ctx, gint64 change_id, StoreChange **target_out, GError **error)
{
    g_autoptr(StoreChange) target = NULL;
    char id[ID_TEXT_SIZE];

    if (change_id == 0 ? !store_change_last_undoable(ctx->db, ctx->space_id, &target, error)
                       : !store_change_by_id(ctx->db, ctx->space_id, change_id, &target, error))
        return false;
    if (target == NULL) {
        if (change_id == 0)
            g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "There is nothing to undo.");
        else
            g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                        "There is no change %s; “kith history” lists them.",
                        id_format(change_id, id));
        return false;
    }
    if (target->undone_by != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "That change was undone already, by %s; undo that one to bring it back.",
                    id_format(target->undone_by, id));
        return false;
    }
    *target_out = g_steal_pointer(&target);
    return true;
}

/* Say which later change stands in the way. */
static bool
name_blocker(Ctx *ctx, gint64 blocker_seq, GError **error)
{
    g_autoptr(StoreChange) blocker = NULL;
    char id[ID_TEXT_SIZE];

    if (blocker_seq == 0 ||
        !store_change_by_seq(ctx->db, ctx->space_id, blocker_seq, &blocker, NULL) ||
        blocker == NULL)
        return false;
    g_clear_error(error);
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "A later change touched the same records: “%s” (%s). Undo that one first.",
                blocker->summary, id_format(blocker->id, id));
    return false;
}

/* What derived tables hold of a person, before and after. */
typedef struct {
    gint64 person_id;
    SearchWords *words;
    bool counted;
} Derived;

static void
derived_free(Derived *derived)
{
    g_clear_pointer(&derived->words, g_hash_table_unref);
    g_free(derived);
}

static bool
is_counted(Ctx *ctx, gint64 person_id, bool *counted_out, GError **error)
{
    g_autoptr(Person) person = NULL;

    if (!store_person_find(ctx->db, ctx->space_id, person_id, &person, error))
        return false;
    *counted_out = person != NULL && !person->self;
    return true;
}

static bool
note_derived(Ctx *ctx, const GArray *people, GPtrArray *derived, GError **error)
{
    for (guint i = 0; i < people->len; i++) {
        Derived *entry = g_new0(Derived, 1);

        g_ptr_array_add(derived, entry);
        entry->person_id = g_array_index(people, gint64, i);
        if (!search_words_load(ctx, entry->person_id, &entry->words, error) ||
            !is_counted(ctx, entry->person_id, &entry->counted, error))
            return false;
    }
    return true;
}

static bool
update_derived(Ctx *ctx, Change *change, const Derived *before, GError **error)
{
    g_autoptr(GHashTable) after = NULL;
    bool counted = false;

    if (!ledger_refresh(ctx, before->person_id, error) ||
        !search_words_load(ctx, before->person_id, &after, error) ||
        !search_update(ctx, before->person_id, before->words, after, error) ||
        !is_counted(ctx, before->person_id, &counted, error) ||
        !store_person_count_add(change, (counted ? 1 : 0) - (before->counted ? 1 : 0), error) ||
        !tie_refresh(ctx, before->person_id, error))
        return false;
    if (before->counted && !counted)
        return store_tombstone_put(change, before->person_id, NULL, error);
    return !counted || store_tombstone_delete(change, before->person_id, error);
}

/* A cadence of a tag or tier is nobody's own row, but moves everybody who has it. */
static bool
refresh_everybody(Ctx *ctx, GError **error)
{
    gint64 after = 0;

    while (true) {
        g_autoptr(GArray) ids = NULL;

        if (!store_person_ids_after(ctx->db, ctx->space_id, after, &ids, error))
            return false;
        if (ids->len == 0)
            return true;
        for (guint i = 0; i < ids->len; i++) {
            after = g_array_index(ids, gint64, i);
            if (!tie_refresh(ctx, after, error))
                return false;
        }
    }
}

/* What is derived from a person's records is told before and after a page, so that a change of any
 * size is taken back without holding more than a page of it. */
static bool
undo_page(Ctx *ctx, Change *change, const TrackPage *page, gint64 target_seq, GError **error)
{
    g_autoptr(GPtrArray) derived = g_ptr_array_new_with_free_func((GDestroyNotify)derived_free);
    gint64 blocker_seq = 0;

    if (!note_derived(ctx, page->people, derived, error))
        return false;
    if (!track_undo(change, page, target_seq, &blocker_seq, error))
        return name_blocker(ctx, blocker_seq, error);
    for (guint i = 0; i < derived->len; i++) {
        if (!update_derived(ctx, change, derived->pdata[i], error))
            return false;
    }
    return true;
}

static bool
undo_target(Ctx *ctx, Change *change, const StoreChange *target, GError **error)
{
    gint64 before_n = G_MAXINT64;
    bool of_nobody = false;
    bool more = true;

    while (more) {
        g_autoptr(TrackPage) page = NULL;

        if (!track_page_load(change, target->id, before_n, &page, error) ||
            !undo_page(ctx, change, page, target->seq, error))
            return false;
        more = page->next_n != before_n;
        before_n = page->next_n;
        of_nobody |= page->of_nobody;
    }
    if (of_nobody && !refresh_everybody(ctx, error))
        return false;
    if (target->undoes != 0 &&
        !store_change_set_undone(ctx->db, ctx->space_id, target->undoes, 0, error))
        return false;
    return store_change_set_undone(ctx->db, ctx->space_id, target->id, change->id, error);
}

bool
change_undo(Ctx *ctx, gint64 change_id, Receipt *receipt_out, char **summary_out, GError **error)
{
    g_auto(Write) write = {0};
    g_autoptr(StoreChange) target = NULL;
    g_autofree char *summary = NULL;

    if (!write_begin(ctx, "undo a change", &write, error) ||
        !find_target(ctx, change_id, &target, error))
        return false;
    write.change->undoes = target->id;
    if (!undo_target(ctx, write.change, target, error))
        return false;
    summary = g_strdup_printf("Undid “%s”", target->summary);
    receipt_out->id = target->id;
    if (!write_commit(ctx, &write, summary, receipt_out, error))
        return false;
    *summary_out = g_strdup(target->summary);
    return true;
}
