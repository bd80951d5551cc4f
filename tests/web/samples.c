/* SPDX-License-Identifier: Apache-2.0 */
#include "samples.h"

#define ID "0HV3K5M7Q9T1X"

static const FaceView mara = {.id = ID, .name = "Mara Lindqvist", .initials = "ML", .hue = 7};
static const FaceView kenji = {.id = ID, .name = "佐藤 健二", .initials = "佐", .hue = 3};
static const FaceView layla = {.id = ID, .name = "ليلى حداد", .initials = "لح", .hue = 10};
static const FaceView tom = {
    .id = ID, .name = "Thomas Adeyemi-Fitzgerald", .initials = "TA", .hue = 0};

static const PlanLineView lines[] = {
    {.face = mara,
     .company = "Northwind Design",
     .icon = "cake",
     .title = "Wish Mara a happy birthday",
     .reason = "Her birthday is tomorrow, and she thanked you for remembering it last year.",
     .channel = "message",
     .channel_icon = "message-circle",
     .minutes = 2,
     .due = {.iso = "2026-11-25", .text = "tomorrow"}},
    {.face = kenji,
     .company = "Hoshino Robotics",
     .icon = "coffee",
     .title = "Catch up with Kenji",
     .reason = "You are in touch every six weeks or so; the last time was 52 days ago.",
     .channel = "video",
     .channel_icon = "video",
     .minutes = 5,
     .due = {.iso = "2026-11-14", .text = "due 10 days ago"}},
    {.face = layla,
     .icon = "coffee",
     .title = "Write to Layla",
     .reason = "She wrote on 3 November and has not heard from you since.",
     .channel = "email",
     .channel_icon = "mail",
     .minutes = 5,
     .due = {.iso = "2026-11-21", .text = "due 3 days ago"}},
    {.face = tom,
     .company = "Bright & Sons Capital Partners (Emerging Markets)",
     .icon = "sprout",
     .title = "Pick up the thread with Thomas, your mentor at Aldgate",
     .reason = "You met every month until 2024; it has been 14 months.",
     .channel = "letter",
     .channel_icon = "pen-line",
     .minutes = 3,
     .due = {.iso = "2026-11-24", .text = "due today"}},
};

static const OccasionView occasions[] = {
    {.face = mara,
     .icon = "cake",
     .text = "turns 40",
     .when = {.iso = "2026-11-25", .text = "tomorrow"}},
    {.face = kenji,
     .icon = "gift",
     .text = "5 years at Hoshino Robotics",
     .when = {.iso = "2026-11-29", .text = "in 5 days"}},
    {.face = tom,
     .icon = "cake",
     .text = "birthday",
     .when = {.iso = "2026-12-04", .text = "in 10 days"}},
};

static const TodayView today = {
    .iso = "2026-11-24",
    .date = "Tuesday 24 November",
    .lines = lines,
    .line_count = G_N_ELEMENTS(lines),
    .minutes = 15,
    .used = 15,
    .waiting = 6,
    .occasions = occasions,
    .occasion_count = G_N_ELEMENTS(occasions),
};

static const TodayView today_quiet = {
    .iso = "2026-11-24", .date = "Tuesday 24 November", .minutes = 30};

static const TodayView today_new = {
    .iso = "2026-11-24", .date = "Tuesday 24 November", .minutes = 15, .book_is_empty = true};

static const PersonRowView rows[] = {
    {.face = mara,
     .role = "Design lead, Northwind Design",
     .last = {.iso = "2026-11-20", .text = "4 days ago"},
     .next = {.iso = "2026-12-18", .text = "in 24 days"},
     .warmth = {.word = "warm", .percent = 92}},
    {.face = kenji,
     .role = "Head of engineering, Hoshino Robotics",
     .last = {.iso = "2026-10-03", .text = "52 days ago"},
     .next = {.iso = "2026-11-14", .text = "10 days ago"},
     .is_due = true,
     .warmth = {.word = "cooling", .percent = 44}},
    {.face = layla,
     .last = {.iso = "2026-11-03", .text = "21 days ago"},
     .warmth = {.word = "steady", .percent = 63}},
    {.face = tom,
     .role = "Managing director, Bright & Sons Capital Partners (Emerging Markets)",
     .last = {.iso = "2025-09-12", .text = "14 months ago"},
     .warmth = {.word = "cold", .percent = 6}},
    {.face = {.id = ID, .name = "Ørjan Bråten", .initials = "ØB", .hue = 5},
     .role = "Bråten Kraft AS"},
};

static const PeopleView people = {
    .query = "",
    .sort = "name",
    .tag = "",
    .status = "184 people",
    .rows = rows,
    .row_count = G_N_ELEMENTS(rows),
    .next = "braten orjan:12",
    .is_first = true,
};

static const PeopleView people_found = {
    .query = "lind",
    .tag = "",
    .sort = "",
    .status = "2 people found for “lind”",
    .rows = rows,
    .row_count = 2,
    .is_first = true,
};

static const PeopleView people_last_page = {.query = "",
                                            .sort = "due",
                                            .tag = "client",
                                            .status = "184 people",
                                            .rows = rows,
                                            .row_count = 3};

