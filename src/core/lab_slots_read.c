/* SPDX-License-Identifier: Apache-2.0
 * Reading vectors of booking. */
#include "core/lab_slots_read.h"

#include <string.h>

#include "base/error.h"

/* Lengths in minutes beyond a year are mistakes. */
#define MAX_MINUTES 527040
#define MAX_COUNT 1000000
#define MAX_DAYS 3660

#define DEFAULT_ROUND 60

static const char *const weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
static const char *const periods[] = {
    [SLOTS_DAY] = "day", [SLOTS_WEEK] = "week", [SLOTS_MONTH] = "month", [SLOTS_YEAR] = "year"};
static const char *const aligns[] = {
    [SLOTS_GRID] = "grid", [SLOTS_PACK] = "pack", [SLOTS_FIT] = "fit"};
static const char *const windows[] = {[SLOTS_WINDOW_ALL] = "all",
                                      [SLOTS_WINDOW_DAYS] = "days",
                                      [SLOTS_WINDOW_BUSINESS_DAYS] = "business_days",
                                      [SLOTS_WINDOW_OPEN_DAYS] = "open_days",
                                      [SLOTS_WINDOW_RANGE] = "range"};
static const char *const modes[] = {[SLOTS_ALL] = "all", [SLOTS_ANY] = "any"};

/* Where a host's parts are put while it is read. */
typedef struct {
    GHashTable *zones;
    GPtrArray *lists;
    GArray *list; /* the list that grows */
} Reading;

static GArray *
new_list(Reading *reading, gsize element_size)
{
    GArray *list = g_array_new(FALSE, TRUE, (guint)element_size);

    g_ptr_array_add(reading->lists, list);
    return list;
}

/* [["09:00","17:00"], …] */
static bool
read_hours(Reading *reading, const Json *pairs, SlotsHours *hours_out, GError **error)
{
    GArray *ranges = new_list(reading, sizeof(SlotsRange));

    for (gsize i = 0; i < json_count(pairs); i++) {
        const Json *pair = json_item(pairs, i);
        SlotsRange range;

        if (!lab_minutes_parse(json_as_text(json_item(pair, 0)), &range.start) ||
            !lab_minutes_parse(json_as_text(json_item(pair, 1)), &range.end)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "Hours are pairs such as [\"09:00\",\"17:00\"], up to \"48:00\".");
            return false;
        }
        g_array_append_val(ranges, range);
    }
    *hours_out = (SlotsHours){(const SlotsRange *)(void *)ranges->data, ranges->len};
    return true;
}

static bool
read_override(const char *name, const Json *value, void *user_data, GError **error)
{
    Reading *reading = user_data;
    SlotsOverride override;

    if (!day_parse_iso(name, &override.day)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is not a date to override.", name);
        return false;
    }
    if (!read_hours(reading, value, &override.hours, error))
        return false;
    g_array_append_val(reading->list, override);
    return true;
}

static bool
read_schedule(Reading *reading, const Json *object, SlotsHost *host, GError **error)
{
    const Json *weekly = json_member(object, "weekly");
    const Json *overrides = json_member(object, "overrides");

    for (gsize i = 0; i < G_N_ELEMENTS(weekdays); i++) {
        if (!read_hours(reading, json_member(weekly, weekdays[i]), &host->weekly[i], error))
            return false;
    }
    reading->list = new_list(reading, sizeof(SlotsOverride));
    if (overrides != NULL && !json_each(overrides, read_override, reading, error))
        return false;
    host->overrides = (const SlotsOverride *)(void *)reading->list->data;
    host->override_count = reading->list->len;
    return true;
}

/* Dates come as ["2024-07-01","2024-07-05"] or {"from","to"}; without an end they go on. */
static bool
read_dates(const Json *value, SlotsDates *dates_out, GError **error)
{
    const char *first = json_as_text(json_item(value, 0));
    const char *last = json_as_text(json_item(value, 1));

    dates_out->last = G_MAXINT32;
    if (first == NULL && json_member(value, "from") != NULL)
        return lab_day_get(value, "from", &dates_out->first, error) &&
               (json_member(value, "to") == NULL ||
                lab_day_get(value, "to", &dates_out->last, error));
    if (first != NULL && day_parse_iso(first, &dates_out->first) &&
        (last == NULL || day_parse_iso(last, &dates_out->last)))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "A span of dates is [\"2024-07-01\",\"2024-07-05\"].");
    return false;
}

