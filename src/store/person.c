/* SPDX-License-Identifier: Apache-2.0
 * How people are kept. */
#include "store/person.h"

#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "store/queries.h"

/* Ids of the rows that hang on a person come from their content, so that the same fact read from
 * two files is one row. */
static gint64
content_id(gint64 id, const char *kind, const char *a, const char *b, const char *c)
{
    g_autofree char *text = NULL;

    if (id != 0)
        return id;
    text =
        g_strjoin("\x1f", kind, a != NULL ? a : "", b != NULL ? b : "", c != NULL ? c : "", NULL);
    return id_from_text(text);
}

/* Walk rows with a function that reads one. */
typedef void (*ReadRow)(DbRows *rows, Person *person);

static bool
read_rows(Db *db, const Query *query, gint64 space_id, gint64 person_id, ReadRow read,
          Person *person, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows, error))
        return false;
    while (true) {
        if (!db_next(rows, &more, error))
            return false;
        if (!more)
            return true;
        read(rows, person);
    }
}

static void
read_person(DbRows *rows, Person *person)
{
    person->id = row_int(rows, "id");
    person->version = row_int(rows, "seq");
    person_set(&person->name, row_text(rows, "name"));
    person_set(&person->given, row_text(rows, "given"));
    person_set(&person->middle, row_text(rows, "middle"));
    person_set(&person->family, row_text(rows, "family"));
    person_set(&person->prefix, row_text(rows, "prefix"));
    person_set(&person->suffix, row_text(rows, "suffix"));
    person_set(&person->nickname, row_text(rows, "nickname"));
    person_set(&person->company, row_text(rows, "company"));
    person_set(&person->title, row_text(rows, "title"));
    person_set(&person->department, row_text(rows, "department"));
    person_set(&person->zone, row_text(rows, "zone"));
    person->tier = (Tier)row_int(rows, "tier");
    person->self = row_int(rows, "self") != 0;
    person->deceased = row_int(rows, "deceased") != 0;
    person_set(&person->uid, row_text(rows, "uid"));
    person_set(&person->by_hand, row_text(rows, "by_hand"));
    person_set(&person->source, row_text(rows, "source"));
}

static void
read_identity(DbRows *rows, Person *person)
{
    const char *card = row_text(rows, "card");

    if (card == NULL ||
        (person->card != NULL && g_strcmp0(row_text(rows, "uid"), person->uid) != 0))
        return;
    g_free(person->card);
    person->card = g_strdup(card);
}

static void
read_point(DbRows *rows, Person *person)
{
    Point *point = g_new0(Point, 1);

    point->id = row_int(rows, "id");
    point->kind = (PointKind)row_int(rows, "kind");
    point->label = g_strdup(row_text(rows, "label"));
    point->value = g_strdup(row_text(rows, "value"));
    point->normalised = g_strdup(row_text(rows, "normalised"));
    point->preferred = row_int(rows, "preferred") != 0;
    point->source = g_strdup(row_text(rows, "source"));
    g_ptr_array_add(person->points, point);
}

static void
read_occasion(DbRows *rows, Person *person)
{
    Occasion *occasion = g_new0(Occasion, 1);

    occasion->id = row_int(rows, "id");
    occasion->kind = g_strdup(row_text(rows, "kind"));
    occasion->date = g_strdup(row_text(rows, "date"));
    occasion->source = g_strdup(row_text(rows, "source"));
    g_ptr_array_add(person->occasions, occasion);
}

static void
read_position(DbRows *rows, Person *person)
{
    Position *position = g_new0(Position, 1);

    position->id = row_int(rows, "id");
    position->company_id = row_int(rows, "company_id");
    position->company = g_strdup(row_text(rows, "company"));
    position->title = g_strdup(row_text(rows, "title"));
    position->started = g_strdup(row_text(rows, "started"));
    position->ended = g_strdup(row_text(rows, "ended"));
    position->current = row_int(rows, "current") != 0;
    position->source = g_strdup(row_text(rows, "source"));
    g_ptr_array_add(person->positions, position);
}

static void
read_relation(DbRows *rows, Person *person)
{
    Relation *relation = g_new0(Relation, 1);

    relation->id = row_int(rows, "id");
    relation->other_id = row_int(rows, "other_id");
    relation->other = g_strdup(row_text(rows, "other"));
    relation->kind = g_strdup(row_text(rows, "kind"));
    relation->source = g_strdup(row_text(rows, "source"));
    g_ptr_array_add(person->relations, relation);
}

