/* SPDX-License-Identifier: Apache-2.0
 * Ids and randomness. */
#include "base/id.h"

#include <string.h>

#define NOW G_GINT64_CONSTANT(1795507200)

static void
next_rises_within_a_second(void)
{
    IdSource source;
    gint64 last = 0;

    id_source_seed(&source, 7);
    for (int i = 0; i < 100000; i++) {
        gint64 id = id_next(&source, NOW);

        g_assert_cmpint(id, >, last);
        last = id;
    }
    g_assert_cmpint(id_next(&source, NOW + 1), >, last);
}

static void
next_rises_when_the_clock_goes_back(void)
{
    IdSource source;
    gint64 first;
    gint64 second;

    id_source_seed(&source, 7);
    first = id_next(&source, NOW);
    second = id_next(&source, NOW - 3600);
    g_assert_cmpint(second, >, first);
    g_assert_cmpint(id_next(&source, NOW), >, second);
}

static void
ids_begin_with_their_second(void)
{
    IdSource source;

    id_source_init(&source);
    g_assert_cmpint((id_next(&source, NOW) >> 21) / 1000, ==, NOW);
    g_assert_cmpint((id_next(&source, NOW + 5) >> 21) / 1000, ==, NOW + 5);
}

static void
next_is_positive_at_any_time(void)
{
    static const gint64 times[] = {G_MININT64, -1, 0, 1, NOW, G_MAXINT64};

    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        IdSource source;
        gint64 id;

        id_source_seed(&source, 1);
        id = id_next(&source, times[i]);
        g_assert_cmpint(id, >, 0);
        g_assert_cmpint(id_next(&source, times[i]), ==, id + 1);
    }
}

static void
the_same_seed_gives_the_same_ids(void)
{
    IdSource a;
    IdSource b;
    IdSource c;

    id_source_seed(&a, 42);
    id_source_seed(&b, 42);
    id_source_seed(&c, 43);
    for (int i = 0; i < 100; i++) {
        gint64 id = id_next(&a, NOW + i);

        g_assert_cmpint(id, ==, id_next(&b, NOW + i));
        g_assert_cmpint(id, !=, id_next(&c, NOW + i));
    }
}

static void
random_stays_below_its_limit(void)
{
    IdSource source;
    guint seen = 0;

    id_source_seed(&source, 3);
    for (int i = 0; i < 1000; i++) {
        guint64 number = id_random(&source, 7);

        g_assert_cmpuint(number, <, 7);
        seen |= 1u << number;
    }
    g_assert_cmpuint(seen, ==, 0x7f);
    g_assert_cmpuint(id_random(&source, 1), ==, 0);
}

static void
ids_of_text_stay_the_same_for_ever(void)
{
    /* The first 63 bits of SHA-256("") and SHA-256("abc"), FIPS 180-4. */
    g_assert_cmpint(id_from_text(""), ==, G_GINT64_CONSTANT(0xe3b0c44298fc1c14) & G_MAXINT64);
    g_assert_cmpint(id_from_text("abc"), ==, G_GINT64_CONSTANT(0xba7816bf8f01cfea) & G_MAXINT64);
    g_assert_cmpint(id_from_text("abc"), !=, id_from_text("abd"));
}

static void
written_ids_are_read_back(void)
{
    static const gint64 ids[] = {0, 1, 31, 32, G_GINT64_CONSTANT(1) << 60, G_MAXINT64};
    char text[ID_TEXT_SIZE];
    gint64 back;

    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++) {
        g_assert_true(id_format(ids[i], text) == text);
        g_assert_cmpuint(strlen(text), ==, 13);
        g_assert_true(id_parse(text, &back));
        g_assert_cmpint(back, ==, ids[i]);
    }
    g_assert_cmpstr(id_format(1, text), ==, "0000000000001");
    g_assert_cmpstr(id_format(G_MAXINT64, text), ==, "7ZZZZZZZZZZZZ");
}

static void
written_ids_sort_like_numbers(void)
{
    char a[ID_TEXT_SIZE];
    char b[ID_TEXT_SIZE];
    IdSource source;

    id_source_seed(&source, 9);
    for (int i = 0; i < 1000; i++) {
        gint64 x = (gint64)id_random(&source, G_MAXINT64);
        gint64 y = (gint64)id_random(&source, G_MAXINT64);

        g_assert_cmpint(strcmp(id_format(x, a), id_format(y, b)) < 0, ==, x < y);
    }
}

static void
parse_takes_what_people_confuse(void)
{
    gint64 plain;
    gint64 typed;

    g_assert_true(id_parse("01J0ABC0DEFGH", &plain));
    g_assert_true(id_parse("oLjOabcodefgh", &typed));
    g_assert_cmpint(plain, ==, typed);
    g_assert_true(id_parse("0iJ0abc0defgh", &typed));
    g_assert_cmpint(plain, ==, typed);
}

static void
parse_refuses_what_is_no_id(void)
{
    static const char *const texts[] = {
        "",
        "0",
        "000000000000",   /* short */
        "00000000000000", /* long */
        "000000000000U",  /* no such digit */
        "000000-000000",
        "8000000000000", /* 64 bits */
        "ZZZZZZZZZZZZZ",
        "00000000000é",
        "jane@example.",
    };
    gint64 id = 77;

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_false(id_parse(texts[i], &id));
    g_assert_cmpint(id, ==, 77);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/id/next_rises_within_a_second", next_rises_within_a_second);
    g_test_add_func("/id/next_rises_when_the_clock_goes_back", next_rises_when_the_clock_goes_back);
    g_test_add_func("/id/ids_begin_with_their_second", ids_begin_with_their_second);
    g_test_add_func("/id/next_is_positive_at_any_time", next_is_positive_at_any_time);
    g_test_add_func("/id/the_same_seed_gives_the_same_ids", the_same_seed_gives_the_same_ids);
    g_test_add_func("/id/random_stays_below_its_limit", random_stays_below_its_limit);
    g_test_add_func("/id/ids_of_text_stay_the_same_for_ever", ids_of_text_stay_the_same_for_ever);
    g_test_add_func("/id/written_ids_are_read_back", written_ids_are_read_back);
    g_test_add_func("/id/written_ids_sort_like_numbers", written_ids_sort_like_numbers);
    g_test_add_func("/id/parse_takes_what_people_confuse", parse_takes_what_people_confuse);
    g_test_add_func("/id/parse_refuses_what_is_no_id", parse_refuses_what_is_no_id);
    return g_test_run();
}
