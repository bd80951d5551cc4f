/* SPDX-License-Identifier: Apache-2.0
 * Names of time zones in calendars that are not IANA's. */
#pragma once

/** The IANA name of a zone of Windows ("Romance Standard Time"), of any case; NULL when it is none.
 * Constant. */
const char *ical_zone_name_of_windows(const char *name);
