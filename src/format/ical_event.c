/* SPDX-License-Identifier: Apache-2.0
 * Records of calendars. */
#include "format/ical_event.h"

void
ical_period_clear(IcalPeriod *period)
{
    ical_time_clear(&period->start);
    ical_time_clear(&period->end);
}

IcalEvent *
ical_event_new(guint64 line)
{
    IcalEvent *event = g_new0(IcalEvent, 1);

    event->line = line;
    event->rules = g_ptr_array_new_with_free_func(g_free);
    event->dates = g_array_new(FALSE, TRUE, sizeof(IcalPeriod));
    g_array_set_clear_func(event->dates, (GDestroyNotify)ical_period_clear);
    event->exceptions = g_array_new(FALSE, TRUE, sizeof(IcalTime));
    g_array_set_clear_func(event->exceptions, (GDestroyNotify)ical_time_clear);
    return event;
}

void
ical_event_free(IcalEvent *event)
{
    if (event == NULL)
        return;
    g_free(event->uid);
    ical_period_clear(&event->at);
    ical_time_clear(&event->recurrence_id);
    g_ptr_array_unref(event->rules);
    g_array_unref(event->dates);
    g_array_unref(event->exceptions);
    g_free(event);
}

IcalObservance *
ical_observance_new(void)
{
    IcalObservance *observance = g_new0(IcalObservance, 1);

    observance->rules = g_ptr_array_new_with_free_func(g_free);
    observance->dates = g_array_new(FALSE, TRUE, sizeof(IcalTime));
    g_array_set_clear_func(observance->dates, (GDestroyNotify)ical_time_clear);
    return observance;
}

void
ical_observance_free(IcalObservance *observance)
{
    if (observance == NULL)
        return;
    ical_time_clear(&observance->start);
    g_ptr_array_unref(observance->rules);
    g_array_unref(observance->dates);
    g_free(observance);
}

IcalTimezone *
ical_timezone_new(void)
{
    IcalTimezone *definition = g_new0(IcalTimezone, 1);

    definition->observances = g_ptr_array_new_with_free_func((GDestroyNotify)ical_observance_free);
    return definition;
}

void
ical_timezone_free(IcalTimezone *definition)
{
    if (definition == NULL)
        return;
    g_free(definition->tzid);
    g_ptr_array_unref(definition->observances);
    g_free(definition);
}

IcalCalendar *
ical_calendar_new(void)
{
    IcalCalendar *calendar = g_new0(IcalCalendar, 1);

    calendar->events = g_ptr_array_new_with_free_func((GDestroyNotify)ical_event_free);
    calendar->timezones = g_ptr_array_new_with_free_func((GDestroyNotify)ical_timezone_free);
    return calendar;
}

void
ical_calendar_free(IcalCalendar *calendar)
{
    if (calendar == NULL)
        return;
    g_clear_pointer(&calendar->events, g_ptr_array_unref);
    g_clear_pointer(&calendar->timezones, g_ptr_array_unref);
    g_free(calendar);
}
