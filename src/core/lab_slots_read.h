/* SPDX-License-Identifier: Apache-2.0
 * Vectors of booking (schema kith-slots/1) as questions to engine/slots.h. Part of
 * core/lab_slots.c.
 */
#pragma once

#include "engine/slots.h"
#include "format/json_read.h"

/** Zones by name, so that each is read from its file once. */
GHashTable *lab_zones_new(void);

/** The zone of a name, borrowed. INVALID when there is none. */
bool lab_zone_get(GHashTable *zones, const char *name, const Zone **zone_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** An instant of a vector. INVALID names the member. */
bool lab_instant_get(const Json *object, const char *name, gint64 *instant_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A question and what it stands on. */
typedef struct {
    SlotsQuery query;
    SlotsEvent event;
    GArray *hosts;    /**< SlotsHost */
    GPtrArray *lists; /**< GArray: what the hosts point to */
} LabSlots;

/** Read a vector. Names are borrowed from it. INVALID says what is wrong with which member. */
bool lab_slots_read(const Json *vector, GHashTable *zones, LabSlots **slots_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

void lab_slots_free(LabSlots *slots);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(LabSlots, lab_slots_free)
