/* SPDX-License-Identifier: Apache-2.0 */
#include "random_check.h"

#include <string.h>

#include "core/boundary.h"
#include "core/ledger_rules.h"
#include "core/plan.h"
#include "core/promise.h"
#include "store/ledger.h"

#define DAY_SECONDS 86400

static void
expect(const World *world, bool ok, const GError *error)
{
    if (!ok)
        world_fail(world, "%s", error->message);
}

/* Seconds east of UTC of the zones that the commands give, and of the user's, in winter. */
static gint64
offset_of(const Boundary *boundary)
{
    if (boundary->zone == NULL)
        return 0;
    return strcmp(boundary->zone, "Asia/Tokyo") == 0 ? 9 * 3600 : -7 * 3600;
}

static bool
is_quiet(const Boundary *boundary, gint64 now)
{
    gint64 minute = (now + offset_of(boundary)) % DAY_SECONDS / 60;

    if (!boundary->quiet)
        return false;
    for (gint64 at = boundary->quiet_from; at != boundary->quiet_to; at = (at + 1) % 1440) {
        if (at == minute)
            return true;
    }
    return false;
}

/* Contacts of mine in the days before now, and messages since their last word. */
static void
count_touches(const World *world, gint64 person, gint64 days, gint64 *contacts_out,
              gint64 *unanswered_out)
{
    Ctx *ctx = world->book->ctx;
    g_autoptr(GPtrArray) touches = NULL;
    g_autoptr(GError) error = NULL;
    bool answered = false;

    *contacts_out = 0;
    *unanswered_out = 0;
    expect(world,
           interaction_list(ctx, person, G_MAXINT64, G_MAXINT64, 1000, &touches, NULL, &error),
           error);
    for (guint i = 0; i < touches->len; i++) {
        const Interaction *touch = touches->pdata[i];

        answered = answered || touch->direction != DIRECTION_OUT;
        *unanswered_out += !answered;
        *contacts_out += touch->direction != DIRECTION_IN && touch->at <= ctx->now &&
                         touch->at + days * DAY_SECONDS > ctx->now;
    }
}

/* What a line breaks of somebody; NULL for nothing. */
static const char *
breach_of(const World *world, const PlanItem *item, gint64 person)
{
    const Ctx *ctx = world->book->ctx;
    bool patient = item->kind == PLAN_REACH_OUT || item->kind == PLAN_REVIVE ||
                   item->kind == PLAN_INTRODUCTION || item->kind == PLAN_FOLLOW_UP;
    g_autoptr(Boundary) boundary = NULL;
    g_autoptr(GError) error = NULL;
    gint64 contacts = 0;
    gint64 unanswered = 0;
    guint way = 1U << item->channel;

    expect(world, boundary_find(world->book->ctx, person, &boundary, &error), error);
    count_touches(world, person, boundary == NULL ? 0 : boundary->max_days, &contacts, &unanswered);
    if (person == world->people[WORLD_PEOPLE - 1])
        return "somebody died";
    if (patient && unanswered >= 3)
        return "three messages stayed unanswered";
    if (boundary == NULL)
        return NULL;
    if (boundary->do_not_contact)
        return "do not contact";
    if (boundary->paused_until > ctx->today)
        return "a pause";
    if (boundary->not_before > ctx->today)
        return "not before a day";
    if (boundary->at_most > 0 && contacts >= boundary->at_most)
        return "at most so many contacts";
    if (is_quiet(boundary, ctx->now))
        return "quiet hours";
    if (boundary->no_occasions && item->kind == PLAN_OCCASION)
        return "no occasions";
    if (person == item->person_id && (boundary->never_channels & way) != 0)
        return "a channel";
    return NULL;
}

void
check_plan(const World *world)
{
    PlanOptions options = {.day = world->book->ctx->today, .minutes = 1440};
    g_autoptr(Plan) plan = NULL;
    g_autoptr(GError) error = NULL;

    expect(world, plan_today(world->book->ctx, &options, &plan, &error), error);
    if (plan->breaches != 0)
        world_fail(world, "the gate let %u lines through that break a boundary", plan->breaches);
    for (guint i = 0; i < plan->items->len; i++) {
        const PlanItem *item = plan->items->pdata[i];
        const char *breach = breach_of(world, item, item->person_id);

        if (breach == NULL && item->other_id != 0)
            breach = breach_of(world, item, item->other_id);
        if (breach != NULL)
            world_fail(world, "“%s” breaks a boundary: %s", item->title, breach);
    }
}

static void
add_row(GPtrArray *rows, const Ctx *ctx, const Entry *entry)
{
    const LedgerRules *rules = ledger_rules(entry->kind);
    Day day =
        entry->ended_at != 0 || rules->attention == NULL ? 0 : rules->attention(entry, ctx->zone);

    g_ptr_array_add(rows, g_strdup_printf("%" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT
                                          " %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT,
                                          entry->id, (int)entry->kind, entry->person_id,
                                          entry_other_person(entry), entry->ended_at == 0, day));
}

/* The index as the tables of the nouns would have it. */
static GPtrArray *
rows_of_tables(const World *world)
{
    const Ctx *ctx = world->book->ctx;
    GPtrArray *rows = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GError) error = NULL;

    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        for (guint i = 0; i < WORLD_PEOPLE; i++) {
            g_autoptr(GPtrArray) entries = NULL;

            expect(world,
                   store_ledger_of_person(ctx->db, ctx->space_id, kind, world->people[i], &entries,
                                          &error),
                   error);
            for (guint j = 0; j < entries->len; j++)
                add_row(rows, ctx, entries->pdata[j]);
        }
    }
    return rows;
}