static void
read_note(DbRows *rows, Person *person)
{
    Note *note = g_new0(Note, 1);

    note->id = row_int(rows, "id");
    note->at = row_int(rows, "at");
    note->text = g_strdup(row_text(rows, "text"));
    note->source = g_strdup(row_text(rows, "source"));
    g_ptr_array_add(person->notes, note);
}

static void
read_tag(DbRows *rows, Person *person)
{
    g_ptr_array_add(person->tags, g_strdup(row_text(rows, "name")));
}

bool
store_person_find(Db *db, gint64 space_id, gint64 id, Person **person_out, GError **error)
{
    g_autoptr(Person) person = person_new();

    if (!read_rows(db, &q_track_person_get, space_id, id, read_person, person, error))
        return false;
    if (person->id == 0) {
        *person_out = NULL;
        return true;
    }
    if (!read_rows(db, &q_track_identity_of_person, space_id, id, read_identity, person, error) ||
        !read_rows(db, &q_track_point_of_person, space_id, id, read_point, person, error) ||
        !read_rows(db, &q_track_occasion_of_person, space_id, id, read_occasion, person, error) ||
        !read_rows(db, &q_track_position_of_person, space_id, id, read_position, person, error) ||
        !read_rows(db, &q_track_relation_of_person, space_id, id, read_relation, person, error) ||
        !read_rows(db, &q_track_note_of_person, space_id, id, read_note, person, error) ||
        !read_rows(db, &q_track_tag_of_person, space_id, id, read_tag, person, error))
        return false;
    *person_out = g_steal_pointer(&person);
    return true;
}

/* The state of one store_person_save. */
typedef struct {
    Change *change;
    const Person *person;
    bool is_new;
    bool changed;
} Save;

static bool
save_row(Save *save, TrackTable table, const DbArg *args, gsize arg_count, GError **error)
{
    TrackResult result = TRACK_INSERTED;

    if (save->is_new) {
        if (!track_add(save->change, table, save->person->id, args, arg_count,
                       table == TRACK_PERSON, error))
            return false;
    } else if (!track_put(save->change, table, save->person->id, args, arg_count, &result, error)) {
        return false;
    }
    save->changed = save->changed || result != TRACK_UNCHANGED;
    return true;
}

