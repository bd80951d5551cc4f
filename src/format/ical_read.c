/* SPDX-License-Identifier: Apache-2.0
 * Reading iCalendar text. Components are followed with a small stack of kinds, not by calls, so
 * that no nesting can use up the machine's. */
#include "format/ical_read.h"

#include <string.h>

#include "format/vcard_lexer.h"

#define MAX_DEPTH 16
#define MAX_LINE_BYTES (1 << 20)
#define MAX_EVENTS 200000
#define MAX_OBSERVANCES 1000

typedef enum {
    COMPONENT_OTHER,
    COMPONENT_CALENDAR,
    COMPONENT_EVENT,
    COMPONENT_TIMEZONE,
    COMPONENT_OBSERVANCE,
} Component;

static const struct {
    const char *name;
    Component component;
} components[] = {
    {"VCALENDAR", COMPONENT_CALENDAR},  {"VEVENT", COMPONENT_EVENT},
    {"VTIMEZONE", COMPONENT_TIMEZONE},  {"STANDARD", COMPONENT_OBSERVANCE},
    {"DAYLIGHT", COMPONENT_OBSERVANCE},
};

typedef struct {
    const char *self;
    GPtrArray *problems;
    IcalCalendar *calendar;
    Component stack[MAX_DEPTH];
    gsize depth;
    bool seen;   /* a VCALENDAR */
    gsize count; /* of observances */
    IcalEvent *event;
    IcalTimezone *timezone;
    IcalObservance *observance;
} Parser;

