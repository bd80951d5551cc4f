/* SPDX-License-Identifier: Apache-2.0
 * Boundaries: setting and clearing them. */
#include "core/boundary.h"

#include "base/text.h"
#include "base/zone.h"
#include "core/ledger_rules.h"
#include "core/tie.h"
#include "store/ledger.h"

void
boundary_free(Boundary *boundary)
{
    entry_free(boundary == NULL ? NULL : &boundary->entry);
}

bool
boundary_find(Ctx *ctx, gint64 person_id, Boundary **boundary_out, GError **error)
{
    g_autoptr(GPtrArray) entries = NULL;

    if (!store_ledger_of_person(ctx->db, ctx->space_id, LEDGER_BOUNDARY, person_id, &entries,
                                error))
        return false;
    *boundary_out =
        entries->len == 0 ? NULL : boundary_of(g_ptr_array_steal_index(entries, entries->len - 1));
    return true;
}

/* One for a person, also where a book that was read brings it again. */
static gint64
id_of(gint64 person_id)
{
    g_autofree char *text = g_strdup_printf("boundary %" G_GINT64_FORMAT, person_id);

    return id_from_text(text);
}

static bool
refuse(const char *sentence, GError **error)
{
    g_set_error_literal(error, KITH_ERROR, KITH_ERROR_INVALID, sentence);
    return false;
}

static bool
check_edit(const Ctx *ctx, const BoundaryEdit *edit, GError **error)
{
    if (!edit->has_not_before && !edit->has_max && !edit->has_quiet && !edit->has_zone &&
        !edit->has_only && !edit->has_never && !edit->has_pause && !edit->has_note &&
        !edit->has_occasions && !edit->has_contact && !edit->has_gone)
        return refuse("Say what the boundary is, such as --do-not-contact, --not-before DATE or "
                      "--quiet 22:00-08:00.",
                      error);
    if (edit->not_before != 0 && edit->not_before < ctx->today)
        return refuse("“Not before” a day that has passed bounds nothing; name a day to come.",
                      error);
    if (edit->paused_until != 0 && edit->paused_until <= ctx->today)
        return refuse("A pause ends on a day after today.", error);
    return ledger_check_text(edit->note, "the note", true, error);
}

static bool
check_zone(const char *zone, GError **error)
{
    g_autoptr(Zone) found = zone == NULL ? NULL : zone_new(zone);

    if (zone == NULL || found != NULL)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "“%s” is no time zone; write one like Europe/Lisbon.", zone);
    return false;
}

static void
apply_days_and_hours(Boundary *boundary, const BoundaryEdit *edit)
{
    if (edit->has_not_before)
        boundary->not_before = edit->not_before;
    if (edit->has_max) {
        boundary->at_most = edit->at_most;
        boundary->max_days = edit->at_most == 0 ? 0 : edit->max_days;
    }
    if (edit->has_quiet) {
        boundary->quiet = edit->quiet;
        boundary->quiet_from = edit->quiet ? edit->quiet_from : 0;
        boundary->quiet_to = edit->quiet ? edit->quiet_to : 0;
    }
    if (edit->has_zone) {
        g_free(boundary->zone);
        boundary->zone = g_strdup(edit->zone);
    }
    if (edit->has_pause)
        boundary->paused_until = edit->paused_until;
}

static void
apply(Boundary *boundary, const BoundaryEdit *edit)
{
    apply_days_and_hours(boundary, edit);
    if (edit->has_only)
        boundary->only_channels = edit->only_channels;
    if (edit->has_never)
        boundary->never_channels = edit->never_channels;
    if (edit->has_occasions)
        boundary->no_occasions = edit->no_occasions;
    if (edit->has_contact)
        boundary->do_not_contact = edit->do_not_contact;
    if (edit->has_gone)
        boundary->gone = edit->gone;
    if (edit->has_note) {
        g_free(boundary->note);
        boundary->note = g_strdup(edit->note);
    }
}

static bool
store(Ctx *ctx, Write *write, gint64 person_id, const BoundaryEdit *edit, GError **error)
{
    Boundary *there = NULL;
    g_autoptr(Entry) entry = NULL;

    if (!boundary_find(ctx, person_id, &there, error))
        return false;
    entry = there != NULL ? &there->entry : entry_new(LEDGER_BOUNDARY);
    apply(boundary_of(entry), edit);
    if (boundary_channels(boundary_of(entry)) == 0)
        return refuse("That leaves no channel at all; if that is meant, say --do-not-contact.",
                      error);
    if (there != NULL)
        return ledger_update(ctx, write, entry, error) && tie_refresh(ctx, person_id, error);
    entry->id = id_of(person_id);
    entry->person_id = person_id;
    return ledger_create(ctx, write, entry, error) && tie_refresh(ctx, person_id, error);
}

bool
boundary_set(Ctx *ctx, gint64 person_id, const BoundaryEdit *edit, Receipt *receipt_out,
             GError **error)
{
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    if (!check_edit(ctx, edit, error) || !check_zone(edit->zone, error) ||
        !write_begin(ctx, "set a boundary", &write, error) ||
        !ledger_check_person(ctx, person_id,
                             "That is your own entry; a boundary is somebody else's.", &name,
                             error) ||
        !store(ctx, &write, person_id, edit, error))
        return false;
    summary = g_strdup_printf("Set the boundary of %s", name);
    receipt_out->id = id_of(person_id);
    return write_commit(ctx, &write, summary, receipt_out, error);
}

bool
boundary_clear(Ctx *ctx, gint64 person_id, Receipt *receipt_out, GError **error)
{
    g_autoptr(Boundary) boundary = NULL;
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    if (!write_begin(ctx, "clear a boundary", &write, error) ||
        !ledger_check_person(ctx, person_id, NULL, &name, error) ||
        !boundary_find(ctx, person_id, &boundary, error))
        return false;
    if (boundary == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "%s has no boundary.", name);
        return false;
    }
    if (!ledger_remove(ctx, &write, &boundary->entry, error) || !tie_refresh(ctx, person_id, error))
        return false;
    summary = g_strdup_printf("Cleared the boundary of %s", name);
    receipt_out->id = boundary->entry.id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}
