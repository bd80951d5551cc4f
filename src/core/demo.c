/* SPDX-License-Identifier: Apache-2.0
 * The demo network: the same people and histories every time, ending now. */
#include "core/demo.h"

#include <string.h>

#include "base/text.h"
#include "core/demo_ledger.h"
#include "core/demo_people.h"
#include "core/person.h"
#include "core/search.h"
#include "core/tie.h"
#include "core/write.h"
#include "store/interaction.h"
#include "store/person.h"

#define DAY_SECONDS 86400

/** How far back the histories go. */
#define HISTORY_DAYS 1095

/** The first people of the shuffled list, by closeness; the rest are known or were never sorted. */
#define INNER_COUNT 5
#define CLOSE_COUNT 12
#define REGULAR_COUNT 34
#define WIDE_COUNT 60

/** One demo being made. */
typedef struct {
    Ctx *ctx;
    Change *change;
    WordBuffer *words;
    GArray *ids;     /* gint64, of the people in the order they were made */
    IdSource random; /* decides everything; seeded alike each time */
    gint64 people;
    gint64 interactions;
} Demo;

/* What is drawn for one person before the record is made. */
typedef struct {
    const char *name;
    const char *latin; /* NULL where the name is Latin itself */
    const char *city;
    const char *zone;
    const char *dial; /* NULL where no phone is known */
} Draft;

static guint64
roll(Demo *demo, guint64 sides)
{
    return id_random(&demo->random, sides);
}

static const char *
pick(Demo *demo, const char *const *list, guint count)
{
    return list[roll(demo, count)];
}

static GArray *
draft_people(Demo *demo)
{
    GArray *drafts = g_array_new(FALSE, FALSE, sizeof(Draft));

    for (guint i = 0; i < demo_place_count; i++) {
        const DemoPlace *place = &demo_places[i];

        for (guint j = 0; place->names[j] != NULL; j++) {
            Draft draft = {place->names[j], NULL, place->city, place->zone, place->dial};

            g_array_append_val(drafts, draft);
        }
    }
    for (guint i = 0; i < demo_script_name_count; i++) {
        const DemoScriptName *name = &demo_script_names[i];
        Draft draft = {name->name, name->latin, name->city, name->zone, NULL};

        g_array_append_val(drafts, draft);
    }
    for (guint i = drafts->len - 1; i > 0; i--) {
        guint j = (guint)roll(demo, i + 1);
        Draft held = g_array_index(drafts, Draft, i);

        g_array_index(drafts, Draft, i) = g_array_index(drafts, Draft, j);
        g_array_index(drafts, Draft, j) = held;
    }
    return drafts;
}

static Tier
tier_of(guint index)
{
    if (index < INNER_COUNT)
        return TIER_INNER;
    if (index < INNER_COUNT + CLOSE_COUNT)
        return TIER_CLOSE;
    if (index < INNER_COUNT + CLOSE_COUNT + REGULAR_COUNT)
        return TIER_REGULAR;
    if (index < INNER_COUNT + CLOSE_COUNT + REGULAR_COUNT + WIDE_COUNT)
        return TIER_WIDE;
    return index % 3 == 0 ? TIER_NONE : TIER_KNOWN;
}

/* "mara.lindqvist@halyardrobotics.example": example is reserved and reaches nobody. */
static char *
email_of(const Draft *draft, const char *company)
{
    g_autofree char *local = text_fold(draft->latin != NULL ? draft->latin : draft->name);
    g_autofree char *domain = text_fold(company);
    GString *squeezed = g_string_new(NULL);

    g_strdelimit(local, " ", '.');
    for (const char *at = domain; *at != '\0'; at++) {
        if (*at != ' ')
            g_string_append_c(squeezed, *at);
    }
    g_string_prepend_c(squeezed, '@');
    g_string_prepend(squeezed, local);
    g_string_append(squeezed, ".example");
    return g_string_free(squeezed, FALSE);
}

static void
add_career(Demo *demo, Person *person, int this_year)
{
    Position *now = person_add_position(person, person->company, person->title);
    int started = this_year - 1 - (int)roll(demo, 5);
    int earlier = started;

    now->current = true;
    now->started = g_strdup_printf("%d-%02d", started, 1 + (int)roll(demo, 12));
    for (guint64 jobs = roll(demo, 3); jobs > 0; jobs--) {
        Position *before =
            person_add_position(person, pick(demo, demo_companies, demo_company_count),
                                pick(demo, demo_titles, demo_title_count));

        before->ended = g_strdup_printf("%d", earlier);
        earlier -= 1 + (int)roll(demo, 4);
        before->started = g_strdup_printf("%d", earlier);
    }
}

