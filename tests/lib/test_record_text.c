/* SPDX-License-Identifier: Apache-2.0
 * Records as text. */
#include "test_record_text.h"

#include "base/clock.h"
#include "base/text.h"
#include "test_records.h"

static void
add(GString *out, const char *field, const char *value)
{
    if (!text_is_empty(value))
        g_string_append_printf(out, "  %s: %s\n", field, value);
}

static void
add_lists(GString *out, const Person *person)
{
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        g_string_append_printf(out, "  %s (%s%s): %s\n", point_kind_name(point->kind),
                               point->label != NULL ? point->label : "",
                               point->preferred ? "*" : "", point->value);
    }
    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];

        g_string_append_printf(out, "  on %s: %s\n", occasion->date, occasion->kind);
    }
    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = person->positions->pdata[i];

        g_string_append_printf(out, "  at %s: %s %s..%s%s\n", position->company, position->title,
                               position->started != NULL ? position->started : "",
                               position->ended != NULL ? position->ended : "",
                               position->current ? " now" : "");
    }
    for (guint i = 0; i < person->relations->len; i++) {
        const Relation *relation = person->relations->pdata[i];

        g_string_append_printf(out, "  %s: %s\n", relation->kind, relation->other);
    }
    for (guint i = 0; i < person->notes->len; i++)
        add(out, "note", ((const Note *)person->notes->pdata[i])->text);
    for (guint i = 0; i < person->tags->len; i++)
        add(out, "tag", person->tags->pdata[i]);
}

static void
add_person(GString *out, const Person *person)
{
    add(out, "name", person->name);
    add(out, "given", person->given);
    add(out, "middle", person->middle);
    add(out, "family", person->family);
    add(out, "prefix", person->prefix);
    add(out, "suffix", person->suffix);
    add(out, "nickname", person->nickname);
    add(out, "company", person->company);
    add(out, "title", person->title);
    add(out, "department", person->department);
    add(out, "source", person->source);
    /* Made from hashes: tests of identity look at it themselves. */
    if (person->uid != NULL && !g_str_has_prefix(person->uid, "row:"))
        add(out, "uid", person->uid);
    if (person->self)
        add(out, "self", "yes");
    add_lists(out, person);
}

static void
add_party(GString *out, const char *role, const Party *party)
{
    g_string_append_printf(out, "  %s: %s", role, party->name != NULL ? party->name : "?");
    if (party->email != NULL)
        g_string_append_printf(out, " <%s>", party->email);
    if (party->url != NULL)
        g_string_append_printf(out, " %s", party->url);
    g_string_append(out, party->self ? " (self)\n" : "\n");
}

static void
add_touch(GString *out, const Touch *touch)
{
    g_autofree char *at = instant_format(touch->at);

    add(out, "at", at);
    add(out, "channel", channel_name(touch->channel));
    if (touch->from != NULL)
        add_party(out, "from", touch->from);
    for (guint i = 0; i < touch->to->len; i++)
        add_party(out, "to", touch->to->pdata[i]);
    add(out, "note", touch->note);
    g_assert_nonnull(touch->key);
}

static void
add_record(GString *out, const Record *record)
{
    static const char *const kinds[] = {
        [RECORD_PERSON] = "person",
        [RECORD_TOUCH] = "touch",
        [RECORD_SKIPPED] = "skipped",
        [RECORD_FAILED] = "failed",
    };

    g_string_append_printf(out, "%" G_GUINT64_FORMAT " line %" G_GUINT64_FORMAT " %s%s%s\n",
                           record->number, record->line, kinds[record->kind],
                           record->why != NULL ? ": " : "", record->why != NULL ? record->why : "");
    if (record->kind == RECORD_PERSON)
        add_person(out, record->person);
    if (record->kind == RECORD_TOUCH)
        add_touch(out, record->touch);
    for (guint i = 0; record->problems != NULL && i < record->problems->len; i++) {
        const Problem *problem = record->problems->pdata[i];

        g_string_append_printf(out, "  problem %s: %s\n", problem->field, problem->message);
    }
}

char *
test_record_text(const GPtrArray *records)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < records->len; i++)
        add_record(out, records->pdata[i]);
    return g_string_free(out, FALSE);
}

Input *
test_file_input(const char *path)
{
    g_autofree char *whole = g_build_filename(g_getenv("KITH_TEST_SOURCE"), path, NULL);
    g_autoptr(GError) error = NULL;
    Input *input = NULL;
    bool opened = input_open(whole, &input, &error);

    g_assert_no_error(error);
    g_assert_true(opened);
    return input;
}

void
test_record_golden(Reader *take_reader, const char *golden_path)
{
    g_autoptr(GPtrArray) records = test_records(take_reader);
    g_autofree char *text = test_record_text(records);
    g_autofree char *path = g_build_filename(g_getenv("KITH_TEST_SOURCE"), golden_path, NULL);
    g_autofree char *golden = NULL;
    g_autoptr(GError) error = NULL;

    if (g_strcmp0(g_getenv("KITH_TEST_REFRESH"), "1") == 0) {
        g_assert_true(g_file_set_contents(path, text, -1, &error));
        return;
    }
    (void)g_file_get_contents(path, &golden, NULL, &error); /* said by error */
    g_assert_no_error(error);
    g_assert_cmpstr(text, ==, golden);
}
