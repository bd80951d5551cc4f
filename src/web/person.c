/* SPDX-License-Identifier: Apache-2.0
 * A person's page. */
#include <string.h>

#include "base/id.h"
#include "core/interaction.h"
#include "core/person.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/person_open.h"
#include "web/visit.h"
#include "web/words.h"

#define HISTORY_LIMIT 25

/** Where a page of history begins: "SECONDS-ID". */
typedef struct {
    gint64 at;
    gint64 id;
} Place;

static bool
read_place(const char *text, Place *place_out, GError **error)
{
    const char *dash = text == NULL ? NULL : strrchr(text, '-');
    g_autofree char *at = dash == NULL ? NULL : g_strndup(text, (gsize)(dash - text));

    *place_out = (Place){.at = G_MAXINT64, .id = G_MAXINT64};
    if (text == NULL)
        return true;
    if (at == NULL || !id_parse(dash + 1, &place_out->id) ||
        !g_ascii_string_to_signed(at, 10, G_MININT64, G_MAXINT64, &place_out->at, NULL)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "That place in the history cannot be read. Go back to the latest.");
        return false;
    }
    return true;
}

static const char *
write_place(Words *words, const Interaction *interaction)
{
    char id[ID_TEXT_SIZE];

    return words_format(words, "%" G_GINT64_FORMAT "-%s", interaction->at,
                        id_format(interaction->id, id));
}

static Url
url_of_point(Words *words, const Point *point)
{
    switch (point->kind) {
    case POINT_EMAIL:
        return url_checked(words_format(words, "mailto:%s", point->value));
    case POINT_PHONE:
        return url_checked(words_format(
            words, "tel:%s", point->normalised == NULL ? point->value : point->normalised));
    case POINT_URL:
        if (strstr(point->value, "://") == NULL)
            return url_checked(words_format(words, "https://%s", point->value));
        break;
    case POINT_ADDRESS:
    case POINT_IMPP:
        break;
    }
    return url_checked(point->value);
}

static const char *
icon_of_point(PointKind kind)
{
    switch (kind) {
    case POINT_EMAIL:
        return "mail";
    case POINT_PHONE:
        return "phone";
    case POINT_ADDRESS:
        return "map-pin";
    case POINT_URL:
        return "link";
    case POINT_IMPP:
        break;
    }
    return "message-circle";
}

static FactView
fact_of_point(Words *words, const Point *point)
{
    const char *at = point->kind == POINT_EMAIL ? strrchr(point->value, '@') : NULL;

    return (FactView){
        .icon = icon_of_point(point->kind),
        .label = point->label,
        .text = at == NULL ? point->value
                           : words_format(words, "%.*s", (int)(at - point->value), point->value),
        .rest = at,
        .has_url = point->kind != POINT_ADDRESS && point->kind != POINT_IMPP,
        .url = url_of_point(words, point),
    };
}

static int
year_of(Day day)
{
    int year;
    int month;
    int date;

    day_to_civil(day, &year, &month, &date);
    return year;
}

/** "birthday, turns 40 tomorrow" */
static const char *
label_of_occasion(Words *words, const Occasion *occasion)
{
    int month_day = occasion_date_month_day(occasion->date);
    Day next;
    Day first;
    int years = 0;

    if (month_day == 0 || strcmp(occasion->kind, "death") == 0)
        return occasion->kind;
    next = occasion_next(month_day, words->today);
    if (day_parse_iso(occasion->date, &first))
        years = year_of(next) - year_of(first);
    if (years <= 0)
        return words_format(words, "%s, %s", occasion->kind, words_when(words, next).text);
    if (strcmp(occasion->kind, "birthday") == 0)
        return words_format(words, "birthday, turns %d %s", years, words_when(words, next).text);
    return words_format(words, "%s, %d years %s", occasion->kind, years,
                        words_when(words, next).text);
}