static void
add_birthday(Demo *demo, Person *person, guint index)
{
    g_autofree char *date = NULL;
    int year;
    int month;
    int day;
    /* A few come up within days, so that a first look at the plan shows one. */
    Day near = demo->ctx->today + (Day)(index / 19) * 2;
    bool soon = index % 19 == 3;

    if (!soon && roll(demo, 10) >= (index < 60 ? 8 : 3))
        return;
    if (!soon)
        near = demo->ctx->today + 3 + (Day)roll(demo, 358);
    day_to_civil(near, &year, &month, &day);
    if (roll(demo, 3) == 0)
        date = g_strdup_printf("--%02d-%02d", month, day);
    else if (month == 2 && day == 29)
        date = g_strdup("1984-02-29");
    else
        date = g_strdup_printf("%d-%02d-%02d", 1958 + (int)roll(demo, 42), month, day);
    person_add_occasion(person, "birthday", date);
}

static void
add_tags(Demo *demo, Person *person, guint index, const char *city)
{
    static const char *const kinds[] = {"client", "former colleague", "mentor",
                                        "meetup", "investor",         "supplier"};

    person_add_tag(person, index % 11 == 4 ? "mentor" : kinds[roll(demo, G_N_ELEMENTS(kinds))]);
    if (roll(demo, 3) == 0)
        person_add_tag(person, city);
}

/* Who was never sorted came by LinkedIn, some of them lately. */
static char *
source_of(const Demo *demo, Tier tier, guint index)
{
    char date[DAY_TEXT_SIZE];

    if (tier != TIER_NONE)
        return g_strdup("demo");
    return g_strdup_printf("LinkedIn, connected on %s",
                           day_format(demo->ctx->today - 12 - (Day)(index * 37 % 700), date));
}

static Person *
make_person(Demo *demo, const Draft *draft, guint index)
{
    Person *person = person_new();
    const char *blank = strrchr(draft->name, ' ');
    g_autofree char *email = NULL;
    int year;
    int month;
    int day;

    day_to_civil(demo->ctx->today, &year, &month, &day);
    person->id = id_next(&demo->ctx->ids, demo->ctx->now);
    person->name = g_strdup(draft->name);
    if (draft->latin == NULL) {
        person->given = g_strndup(draft->name, (gsize)(blank - draft->name));
        person->family = g_strdup(blank + 1);
    }
    person->nickname = g_strdup(draft->latin);
    person->zone = g_strdup(draft->zone);
    person->company = g_strdup(pick(demo, demo_companies, demo_company_count));
    person->title = g_strdup(pick(demo, demo_titles, demo_title_count));
    person->tier = tier_of(index);
    person->source = source_of(demo, person->tier, index);
    email = email_of(draft, person->company);
    person_add_point(person, POINT_EMAIL, "work", email);
    if (draft->dial != NULL && roll(demo, 2) == 0) {
        g_autofree char *phone =
            g_strdup_printf("%s 555 01%02d", draft->dial, (int)roll(demo, 100));

        person_add_point(person, POINT_PHONE, "mobile", phone);
    }
    person_add_point(person, POINT_ADDRESS, "work", draft->city);
    add_career(demo, person, year);
    add_birthday(demo, person, index);
    add_tags(demo, person, index, draft->city);
    if (index % 4 == 1)
        person_add_note(person, demo->ctx->now - (gint64)(20 + roll(demo, 700)) * DAY_SECONDS,
                        pick(demo, demo_notes, demo_note_count));
    return person;
}

/* Days between two times in touch, drawn around what the tier asks for. */
static gint64
next_gap(Demo *demo, Tier tier)
{
    gint64 usual = tie_tier_days(tier);

    if (usual == 0)
        usual = 400;
    return MAX(1, usual / 3 + (gint64)roll(demo, (guint64)(usual * 4 / 3)));
}

static Channel
draw_channel(Demo *demo, Tier tier)
{
    static const Channel near[] = {CHANNEL_IN_PERSON, CHANNEL_CALL, CHANNEL_MESSAGE, CHANNEL_VIDEO,
                                   CHANNEL_MESSAGE};
    static const Channel far[] = {CHANNEL_EMAIL, CHANNEL_EMAIL, CHANNEL_LINKEDIN, CHANNEL_LINKEDIN,
                                  CHANNEL_VIDEO, CHANNEL_CALL,  CHANNEL_SOCIAL,   CHANNEL_LETTER};

    return tier == TIER_INNER || tier == TIER_CLOSE ? near[roll(demo, G_N_ELEMENTS(near))]
                                                    : far[roll(demo, G_N_ELEMENTS(far))];
}

