/* SPDX-License-Identifier: Apache-2.0
 * One host's side of engine/slots.h: when available, when free, when a meeting may start. */
#pragma once

#include "engine/slots.h"

typedef struct {
    GArray *ranges; /**< Interval; each date's ranges in the order of dates, which may overlap the
                         next date's */
    GArray *free;   /**< set: available and not blocked */
    GArray *starts; /**< set: starts at which the host has time, limits included */
} SlotsHostTimes;

/** Times around a span of starts: every range that touches it is there in full length. alone says
 * that pieces of free time too short for the meeting may be left out, since no other host's time
 * can complete them. */
void slots_host_times_init(SlotsHostTimes *times, const SlotsHost *host, const SlotsEvent *event,
                           const Interval *span, bool alone);

void slots_host_times_clear(SlotsHostTimes *times);

/** Whether a booking is a meeting of the event with places left, which others can join. */
bool slots_booking_is_open(const SlotsBooking *booking, const SlotsEvent *event);