static FactView
fact_of_occasion(Words *words, const Occasion *occasion)
{
    const char *date = words_occasion_date(words, occasion->date);

    return (FactView){
        .icon = strcmp(occasion->kind, "birthday") == 0 ? "cake" : "gift",
        .label = label_of_occasion(words, occasion),
        .text = date == NULL ? occasion->date : date,
    };
}

static const char *
label_of_position(Words *words, const Position *position)
{
    const char *started =
        position->started == NULL ? NULL : words_partial_date(words, position->started);
    const char *ended = position->ended == NULL ? NULL : words_partial_date(words, position->ended);

    if (started != NULL && ended != NULL)
        return words_format(words, "%s to %s", started, ended);
    if (started != NULL)
        return words_format(words, position->current ? "since %s" : "from %s", started);
    if (ended != NULL)
        return words_format(words, "until %s", ended);
    return position->current ? NULL : "earlier";
}

static FactView
fact_of_position(Words *words, const Position *position)
{
    return (FactView){
        .icon = "building-2",
        .label = label_of_position(words, position),
        .text = position->title == NULL ? position->company
                : position->company == NULL
                    ? position->title
                    : words_format(words, "%s\n%s", position->title, position->company),
    };
}

static FactView
fact_of_relation(Words *words, const Relation *relation)
{
    char id[ID_TEXT_SIZE];
    FactView fact = {.icon = "users", .label = relation->kind, .text = relation->other};

    if (relation->other_id != 0) {
        fact.has_url = true;
        fact.url =
            url_checked(words_format(words, "/people/%s", id_format(relation->other_id, id)));
    }
    return fact;
}

static NoteView
note_of(Words *words, const Note *note)
{
    NoteView view = {.text = note->text};

    if (note->at != 0)
        view.when = words_date(words, instant_day(note->at, words->zone));
    return view;
}

static TouchView
touch_of(Words *words, const Interaction *interaction)
{
    return (TouchView){
        .when = words_date(words, instant_day(interaction->at, words->zone)),
        .icon = words_channel_icon(interaction->channel),
        .what = words_touch(interaction->channel, interaction->direction),
        .minutes = interaction->minutes > 0
                       ? words_format(words, "%" G_GINT64_FORMAT " min", interaction->minutes)
                       : NULL,
        .note = interaction->note,
    };
}

/** Group touches, latest first, by month. Returns the number of months. */
static gsize
make_months(Words *words, const GPtrArray *history, TouchView *touches, MonthView *months)
{
    gsize count = 0;

    for (guint i = 0; i < history->len; i++) {
        const Interaction *interaction = g_ptr_array_index(history, i);
        WhenView month = words_month(words, instant_day(interaction->at, words->zone));

        touches[i] = touch_of(words, interaction);
        if (count == 0 || strcmp(months[count - 1].iso, month.iso) != 0)
            months[count++] =
                (MonthView){.iso = month.iso, .name = month.text, .touches = &touches[i]};
        months[count - 1].touch_count++;
    }
    return count;
}

/** The positions of now, or those of before. Returns where the next fact goes. */
static FactView *
add_positions(Words *words, const Person *person, bool current, FactView *facts)
{
    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = g_ptr_array_index(person->positions, i);

        if (position->current == current)
            *facts++ = fact_of_position(words, position);
    }
    return facts;
}

/** All lists of facts of a person, one after the other in facts. */
static void
make_facts(Words *words, const Person *person, FactView *facts, PersonView *view)
{
    view->points = facts;
    view->point_count = person->points->len;
    for (guint i = 0; i < person->points->len; i++)
        *facts++ = fact_of_point(words, g_ptr_array_index(person->points, i));
    view->occasions = facts;
    view->occasion_count = person->occasions->len;
    for (guint i = 0; i < person->occasions->len; i++)
        *facts++ = fact_of_occasion(words, g_ptr_array_index(person->occasions, i));
    view->positions = facts;
    view->position_count = person->positions->len;
    facts = add_positions(words, person, true, facts);
    facts = add_positions(words, person, false, facts);
    view->relations = facts;
    view->relation_count = person->relations->len;
    for (guint i = 0; i < person->relations->len; i++)
        *facts++ = fact_of_relation(words, g_ptr_array_index(person->relations, i));
}

