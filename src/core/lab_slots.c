/* SPDX-License-Identifier: Apache-2.0
 * kith lab slots: vectors of booking in, the slots that are offered or the busy times out. */
#include "core/lab.h"

#include <string.h>

#include "core/lab_slots_read.h"
#include "format/ical_busy.h"

#define CHUNK_BYTES 65536
#define MAX_FILE_BYTES (256 << 20)

static bool
read_all(Input *input, GString *text, GError **error)
{
    gsize got = 1;

    while (got > 0) {
        gsize length = text->len;

        if (length > MAX_FILE_BYTES) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                        "The file is larger than %d bytes.", MAX_FILE_BYTES);
            return false;
        }
        g_string_set_size(text, length + CHUNK_BYTES);
        if (!input_read(input, text->str + length, CHUNK_BYTES, &got, error))
            return false;
        g_string_set_size(text, length + got);
    }
    return true;
}

static bool
read_root(Input *take_input, Json **root_out, GError **error)
{
    g_autoptr(Input) input = take_input;
    g_autoptr(GString) text = g_string_new(NULL);

    return read_all(input, text, error) && json_read(text->str, text->len, root_out, error);
}

static void
append_instant(Json *list, gint64 instant)
{
    g_autofree char *text = instant_format(instant);

    json_append_text(list, text);
}

static bool
answer_slots(const Json *vector, GHashTable *zones, Json *answer, GError **error)
{
    g_autoptr(LabSlots) slots = NULL;
    g_autoptr(GArray) starts = NULL;
    Json *list;

    if (!lab_slots_read(vector, zones, &slots, error))
        return false;
    starts = slots_find(&slots->query);
    list = json_list_new();
    for (guint i = 0; i < starts->len; i++)
        append_instant(list, g_array_index(starts, gint64, i));
    json_set(answer, "slots", list);
    return true;
}

/* A vector of a calendar: what is busy in it. */
static bool
answer_busy(const Json *vector, GHashTable *zones, Json *answer, GError **error)
{
    IcalBusyQuery query = {.self = json_as_text(json_member(vector, "self"))};
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GArray) busy = NULL;
    const char *zone = NULL, *text = NULL;
    Json *list;

    if (!json_get_text(vector, "ics", &text, error) ||
        !json_get_text(vector, "host_tz", &zone, error) ||
        !lab_zone_get(zones, zone, &query.zone, error) ||
        !lab_instant_get(vector, "from", &query.from, error) ||
        !lab_instant_get(vector, "to", &query.to, error) ||
        !ical_busy(text, strlen(text), &query, &busy, problems, error))
        return false;
    list = json_list_new();
    for (guint i = 0; i < busy->len; i++) {
        Json *pair = json_list_new();

        append_instant(pair, g_array_index(busy, Interval, i).start);
        append_instant(pair, g_array_index(busy, Interval, i).end);
        json_append(list, pair);
    }
    json_set(answer, "busy", list);
    return true;
}

static bool
answer_vector(const Json *vector, GHashTable *zones, Json *answer, GError **error)
{
    return json_member(vector, "ics") != NULL ? answer_busy(vector, zones, answer, error)
                                              : answer_slots(vector, zones, answer, error);
}

bool
lab_slots(Input *take_input, GString *out, GError **error)
{
    g_autoptr(Json) root = NULL;
    g_autoptr(GHashTable) zones = lab_zones_new();
    const Json *vectors;

    if (!read_root(take_input, &root, error))
        return false;
    vectors = json_member(root, "vectors");
    for (gsize i = 0; i < json_count(vectors); i++) {
        const Json *vector = json_item(vectors, i);
        const char *id = json_as_text(json_member(vector, "id"));
        g_autoptr(Json) answer = json_object_new();

        json_set_text(answer, "id", id);
        if (!answer_vector(vector, zones, answer, error)) {
            g_prefix_error(error, "Vector %s: ", id == NULL ? "without an id" : id);
            return false;
        }
        json_write(out, answer);
        g_string_append_c(out, '\n');
    }
    if (json_count(vectors) > 0)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "The file holds no vectors; it is a JSON object with a list “vectors”.");
    return false;
}