static bool
company_id_of(Save *save, const char *name, gint64 *id_out, GError **error)
{
    g_autofree char *fold = text_fold(name);
    g_autoptr(DbRows) rows = NULL;
    gint64 space_id = save->change->space_id;
    bool more = false;

    *id_out = 0;
    if (*fold == '\0')
        return true;
    if (!db_select(save->change->db, &q_company_by_fold, DB_ARGS(DB_INT(space_id), DB_TEXT(fold)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    *id_out = more ? row_int(rows, "id") : content_id(0, "company", fold, NULL, NULL);
    return more || db_run(save->change->db, &q_company_insert,
                          DB_ARGS(DB_INT(space_id), DB_INT(*id_out), DB_TEXT(name), DB_TEXT(fold)),
                          NULL, error);
}

/* Each saver writes one element and gives its id. */
typedef bool (*SaveElement)(Save *save, const void *element, gint64 *id_out, GError **error);

static bool
save_point(Save *save, const void *element, gint64 *id_out, GError **error)
{
    const Point *point = element;

    *id_out = content_id(point->id, point_kind_name(point->kind), point->normalised, NULL, NULL);
    return save_row(save, TRACK_POINT,
                    DB_ARGS(DB_INT(save->change->space_id), DB_INT(save->person->id),
                            DB_INT(*id_out), DB_INT(point->kind), DB_TEXT(point->label),
                            DB_TEXT(point->value), DB_TEXT(point->normalised),
                            DB_INT(point->preferred), DB_TEXT(point->source)),
                    error);
}

static bool
save_occasion(Save *save, const void *element, gint64 *id_out, GError **error)
{
    const Occasion *occasion = element;

    *id_out = content_id(occasion->id, "occasion", occasion->kind, occasion->date, NULL);
    return save_row(save, TRACK_OCCASION,
                    DB_ARGS(DB_INT(save->change->space_id), DB_INT(save->person->id),
                            DB_INT(*id_out), DB_TEXT(occasion->kind), DB_TEXT(occasion->date),
                            DB_INT(occasion_date_month_day(occasion->date)),
                            DB_TEXT(occasion->source)),
                    error);
}

static bool
save_position(Save *save, const void *element, gint64 *id_out, GError **error)
{
    const Position *position = element;
    gint64 company_id;

    *id_out = content_id(position->id, position->company, position->title, position->started, NULL);
    return company_id_of(save, position->company, &company_id, error) &&
           save_row(save, TRACK_POSITION,
                    DB_ARGS(DB_INT(save->change->space_id), DB_INT(save->person->id),
                            DB_INT(*id_out), DB_INT(company_id), DB_TEXT(position->company),
                            DB_TEXT(position->title), DB_TEXT(position->started),
                            DB_TEXT(position->ended), DB_INT(position->current),
                            DB_TEXT(position->source)),
                    error);
}

static bool
save_relation(Save *save, const void *element, gint64 *id_out, GError **error)
{
    const Relation *relation = element;

    *id_out = content_id(relation->id, "relation", relation->kind, relation->other, NULL);
    return save_row(save, TRACK_RELATION,
                    DB_ARGS(DB_INT(save->change->space_id), DB_INT(save->person->id),
                            DB_INT(*id_out), DB_INT(relation->other_id), DB_TEXT(relation->other),
                            DB_TEXT(relation->kind), DB_TEXT(relation->source)),
                    error);
}

static bool
save_note(Save *save, const void *element, gint64 *id_out, GError **error)
{
    const Note *note = element;

    *id_out = content_id(note->id, "note", note->text, NULL, NULL);
    return save_row(save, TRACK_NOTE,
                    DB_ARGS(DB_INT(save->change->space_id), DB_INT(save->person->id),
                            DB_INT(*id_out), DB_INT(note->at), DB_TEXT(note->text),
                            DB_TEXT(note->source)),
                    error);
}

/* Remove the rows of a table whose id is not among the kept ones. */
static bool
remove_others(Save *save, TrackTable table, const Query *of_person, GHashTable *kept,
              GError **error)
{
    g_autoptr(GArray) gone = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 space_id = save->change->space_id;

    {
        g_autoptr(DbRows) rows = NULL;
        bool more = false;

        if (!db_select(save->change->db, of_person,
                       DB_ARGS(DB_INT(space_id), DB_INT(save->person->id)), &rows, error) ||
            !db_next(rows, &more, error))
            return false;
        while (more) {
            gint64 id = row_int(rows, "id");

            if (!g_hash_table_contains(kept, &id))
                g_array_append_val(gone, id);
            if (!db_next(rows, &more, error))
                return false;
        }
    }
    for (guint i = 0; i < gone->len; i++) {
        gint64 id = g_array_index(gone, gint64, i);

        if (!track_remove(save->change, table, save->person->id,
                          DB_ARGS(DB_INT(space_id), DB_INT(save->person->id), DB_INT(id)), error))
            return false;
    }
    save->changed = save->changed || gone->len > 0;
    return true;
}

static bool
save_list(Save *save, TrackTable table, const Query *of_person, const GPtrArray *elements,
          SaveElement save_element, GError **error)
{
    g_autoptr(GHashTable) kept = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint i = 0; i < elements->len; i++) {
        gint64 *id = g_new(gint64, 1);
        bool saved = save_element(save, elements->pdata[i], id, error);

        g_hash_table_add(kept, id);
        if (!saved)
            return false;
    }
    return save->is_new || remove_others(save, table, of_person, kept, error);
}

static bool
remove_other_tags(Save *save, GHashTable *kept, GError **error)
{
    g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func(g_free);
    gint64 space_id = save->change->space_id;

    {
        g_autoptr(DbRows) rows = NULL;
        bool more = false;

        if (!db_select(save->change->db, &q_track_tag_of_person,
                       DB_ARGS(DB_INT(space_id), DB_INT(save->person->id)), &rows, error) ||
            !db_next(rows, &more, error))
            return false;
        while (more) {
            if (!g_hash_table_contains(kept, row_text(rows, "fold")))
                g_ptr_array_add(gone, g_strdup(row_text(rows, "fold")));
            if (!db_next(rows, &more, error))
                return false;
        }
    }
    for (guint i = 0; i < gone->len; i++) {
        if (!track_remove(
                save->change, TRACK_TAG, save->person->id,
                DB_ARGS(DB_INT(space_id), DB_INT(save->person->id), DB_TEXT(gone->pdata[i])),
                error))
            return false;
    }
    save->changed = save->changed || gone->len > 0;
    return true;
}

static bool
save_tags(Save *save, GError **error)
{
    g_autoptr(GHashTable) kept = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const GPtrArray *tags = save->person->tags;

    for (guint i = 0; i < tags->len; i++) {
        char *fold = text_fold(tags->pdata[i]);

        if (!g_hash_table_add(kept, fold))
            continue;
        if (!save_row(save, TRACK_TAG,
                      DB_ARGS(DB_INT(save->change->space_id), DB_INT(save->person->id),
                              DB_TEXT(fold), DB_TEXT(tags->pdata[i])),
                      error))
            return false;
    }
    return save->is_new || remove_other_tags(save, kept, error);
}

/* When a stored person was made; the time given for one that is new. */
static bool
created_at_of(Save *save, gint64 *created_at, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (save->is_new)
        return true;
    if (!db_select(save->change->db, &q_track_person_get,
                   DB_ARGS(DB_INT(save->change->space_id), DB_INT(save->person->id)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    if (more)
        *created_at = row_int(rows, "created_at");
    return true;
}

bool
store_person_save(Change *change, const Person *person, gint64 created_at, bool is_new,
                  bool *changed_out, GError **error)
{
    Save save = {.change = change, .person = person, .is_new = is_new};
    g_autofree char *sort_key = text_sort_key(person->name);

    if (!created_at_of(&save, &created_at, error) ||
        !save_row(&save, TRACK_PERSON,
                  DB_ARGS(DB_INT(change->space_id), DB_INT(person->id), DB_TEXT(person->name),
                          DB_TEXT(sort_key), DB_TEXT(person->given), DB_TEXT(person->middle),
                          DB_TEXT(person->family), DB_TEXT(person->prefix), DB_TEXT(person->suffix),
                          DB_TEXT(person->nickname), DB_TEXT(person->company),
                          DB_TEXT(person->title), DB_TEXT(person->department),
                          DB_TEXT(person->zone), DB_INT(person->tier), DB_INT(person->self),
                          DB_INT(person->deceased), DB_TEXT(person->uid), DB_TEXT(person->by_hand),
                          DB_TEXT(person->source), DB_INT(created_at)),
                  error) ||
        !save_list(&save, TRACK_POINT, &q_track_point_of_person, person->points, save_point,
                   error) ||
        !save_list(&save, TRACK_OCCASION, &q_track_occasion_of_person, person->occasions,
                   save_occasion, error) ||
        !save_list(&save, TRACK_POSITION, &q_track_position_of_person, person->positions,
                   save_position, error) ||
        !save_list(&save, TRACK_RELATION, &q_track_relation_of_person, person->relations,
                   save_relation, error) ||
        !save_list(&save, TRACK_NOTE, &q_track_note_of_person, person->notes, save_note, error) ||
        !save_tags(&save, error))
        return false;
    if (changed_out != NULL)
        *changed_out = save.changed;
    return true;
}

bool
store_identity_put(Change *change, gint64 person_id, const char *uid, gint64 content,
                   const char *card, bool is_new, GError **error)
{
    const DbArg args[] = {DB_INT(change->space_id),  DB_INT(person_id),
                          DB_INT(id_from_text(uid)), DB_TEXT(uid),
                          DB_INT(content),           DB_TEXT(card)};

    if (is_new)
        return track_add(change, TRACK_IDENTITY, person_id, args, G_N_ELEMENTS(args), false, error);
    return track_put(change, TRACK_IDENTITY, person_id, args, G_N_ELEMENTS(args), NULL, error);
}

bool
store_identity_find(Db *db, gint64 space_id, const char *uid, gint64 *person_id_out,
                    gint64 *content_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_person_by_identity, DB_ARGS(DB_INT(space_id), DB_INT(id_from_text(uid))),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    *person_id_out = more ? row_int(rows, "person_id") : 0;
    *content_out = more ? row_int(rows, "content") : 0;
    return true;
}

bool
store_person_exists(Db *db, gint64 space_id, gint64 id, bool *exists_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_person_exists, DB_ARGS(DB_INT(space_id), DB_INT(id)), &rows, error) &&
           db_next(rows, exists_out, error);
}

static bool
read_short_rows(DbRows *rows, GPtrArray **rows_out, bool *self_out, GError **error)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)person_row_free);
    bool more = false;

    while (true) {
        PersonRow *row;

        if (!db_next(rows, &more, error))
            return false;
        if (!more)
            break;
        if (self_out != NULL && found->len == 0)
            *self_out = row_int(rows, "self") != 0;
        row = g_new0(PersonRow, 1);
        row->id = row_int(rows, "id");
        row->name = g_strdup(row_text(rows, "name"));
        row->company = g_strdup(row_text(rows, "company"));
        g_ptr_array_add(found, row);
    }
    *rows_out = g_steal_pointer(&found);
    return true;
}

bool
store_person_by_point(Db *db, gint64 space_id, PointKind kind, const char *normalised,
                      GPtrArray **rows_out, bool *self_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    if (self_out != NULL)
        *self_out = false;
    return db_select(db, &q_person_by_point,
                     DB_ARGS(DB_INT(space_id), DB_TEXT(normalised), DB_INT(kind)), &rows, error) &&
           read_short_rows(rows, rows_out, self_out, error);
}

bool
store_person_by_sort_key(Db *db, gint64 space_id, const char *sort_key, GPtrArray **rows_out,
                         GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_person_by_sort_key, DB_ARGS(DB_INT(space_id), DB_TEXT(sort_key)), &rows,
                     error) &&
           read_short_rows(rows, rows_out, NULL, error);
}

