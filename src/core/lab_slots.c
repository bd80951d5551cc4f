/* SPDX-License-Identifier: Apache-2.0
 * kith lab slots: vectors of booking in, the slots that are offered out. */
#include "core/lab.h"

#include "core/lab_slots_read.h"

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
    for (guint i = 0; i < starts->len; i++) {
        g_autofree char *at = instant_format(g_array_index(starts, gint64, i));

        json_append_text(list, at);
    }
    json_set(answer, "slots", list);
    return true;
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
        if (!answer_slots(vector, zones, answer, error)) {
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
