/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/agenda.h"

#include <string.h>

#include "engine/agenda_boundary.h"
#include "engine/agenda_check.h"
#include "engine/agenda_index.h"
#include "engine/warmth.h"
#include "format/json_read.h"

#define REFERENCE "/../shared/reference/engine_vectors.json"
#define MONDAY 700

static AgendaTie
cold(Tier tier)
{
    return (AgendaTie){
        .tier = tier,
        .warmth = 0.2,
        .half_life = warmth_layer(tier)->days,
        .rate = 0.001,
        .reply = warmth_layer(tier)->reply,
        .minutes = 3,
    };
}

static AgendaEvent
event(gsize tie, AgendaKind kind, Day age, Day left, double minutes)
{
    return (AgendaEvent){.tie = tie,
                         .kind = kind,
                         .created = MONDAY - age,
                         .due = MONDAY + left,
                         .minutes = minutes};
}

/* Plan a Monday, check it, and write its lines as "tie:kind" with blanks between. */
static char *
plan(const AgendaTie *ties, gsize tie_count, const AgendaEvent *events, gsize event_count,
     double minutes)
{
    AgendaState state = {
        .day = MONDAY,
        .minutes = minutes,
        .ties = ties,
        .tie_count = tie_count,
        .events = events,
        .event_count = event_count,
    };
    g_autoptr(GArray) items = agenda_plan(&state);
    GString *text = g_string_new(NULL);

    g_assert_cmpint(agenda_check(&state, (const AgendaItem *)(void *)items->data, items->len), ==,
                    AGENDA_FINE);
    for (guint i = 0; i < items->len; i++) {
        const AgendaItem *item = &g_array_index(items, AgendaItem, i);
        g_autofree char *reason = agenda_reason(&state, item);

        g_assert_cmpuint(strlen(reason), >, 10);
        g_assert_cmpint(strstr(reason, "Longer than today's budget") != NULL, ==, item->alone);
        g_string_append_printf(text, "%s%" G_GSIZE_FORMAT ":%s", i == 0 ? "" : " ", item->tie,
                               agenda_kind_name(item->kind));
    }
    return g_string_free(text, FALSE);
}

static void
assert_plan(const AgendaTie *ties, gsize tie_count, const AgendaEvent *events, gsize event_count,
            double minutes, const char *expected)
{
    g_autofree char *text = plan(ties, tie_count, events, event_count, minutes);

    g_assert_cmpstr(text, ==, expected);
}

static void
dated_debts_come_first_by_their_day(void)
{
    const AgendaTie ties[] = {cold(TIER_INNER), cold(TIER_WIDE),  cold(TIER_WIDE),
                              cold(TIER_WIDE),  cold(TIER_KNOWN), cold(TIER_WIDE)};
    const AgendaEvent events[] = {
        event(1, AGENDA_PROMISE, 5, 2, 4),  event(2, AGENDA_PROMISE, 5, 0, 4),
        event(3, AGENDA_PROMISE, 9, -1, 4), event(4, AGENDA_BIRTHDAY, 2, 0, 2),
        event(5, AGENDA_THANKS, 3, 4, 3),
    };

    assert_plan(ties, 6, events, 5, 20,
                "3:promise 4:birthday 2:promise 1:promise 5:thanks 0:touch");
}

static void
a_birthday_on_a_blocked_day_comes_up_to_two_days_early(void)
{
    AgendaTie tie = cold(TIER_WIDE);

    tie.boundary = (AgendaBoundary){.wrote = true, .last_out = MONDAY - 1, .quiet_days = 1 << 2};
    for (Day left = -2; left <= 3; left++) {
        AgendaEvent one = event(0, AGENDA_BIRTHDAY, 3, left, 2);

        assert_plan(&tie, 1, &one, 1, 15, left == 0 || left == -1 || left == 2 ? "0:birthday" : "");
    }
}

static void
a_debt_longer_than_the_day_stands_alone(void)
{
    const AgendaTie ties[] = {cold(TIER_INNER), cold(TIER_WIDE)};
    const AgendaEvent promise = event(1, AGENDA_PROMISE, 2, 1, 30);
    const AgendaEvent far = event(1, AGENDA_PROMISE, 2, 30, 30);
    const AgendaEvent help = event(1, AGENDA_HELP, 0, 3, 30);

    assert_plan(ties, 2, &promise, 1, 15, "1:promise");
    assert_plan(ties, 2, &far, 1, 15, "1:touch 0:touch");
    assert_plan(ties, 2, &help, 1, 15, "1:touch 0:touch");
    assert_plan(ties, 2, &promise, 1, 0, "");
}

