/* SPDX-License-Identifier: Apache-2.0
 * The names of channels and directions. */
#include "model/interaction.h"

static void
channels_have_names(void)
{
    Channel channel = CHANNEL_OTHER;

    for (Channel each = CHANNEL_IN_PERSON; each <= CHANNEL_OTHER; each++) {
        g_assert_true(channel_parse(channel_name(each), &channel));
        g_assert_cmpint(channel, ==, each);
    }
    g_assert_cmpstr(channel_name(CHANNEL_IN_PERSON), ==, "in-person");
    g_assert_cmpstr(channel_name(CHANNEL_OTHER), ==, "other");
}

static void
channels_are_read_from_everyday_words(void)
{
    static const struct {
        const char *word;
        Channel channel;
    } rows[] = {
        {"coffee", CHANNEL_IN_PERSON},  {"Lunch", CHANNEL_IN_PERSON},
        {"meeting", CHANNEL_IN_PERSON}, {"phone", CHANNEL_CALL},
        {"zoom", CHANNEL_VIDEO},        {"Teams", CHANNEL_VIDEO},
        {"mail", CHANNEL_EMAIL},        {"SMS", CHANNEL_MESSAGE},
        {"text", CHANNEL_MESSAGE},      {"whatsapp", CHANNEL_MESSAGE},
        {"chat", CHANNEL_MESSAGE},      {"post", CHANNEL_LETTER},
        {"LinkedIn", CHANNEL_LINKEDIN},
    };
    Channel channel = CHANNEL_OTHER;

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_assert_true(channel_parse(rows[i].word, &channel));
        g_assert_cmpint(channel, ==, rows[i].channel);
    }
    g_assert_false(channel_parse("telepathy", &channel));
    g_assert_false(channel_parse("", &channel));
}

static void
directions_have_names(void)
{
    Direction direction = DIRECTION_BOTH;

    for (Direction each = DIRECTION_OUT; each <= DIRECTION_BOTH; each++) {
        g_assert_true(direction_parse(direction_name(each), &direction));
        g_assert_cmpint(direction, ==, each);
    }
    g_assert_cmpstr(direction_name(DIRECTION_IN), ==, "in");
    g_assert_false(direction_parse("up", &direction));
}

static void
no_interaction_is_freed(void)
{
    interaction_free(NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/interaction/channels_have_names", channels_have_names);
    g_test_add_func("/interaction/channels_are_read_from_everyday_words",
                    channels_are_read_from_everyday_words);
    g_test_add_func("/interaction/directions_have_names", directions_have_names);
    g_test_add_func("/interaction/no_interaction_is_freed", no_interaction_is_freed);
    return g_test_run();
}
