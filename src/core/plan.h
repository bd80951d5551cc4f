/* SPDX-License-Identifier: Apache-2.0
 * Today's plan: whom to reach out to within the minutes given, and why. What may appear has a
 * stored due day, so that a plan costs what is due and not what the book holds. */
#pragma once

#include "core/person.h"
#include "model/interaction.h"
#include "model/ledger.h"

/** Kept with answers: new ones go to the end. */
typedef enum {
    PLAN_OCCASION,
    PLAN_REACH_OUT,
    PLAN_REVIVE,
    PLAN_FOLLOW_UP,
    PLAN_PROMISE,
    PLAN_OWN_UP,
    PLAN_THANKS,
    PLAN_FEEDBACK,
    PLAN_FAVOR,
    PLAN_NEED,
    PLAN_INTRODUCTION,
} PlanKind;

/** "occasion", "reach-out", "revive", "promise", "own-up", … */
const char *plan_kind_name(PlanKind kind);

/** One line of the plan. Owned strings. */
typedef struct {
    gint64 id; /**< stable from day to day until it is answered or its reason is gone */
    PlanKind kind;
    gint64 person_id;
    char *person_name;
    char *person_company; /**< NULL when unknown */
    gint64 other_id;      /**< whom it concerns besides (introductions); 0 for nobody */
    gint64 ref_id;        /**< the occasion or the ledgers' entry; 0 for others */
    bool is_entry;        /**< stands for an entry of a ledger */
    LedgerKind entry_kind;
    char *title;  /**< what to do */
    char *reason; /**< why, in a sentence with the evidence */
    char *hint;   /**< the commands that answer it besides done; NULL for none */
    Channel channel;
    guint channels;       /**< those that may be used, as a set; by the gate */
    bool other_way;       /**< messages stayed unanswered: another channel is better */
    bool channel_matters; /**< else the way the two were last in touch is taken */
    gint64 minutes;
    Day due;
    Day created;      /**< of an entry: when it was made */
    gint64 ahead;     /**< of an occasion: days until it, where they live */
    bool is_held;     /**< the gate was asked and holds it back */
    bool is_question; /**< asks how close somebody is: no contact */
    bool has_tie;     /**< tier and tie are set */
    Tier tier;
    Tie tie;      /**< with the warmth on the day of the plan */
    double score; /**< what a minute of it is worth (engine.md, planner); the order is not by it
                     alone: debts with a date come first */
} PlanItem;

typedef struct {
    Day day;
    gint64 minutes;   /**< asked for */
    gint64 used;      /**< of the items */
    gint64 waiting;   /**< what is due and can wait */
    GPtrArray *items; /**< PlanItem in the order to do them */
    guint breaches;   /**< lines that broke a boundary and were taken out at the last: none, unless
                         the gate has a mistake */
} Plan;

void plan_item_free(PlanItem *item);
void plan_free(Plan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)

/** The minutes a day of who does not say otherwise. */
#define PLAN_MINUTES 15

typedef struct {
    Day day;        /**< the day to plan */
    gint64 minutes; /**< 1…1440 */
    unsigned limit; /**< at most so many items; 0 for no limit */
} PlanOptions;

bool plan_today(Ctx *ctx, const PlanOptions *options, Plan **plan_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Answer a line of today's plan (also one that waits). done logs that the user was in touch, with
 * the note (may be NULL); a follow-up is only settled by it. NOT_FOUND when no such line is due. */
bool plan_done(Ctx *ctx, gint64 item_id, const char *note, Receipt *receipt_out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ask again on a day after today (else INVALID). */
bool plan_snooze(Ctx *ctx, gint64 item_id, Day until, Receipt *receipt_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Leave it out this time: an occasion until next year, a reach-out for one more cadence, a
 * question or an old tie that nobody asked for, for a year. */
bool plan_skip(Ctx *ctx, gint64 item_id, Receipt *receipt_out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;