static void
parser_clear(Parser *parser)
{
    g_clear_pointer(&parser->calendar, ical_calendar_free);
    g_clear_pointer(&parser->event, ical_event_free);
    g_clear_pointer(&parser->timezone, ical_timezone_free);
    g_clear_pointer(&parser->observance, ical_observance_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parser, parser_clear)

/* The value of a parameter without its quotes; empty when there is none. */
static Span
parameter_of(const VcardLine *line, const char *name)
{
    Span rest = line->parameters;
    VcardParameter parameter;

    while (vcard_parameter_next(&rest, &parameter)) {
        Span value = span_strip(parameter.value);

        if (!span_is(parameter.name, name))
            continue;
        if (value.length >= 2 && value.at[0] == '"' && value.at[value.length - 1] == '"')
            return (Span){value.at + 1, value.length - 2};
        return value;
    }
    return (Span){NULL, 0};
}

static char *
span_text(Span span)
{
    return span.length == 0 ? NULL : g_strndup(span.at, span.length);
}

static void
add_problem(const Parser *parser, const VcardLine *line)
{
    problems_add(parser->problems, line->number, "", "“%.*s” cannot be read: “%.*s”.",
                 (int)MIN(line->name.length, 40), line->name.at, (int)MIN(line->value.length, 100),
                 line->value.at);
}

static bool
read_time(const VcardLine *line, IcalTime *time)
{
    g_autofree char *tzid = span_text(parameter_of(line, "TZID"));
    Span value = span_strip(line->value);

    ical_time_clear(time);
    return ical_time_parse(value.at, value.length, tzid, time);
}

/* The next of the values between commas; false at the end. */
static bool
next_value(Span *rest, Span *value)
{
    const char *comma;

    if (rest->at == NULL)
        return false;
    comma = rest->length == 0 ? NULL : memchr(rest->at, ',', rest->length);
    *value = span_strip((Span){rest->at, comma == NULL ? rest->length : (gsize)(comma - rest->at)});
    if (comma == NULL)
        *rest = (Span){NULL, 0};
    else
        *rest = (Span){comma + 1, rest->length - (gsize)(comma + 1 - rest->at)};
    return true;
}

/* "start", "start/end" or "start/duration". */
static bool
parse_period(Span value, const char *tzid, IcalPeriod *period)
{
    const char *slash = value.length == 0 ? NULL : memchr(value.at, '/', value.length);
    gsize length = slash == NULL ? value.length : (gsize)(slash - value.at);
    gsize rest = slash == NULL ? 0 : value.length - length - 1;

    if (!ical_time_parse(value.at, length, tzid, &period->start))
        return false;
    if (slash == NULL)
        return true;
    period->has_duration = ical_duration_parse(slash + 1, rest, &period->duration);
    period->has_end = !period->has_duration && ical_time_parse(slash + 1, rest, tzid, &period->end);
    return period->has_duration || period->has_end;
}

static void
read_dates(const Parser *parser, const VcardLine *line, GArray *dates)
{
    g_autofree char *tzid = span_text(parameter_of(line, "TZID"));
    Span rest = line->value, value;

    while (next_value(&rest, &value)) {
        IcalPeriod period = {0};

        if (value.length == 0)
            continue;
        if (parse_period(value, tzid, &period)) {
            g_array_append_val(dates, period);
            continue;
        }
        ical_period_clear(&period);
        add_problem(parser, line);
    }
}

static void
read_times(const Parser *parser, const VcardLine *line, GArray *times)
{
    g_autofree char *tzid = span_text(parameter_of(line, "TZID"));
    Span rest = line->value, value;

    while (next_value(&rest, &value)) {
        IcalTime time = {0};

        if (value.length == 0)
            continue;
        if (ical_time_parse(value.at, value.length, tzid, &time))
            g_array_append_val(times, time);
        else
            add_problem(parser, line);
    }
}

static void
read_rule(const VcardLine *line, GPtrArray *rules)
{
    Span value = span_strip(line->value);

    g_ptr_array_add(rules, g_strndup(value.at, value.length));
}

static bool
is_self(const Parser *parser, Span address)
{
    address = span_strip(address);
    if (span_starts(address, "mailto:"))
        address = span_strip((Span){address.at + 7, address.length - 7});
    return parser->self != NULL && span_is(address, parser->self);
}

/* DTSTART, DTEND, DURATION, RECURRENCE-ID; true when the property is one of them. */
static bool
read_event_time(const Parser *parser, const VcardLine *line)
{
    IcalEvent *event = parser->event;
    bool good = true;

    if (span_is(line->name, "DTSTART"))
        good = event->has_start = read_time(line, &event->at.start);
    else if (span_is(line->name, "DTEND"))
        good = event->at.has_end = read_time(line, &event->at.end);
    else if (span_is(line->name, "DURATION"))
        good = event->at.has_duration =
            ical_duration_parse(line->value.at, line->value.length, &event->at.duration);
    else if (span_is(line->name, "RECURRENCE-ID")) {
        good = event->has_recurrence_id = read_time(line, &event->recurrence_id);
        event->and_future = span_is(parameter_of(line, "RANGE"), "THISANDFUTURE");
    } else {
        return false;
    }
    if (!good)
        add_problem(parser, line);
    return true;
}

static void
read_event_line(const Parser *parser, const VcardLine *line)
{
    IcalEvent *event = parser->event;
    Span value = span_strip(line->value);

    if (read_event_time(parser, line))
        return;
    if (span_is(line->name, "UID") && event->uid == NULL)
        event->uid = span_text(value);
    else if (span_is(line->name, "RRULE"))
        read_rule(line, event->rules);
    else if (span_is(line->name, "RDATE"))
        read_dates(parser, line, event->dates);
    else if (span_is(line->name, "EXDATE"))
        read_times(parser, line, event->exceptions);
    else if (span_is(line->name, "SEQUENCE")) {
        g_autofree char *number = span_text(value);

        event->sequence = number == NULL ? 0 : g_ascii_strtoll(number, NULL, 10);
    } else if (span_is(line->name, "TRANSP"))
        event->is_free |= span_is(value, "TRANSPARENT");
    else if (span_is(line->name, "STATUS"))
        event->is_free |= span_is(value, "CANCELLED");
    else if (span_is(line->name, "ATTENDEE"))
        event->is_free |=
            span_is(parameter_of(line, "PARTSTAT"), "DECLINED") && is_self(parser, value);
}

static void
read_observance_line(const Parser *parser, const VcardLine *line)
{
    IcalObservance *observance = parser->observance;
    Span value = span_strip(line->value);

    if (span_is(line->name, "DTSTART"))
        observance->has_start = read_time(line, &observance->start);
    else if (span_is(line->name, "TZOFFSETFROM"))
        (void)ical_offset_parse(value.at, value.length, &observance->offset_from); /* else UTC */
    else if (span_is(line->name, "TZOFFSETTO"))
        observance->has_offsets = ical_offset_parse(value.at, value.length, &observance->offset_to);
    else if (span_is(line->name, "RRULE"))
        read_rule(line, observance->rules);
    else if (span_is(line->name, "RDATE"))
        read_times(parser, line, observance->dates);
}

static Component
component_of(Span name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(components); i++) {
        if (span_is(name, components[i].name))
            return components[i].component;
    }
    return COMPONENT_OTHER;
}