static bool
select_one_int(Db *db, const Query *query, gint64 space_id, const char *column, gint64 *value_out,
               GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, DB_ARGS(DB_INT(space_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    *value_out = more ? row_int(rows, column) : 0;
    return true;
}

bool
store_person_self(Db *db, gint64 space_id, gint64 *id_out, GError **error)
{
    return select_one_int(db, &q_person_self, space_id, "id", id_out, error);
}

bool
store_person_count(Db *db, gint64 space_id, gint64 *count_out, GError **error)
{
    return select_one_int(db, &q_space_people, space_id, "people", count_out, error);
}

bool
store_person_count_add(Change *change, gint64 more, GError **error)
{
    return more == 0 || db_run(change->db, &q_space_add_people,
                               DB_ARGS(DB_INT(change->space_id), DB_INT(more)), NULL, error);
}

static void
read_tie(DbRows *rows, Tie *tie)
{
    if (row_is_null(rows, "touch_days")) {
        tie->cadence_from = CADENCE_FROM_DEFAULT; /* nobody set one */
        return;
    }
    tie->touch_days = row_int(rows, "touch_days");
    tie->first_at = row_int(rows, "first_at");
    tie->last_at = row_int(rows, "last_at");
    tie->last_out_at = row_int(rows, "last_out_at");
    tie->unanswered = row_int(rows, "unanswered");
    tie->usual_days = row_real(rows, "usual_days");
    tie->warmth = row_real(rows, "warmth");
    tie->half_life_days = row_real(rows, "warmth_days");
    tie->cadence_days = row_int(rows, "cadence_days");
    tie->cadence_from = (CadenceFrom)row_int(rows, "cadence_from");
    tie->has_next = !row_is_null(rows, "next_day");
    tie->next_day = tie->has_next ? row_int(rows, "next_day") : 0;
    tie->sent = row_int(rows, "sent");
    tie->replies = row_int(rows, "replies");
    tie->theirs = row_int(rows, "theirs");
    tie->band = (int)row_int(rows, "band");
}

static PersonRow *
read_person_row(DbRows *rows)
{
    PersonRow *row = g_new0(PersonRow, 1);

    row->id = row_int(rows, "id");
    row->name = g_strdup(row_text(rows, "name"));
    row->company = g_strdup(row_text(rows, "company"));
    row->title = g_strdup(row_text(rows, "title"));
    row->tier = (Tier)row_int(rows, "tier");
    read_tie(rows, &row->tie);
    return row;
}

static bool
add_person_rows(Db *db, const Query *query, const DbArg *args, gsize count, GPtrArray *people,
                GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, args, count, &rows, error) || !db_next(rows, &more, error))
        return false;
    while (more) {
        g_ptr_array_add(people, read_person_row(rows));
        if (!db_next(rows, &more, error))
            return false;
    }
    return true;
}

