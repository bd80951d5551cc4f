/* SPDX-License-Identifier: Apache-2.0
 * The JSON that the command line and the API speak. */
#include "format/json.h"

#include <jansson.h>
#include <math.h>

Json *
json_object_new(void)
{
    return json_object();
}

Json *
json_list_new(void)
{
    return json_array();
}

void
json_set(Json *object, const char *key, Json *take_value)
{
    (void)json_object_set_new(object, key, take_value); /* fails only without memory */
}

void
json_set_text(Json *object, const char *key, const char *text)
{
    json_set(object, key, text == NULL ? json_null() : json_string(text));
}

void
json_set_int(Json *object, const char *key, gint64 number)
{
    json_set(object, key, json_integer(number));
}

void
json_set_real(Json *object, const char *key, double number)
{
    json_set(object, key, isfinite(number) ? json_real(number) : json_null());
}

void
json_set_bool(Json *object, const char *key, bool value)
{
    json_set(object, key, json_boolean(value));
}

void
json_set_null(Json *object, const char *key)
{
    json_set(object, key, json_null());
}

void
json_set_id(Json *object, const char *key, gint64 id)
{
    char text[ID_TEXT_SIZE];

    json_set_text(object, key, id == 0 ? NULL : id_format(id, text));
}

void
json_set_instant(Json *object, const char *key, gint64 at)
{
    g_autofree char *text = instant_format(at);

    json_set_text(object, key, text);
}

void
json_set_day(Json *object, const char *key, Day day)
{
    char text[DAY_TEXT_SIZE];

    json_set_text(object, key, day_format(day, text));
}

void
json_append(Json *list, Json *take_value)
{
    (void)json_array_append_new(list, take_value); /* fails only without memory */
}

void
json_append_text(Json *list, const char *text)
{
    json_append(list, json_string(text));
}

void
json_free(Json *value)
{
    json_decref(value);
}

static int
append_bytes(const char *bytes, size_t length, void *user_data)
{
    g_string_append_len(user_data, bytes, (gssize)length);
    return 0;
}

void
json_write(GString *out, const Json *value)
{
    /* Three digits are enough for scores and shares, and read better than seventeen. */
    (void)json_dump_callback(value, append_bytes, out,
                             JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(6));
}

Json *
json_person_ref(gint64 id, const char *name)
{
    Json *object = json_object_new();

    json_set_id(object, "id", id);
    json_set_text(object, "name", name);
    return object;
}

static Json *
json_point(const Point *point)
{
    Json *object = json_object_new();

    json_set_text(object, "kind", point_kind_name(point->kind));
    json_set_text(object, "label", point->label);
    json_set_text(object, "value", point->value);
    json_set_text(object, "source", point->source);
    return object;
}

static Json *
json_occasion(const Occasion *occasion)
{
    Json *object = json_object_new();

    json_set_text(object, "kind", occasion->kind);
    json_set_text(object, "date", occasion->date);
    return object;
}

static void
set_tie(Json *object, const Tie *tie)
{
    Json *cadence = json_object_new();

    json_set_int(cadence, "days", tie->cadence_days);
    json_set_text(cadence, "from", cadence_from_name(tie->cadence_from));
    json_set(object, "cadence", cadence);
    json_set_real(object, "warmth", round(tie->warmth * 1000) / 1000);
    if (tie->touch_days > 0)
        json_set_instant(object, "last_interaction", tie->last_at);
    else
        json_set_null(object, "last_interaction");
    if (tie->has_next)
        json_set_day(object, "next_due", tie->next_day);
    else
        json_set_null(object, "next_due");
}

static const char *
tier_or_null(Tier tier)
{
    return tier == TIER_NONE ? NULL : tier_name(tier);
}

Json *
json_person(const Person *person, const Tie *tie)
{
    Json *object = json_person_ref(person->id, person->name);
    Json *points = json_list_new();
    Json *occasions = json_list_new();
    Json *tags = json_list_new();

    json_set_text(object, "given", person->given);
    json_set_text(object, "family", person->family);
    json_set_text(object, "nickname", person->nickname);
    json_set_text(object, "company", person->company);
    json_set_text(object, "title", person->title);
    json_set_text(object, "tier", tier_or_null(person->tier));
    for (guint i = 0; i < person->tags->len; i++)
        json_append_text(tags, person->tags->pdata[i]);
    json_set(object, "tags", tags);
    for (guint i = 0; i < person->points->len; i++)
        json_append(points, json_point(person->points->pdata[i]));
    json_set(object, "points", points);
    for (guint i = 0; i < person->occasions->len; i++)
        json_append(occasions, json_occasion(person->occasions->pdata[i]));
    json_set(object, "occasions", occasions);
    if (tie != NULL)
        set_tie(object, tie);
    json_set_null(object, "boundary");
    json_set_int(object, "version", person->version);
    return object;
}

Json *
json_interaction(const Interaction *interaction)
{
    Json *object = json_object_new();

    json_set_id(object, "id", interaction->id);
    json_set_instant(object, "at", interaction->at);
    json_set_text(object, "channel", channel_name(interaction->channel));
    json_set_text(object, "direction", direction_name(interaction->direction));
    json_set_int(object, "minutes", interaction->minutes);
    json_set_text(object, "note", interaction->note);
    json_set_text(object, "source", interaction->source);
    return object;
}

Json *
json_relation(const Relation *relation)
{
    Json *object = json_object_new();

    json_set_text(object, "kind", relation->kind);
    json_set_text(object, "other", relation->other);
    json_set_id(object, "other_id", relation->other_id);
    return object;
}

Json *
json_position(const Position *position)
{
    Json *object = json_object_new();

    json_set_text(object, "company", position->company);
    json_set_text(object, "title", position->title);
    json_set_text(object, "started", position->started);
    json_set_text(object, "ended", position->ended);
    json_set_bool(object, "current", position->current);
    json_set_text(object, "source", position->source);
    return object;
}

Json *
json_note(const Note *note)
{
    Json *object = json_object_new();

    json_set_id(object, "id", note->id);
    json_set_instant(object, "at", note->at);
    json_set_text(object, "text", note->text);
    json_set_text(object, "source", note->source);
    return object;
}

Json *
json_error(const GError *error, const GPtrArray *problems)
{
    Json *object = json_object_new();
    Json *body = json_object_new();
    Json *list = json_list_new();

    json_set_text(body, "code", error_code_name(error));
    json_set_text(body, "message", error->message);
    for (guint i = 0; problems != NULL && i < problems->len; i++) {
        const Problem *problem = problems->pdata[i];
        Json *entry = json_object_new();

        json_set_text(entry, "field", problem->field);
        json_set_text(entry, "message", problem->message);
        json_append(list, entry);
    }
    json_set(body, "problems", list);
    json_set(object, "error", body);
    return object;
}