static bool
add_interaction(Demo *demo, const Person *person, gint64 days_ago, GHashTable *words,
                GError **error)
{
    static const Direction directions[] = {DIRECTION_BOTH, DIRECTION_BOTH, DIRECTION_OUT,
                                           DIRECTION_IN};
    Interaction interaction = {
        .person_id = person->id,
        .channel = draw_channel(demo, person->tier),
        .direction = directions[roll(demo, G_N_ELEMENTS(directions))],
        .minutes = 5 * (gint64)(1 + roll(demo, 9)),
        .source = (char *)"demo",
    };
    bool inserted = false;

    interaction.at = demo->ctx->now - days_ago * DAY_SECONDS - (gint64)roll(demo, 6 * 3600);
    interaction.id = id_next(&demo->ctx->ids, demo->ctx->now);
    interaction.note =
        (char *)(roll(demo, 2) == 0 ? pick(demo, demo_topics_work, demo_topic_work_count)
                                    : pick(demo, demo_topics_life, demo_topic_life_count));
    search_words_add_text(words, interaction.note);
    demo->interactions++;
    return store_interaction_add(demo->change, &interaction, &inserted, error);
}

/* Three years in touch; one in nine ties fell silent somewhere on the way, mentors among them. */
static bool
add_history(Demo *demo, const Person *person, guint index, GHashTable *words, GError **error)
{
    bool dormant = index > INNER_COUNT && index % 9 == 4;
    gint64 end = dormant ? 400 + (gint64)roll(demo, 300) : (gint64)roll(demo, 12);

    if (person->tier == TIER_NONE && roll(demo, 2) == 0)
        return true;
    for (gint64 ago = HISTORY_DAYS - (gint64)roll(demo, 200); ago > end;
         ago -= next_gap(demo, person->tier)) {
        if (!add_interaction(demo, person, ago, words, error))
            return false;
    }
    return true;
}

static bool
add_person(Demo *demo, const Draft *draft, guint index, GError **error)
{
    g_autoptr(Person) person = make_person(demo, draft, index);
    g_autoptr(GHashTable) words = search_words_of(person);

    demo->people++;
    g_array_append_val(demo->ids, person->id);
    return store_person_save(demo->change, person, demo->ctx->now - HISTORY_DAYS * DAY_SECONDS,
                             true, NULL, error) &&
           add_history(demo, person, index, words, error) &&
           search_add(demo->ctx, demo->words, person->id, words, error) &&
           tie_refresh(demo->ctx, person->id, error);
}

static bool
refuse_unless_empty(Ctx *ctx, GError **error)
{
    gint64 people = 0;

    if (!person_count(ctx, &people, error))
        return false;
    if (people == 0)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "This book holds %" G_GINT64_FORMAT " people; the demo fills only an empty one. "
                "Try: kith --db demo.db demo",
                people);
    return false;
}

bool
demo_fill(Ctx *ctx, Receipt *receipt_out, gint64 *people_out, gint64 *interactions_out,
          GError **error)
{
    g_auto(Write) write = {0};
    g_autoptr(WordBuffer) words = word_buffer_new();
    g_autoptr(GArray) drafts = NULL;
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    Demo demo = {.ctx = ctx, .words = words, .ids = ids};

    /* The book's own ids too: the same now gives the same demo to the byte. */
    id_source_seed(&demo.random, 1);
    id_source_seed(&ctx->ids, 2);
    if (!write_begin(ctx, "fill the demo book", &write, error) || !refuse_unless_empty(ctx, error))
        return false;
    demo.change = write.change;
    drafts = draft_people(&demo);
    for (guint i = 0; i < drafts->len; i++) {
        if (!add_person(&demo, &g_array_index(drafts, Draft, i), i, error))
            return false;
    }
    if (!word_buffer_flush(words, ctx->db, ctx->space_id, error) ||
        !demo_fill_ledgers(ctx, &write, ids, error) ||
        !store_person_count_add(write.change, demo.people, error) ||
        !write_commit(ctx, &write, "Filled the book with the demo network", receipt_out, error))
        return false;
    *people_out = demo.people;
    *interactions_out = demo.interactions;
    return true;
}
