/* SPDX-License-Identifier: Apache-2.0
 * Vectors of booking (schema kith-slots/1) as questions to engine/slots.h. Part of
 * core/lab_slots.c.
 */
#pragma once

#include "core/lab_slots_value.h"
#include "engine/slots.h"

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