static Component
top_of(const Parser *parser)
{
    return parser->depth == 0 ? COMPONENT_OTHER : parser->stack[parser->depth - 1];
}

static bool
begin_component(Parser *parser, const VcardLine *line, GError **error)
{
    Component component = component_of(span_strip(line->value));

    if (parser->depth == MAX_DEPTH) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Line %" G_GUINT64_FORMAT ": the calendar is nested deeper than %d.",
                    line->number, MAX_DEPTH);
        return false;
    }
    parser->seen |= component == COMPONENT_CALENDAR;
    if (component == COMPONENT_EVENT && parser->event == NULL)
        parser->event = ical_event_new(line->number);
    else if (component == COMPONENT_TIMEZONE && parser->timezone == NULL)
        parser->timezone = ical_timezone_new();
    else if (component == COMPONENT_OBSERVANCE && top_of(parser) == COMPONENT_TIMEZONE)
        parser->observance = ical_observance_new();
    else if (component != COMPONENT_CALENDAR)
        component = COMPONENT_OTHER; /* where it does not belong */
    parser->stack[parser->depth++] = component;
    if (parser->calendar->events->len < MAX_EVENTS && parser->count < MAX_OBSERVANCES &&
        parser->calendar->timezones->len < MAX_OBSERVANCES)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                "The calendar holds more than %d events or %d changes of time zones.", MAX_EVENTS,
                MAX_OBSERVANCES);
    return false;
}

static void
end_component(Parser *parser)
{
    switch (parser->stack[--parser->depth]) {
    case COMPONENT_EVENT:
        g_ptr_array_add(parser->calendar->events, g_steal_pointer(&parser->event));
        break;
    case COMPONENT_TIMEZONE:
        g_ptr_array_add(parser->calendar->timezones, g_steal_pointer(&parser->timezone));
        break;
    case COMPONENT_OBSERVANCE:
        g_ptr_array_add(parser->timezone->observances, g_steal_pointer(&parser->observance));
        parser->count++;
        break;
    case COMPONENT_CALENDAR:
    case COMPONENT_OTHER:
        break;
    }
}

static void
read_property(Parser *parser, const VcardLine *line)
{
    switch (top_of(parser)) {
    case COMPONENT_EVENT:
        read_event_line(parser, line);
        break;
    case COMPONENT_OBSERVANCE:
        read_observance_line(parser, line);
        break;
    case COMPONENT_TIMEZONE:
        if (span_is(line->name, "TZID") && parser->timezone->tzid == NULL)
            parser->timezone->tzid = span_text(span_strip(line->value));
        break;
    case COMPONENT_CALENDAR:
    case COMPONENT_OTHER:
        break;
    }
}

static bool
read_lines(Parser *parser, VcardLexer *lexer, GError **error)
{
    VcardLine line;
    bool more = true;

    while (true) {
        if (!vcard_lexer_next(lexer, &line, &more, error))
            return false;
        if (!more)
            return true;
        if (line.kind == VCARD_LINE_TOO_LONG)
            problems_add(parser->problems, line.number, "", "This line is too long to be read.");
        if (line.kind != VCARD_LINE_PROPERTY)
            continue;
        if (span_is(line.name, "BEGIN")) {
            if (!begin_component(parser, &line, error))
                return false;
        } else if (span_is(line.name, "END")) {
            if (parser->depth > 0)
                end_component(parser);
        } else {
            read_property(parser, &line);
        }
    }
}

bool
ical_read(const char *text, gsize length, const char *self, IcalCalendar **calendar_out,
          GPtrArray *problems, GError **error)
{
    g_autoptr(Input) input = input_from_memory(text, length);
    g_auto(Parser) parser = {.self = self, .problems = problems};
    VcardLexer lexer;
    bool good;

    parser.calendar = ical_calendar_new();
    vcard_lexer_init(&lexer, input, MAX_LINE_BYTES);
    good = read_lines(&parser, &lexer, error);
    vcard_lexer_clear(&lexer);
    if (!good)
        return false;
    if (!parser.seen || parser.depth > 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    parser.seen ? "The calendar breaks off before its end."
                                : "This is no calendar: there is no BEGIN:VCALENDAR.");
        return false;
    }
    *calendar_out = g_steal_pointer(&parser.calendar);
    return true;
}
