/* SPDX-License-Identifier: Apache-2.0 */
#include "core/plan_reason.h"

#include "base/zone.h"

static Day
day_of(const char *text)
{
    Day day = 0;

    g_assert_true(day_parse_iso(text, &day));
    return day;
}

static Interaction
touch(const char *date, Channel channel, Direction direction)
{
    return (Interaction){
        .at = day_of(date) * 86400 + 12 * 3600, .channel = channel, .direction = direction};
}

static void
expect_silence(const Tie *tie, const Interaction *last, bool dormant, const char *expected)
{
    g_autoptr(Zone) zone = zone_utc();
    g_autofree char *reason = plan_reason_of_silence(tie, last, dormant, day_of("2025-10-03"), zone,
                                                     day_of("2026-11-24"));

    g_assert_cmpstr(reason, ==, expected);
}

static void
silence_tells_when_and_how_it_was_last(void)
{
    Tie tie = {.touch_days = 4, .cadence_days = 7, .cadence_from = CADENCE_FROM_TIER};
    Interaction call = touch("2026-11-11", CHANNEL_CALL, DIRECTION_BOTH);
    Interaction mail = touch("2025-11-11", CHANNEL_EMAIL, DIRECTION_IN);
    Interaction coffee = touch("2026-11-23", CHANNEL_IN_PERSON, DIRECTION_OUT);

    expect_silence(&tie, &call, false,
                   "Last talked 13 days ago, on 11 November, on the phone; people this close: "
                   "about every week.");
    expect_silence(&tie, &mail, false,
                   "They last wrote 12 months ago, on 11 November 2025, by email; people this "
                   "close: about every week.");
    expect_silence(&tie, &coffee, false,
                   "Last met yesterday, on 23 November; people this close: about every week.");
    expect_silence(&tie, NULL, false,
                   "In your book since 3 October 2025 and not in touch yet; people this close: "
                   "about every week.");
}

static void
a_rhythm_names_where_it_is_from(void)
{
    Interaction met = touch("2026-10-24", CHANNEL_IN_PERSON, DIRECTION_BOTH);
    Tie tie = {.touch_days = 4, .cadence_days = 42, .usual_days = 16.4};

    tie.cadence_from = CADENCE_FROM_PERSON;
    expect_silence(&tie, &met, false,
                   "Last met 31 days ago, on 24 October; you asked for every 6 weeks.");
    tie.cadence_from = CADENCE_FROM_TAG;
    expect_silence(&tie, &met, false,
                   "Last met 31 days ago, on 24 October; your tag asks for every 6 weeks.");
    tie.cadence_from = CADENCE_FROM_LEARNED;
    expect_silence(&tie, &met, false,
                   "Last met 31 days ago, on 24 October; usually about every 2 weeks.");
    expect_silence(&tie, &met, true,
                   "Last met 31 days ago, on 24 October; you used to be in touch about every 2 "
                   "weeks.");
    tie.cadence_from = CADENCE_FROM_DEFAULT;
    tie.unanswered = 2;
    expect_silence(&tie, &met, false,
                   "Last met 31 days ago, on 24 October; no rhythm known yet, so about every 6 "
                   "weeks. Your last 2 messages went unanswered: try another way.");
}

static void
expect_occasion(const char *date, int years, int there, const char *expected)
{
    Day day = day_of("2026-11-24");
    OccasionDue due = {.kind = (char *)"birthday", .day = day_of(date), .years = years};
    g_autofree char *reason = plan_reason_of_occasion(&due, day, day + there);

    g_assert_cmpstr(reason, ==, expected);
}

static void
occasions_say_the_weekday(void)
{
    expect_occasion("2026-11-24", 43, 0, "43rd birthday today, Tuesday 24 November.");
    expect_occasion("2026-11-25", 0, 0, "Birthday tomorrow, Wednesday 25 November.");
    expect_occasion("2026-11-27", 0, 0, "Birthday in 3 days, on Friday 27 November.");
    expect_occasion("2026-11-23", 0, 0,
                    "Birthday was yesterday, Monday 23 November; late wishes are welcome too.");
    expect_occasion(
        "2026-11-22", 50, 0,
        "50th birthday was 2 days ago, on Sunday 22 November; late wishes are welcome too.");
    expect_occasion(
        "2026-11-25", 0, 1,
        "Birthday tomorrow, Wednesday 25 November; where they live it is already Wednesday.");
    expect_occasion(
        "2026-11-23", 0, -1,
        "Birthday was yesterday, Monday 23 November; where they live it is still Monday.");
}

static void
an_offer_names_what_speaks_for_it(void)
{
    Day day = day_of("2026-11-24");
    Sorting colleague = {.company = (char *)"Halyard", .colleague = (char *)"Mara"};
    g_autofree char *connected =
        plan_reason_of_sorting(&colleague, day_of("2026-11-12"), day_of("2026-11-20"), day);
    g_autofree char *imported = plan_reason_of_sorting(&(Sorting){0}, 0, day_of("2026-11-20"), day);

    g_assert_cmpstr(connected, ==,
                    "Connected on LinkedIn 12 days ago, on 12 November; works at Halyard, like "
                    "Mara; no contact on record yet.");
    g_assert_cmpstr(imported, ==, "Came by import on 20 November; no contact on record yet.");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/plan_reason/silence_tells_when_and_how_it_was_last",
                    silence_tells_when_and_how_it_was_last);
    g_test_add_func("/plan_reason/a_rhythm_names_where_it_is_from",
                    a_rhythm_names_where_it_is_from);
    g_test_add_func("/plan_reason/occasions_say_the_weekday", occasions_say_the_weekday);
    g_test_add_func("/plan_reason/an_offer_names_what_speaks_for_it",
                    an_offer_names_what_speaks_for_it);
    return g_test_run();
}