static void
boundaries_hold_for_debts_and_gaps_for_the_rest(void)
{
    AgendaTie ties[] = {cold(TIER_WIDE), cold(TIER_WIDE), cold(TIER_WIDE), cold(TIER_WIDE)};
    const AgendaEvent events[] = {
        event(0, AGENDA_PROMISE, 5, 0, 2), event(1, AGENDA_PROMISE, 5, 0, 2),
        event(2, AGENDA_PROMISE, 5, 0, 2), event(3, AGENDA_PROMISE, 5, 0, 2)};

    ties[0].boundary.do_not_contact = true;
    ties[1].boundary.paused_from = MONDAY;
    ties[1].boundary.paused_to = MONDAY + 1;
    ties[2].boundary.quiet_days = 1;
    ties[3].boundary = (AgendaBoundary){.wrote = true, .last_out = MONDAY - 1};
    assert_plan(ties, 4, events, 4, 15, "3:promise");
    ties[1].boundary.paused_to = MONDAY;
    assert_plan(ties, 4, NULL, 0, 15, "1:touch");
}

static void
unanswered_messages_double_the_gap_and_two_rest_the_tie(void)
{
    g_assert_cmpfloat(agenda_gap_days(TIER_INNER, 0), ==, 2);
    g_assert_cmpfloat(agenda_gap_days(TIER_INNER, 1), ==, 4);
    g_assert_cmpfloat(agenda_gap_days(TIER_INNER, 2), ==, 90);
    g_assert_cmpfloat(agenda_gap_days(TIER_WIDE, 1), ==, 90);
    g_assert_cmpfloat(agenda_gap_days(TIER_WIDE, 2), ==, 180);
    g_assert_cmpfloat(agenda_gap_days(TIER_WIDE, 400), ==, 720);
}

static void
nobody_appears_twice(void)
{
    const AgendaTie tie = cold(TIER_INNER);
    const AgendaEvent events[] = {event(0, AGENDA_THANKS, 5, 2, 3),
                                  event(0, AGENDA_BIRTHDAY, 2, 0, 2)};

    assert_plan(&tie, 1, events, 2, 15, "0:birthday");
}

static void
no_dated_debt_waits_for_another_to_the_same_person(void)
{
    const AgendaTie ties[] = {cold(TIER_INNER), cold(TIER_INNER)};
    const AgendaEvent events[] = {
        event(0, AGENDA_PROMISE, 5, 0, 4), event(0, AGENDA_PROMISE, 5, 0, 4),
        event(0, AGENDA_BIRTHDAY, 2, 0, 2), event(0, AGENDA_THANKS, 5, 2, 3)};

    assert_plan(ties, 2, events, 2, 15, "0:promise 0:promise 1:touch");
    assert_plan(ties, 2, events, 4, 7, "0:promise 0:birthday");
    assert_plan(ties, 1, events, 4, 30, "0:promise 0:promise 0:birthday");
}

static void
asks_follow_what_gives(void)
{
    AgendaTie ties[] = {cold(TIER_INNER), cold(TIER_INNER), cold(TIER_KNOWN)};
    AgendaEvent asks[] = {event(0, AGENDA_FAVOUR, 2, 20, 2), event(1, AGENDA_FAVOUR, 2, 20, 2)};

    ties[0].warmth = ties[1].warmth = 1;
    assert_plan(ties, 3, asks, 2, 9, "0:favour 1:favour 2:touch");
    asks[0].asks = asks[1].asks = true;
    assert_plan(ties, 2, asks, 2, 9, "");
    assert_plan(ties, 3, asks, 2, 9, "2:touch 0:favour");
}

static void
a_fifth_line_of_a_kind_gives_way_to_its_like(void)
{
    AgendaTie ties[7];
    AgendaEvent favour = event(6, AGENDA_FAVOUR, 2, 20, 2);
    const char *touches = "0:touch 1:touch 2:touch 3:touch 4:touch";

    for (gsize i = 0; i < G_N_ELEMENTS(ties); i++)
        ties[i] = cold(TIER_REGULAR);
    favour.minutes = 3.9;
    assert_plan(ties, 6, NULL, 0, 17, touches);
    assert_plan(ties, 7, &favour, 1, 17, "0:touch 1:touch 2:touch 3:touch 6:favour");
    favour.minutes = 5;
    assert_plan(ties, 7, &favour, 1, 17, touches);
}

static void
dormant_ties_are_two_a_day(void)
{
    AgendaTie ties[4];

    for (gsize i = 0; i < G_N_ELEMENTS(ties); i++) {
        ties[i] = cold(TIER_WIDE);
        ties[i].warmth = 0.001;
    }
    g_assert_true(agenda_is_dormant(&ties[0]));
    assert_plan(ties, 4, NULL, 0, 60, "0:touch 1:touch");
}

