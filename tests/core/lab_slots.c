/* SPDX-License-Identifier: Apache-2.0
 * Vectors of booking, our own (worked out by hand) and those beside the project where they are. */
#include "core/lab.h"

#include <string.h>

#include "base/zone.h"
#include "format/json_read.h"

#define OWN "tests/data/slots/"
#define SHARED "../shared/data/booking/"

/* The file's text; NULL, and the test skipped, where a file beside the project is not there. */
static char *
read_file(const char *name, gsize *length)
{
    g_autofree char *path = g_build_filename(g_getenv("KITH_TEST_SOURCE"), name, NULL);
    char *text = NULL;

    if (g_str_has_prefix(name, "../") && !g_file_test(path, G_FILE_TEST_EXISTS)) {
        g_test_skip(name);
        return NULL;
    }
    g_assert_true(g_file_get_contents(path, &text, length, NULL));
    return text;
}

static void
assert_same_list(const char *id, const Json *found, const Json *expected)
{
    g_autoptr(GString) a = g_string_new(id);
    g_autoptr(GString) b = g_string_new(id);

    g_assert_nonnull(found);
    json_write(a, found);
    json_write(b, expected);
    g_assert_cmpstr(a->str, ==, b->str);
}

/* A day's slots are those whose start has that date for the guest. */
static void
assert_grouped(const Json *vector)
{
    const Json *days = json_member(vector, "by_guest_day");
    const Json *slots = json_member(vector, "slots");
    g_autoptr(Zone) utc = zone_utc();
    g_autoptr(Zone) zone = NULL;
    g_autofree char *day = NULL;
    gsize place = 0;

    if (days == NULL)
        return;
    zone = zone_new(json_as_text(json_member(vector, "guest_tz")));
    g_assert_nonnull(zone);
    for (gsize i = 0; i < json_count(slots); i++) {
        const char *slot = json_as_text(json_item(slots, i));
        char date[DAY_TEXT_SIZE];
        gint64 at = 0;

        g_assert_true(instant_parse(slot, utc, &at, NULL));
        day_format(zone_day(zone, at), date);
        place = g_strcmp0(date, day) == 0 ? place + 1 : 0;
        g_free(day);
        day = g_strdup(date);
        g_assert_cmpstr(json_as_text(json_item(json_member(days, date), place)), ==, slot);
    }
}

/* member is the list that is compared: "slots" or "busy". */
static void
assert_vectors(const char *name, const char *member, gsize least)
{
    gsize length = 0;
    g_autofree char *text = read_file(name, &length);
    g_autoptr(Json) root = NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    g_auto(GStrv) lines = NULL;
    const Json *vectors;

    if (text == NULL)
        return;
    g_assert_true(json_read(text, length, &root, NULL));
    vectors = json_member(root, "vectors");
    g_assert_true(lab_slots(input_from_memory(text, length), out, &error));
    g_assert_no_error(error);
    lines = g_strsplit(out->str, "\n", -1);
    g_assert_cmpuint(json_count(vectors), >=, least);
    g_assert_cmpuint(g_strv_length(lines), ==, json_count(vectors) + 1);
    for (gsize i = 0; i < json_count(vectors); i++) {
        const Json *vector = json_item(vectors, i);
        const char *id = json_as_text(json_member(vector, "id"));
        g_autoptr(Json) answer = NULL;

        g_assert_true(json_read(lines[i], strlen(lines[i]), &answer, NULL));
        g_assert_cmpstr(json_as_text(json_member(answer, "id")), ==, id);
        assert_same_list(id, json_member(answer, member), json_member(vector, member));
        assert_grouped(vector);
    }
}

static void
slots_are_those_worked_out_by_hand(void)
{
    assert_vectors(OWN "slots.json", "slots", 30);
}

static void
slots_are_those_of_other_programs(void)
{
    assert_vectors(SHARED "slots.json", "slots", 348);
}

