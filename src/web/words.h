/* SPDX-License-Identifier: Apache-2.0
 * Words: how people, dates and ties are said on pages. Made texts live as long as the Words. */
#pragma once

#include "base/clock.h"
#include "model/interaction.h"
#include "model/person.h"
#include "model/tie.h"
#include "web/views.h"

typedef struct {
    GStringChunk *texts;
    const Zone *zone; /**< borrowed */
    Day today;
} Words;

/** Begin; zone is the reader's. */
void words_init(Words *words, const Zone *zone, Day today);

void words_clear(Words *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Words, words_clear)

/** A formatted text. */
const char *words_format(Words *words, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** "Tuesday 24 November", with the year unless it is this one. */
const char *words_weekday_date(Words *words, Day day);

/** A day as its distance from today: "3 days ago", "tomorrow", "in 5 months". */
WhenView words_when(Words *words, Day day);

/** A day as a date: "20 November", with the year unless it is this one. */
WhenView words_date(Words *words, Day day);

/** A birthday or the like: "25 November 1986" or "25 November"; NULL when it is no date. */
const char *words_occasion_date(Words *words, const char *date);

/** "2021-03" or "2021-03-15" as "March 2021"; others as they are. */
const char *words_partial_date(Words *words, const char *date);

/** "November 2026" for machines too. */
WhenView words_month(Words *words, Day day);

/** A person's id, name, initials and colour; name is borrowed. */
FaceView words_face(Words *words, gint64 id, const char *name);

/** "Design lead, Northwind"; NULL when neither is known. */
const char *words_role(Words *words, const char *title, const char *company);

WarmthView words_warmth(const Tie *tie);

/** "every 6 weeks"; NULL when there is none. */
const char *words_cadence(Words *words, const Tie *tie);

/** The channel's name and icon. */
const char *words_channel(Channel channel);
const char *words_channel_icon(Channel channel);

/** What happened: "You wrote", "They called", "Met in person". */
const char *words_touch(Channel channel, Direction direction);
