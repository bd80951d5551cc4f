/* SPDX-License-Identifier: Apache-2.0
 * Interactions and the names of channels and directions. */
#include "model/interaction.h"

#include <string.h>

const char *const channel_names[] = {
    [CHANNEL_IN_PERSON] = "in-person", [CHANNEL_CALL] = "call",
    [CHANNEL_VIDEO] = "video",         [CHANNEL_EMAIL] = "email",
    [CHANNEL_MESSAGE] = "message",     [CHANNEL_LINKEDIN] = "linkedin",
    [CHANNEL_SOCIAL] = "social",       [CHANNEL_LETTER] = "letter",
    [CHANNEL_OTHER] = "other",         NULL,
};

static const struct {
    const char *word;
    Channel channel;
} channel_words[] = {
    {"coffee", CHANNEL_IN_PERSON},  {"lunch", CHANNEL_IN_PERSON},  {"dinner", CHANNEL_IN_PERSON},
    {"meeting", CHANNEL_IN_PERSON}, {"visit", CHANNEL_IN_PERSON},  {"phone", CHANNEL_CALL},
    {"zoom", CHANNEL_VIDEO},        {"teams", CHANNEL_VIDEO},      {"meet", CHANNEL_VIDEO},
    {"mail", CHANNEL_EMAIL},        {"e-mail", CHANNEL_EMAIL},     {"sms", CHANNEL_MESSAGE},
    {"text", CHANNEL_MESSAGE},      {"whatsapp", CHANNEL_MESSAGE}, {"signal", CHANNEL_MESSAGE},
    {"chat", CHANNEL_MESSAGE},      {"slack", CHANNEL_MESSAGE},    {"post", CHANNEL_LETTER},
    {"card", CHANNEL_LETTER},
};

static const char *const direction_names[] = {
    [DIRECTION_OUT] = "out",
    [DIRECTION_IN] = "in",
    [DIRECTION_BOTH] = "both",
};

void
interaction_free(Interaction *interaction)
{
    if (interaction == NULL)
        return;
    g_free(interaction->note);
    g_free(interaction->source);
    g_free(interaction);
}

const char *
channel_name(Channel channel)
{
    return channel_names[channel];
}

bool
channel_parse(const char *name, Channel *channel_out)
{
    for (Channel channel = 0; channel_names[channel] != NULL; channel++) {
        if (g_ascii_strcasecmp(name, channel_names[channel]) == 0) {
            *channel_out = channel;
            return true;
        }
    }
    for (gsize i = 0; i < G_N_ELEMENTS(channel_words); i++) {
        if (g_ascii_strcasecmp(name, channel_words[i].word) == 0) {
            *channel_out = channel_words[i].channel;
            return true;
        }
    }
    return false;
}

const char *
direction_name(Direction direction)
{
    return direction_names[direction];
}

bool
direction_parse(const char *name, Direction *direction_out)
{
    for (Direction direction = 0; direction < G_N_ELEMENTS(direction_names); direction++) {
        if (strcmp(name, direction_names[direction]) == 0) {
            *direction_out = direction;
            return true;
        }
    }
    return false;
}
