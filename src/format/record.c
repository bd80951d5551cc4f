/* SPDX-License-Identifier: Apache-2.0
 * Readers and the records they give. */
#include "format/record.h"

struct Reader {
    const char *format_name;
    const ReaderMethods *methods;
    void *state;
};

Reader *
reader_new(const char *format_name, const ReaderMethods *methods, void *take_state)
{
    Reader *reader = g_new0(Reader, 1);

    reader->format_name = format_name;
    reader->methods = methods;
    reader->state = take_state;
    return reader;
}

bool
reader_next(Reader *reader, Record *record, bool *more_out, GError **error)
{
    record_clear(record);
    return reader->methods->next(reader->state, record, more_out, error);
}

const char *
reader_format_name(const Reader *reader)
{
    return reader->format_name;
}

void
reader_free(Reader *reader)
{
    if (reader == NULL)
        return;
    reader->methods->free(reader->state);
    g_free(reader);
}

void
record_clear(Record *record)
{
    g_clear_pointer(&record->person, person_free);
    g_clear_pointer(&record->touch, touch_free);
    g_clear_pointer(&record->problems, g_ptr_array_unref);
    *record = (Record){.kind = RECORD_FAILED};
}

void
record_problem(Record *record, guint64 line, const char *field, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    if (record->problems == NULL)
        record->problems = problems_new();
    problems_add(record->problems, line, field, "%s", message);
}

Party *
party_new(const char *name, const char *email, const char *url)
{
    Party *party = g_new0(Party, 1);

    person_set(&party->name, name);
    person_set(&party->email, email);
    person_set(&party->url, url);
    return party;
}

void
party_free(Party *party)
{
    if (party == NULL)
        return;
    g_free(party->name);
    g_free(party->email);
    g_free(party->url);
    g_free(party);
}

Touch *
touch_new(void)
{
    Touch *touch = g_new0(Touch, 1);

    touch->to = g_ptr_array_new_with_free_func((GDestroyNotify)party_free);
    return touch;
}

void
touch_free(Touch *touch)
{
    if (touch == NULL)
        return;
    g_free(touch->key);
    g_free(touch->note);
    g_free(touch->delivered_to);
    party_free(touch->from);
    g_ptr_array_unref(touch->to);
    g_free(touch);
}