static const PeopleView people_none = {
    .query = "zzz", .sort = "", .tag = "", .status = "Nobody found for “zzz”", .is_first = true};

static const PeopleView people_new = {.query = "",
                                      .sort = "name",
                                      .tag = "",
                                      .status = "Nobody yet",
                                      .is_first = true,
                                      .book_is_empty = true};

static const char *const tags[] = {"client", "Lisbon", "design circle"};

static const FactView points[] = {
    {.icon = "mail",
     .label = "work",
     .text = "mara@northwind.example",
     .has_url = true,
     .url = {.url = "mailto:mara@northwind.example"}},
    {.icon = "phone",
     .label = "mobile",
     .text = "+351 912 345 678",
     .has_url = true,
     .url = {.url = "tel:+351912345678"}},
    {.icon = "globe",
     .text = "www.linkedin.com/in/maralindqvist",
     .has_url = true,
     .url = {.url = "https://www.linkedin.com/in/maralindqvist"}},
    {.icon = "map-pin", .label = "home", .text = "Rua da Bica 12, 3.º\n1200-054 Lisboa\nPortugal"},
};

static const FactView days[] = {
    {.icon = "cake", .label = "turns 40 tomorrow", .text = "25 November 1986"},
};

static const FactView positions[] = {
    {.icon = "building-2", .label = "since March 2021", .text = "Design lead\nNorthwind Design"},
    {.icon = "building-2", .label = "2016 to 2021", .text = "Senior designer\nAldgate"},
};

static const FactView relations[] = {
    {.icon = "users",
     .label = "introduced by",
     .text = "Thomas Adeyemi-Fitzgerald",
     .has_url = true,
     .url = {.url = "/people/" ID}},
};

static const NoteView notes[] = {
    {.when = {.iso = "2026-02-01", .text = "1 February"},
     .text = "Two kids, Nils and Ebba. Moving the studio to Alfama in spring.\nPrefers calls "
             "before ten."},
};

static const TouchView november[] = {
    {.when = {.iso = "2026-11-20", .text = "20 November"},
     .icon = "coffee",
     .what = "Met in person",
     .minutes = "45 min",
     .note = "Coffee at Fábrica. She is looking for a researcher; promised to ask Kenji."},
    {.when = {.iso = "2026-11-04", .text = "4 November"},
     .icon = "mail",
     .what = "You wrote",
     .note = "Re: Northwind rebrand: second round"},
    {.when = {.iso = "2026-11-03", .text = "3 November"}, .icon = "mail", .what = "They wrote"},
};

static const TouchView october[] = {
    {.when = {.iso = "2026-10-09", .text = "9 October"},
     .icon = "video",
     .what = "Video call",
     .minutes = "30 min"},
    {.when = {.iso = "2026-10-02", .text = "2 October"},
     .icon = "share-2",
     .what = "You wrote on LinkedIn",
     .note = "Congratulations on the Red Dot award!"},
};

static const MonthView months[] = {
    {.iso = "2026-11",
     .name = "November 2026",
     .touches = november,
     .touch_count = G_N_ELEMENTS(november)},
    {.iso = "2026-10",
     .name = "October 2026",
     .touches = october,
     .touch_count = G_N_ELEMENTS(october)},
};

static const FactView open_facts[] = {
    {.icon = "handshake", .label = "you promised, in 3 days", .text = "send the deck"},
    {.icon = "heart", .label = "thanks owed, 6 days ago", .text = "the introduction to <Li>"},
};

static const PersonView person = {
    .face = mara,
    .role = "Design lead, Northwind Design",
    .tags = tags,
    .tag_count = G_N_ELEMENTS(tags),
    .last = {.iso = "2026-11-20", .text = "4 days ago"},
    .next = {.iso = "2026-12-18", .text = "in 24 days"},
    .cadence = "every 4 weeks",
    .warmth = {.word = "warm", .percent = 92},
    .open = open_facts,
    .open_count = G_N_ELEMENTS(open_facts),
    .points = points,
    .point_count = G_N_ELEMENTS(points),
    .occasions = days,
    .occasion_count = G_N_ELEMENTS(days),
    .positions = positions,
    .position_count = G_N_ELEMENTS(positions),
    .relations = relations,
    .relation_count = G_N_ELEMENTS(relations),
    .notes = notes,
    .note_count = G_N_ELEMENTS(notes),
    .months = months,
    .month_count = G_N_ELEMENTS(months),
    .older = "1759392000:12",
    .is_latest = true,
};

static const PersonView person_bare = {
    .face = {.id = ID, .name = "info@hoshino.example", .initials = "I", .hue = 4},
    .is_latest = true,
};

static const ErrorView missing = {
    .status = 404,
    .title = "Not here",
    .message = "There is no page at this address.",
};

/* The same with a hostile text in every field. */