static GPtrArray *
rows_of_index(const World *world)
{
    static const Query query = {
        "test_entries",
        "SELECT id, kind, person_id, other_id, open, coalesce(day, 0) AS day FROM entry "
        "WHERE space_id = $1",
        1};
    const Ctx *ctx = world->book->ctx;
    GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(DbRows) rows = NULL;
    g_autoptr(GError) error = NULL;
    bool more = true;

    expect(world, db_select(ctx->db, &query, DB_ARGS(DB_INT(ctx->space_id)), &rows, &error), error);
    while (db_next(rows, &more, &error) && more)
        g_ptr_array_add(texts,
                        g_strdup_printf("%" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT
                                        " %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT,
                                        row_int(rows, "id"), (int)row_int(rows, "kind"),
                                        row_int(rows, "person_id"), row_int(rows, "other_id"),
                                        (int)row_int(rows, "open"), row_int(rows, "day")));
    expect(world, error == NULL, error);
    return texts;
}

static int
compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static char *
joined(GPtrArray *take_texts)
{
    g_autoptr(GPtrArray) texts = take_texts;

    g_ptr_array_sort(texts, compare_texts);
    g_ptr_array_add(texts, NULL);
    return g_strjoinv("\n", (char **)texts->pdata);
}

void
check_index(const World *world)
{
    g_autofree char *tables = joined(rows_of_tables(world));
    g_autofree char *index = joined(rows_of_index(world));

    if (strcmp(tables, index) != 0)
        world_fail(world, "the tables hold\n%s\nand the index\n%s", tables, index);
}

/* Whether a word stands in somebody's line of the export, whatever the case of its letters. */
static bool
stands_in(const World *world, gint64 person, const char *word)
{
    g_auto(GStrv) lines = g_strsplit(world->export, "\n", -1);
    char id[ID_TEXT_SIZE];
    g_autofree char *start = g_strdup_printf("{\"id\":\"%s\"", id_format(person, id));

    for (guint i = 0; lines[i] != NULL; i++) {
        g_autofree char *folded = g_utf8_strdown(lines[i], -1);

        if (g_str_has_prefix(lines[i], start) && strstr(folded, word) != NULL)
            return true;
    }
    return false;
}

static bool
is_found(const World *world, gint64 person, const char *word)
{
    g_autoptr(GPtrArray) people = NULL;
    g_autoptr(GError) error = NULL;

    expect(world, person_search(world->book->ctx, word, 20, &people, &error), error);
    for (guint i = 0; i < people->len; i++) {
        if (((const PersonRow *)people->pdata[i])->id == person)
            return true;
    }
    return false;
}

void
check_search(const World *world)
{
    for (guint i = 0; i < WORLD_WORDS; i++) {
        for (guint j = 0; j < WORLD_PEOPLE; j++) {
            bool found = is_found(world, world->people[j], world_words[i]);

            if (found != stands_in(world, world->people[j], world_words[i]))
                world_fail(world, "“%s” %s person %u", world_words[i],
                           found ? "finds, though it does not stand there," : "does not find", j);
        }
    }
}

GArray *
promises_of(const World *world)
{
    LedgerFilter filter = {.kind = LEDGER_PROMISE, .ended = true};
    GArray *promises = g_array_new(FALSE, FALSE, sizeof(Promise));
    g_autoptr(GPtrArray) entries = NULL;
    g_autoptr(GError) error = NULL;

    expect(world, ledger_list(world->book->ctx, &filter, &entries, NULL, &error), error);
    for (guint i = 0; i < entries->len; i++) {
        const Promise *promise = promise_of(entries->pdata[i]);
        Promise plain = {.entry = promise->entry, .state = promise->state, .due = promise->due};

        if ((promise->entry.ended_at != 0) != (promise->state > PROMISE_RENEGOTIATED))
            world_fail(world, "a promise is %s and its end is noted otherwise",
                       promise_states[promise->state]);
        g_array_append_val(promises, plain);
    }
    return promises;
}

static bool
is_there(const World *world, gint64 person)
{
    g_autoptr(GError) error = NULL;
    PersonRow *row = NULL;
    bool there;

    expect(world, person_row_get(world->book->ctx, person, &row, &error), error);
    there = row != NULL;
    person_row_free(row);
    return there;
}

/* From open to anything; from renegotiated to anything but open; from an end nowhere. */
static bool
is_arrow(PromiseState from, PromiseState to)
{
    return from == to || from == PROMISE_OPEN ||
           (from == PROMISE_RENEGOTIATED && to != PROMISE_OPEN);
}

void
check_promises(const World *world, const GArray *before, const GArray *after)
{
    for (guint i = 0; i < before->len; i++) {
        const Promise *was = &g_array_index(before, Promise, i);
        const Promise *is = NULL;

        for (guint j = 0; j < after->len && is == NULL; j++) {
            if (g_array_index(after, Promise, j).entry.id == was->entry.id)
                is = &g_array_index(after, Promise, j);
        }
        if (is == NULL && is_there(world, was->entry.person_id))
            world_fail(world, "a promise that was %s is lost", promise_states[was->state]);
        if (is != NULL && !is_arrow(was->state, is->state))
            world_fail(world, "a promise went from %s to %s", promise_states[was->state],
                       promise_states[is->state]);
    }
}
