/* SPDX-License-Identifier: Apache-2.0
 * People in CSV of any program. */
#include "format/people_csv.h"

#include "format/people_csv_own.h"
#include "format/table_reader.h"

typedef struct {
    Table *table;
    TableMap map;
    PeopleCsvOwn *own; /* of kith's own file, else NULL */
    bool begun;
} People;

static bool
has_fields(const CsvHeader *header, bool names_will_do)
{
    g_autoptr(GArray) columns = table_columns_guess(header);

    return table_columns_have(columns, FIELD_EMAIL) || table_columns_have(columns, FIELD_PHONE) ||
           (table_columns_have(columns, FIELD_GIVEN) &&
            table_columns_have(columns, FIELD_FAMILY)) ||
           (names_will_do &&
            (table_columns_have(columns, FIELD_NAME) || table_columns_have(columns, FIELD_FAMILY)));
}

bool
people_csv_is_header(const CsvHeader *header)
{
    return people_csv_own_is_header(header) || has_fields(header, false);
}

static bool
is_any_header(const CsvHeader *header)
{
    return people_csv_own_is_header(header) || has_fields(header, true);
}

static bool
begin(People *people, GError **error)
{
    bool found = false;

    if (!table_find_header(people->table, is_any_header, &found, error))
        return false;
    if (!found) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "No row of this table names a column of people's names, emails or phones. Put "
                    "a row like “Name,Email,Phone,Company” on top.");
        return false;
    }
    people->begun = true;
    if (people_csv_own_is_header(table_header(people->table))) {
        people->own = people_csv_own_new(people->table);
        return true;
    }
    people->map.columns = table_columns_guess(table_header(people->table));
    people->map.tag_breaks = ";,";
    return table_map_learn_dates(&people->map, people->table, error);
}

static bool
people_next(void *state, Record *record, bool *more_out, GError **error)
{
    People *people = state;

    if (!people->begun && !begin(people, error))
        return false;
    if (!table_next(people->table, record, more_out, error))
        return false;
    if (*more_out && people->own != NULL)
        people_csv_own_take(people->own, people->table, record);
    else if (*more_out)
        table_person_take(&people->map, people->table, record);
    return true;
}

static void
people_free(void *state)
{
    People *people = state;

    people_csv_own_free(people->own);
    table_map_clear(&people->map);
    table_free(people->table);
    g_free(people);
}

Reader *
people_csv_reader_new(Input *take_input)
{
    static const ReaderMethods methods = {.next = people_next, .free = people_free};
    People *people = g_new0(People, 1);

    people->table = table_new(take_input);
    return reader_new("csv", &methods, people);
}