static bool
read_absence(Reading *reading, const Json *object, SlotsHost *host, GError **error)
{
    const Json *away = json_member(object, "away");
    const Json *travel = json_member(object, "travel");
    GArray *away_list = new_list(reading, sizeof(SlotsDates));
    GArray *travel_list = new_list(reading, sizeof(SlotsTravel));

    for (gsize i = 0; i < json_count(away); i++) {
        SlotsDates dates;

        if (!read_dates(json_item(away, i), &dates, error))
            return false;
        g_array_append_val(away_list, dates);
    }
    for (gsize i = 0; i < json_count(travel); i++) {
        SlotsTravel trip = {.zone = host->zone};

        if (!read_dates(json_item(travel, i), &trip.dates, error) ||
            !lab_zone_member(json_item(travel, i), "tz", reading->zones, &trip.zone, error))
            return false;
        g_array_append_val(travel_list, trip);
    }
    host->away = (const SlotsDates *)(void *)away_list->data;
    host->away_count = away_list->len;
    host->travel = (const SlotsTravel *)(void *)travel_list->data;
    host->travel_count = travel_list->len;
    return true;
}

static bool
read_busy(Reading *reading, const Json *object, SlotsHost *host, GError **error)
{
    const Json *busy = json_member(object, "busy");
    GArray *list = new_list(reading, sizeof(Interval));

    for (gsize i = 0; i < json_count(busy); i++) {
        const Json *pair = json_item(busy, i);
        Interval interval;

        if (!lab_instant_parse("busy", json_as_text(json_item(pair, 0)), &interval.start, error) ||
            !lab_instant_parse("busy", json_as_text(json_item(pair, 1)), &interval.end, error))
            return false;
        g_array_append_val(list, interval);
    }
    host->busy = (const Interval *)(void *)list->data;
    host->busy_count = list->len;
    return true;
}

/* Only confirmed bookings block, and pending ones that hold their time. */
static bool
does_block(const Json *booking)
{
    const char *status = json_as_text(json_member(booking, "status"));

    return status == NULL || strcmp(status, "confirmed") == 0 ||
           (strcmp(status, "pending") == 0 && json_is_set(booking, "holds"));
}

static bool
read_bookings(Reading *reading, const Json *object, SlotsHost *host, GError **error)
{
    const Json *bookings = json_member(object, "bookings");
    GArray *list = new_list(reading, sizeof(SlotsBooking));

    for (gsize i = 0; i < json_count(bookings); i++) {
        const Json *item = json_item(bookings, i);
        SlotsBooking booking = {.id = json_as_text(json_member(item, "id"))};

        booking.of_event = g_strcmp0(json_as_text(json_member(item, "event")), "this") == 0;
        if (!lab_instant_get(item, "start", &booking.at.start, error) ||
            !lab_instant_get(item, "end", &booking.at.end, error) ||
            !lab_count_get(item, "before", 0, 0, MAX_MINUTES, &booking.before_minutes, error) ||
            !lab_count_get(item, "after", 0, 0, MAX_MINUTES, &booking.after_minutes, error) ||
            !lab_count_get(item, "taken", 0, 0, MAX_COUNT, &booking.taken, error))
            return false;
        if (does_block(item))
            g_array_append_val(list, booking);
    }
    host->bookings = (const SlotsBooking *)(void *)list->data;
    host->booking_count = list->len;
    return true;
}

static bool
read_host(Reading *reading, const Json *object, SlotsHost *host, GError **error)
{
    host->fixed = json_is_set(object, "fixed");
    if (!lab_zone_member(object, "tz", reading->zones, &host->zone, error))
        return false;
    if (host->zone == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "A host must have its “tz”.");
        return false;
    }
    return read_schedule(reading, object, host, error) &&
           read_absence(reading, object, host, error) && read_busy(reading, object, host, error) &&
           read_bookings(reading, object, host, error);
}

static bool
read_limits(const Json *object, const char *name, int limits[SLOTS_PERIODS], GError **error)
{
    const Json *values = json_member(object, name);

    for (int i = 0; i < SLOTS_PERIODS; i++) {
        if (!lab_count_get(values, periods[i], SLOTS_UNLIMITED, 0, MAX_MINUTES, &limits[i], error))
            return false;
    }
    return true;
}

