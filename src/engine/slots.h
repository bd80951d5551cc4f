/* SPDX-License-Identifier: Apache-2.0
 * Slots: the instants at which a meeting may be booked. One function for the page that offers a
 * slot and for the form that takes it. Pure: no clock, no database; what it is asked about is
 * borrowed.
 *
 * A host is available on each civil date by the ranges of that date: none when away; else the
 * override of the date; else those of the weekday. A range stands for every instant whose wall
 * clock, in the host's zone on that date, reads from its start up to before its end: what a clock
 * change skips does not exist, what it repeats counts twice. Ranges of a date that overlap or touch
 * are one. A slot needs the whole meeting within availability, where neighbouring dates join.
 *
 * What blocks is half open: a meeting may begin when another ends. A slot needs its own buffers
 * free of busy time, and free of bookings widened by theirs: buffers of two bookings add up. */
#pragma once

#include "base/clock.h"
#include "base/interval.h"
#include "base/zone.h"

/** Wall time of a date, in minutes after its midnight; the end may lie on the next date (at most
 * 2880). Without effect unless the end is after the start. */
typedef struct {
    int start;
    int end;
} SlotsRange;

/** The ranges of a date. */
typedef struct {
    const SlotsRange *ranges;
    gsize count;
} SlotsHours;

/** What a date has instead of its weekday's hours; no ranges close it. */
typedef struct {
    Day day;
    SlotsHours hours;
} SlotsOverride;

/** Dates, both included. */
typedef struct {
    Day first;
    Day last;
} SlotsDates;

/** Dates on which the host's hours are read in another zone. */
typedef struct {
    SlotsDates dates;
    const Zone *zone;
} SlotsTravel;

/** What was booked with a host. Bookings that neither are confirmed nor hold their time while
 * pending are left out by the caller. */
typedef struct {
    const char *id; /**< NULL when it has none */
    Interval at;
    bool of_event;      /**< of the event that is asked about */
    int before_minutes; /**< its own buffers */
    int after_minutes;
    int taken; /**< seats */
} SlotsBooking;

typedef struct {
    const Zone *zone;
    SlotsHours weekly[7]; /**< from Monday on */
    const SlotsOverride *overrides;
    gsize override_count;
    const SlotsDates *away;
    gsize away_count;
    const SlotsTravel *travel; /**< the first that covers a date holds */
    gsize travel_count;
    const Interval *busy; /**< fastest when starts rise; empty ones are ignored */
    gsize busy_count;
    const SlotsBooking *bookings;
    gsize booking_count;
    bool fixed; /**< with SLOTS_ANY: needed in any case */
} SlotsHost;

/** Where in a range the starts lie. */
typedef enum {
    SLOTS_GRID, /**< the range's start, plus offset, plus multiples of interval */
    SLOTS_PACK, /**< the same on each free piece of the range, whose start is first moved up to a
                     multiple of round past the hour */
    SLOTS_FIT,  /**< like PACK, moved up only as far as no slot is lost: to round, else to a quarter
                     of an hour, else to five minutes, else not at all */
} SlotsAlign;

typedef enum {
    SLOTS_DAY,
    SLOTS_WEEK,
    SLOTS_MONTH,
    SLOTS_YEAR,
    SLOTS_PERIODS,
} SlotsPeriod;

/** A limit that is not there. */
#define SLOTS_UNLIMITED (-1)

/** How far ahead may be booked, by dates in a zone. */
typedef enum {
    SLOTS_WINDOW_ALL,
    SLOTS_WINDOW_DAYS,          /**< to count days after today */
    SLOTS_WINDOW_BUSINESS_DAYS, /**< to the count-th of Monday…Friday after today */
    SLOTS_WINDOW_OPEN_DAYS, /**< the first count dates that have a slot, 61 days ahead at most */
    SLOTS_WINDOW_RANGE,     /**< the dates given */
} SlotsWindowKind;

typedef struct {
    SlotsWindowKind kind;
    int count;
    bool business;    /**< OPEN_DAYS: Saturdays and Sundays are kept and not counted */
    SlotsDates dates; /**< RANGE */
    const Zone *zone; /**< NULL for the first host's */
} SlotsWindow;

/** What is booked. Lengths are minutes of elapsed time. */
typedef struct {
    int duration; /**< at least 1 */
    int interval; /**< at least 1 */
    int offset;   /**< at least 0 */
    SlotsAlign align;
    int round;              /**< 1…60 */
    const Zone *round_zone; /**< whose hours; NULL for the first host's zone */
    int notice;             /**< from now on, at least 0 */
    int before;             /**< buffers */
    int after;
    int seats; /**< over 1: a booking of the same start and length with places left can be joined:
                    it is offered even off the raster and beyond limits */
    int limits[SLOTS_PERIODS];        /**< bookings of the event a period; SLOTS_UNLIMITED */
    int limit_minutes[SLOTS_PERIODS]; /**< minutes booked a period; SLOTS_UNLIMITED */
    int week_start;                   /**< 1 = Monday … 7 = Sunday */
    SlotsWindow window;
    const char *moved; /**< id of the booking to be moved, which blocks nothing; NULL for none */
} SlotsEvent;

/** Whom a meeting needs of several hosts. */
typedef enum {
    SLOTS_ALL,
    SLOTS_ANY, /**< every fixed host and one of the others, for the whole meeting */
} SlotsMode;

typedef struct {
    gint64 now;
    gint64 from; /**< starts wanted: from <= start < to */
    gint64 to;
    SlotsMode mode;
    const SlotsHost *hosts;
    gsize host_count; /**< at least 1 */
    const SlotsEvent *event;
} SlotsQuery;

/** The span of SlotsQuery, in seconds, that is answered at most; later starts are left out. */
#define SLOTS_MAX_SPAN ((gint64)400 * 86400)

/** The starts that are offered, rising, without repeats: a GArray of gint64. */
GArray *slots_find(const SlotsQuery *query);

/** Whether a start is offered: the same rules, for what somebody posts. */
bool slots_offer(const SlotsQuery *query, gint64 start);