static void
the_review_day_is_when_half_a_half_life_has_passed(void)
{
    AgendaTie tie = cold(TIER_CLOSE);

    g_assert_cmpint(agenda_review_day(&tie, MONDAY), ==, MONDAY);
    tie.warmth = 1;
    g_assert_cmpint(agenda_review_day(&tie, MONDAY), ==, MONDAY + 15);
    g_assert_cmpfloat(agenda_cooled(&tie), <, 0.03);
    tie.boundary = (AgendaBoundary){.wrote = true, .last_out = MONDAY, .unanswered = 2};
    g_assert_cmpint(agenda_review_day(&tie, MONDAY), ==, MONDAY + 90);
    tie.boundary.paused_from = MONDAY + 80;
    tie.boundary.paused_to = MONDAY + 100;
    g_assert_cmpint(agenda_review_day(&tie, MONDAY), ==, MONDAY + 100);
    tie.boundary.do_not_contact = true;
    g_assert_cmpint(agenda_review_day(&tie, MONDAY), ==, G_MAXINT64);
}

static void
events_are_worth_what_they_are(void)
{
    const AgendaEvent promise = event(0, AGENDA_PROMISE, 5, -3, 5);
    const AgendaEvent birthday = event(0, AGENDA_BIRTHDAY, 3, -1, 5);
    const AgendaEvent intro = event(0, AGENDA_INTRO, 40, -10, 5);

    g_assert_cmpfloat(agenda_event_value(&promise, TIER_CLOSE, MONDAY), ==, 30);
    g_assert_cmpfloat(agenda_event_value(&birthday, TIER_CLOSE, MONDAY), ==, 10);
    g_assert_cmpfloat(agenda_event_value(&intro, TIER_CLOSE, MONDAY), ==, 0);
}

/* Value, gain and cooling are the reference's; the ranking shifts the chance of cooling. */
static void
the_parts_of_the_index_agree_with_the_reference_vectors(void)
{
    g_autofree char *path = g_strconcat(g_getenv("KITH_TEST_SOURCE"), REFERENCE, NULL);
    const Tier tiers[] = {TIER_INNER, TIER_CLOSE, TIER_REGULAR, TIER_WIDE, TIER_KNOWN};
    g_autoptr(Json) root = NULL;
    g_autofree char *text = NULL;
    gsize length = 0;

    if (!g_file_get_contents(path, &text, &length, NULL)) {
        g_test_skip("../shared/reference/engine_vectors.json is not there");
        return;
    }
    g_assert_true(json_read(text, length, &root, NULL));
    for (gsize i = 0; i < G_N_ELEMENTS(tiers); i++) {
        const Json *one = json_item(json_member(root, "index"), i);
        AgendaTie tie = {.tier = tiers[i]};
        double index = 0;

        g_assert_true(json_get_number(one, "w", &tie.warmth, NULL));
        g_assert_true(json_get_number(one, "g", &tie.half_life, NULL));
        g_assert_true(json_get_number(one, "lam", &tie.rate, NULL));
        g_assert_true(json_get_number(one, "p", &tie.reply, NULL));
        g_assert_true(json_get_number(one, "cost", &tie.minutes, NULL));
        g_assert_true(json_get_number(one, "index", &index, NULL));
        g_assert_cmpfloat_with_epsilon(agenda_gain(&tie) * agenda_cooled(&tie) / tie.minutes, index,
                                       1e-4);
        g_assert_cmpfloat(agenda_touch_index(&tie), <, index);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/agenda/dated_debts_come_first_by_their_day",
                    dated_debts_come_first_by_their_day);
    g_test_add_func("/agenda/a_birthday_on_a_blocked_day_comes_up_to_two_days_early",
                    a_birthday_on_a_blocked_day_comes_up_to_two_days_early);
    g_test_add_func("/agenda/a_debt_longer_than_the_day_stands_alone",
                    a_debt_longer_than_the_day_stands_alone);
    g_test_add_func("/agenda/boundaries_hold_for_debts_and_gaps_for_the_rest",
                    boundaries_hold_for_debts_and_gaps_for_the_rest);
    g_test_add_func("/agenda/unanswered_messages_double_the_gap_and_two_rest_the_tie",
                    unanswered_messages_double_the_gap_and_two_rest_the_tie);
    g_test_add_func("/agenda/nobody_appears_twice", nobody_appears_twice);
    g_test_add_func("/agenda/dated_debts", no_dated_debt_waits_for_another_to_the_same_person);
    g_test_add_func("/agenda/asks_follow_what_gives", asks_follow_what_gives);
    g_test_add_func("/agenda/a_fifth_line_of_a_kind_gives_way_to_its_like",
                    a_fifth_line_of_a_kind_gives_way_to_its_like);
    g_test_add_func("/agenda/dormant_ties_are_two_a_day", dormant_ties_are_two_a_day);
    g_test_add_func("/agenda/the_review_day_is_when_half_a_half_life_has_passed",
                    the_review_day_is_when_half_a_half_life_has_passed);
    g_test_add_func("/agenda/events_are_worth_what_they_are", events_are_worth_what_they_are);
    g_test_add_func("/agenda/the_parts_of_the_index_agree_with_the_reference_vectors",
                    the_parts_of_the_index_agree_with_the_reference_vectors);
    return g_test_run();
}
