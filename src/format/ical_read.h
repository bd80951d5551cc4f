/* SPDX-License-Identifier: Apache-2.0
 * Reading iCalendar text (RFC 5545). Its content lines are those of vCard: format/vcard_lexer.h. */
#pragma once

#include "base/error.h"
#include "format/ical_event.h"

/** Read all of a text. self is the address of the calendar's owner, or NULL: an event whose
 * ATTENDEE of that address declined is free. What cannot be read of an event is added to problems.
 * INVALID: it is no calendar, breaks off, or is nested deeper than calendars are. TOO_LARGE: too
 * many events. */
bool ical_read(const char *text, gsize length, const char *self, IcalCalendar **calendar_out,
               GPtrArray *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;