static void
busy_times_are_those_worked_out_by_hand(void)
{
    assert_vectors(OWN "busy-ics.json", "busy", 25);
}

static void
busy_times_are_those_of_other_programs(void)
{
    assert_vectors(SHARED "busy-ics.json", "busy", 31);
}

static void
what_is_wrong_with_a_vector_is_named(void)
{
    static const struct {
        const char *vector;
        const char *says;
    } rows[] = {
        {"{}", "now"},
        {"{\"now\":\"soon\"}", "soon"},
        {"{\"now\":\"2026-01-01T00:00:00Z\",\"from\":\"2026-01-01T00:00:00Z\"}", "to"},
        {"{@,\"event\":{}}", "duration"},
        {"{@,\"event\":{\"duration\":0.5}}", "duration"},
        {"{@,\"event\":{\"duration\":-5}}", "duration"},
        {"{@,\"event\":{\"duration\":60,\"interval\":0}}", "interval"},
        {"{@,\"event\":{\"duration\":60,\"align\":\"loose\"}}", "loose"},
        {"{@,\"event\":{\"duration\":60,\"limits\":{\"day\":-3}}}", "day"},
        {"{@,\"event\":{\"duration\":60,\"window\":{\"type\":\"range\",\"start\":\"may\"}}}",
         "may"},
        {"{@,\"event\":{\"duration\":60}}", "host"},
        {"{@,\"event\":{\"duration\":60},\"hosts\":[{}]}", "tz"},
        {"{@,\"event\":{\"duration\":60},\"hosts\":[{\"tz\":\"../UTC\"}]}", "../UTC"},
        {"{@,\"event\":{\"duration\":60},\"hosts\":[{\"tz\":\"UTC\",\"weekly\":{\"mon\":[[\"9\","
         "\"10\"]]}}]}",
         "09:00"},
        {"{@,\"event\":{\"duration\":60},\"hosts\":[{\"tz\":\"UTC\",\"overrides\":{\"may\":[]}}]}",
         "may"},
        {"{@,\"event\":{\"duration\":60},\"hosts\":[{\"tz\":\"UTC\",\"busy\":[[1,2]]}]}", "busy"},
        {"{@,\"event\":{\"duration\":60},\"hosts\":[{\"tz\":\"UTC\",\"away\":[\"may\"]}]}",
         "dates"},
    };
    static const char times[] = "\"id\":\"X1\",\"now\":\"2026-01-01T00:00:00Z\","
                                "\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\"";

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(GStrv) parts = g_strsplit(rows[i].vector, "@", 2);
        g_autofree char *vector = g_strjoinv(times, parts);
        g_autofree char *text = g_strdup_printf("{\"vectors\":[%s]}", vector);
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(GError) error = NULL;

        g_assert_false(lab_slots(input_from_memory(text, strlen(text)), out, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        g_assert_nonnull(strstr(error->message, rows[i].says));
        g_assert_true(g_str_has_prefix(error->message, "Vector "));
    }
}

static void
a_file_without_vectors_is_refused(void)
{
    static const char *const texts[] = {"", "[]", "{}", "{\"vectors\":[]}", "{\"vectors\":7}"};

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(GError) error = NULL;

        g_assert_false(lab_slots(input_from_memory(texts[i], strlen(texts[i])), out, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lab-slots/own", slots_are_those_worked_out_by_hand);
    g_test_add_func("/lab-slots/shared", slots_are_those_of_other_programs);
    g_test_add_func("/lab-slots/busy-own", busy_times_are_those_worked_out_by_hand);
    g_test_add_func("/lab-slots/busy-shared", busy_times_are_those_of_other_programs);
    g_test_add_func("/lab-slots/wrong", what_is_wrong_with_a_vector_is_named);
    g_test_add_func("/lab-slots/empty", a_file_without_vectors_is_refused);
    return g_test_run();
}
