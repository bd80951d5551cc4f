/* SPDX-License-Identifier: Apache-2.0
 * The limits of engine/slots.h for one host. */
#pragma once

#include "engine/slots.h"

/** The set of times in which nothing more of the event may start, because a period's limit is
 * reached. Periods are those of the calendar in the host's zone. */
GArray *slots_full_periods(const SlotsHost *host, const SlotsEvent *event);

/** Whether a booking is the one that the event moves, so that it counts as gone. */
bool slots_booking_is_moved(const SlotsBooking *booking, const SlotsEvent *event);
