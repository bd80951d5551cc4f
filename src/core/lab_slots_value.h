/* SPDX-License-Identifier: Apache-2.0
 * Members of vectors of booking: instants, dates, zones, counts. Part of core/lab_slots.c. INVALID
 * names the member, or what is wrong with it. */
#pragma once

#include "base/zone.h"
#include "format/json_read.h"

/** Zones by name, so that each is read from its file once. */
GHashTable *lab_zones_new(void);

/** The zone of a name, borrowed. */
bool lab_zone_get(GHashTable *zones, const char *name, const Zone **zone_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The zone that a member names; nothing is set when it is absent. */
bool lab_zone_member(const Json *object, const char *name, GHashTable *zones, const Zone **zone_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The instant of a text, which may be NULL; name is that of the member. */
bool lab_instant_parse(const char *name, const char *text, gint64 *instant_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool lab_instant_get(const Json *object, const char *name, gint64 *instant_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A whole number from least to most; other when it is absent. */
bool lab_count_get(const Json *object, const char *name, int other, int least, int most,
                   int *count_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Which of some words a member is; the first when it is absent. */
bool lab_word_get(const Json *object, const char *name, const char *const *words, gsize count,
                  int *word_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool lab_day_get(const Json *object, const char *name, Day *day_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** "09:30" to minutes, at most "48:00"; false for anything else, and NULL. */
bool lab_minutes_parse(const char *text, int *minutes_out);