static bool
read_window(const Json *object, GHashTable *zones, SlotsWindow *window, GError **error)
{
    int kind = 0;

    if (object == NULL)
        return true;
    if (!lab_word_get(object, "type", windows, G_N_ELEMENTS(windows), &kind, error) ||
        !lab_count_get(object, "n", 0, 0, MAX_DAYS, &window->count, error) ||
        !lab_zone_member(object, "tz", zones, &window->zone, error))
        return false;
    window->kind = (SlotsWindowKind)kind;
    window->business = json_is_set(object, "business");
    return window->kind != SLOTS_WINDOW_RANGE ||
           (lab_day_get(object, "start", &window->dates.first, error) &&
            lab_day_get(object, "end", &window->dates.last, error));
}

static bool
read_event(const Json *object, GHashTable *zones, SlotsEvent *event, GError **error)
{
    int align = 0, week_start = 0;

    if (!lab_count_get(object, "duration", 0, 1, MAX_MINUTES, &event->duration, error) ||
        !lab_count_get(object, "interval", event->duration, 1, MAX_MINUTES, &event->interval,
                       error) ||
        !lab_count_get(object, "offset", 0, 0, MAX_MINUTES, &event->offset, error) ||
        !lab_word_get(object, "align", aligns, G_N_ELEMENTS(aligns), &align, error) ||
        !lab_count_get(object, "round", DEFAULT_ROUND, 1, 60, &event->round, error) ||
        !lab_zone_member(object, "round_tz", zones, &event->round_zone, error) ||
        !lab_count_get(object, "notice", 0, 0, MAX_MINUTES, &event->notice, error) ||
        !lab_count_get(object, "before", 0, 0, MAX_MINUTES, &event->before, error) ||
        !lab_count_get(object, "after", 0, 0, MAX_MINUTES, &event->after, error) ||
        !lab_count_get(object, "seats", 1, 1, MAX_COUNT, &event->seats, error) ||
        !lab_word_get(object, "week_start", weekdays, G_N_ELEMENTS(weekdays), &week_start, error) ||
        !read_limits(object, "limits", event->limits, error) ||
        !read_limits(object, "limit_minutes", event->limit_minutes, error) ||
        !read_window(json_member(object, "window"), zones, &event->window, error))
        return false;
    if (event->duration == 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "The event must have its “duration”.");
        return false;
    }
    event->align = (SlotsAlign)align;
    event->week_start = week_start + 1;
    event->moved = json_as_text(json_member(object, "reschedule"));
    return true;
}

bool
lab_slots_read(const Json *vector, GHashTable *zones, LabSlots **slots_out, GError **error)
{
    g_autoptr(LabSlots) slots = g_new0(LabSlots, 1);
    const Json *hosts = json_member(vector, "hosts");
    SlotsQuery *query = &slots->query;
    Reading reading = {.zones = zones};
    int mode = 0;

    slots->hosts = g_array_new(FALSE, TRUE, sizeof(SlotsHost));
    slots->lists = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    reading.lists = slots->lists;
    if (!lab_instant_get(vector, "now", &query->now, error) ||
        !lab_instant_get(vector, "from", &query->from, error) ||
        !lab_instant_get(vector, "to", &query->to, error) ||
        !lab_word_get(vector, "mode", modes, G_N_ELEMENTS(modes), &mode, error) ||
        !read_event(json_member(vector, "event"), zones, &slots->event, error))
        return false;
    g_array_set_size(slots->hosts, (guint)json_count(hosts));
    for (gsize i = 0; i < slots->hosts->len; i++) {
        if (!read_host(&reading, json_item(hosts, i), &g_array_index(slots->hosts, SlotsHost, i),
                       error))
            return false;
    }
    if (slots->hosts->len == 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "A vector needs at least one host.");
        return false;
    }
    query->mode = (SlotsMode)mode;
    query->hosts = (const SlotsHost *)(void *)slots->hosts->data;
    query->host_count = slots->hosts->len;
    query->event = &slots->event;
    *slots_out = g_steal_pointer(&slots);
    return true;
}

void
lab_slots_free(LabSlots *slots)
{
    if (slots == NULL)
        return;
    g_clear_pointer(&slots->hosts, g_array_unref);
    g_clear_pointer(&slots->lists, g_ptr_array_unref);
    g_free(slots);
}
