/* SPDX-License-Identifier: Apache-2.0
 * What an interaction is: one moment of being in touch with one or more people. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    CHANNEL_IN_PERSON,
    CHANNEL_CALL,
    CHANNEL_VIDEO,
    CHANNEL_EMAIL,
    CHANNEL_MESSAGE,
    CHANNEL_LINKEDIN,
    CHANNEL_SOCIAL,
    CHANNEL_LETTER,
    CHANNEL_OTHER,
} Channel;

typedef enum {
    DIRECTION_OUT,
    DIRECTION_IN,
    DIRECTION_BOTH,
} Direction;

typedef struct {
    gint64 id;
    gint64 person_id;
    gint64 at; /**< seconds UTC */
    Channel channel;
    Direction direction;
    gint64 minutes; /**< 0 when unknown */
    char *note;     /**< NULL for none */
    char *source;   /**< a file's name, "hand" */
} Interaction;

void interaction_free(Interaction *interaction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Interaction, interaction_free)

/** "in-person call video email message linkedin social letter other". */
const char *channel_name(Channel channel);

/** The names in order, NULL-terminated. */
extern const char *const channel_names[];

/** Accepts the names above and everyday words: coffee, lunch, meeting (in-person), phone (call),
 * zoom, teams (video), mail (email), sms, text, whatsapp, chat (message), post (letter). */
bool channel_parse(const char *name, Channel *channel_out);

/** "out", "in", "both". */
const char *direction_name(Direction direction);

bool direction_parse(const char *name, Direction *direction_out);
