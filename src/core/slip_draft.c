/* SPDX-License-Identifier: Apache-2.0
 * The acknowledgement of a slip, composed from what was noted of it. */
#include <string.h>

#include "base/phrase.h"
#include "core/boundary.h"
#include "core/ledger_rules.h"
#include "core/slip.h"
#include "model/promise.h"

void
slip_draft_clear(SlipDraft *draft)
{
    g_clear_pointer(&draft->text, g_free);
    g_clear_pointer(&draft->person, g_free);
    g_clear_pointer(&draft->wait, g_free);
}

/* A text of the user as the end of a sentence: without its own full stop. */
static char *
as_clause(const char *text)
{
    char *clause = g_strstrip(g_strdup(text));
    gsize length = strlen(clause);

    while (length > 0 && (clause[length - 1] == '.' || clause[length - 1] == ' '))
        clause[--length] = '\0';
    return clause;
}

/* A text of the user that stands as a sentence of its own. */
static void
add_sentence(GString *text, const char *lead, const char *own)
{
    g_autofree char *clause = as_clause(own);

    g_string_append_printf(text, "%s%s. ", lead, clause);
}

/* "Mara Lindqvist" is written to as Mara, where it is known which name is the given one. */
static const char *
name_to_write(const Person *person)
{
    return person->nickname != NULL ? person->nickname
           : person->given != NULL  ? person->given
                                    : person->name;
}

static void
add_repair(Ctx *ctx, GString *text, const Slip *slip, Day due)
{
    g_autofree char *clause = NULL;
    g_autofree char *day = NULL;

    if (slip->repair == NULL) {
        g_string_append(text, "I want to make this right: tell me what would help you most, and I "
                              "will do it. ");
        return;
    }
    clause = as_clause(slip->repair);
    day = due == 0 ? NULL : phrase_weekday_date(due, ctx->today);
    g_string_append_printf(text, "To make it right, I will do this%s%s: %s. ",
                           day != NULL ? " by " : "", day != NULL ? day : "", clause);
}

static void
compose(Ctx *ctx, const Slip *slip, const Person *person, Day due, SlipDraft *draft_out)
{
    GString *text = g_string_new(NULL);

    g_string_append_printf(text, "Dear %s,\n\n", name_to_write(person));
    add_sentence(text, "I am sorry. This is what happened: ", slip->what);
    if (slip->part != NULL)
        add_sentence(text, "That was my mistake, and I take responsibility for it: ", slip->part);
    else
        g_string_append(text, "That was my mistake, and I take responsibility for it. ");
    if (slip->effect != NULL)
        add_sentence(text, "I know what it meant for you: ", slip->effect);
    g_string_truncate(text, text->len - 1);
    g_string_append(text, "\n\n");
    add_repair(ctx, text, slip, due);
    if (slip->prevention != NULL)
        add_sentence(text, "So that it does not happen again: ", slip->prevention);
    g_string_append(text, "If I have missed something, please tell me.\n");
    draft_out->text = g_string_free(text, FALSE);
    draft_out->in_person = slip->grave;
    draft_out->person = g_strdup(person->name);
    draft_out->responsibility_filled = slip->part == NULL;
    draft_out->repair_filled = slip->repair == NULL;
}

bool
slip_draft(Ctx *ctx, gint64 id, SlipDraft *draft_out, GError **error)
{
    g_autoptr(Entry) entry = NULL;
    g_autoptr(Entry) promise = NULL;
    g_autoptr(Person) person = NULL;
    g_autofree char *wait = NULL;
    const Slip *slip;

    if (!ledger_get(ctx, LEDGER_SLIP, id, &entry, error) ||
        !boundary_check_draft(ctx, entry->person_id, CHANNELS_ALL, CONTACT_OWED, &wait, error) ||
        !person_get(ctx, entry->person_id, &person, NULL, error))
        return false;
    slip = slip_of(entry);
    if (slip->promise != 0 && !ledger_get(ctx, LEDGER_PROMISE, slip->promise, &promise, error))
        return false;
    compose(ctx, slip, person, promise == NULL ? 0 : promise_of(promise)->due, draft_out);
    draft_out->wait = g_steal_pointer(&wait);
    return true;
}