static void
make_standing(Words *words, const Person *person, const Tie *tie, PersonView *view)
{
    if (person->self)
        view->standing = "This is you: your own addresses and career. You are in no list and no "
                         "plan.";
    else if (person->deceased)
        view->standing = "Marked as having died; no plan asks for anything here.";
    view->warmth = words_warmth(tie);
    view->cadence = words_cadence(words, tie);
    if (tie->touch_days > 0)
        view->last = words_when(words, instant_day(tie->last_at, words->zone));
    if (tie->has_next) {
        view->next = words_when(words, tie->next_day);
        view->is_due = tie->next_day <= words->today;
    }
}

/** What was read for the page. */
typedef struct {
    Person *person;
    Tie tie;
    GPtrArray *history;
    GPtrArray *open; /* Entry */
    bool more;
} Known;

static void
known_clear(Known *known)
{
    g_clear_pointer(&known->person, person_free);
    g_clear_pointer(&known->history, g_ptr_array_unref);
    g_clear_pointer(&known->open, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Known, known_clear)

static void
show_known(Ctx *ctx, const Known *known, bool is_latest, Response *response)
{
    const Person *person = known->person;
    const GPtrArray *history = known->history;
    g_auto(Words) words = {0};
    g_autofree FactView *facts =
        g_new0(FactView, person->points->len + person->occasions->len + person->positions->len +
                             person->relations->len + 1);
    g_autofree FactView *open = g_new0(FactView, known->open->len + 1);
    g_autofree NoteView *notes = g_new0(NoteView, person->notes->len + 1);
    g_autofree TouchView *touches = g_new0(TouchView, history->len + 1);
    g_autofree MonthView *months = g_new0(MonthView, history->len + 1);
    PersonView view = {
        .nickname = person->nickname, .open = open, .notes = notes, .months = months};

    words_init(&words, ctx->zone, ctx->today);
    view.face = words_face(&words, person->id, person->name);
    view.role = words_role(&words, person->title, person->company);
    view.tags = (const char *const *)person->tags->pdata;
    view.tag_count = person->tags->len;
    make_standing(&words, person, &known->tie, &view);
    make_facts(&words, person, facts, &view);
    for (guint i = 0; i < known->open->len; i++)
        open[view.open_count++] = person_open_fact(ctx, &words, known->open->pdata[i]);
    for (guint i = 0; i < person->notes->len; i++)
        notes[view.note_count++] = note_of(&words, g_ptr_array_index(person->notes, i));
    view.month_count = make_months(&words, history, touches, months);
    view.is_latest = is_latest;
    if (known->more)
        view.older = write_place(&words, g_ptr_array_index(history, history->len - 1));
    page_show(response,
              &(PageView){
                  .title = person->name, .section = SECTION_PEOPLE, .query = "", .person = &view});
}

bool
web_person_show(void *user_data, const Request *request, Response *response, GError **error)
{
    Ctx *ctx = ((Visit *)user_data)->ctx;
    const char *before = request_query(request, "before");
    g_auto(Known) known = {0};
    Place place;
    gint64 id;

    if (!id_parse(request_param(request, "id"), &id)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "There is nobody at this address.");
        return false;
    }
    if (!read_place(before, &place, error) ||
        !person_get(ctx, id, &known.person, &known.tie, error) ||
        !person_open_load(ctx, id, &known.open, error) ||
        !interaction_list(ctx, id, place.at, place.id, HISTORY_LIMIT, &known.history, &known.more,
                          error))
        return false;
    show_known(ctx, &known, before == NULL, response);
    return true;
}