static const WhenView bad_when = {.iso = HOSTILE, .text = HOSTILE};
static const FaceView bad_face = {.id = HOSTILE, .name = HOSTILE, .initials = HOSTILE};
static const char *const bad_tags[] = {HOSTILE};
static const FactView bad_facts[] = {
    {.icon = HOSTILE, .label = HOSTILE, .text = HOSTILE},
    {.text = HOSTILE, .has_url = true, .url = {.url = "/" HOSTILE}},
};
static const NoteView bad_notes[] = {{.when = {.iso = HOSTILE, .text = HOSTILE}, .text = HOSTILE}};
static const TouchView bad_touches[] = {{.when = {.iso = HOSTILE, .text = HOSTILE},
                                         .icon = HOSTILE,
                                         .what = HOSTILE,
                                         .minutes = HOSTILE,
                                         .note = HOSTILE}};
static const MonthView bad_months[] = {
    {.iso = HOSTILE, .name = HOSTILE, .touches = bad_touches, .touch_count = 1}};
static const PlanLineView bad_lines[] = {{.face = bad_face,
                                          .company = HOSTILE,
                                          .icon = HOSTILE,
                                          .title = HOSTILE,
                                          .reason = HOSTILE,
                                          .channel = HOSTILE,
                                          .channel_icon = HOSTILE,
                                          .due = bad_when}};
static const OccasionView bad_occasions[] = {
    {.face = bad_face, .icon = HOSTILE, .text = HOSTILE, .when = bad_when}};
static const PersonRowView bad_rows[] = {{.face = bad_face,
                                          .role = HOSTILE,
                                          .last = bad_when,
                                          .next = bad_when,
                                          .warmth = {.word = HOSTILE}}};

static const TodayView bad_today = {
    .iso = HOSTILE,
    .date = HOSTILE,
    .lines = bad_lines,
    .line_count = 1,
    .occasions = bad_occasions,
    .occasion_count = 1,
};

static const PeopleView bad_people = {
    .query = HOSTILE,
    .sort = HOSTILE,
    .tag = HOSTILE,
    .status = HOSTILE,
    .rows = bad_rows,
    .row_count = 1,
    .next = HOSTILE,
};

static const PeopleView bad_nobody = {
    .query = HOSTILE, .sort = HOSTILE, .tag = HOSTILE, .status = HOSTILE};

static const PersonView bad_person = {
    .face = bad_face,
    .role = HOSTILE,
    .nickname = HOSTILE,
    .standing = HOSTILE,
    .tags = bad_tags,
    .tag_count = 1,
    .last = bad_when,
    .next = bad_when,
    .cadence = HOSTILE,
    .warmth = {.word = HOSTILE},
    .points = bad_facts,
    .point_count = 2,
    .occasions = bad_facts,
    .occasion_count = 2,
    .positions = bad_facts,
    .position_count = 2,
    .relations = bad_facts,
    .relation_count = 2,
    .notes = bad_notes,
    .note_count = 1,
    .months = bad_months,
    .month_count = 1,
    .older = HOSTILE,
};

static const ErrorView bad_error = {
    .status = 500, .title = HOSTILE, .message = HOSTILE, .reference = HOSTILE};

#define PAGE(...)                                                                                  \
    &(const PageView)                                                                              \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }

const Sample samples[] = {
    {"today", PAGE(.title = "Today", .section = SECTION_TODAY, .query = "", .today = &today)},
    {"today-quiet",
     PAGE(.title = "Today", .section = SECTION_TODAY, .query = "", .today = &today_quiet)},
    {"today-new",
     PAGE(.title = "Today", .section = SECTION_TODAY, .query = "", .today = &today_new)},
    {"people", PAGE(.title = "People", .section = SECTION_PEOPLE, .query = "", .people = &people)},
    {"people-found",
     PAGE(.title = "People", .section = SECTION_PEOPLE, .query = "lind", .people = &people_found)},
    {"people-last-page",
     PAGE(.title = "People", .section = SECTION_PEOPLE, .query = "", .people = &people_last_page)},
    {"people-none",
     PAGE(.title = "People", .section = SECTION_PEOPLE, .query = "zzz", .people = &people_none)},
    {"people-new",
     PAGE(.title = "People", .section = SECTION_PEOPLE, .query = "", .people = &people_new)},
    {"person",
     PAGE(.title = "Mara Lindqvist", .section = SECTION_PEOPLE, .query = "", .person = &person)},
    {"person-bare",
     PAGE(.title = "Somebody", .section = SECTION_PEOPLE, .query = "", .person = &person_bare)},
    {"missing", PAGE(.title = "Not here", .query = "", .error = &missing)},
    {"hostile-today", PAGE(.title = HOSTILE, .query = HOSTILE, .today = &bad_today)},
    {"hostile-people", PAGE(.title = HOSTILE, .query = HOSTILE, .people = &bad_people)},
    {"hostile-nobody", PAGE(.title = HOSTILE, .query = HOSTILE, .people = &bad_nobody)},
    {"hostile-person", PAGE(.title = HOSTILE, .query = HOSTILE, .person = &bad_person)},
    {"hostile-error", PAGE(.title = HOSTILE, .query = HOSTILE, .error = &bad_error)},
};

const unsigned sample_count = G_N_ELEMENTS(samples);
