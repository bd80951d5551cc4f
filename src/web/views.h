/* SPDX-License-Identifier: Apache-2.0
 * Views: what each page shows, as text ready to be written. Handlers make these values in the
 * reader's language and zone; tests make them from literals. All pointers are borrowed for the time
 * of writing. Views know nothing of requests, databases or clocks. */
#pragma once

#include "web/html.h"

/** A person in small. */
typedef struct {
    const char *id; /**< 13 characters */
    const char *name;
    const char *initials; /**< one or two characters */
    unsigned hue;         /**< of the circle behind them, below FACE_HUES */
} FaceView;

#define FACE_HUES 12

/** A date for machines and for people. */
typedef struct {
    const char *iso;  /**< "2026-11-24" */
    const char *text; /**< "3 days ago"; NULL when there is none */
} WhenView;

/** How close a tie feels, as a word and as a bar. */
typedef struct {
    const char *word; /**< NULL when never in touch */
    unsigned percent; /**< 0…100 */
} WarmthView;

/** One line of the plan. */
typedef struct {
    FaceView face;
    const char *company; /**< NULL when unknown */
    const char *icon;    /**< of what kind of line it is */
    const char *title;
    const char *reason;
    const char *channel; /**< "by email" */
    const char *channel_icon;
    gint64 minutes;
    WhenView due;
} PlanLineView;

typedef struct {
    FaceView face;
    const char *icon;
    const char *text; /**< "turns 40" */
    WhenView when;
} OccasionView;

typedef struct {
    const char *iso;
    const char *date; /**< "Tuesday, 24 November" */
    const PlanLineView *lines;
    gsize line_count;
    gint64 minutes; /**< asked for */
    gint64 used;
    gint64 waiting;
    const OccasionView *occasions;
    gsize occasion_count;
    bool book_is_empty;
} TodayView;

typedef struct {
    FaceView face;
    const char *role; /**< "CTO, Northwind"; NULL when unknown */
    WhenView last;
    WhenView next;
    bool is_due; /**< whether next is today or past */
    WarmthView warmth;
} PersonRowView;

typedef struct {
    const char *query;  /**< what was searched for; "" for none */
    const char *sort;   /**< "name", "last", "due", "warmth"; "" when searched for */
    const char *tag;    /**< only people with it; "" for all */
    const char *status; /**< "184 people" */
    const PersonRowView *rows;
    gsize row_count;
    const char *next; /**< cursor of the next page; NULL on the last */
    bool is_first;    /**< whether this is the first page */
    bool book_is_empty;
} PeopleView;

/** A labelled text, with an address where one can follow it. */
typedef struct {
    const char *icon;
    const char *label; /**< NULL for none */
    const char *text;  /**< lines by '\n' */
    bool has_url;
    Url url;
    const char *rest; /**< goes on here, on another line where it must; NULL for none */
} FactView;

typedef struct {
    WhenView when;
    const char *icon;
    const char *what;    /**< "You wrote" */
    const char *minutes; /**< "30 min"; NULL when unknown */
    const char *note;    /**< NULL for none */
} TouchView;

typedef struct {
    const char *iso;  /**< "2026-11" */
    const char *name; /**< "November 2026" */
    const TouchView *touches;
    gsize touch_count;
} MonthView;

typedef struct {
    WhenView when;
    const char *text;
} NoteView;

typedef struct {
    FaceView face;
    const char *role;
    const char *nickname; /**< NULL for none */
    const char *standing; /**< the tie in a sentence */
    const char *const *tags;
    gsize tag_count;
    WhenView last;
    WhenView next;
    bool is_due;         /**< whether next is today or past */
    const char *cadence; /**< "every 6 weeks"; NULL for none */
    WarmthView warmth;
    const FactView *open; /**< between the reader and the person */
    gsize open_count;
    const FactView *points;
    gsize point_count;
    const FactView *occasions;
    gsize occasion_count;
    const FactView *positions;
    gsize position_count;
    const FactView *relations;
    gsize relation_count;
    const NoteView *notes;
    gsize note_count;
    const MonthView *months;
    gsize month_count;
    const char *older; /**< cursor of older history; NULL when there is none */
    bool is_latest;    /**< whether the history begins at its latest */
} PersonView;

typedef struct {
    unsigned status;
    const char *title;
    const char *message;
    const char *reference; /**< to find the cause in the log; NULL for none */
} ErrorView;

typedef enum { SECTION_NONE, SECTION_TODAY, SECTION_PEOPLE } Section;

/** A whole page: the shell around exactly one of the bodies. */
typedef struct {
    const char *title;
    Section section;
    const char *query; /**< in the search field; "" for none */
    const TodayView *today;
    const PeopleView *people;
    const PersonView *person;
    const ErrorView *error;
} PageView;

/** Write a whole page. */
void view_page(Html *h, const PageView *page);

/** Write the bodies. */
void view_today(Html *h, const TodayView *today);
void view_people(Html *h, const PeopleView *people);
void view_person(Html *h, const PersonView *person);
void view_error(Html *h, const ErrorView *error);

/** Write small parts. */
void view_icon(Html *h, const char *name);
void view_face(Html *h, const FaceView *face);
void view_when(Html *h, const WhenView *when);
void view_warmth(Html *h, const WarmthView *warmth);
