/* SPDX-License-Identifier: Apache-2.0 */
#include "web/words.h"

static Day
day_of(const char *text)
{
    Day day = 0;

    g_assert_true(day_parse_iso(text, &day));
    return day;
}

static Words
made(void)
{
    Words words;

    words_init(&words, NULL, day_of("2026-11-24"));
    return words;
}

static void
distances_are_said_as_people_say_them(void)
{
    static const struct {
        const char *day;
        const char *text;
    } cases[] = {
        {"2026-11-24", "today"},        {"2026-11-25", "tomorrow"},
        {"2026-11-23", "yesterday"},    {"2026-11-21", "3 days ago"},
        {"2026-10-14", "41 days ago"},  {"2026-11-27", "in 3 days"},
        {"2026-06-24", "5 months ago"}, {"2025-09-24", "14 months ago"},
        {"2024-05-11", "2 years ago"},  {"2016-11-24", "10 years ago"},
        {"2027-11-24", "in 12 months"},
    };
    g_auto(Words) words = made();

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        WhenView when = words_when(&words, day_of(cases[i].day));

        g_assert_cmpstr(when.text, ==, cases[i].text);
        g_assert_cmpstr(when.iso, ==, cases[i].day);
    }
}

static void
dates_name_the_year_only_when_it_is_another(void)
{
    g_auto(Words) words = made();

    g_assert_cmpstr(words_date(&words, day_of("2026-02-01")).text, ==, "1 February");
    g_assert_cmpstr(words_date(&words, day_of("2025-12-31")).text, ==, "31 December 2025");
    g_assert_cmpstr(words_weekday_date(&words, day_of("2026-11-24")), ==, "Tuesday 24 November");
    g_assert_cmpstr(words_occasion_date(&words, "1986-11-25"), ==, "25 November 1986");
    g_assert_cmpstr(words_occasion_date(&words, "--02-29"), ==, "29 February");
    g_assert_null(words_occasion_date(&words, "soon"));
    g_assert_cmpstr(words_partial_date(&words, "2021-03-15"), ==, "March 2021");
    g_assert_cmpstr(words_partial_date(&words, "2021"), ==, "2021");
    g_assert_cmpstr(words_partial_date(&words, "2021-13"), ==, "2021-13");
    g_assert_cmpstr(words_partial_date(&words, "2021-XX-"), ==, "2021-XX-");
}

static void
initials_suit_the_script(void)
{
    static const struct {
        const char *name;
        const char *initials;
    } cases[] = {
        {"Mara Lindqvist", "ML"},
        {"Ludwig van Beethoven", "LB"},
        {"Ørjan Bråten", "ØB"},
        {"Иван Петров", "ИП"},
        {"佐藤 健二", "佐"},
        {"ليلى حداد", "ل"},
        {"(Bob) Smith", "BS"},
        {"mara@example.com", "M"},
        {"+351 912", "3"},
        {"Cher", "C"},
        {"???", ""},
        {"", ""},
        {"Jean-Luc Picard", "JP"},
        {"ßtraße x", "ßX"},
    };
    g_auto(Words) words = made();

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        FaceView face = words_face(&words, 1, cases[i].name);

        g_assert_cmpstr(face.initials, ==, cases[i].initials);
        g_assert_cmpuint(face.hue, <, FACE_HUES);
        g_assert_cmpuint(face.hue, ==, words_face(&words, 2, cases[i].name).hue);
    }
}

static void
warmth_has_a_word_once_there_was_contact(void)
{
    g_assert_null(words_warmth(&(Tie){0}).word);
    g_assert_cmpstr(words_warmth(&(Tie){.touch_days = 1, .warmth = 0.01}).word, ==, "cold");
    g_assert_cmpstr(words_warmth(&(Tie){.touch_days = 9, .warmth = 0.9}).word, ==, "warm");
    g_assert_cmpuint(words_warmth(&(Tie){.touch_days = 9, .warmth = 7}).percent, ==, 100);
}

static void
rhythms_are_said_in_round_words(void)
{
    g_auto(Words) words = made();

    g_assert_null(words_cadence(&words, &(Tie){.cadence_days = 0}));
    g_assert_cmpstr(words_cadence(&words, &(Tie){.cadence_days = 7}), ==, "every week");
    g_assert_cmpstr(words_cadence(&words, &(Tie){.cadence_days = 42}), ==, "every 6 weeks");
    g_assert_cmpstr(words_cadence(&words, &(Tie){.cadence_days = 90}), ==, "every 3 months");
    g_assert_cmpstr(words_cadence(&words, &(Tie){.cadence_days = 365}), ==, "every year");
    g_assert_cmpstr(
        words_cadence(&words, &(Tie){.cadence_days = 45, .cadence_from = CADENCE_FROM_LEARNED}), ==,
        "about every 6 weeks");
}

static void
roles_join_what_is_known(void)
{
    g_auto(Words) words = made();

    g_assert_cmpstr(words_role(&words, "CTO", "Northwind"), ==, "CTO, Northwind");
    g_assert_cmpstr(words_role(&words, NULL, "Northwind"), ==, "Northwind");
    g_assert_cmpstr(words_role(&words, "CTO", NULL), ==, "CTO");
    g_assert_null(words_role(&words, NULL, NULL));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/distances_are_said_as_people_say_them",
                    distances_are_said_as_people_say_them);
    g_test_add_func("/words/dates_name_the_year_only_when_it_is_another",
                    dates_name_the_year_only_when_it_is_another);
    g_test_add_func("/words/initials_suit_the_script", initials_suit_the_script);
    g_test_add_func("/words/warmth_has_a_word_once_there_was_contact",
                    warmth_has_a_word_once_there_was_contact);
    g_test_add_func("/words/rhythms_are_said_in_round_words", rhythms_are_said_in_round_words);
    g_test_add_func("/words/roles_join_what_is_known", roles_join_what_is_known);
    return g_test_run();
}