bool
store_person_due(Db *db, gint64 space_id, const StoreBand *band, gint64 limit, GPtrArray *people,
                 GError **error)
{
    return add_person_rows(db, &q_person_due,
                           DB_ARGS(DB_INT(space_id), DB_INT(band->number), DB_INT(band->after),
                                   DB_INT(band->until), DB_INT(limit)),
                           people, error);
}

bool
store_person_long_due(Db *db, gint64 space_id, int band, Day day, gint64 limit, GPtrArray *people,
                      GError **error)
{
    return add_person_rows(db, &q_person_long_due,
                           DB_ARGS(DB_INT(space_id), DB_INT(band), DB_INT(day), DB_INT(limit)),
                           people, error);
}

bool
store_person_row(Db *db, gint64 space_id, gint64 id, PersonRow **row_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    *row_out = NULL;
    if (!db_select(db, &q_person_row, DB_ARGS(DB_INT(space_id), DB_INT(id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    if (!more)
        return true;
    *row_out = read_person_row(rows);
    (*row_out)->email = g_strdup(row_text(rows, "email"));
    return true;
}

void
store_page_clear(StorePage *page)
{
    g_clear_pointer(&page->ids, g_array_unref);
    g_clear_pointer(&page->positions, g_array_unref);
    g_clear_pointer(&page->keys, g_ptr_array_unref);
}

static bool
read_page(DbRows *rows, bool by_name, StorePage *page, GError **error)
{
    bool more = false;

    page->ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    page->positions = g_array_new(FALSE, FALSE, sizeof(gint64));
    page->keys = g_ptr_array_new_with_free_func(g_free);
    while (true) {
        gint64 number;

        if (!db_next(rows, &more, error))
            return false;
        if (!more)
            return true;
        number = row_int(rows, "id");
        g_array_append_val(page->ids, number);
        if (by_name) {
            g_ptr_array_add(page->keys, g_strdup(row_text(rows, "sort_key")));
        } else {
            number = row_int(rows, "position");
            g_array_append_val(page->positions, number);
        }
    }
}

bool
store_person_page_by_name(Db *db, gint64 space_id, const char *after_key, gint64 after_id,
                          const char *tag, gint64 limit, StorePage *page, GError **error)
{
    const DbArg args[] = {DB_INT(space_id), DB_TEXT(after_key), DB_INT(after_id), DB_INT(limit),
                          DB_TEXT(tag)};
    g_autoptr(DbRows) rows = NULL;
    const Query *query = tag == NULL ? &q_person_page_by_name : &q_person_page_by_name_tagged;

    return db_select(db, query, args, tag == NULL ? 4 : 5, &rows, error) &&
           read_page(rows, true, page, error);
}

bool
store_person_page_by_number(Db *db, gint64 space_id, bool by_due, gint64 position, gint64 after_id,
                            const char *tag, gint64 limit, StorePage *page, GError **error)
{
    const DbArg args[] = {DB_INT(space_id), DB_INT(position), DB_INT(after_id), DB_INT(limit),
                          DB_TEXT(tag)};
    g_autoptr(DbRows) rows = NULL;
    const Query *query;

    if (by_due)
        query = tag == NULL ? &q_person_page_by_due : &q_person_page_by_due_tagged;
    else
        query = tag == NULL ? &q_person_page_by_last : &q_person_page_by_last_tagged;
    return db_select(db, query, args, tag == NULL ? 4 : 5, &rows, error) &&
           read_page(rows, false, page, error);
}

static bool
select_ids(Db *db, const Query *query, const DbArg *args, gsize arg_count, const char *column,
           GArray **ids_out, GError **error)
{
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, args, arg_count, &rows, error) || !db_next(rows, &more, error))
        return false;
    while (more) {
        gint64 id = row_int(rows, column);

        g_array_append_val(ids, id);
        if (!db_next(rows, &more, error))
            return false;
    }
    *ids_out = g_steal_pointer(&ids);
    return true;
}

bool
store_person_ids_after(Db *db, gint64 space_id, gint64 after, GArray **ids_out, GError **error)
{
    return select_ids(db, &q_person_ids_after, DB_ARGS(DB_INT(space_id), DB_INT(after)), "id",
                      ids_out, error);
}

bool
store_person_ids_of_tag(Db *db, gint64 space_id, const char *fold, GArray **ids_out, GError **error)
{
    return select_ids(db, &q_tag_people, DB_ARGS(DB_INT(space_id), DB_TEXT(fold)), "person_id",
                      ids_out, error);
}

bool
store_person_ids_of_tier(Db *db, gint64 space_id, Tier tier, GArray **ids_out, GError **error)
{
    return select_ids(db, &q_tier_people, DB_ARGS(DB_INT(space_id), DB_INT(tier)), "id", ids_out,
                      error);
}
