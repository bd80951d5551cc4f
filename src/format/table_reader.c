/* SPDX-License-Identifier: Apache-2.0
 * Address books by layout. */
#include "format/table_reader.h"

typedef struct {
    const TableLayout *layout;
    Table *table;
    TableMap map;
    bool begun;
} State;

static bool
begin(State *state, GError **error)
{
    bool found = false;

    if (!table_find_header(state->table, state->layout->is_header, &found, error))
        return false;
    if (!found) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "This is not %s: none of its first rows names the columns of one.",
                    state->layout->file_kind);
        return false;
    }
    state->begun = true;
    state->layout->map_columns(table_header(state->table), &state->map);
    return table_map_learn_dates(&state->map, state->table, error);
}

static bool
state_next(void *user_data, Record *record, bool *more_out, GError **error)
{
    State *state = user_data;

    if (!state->begun && !begin(state, error))
        return false;
    if (!table_next(state->table, record, more_out, error))
        return false;
    if (*more_out)
        table_person_take(&state->map, state->table, record);
    return true;
}

static void
state_free(void *user_data)
{
    State *state = user_data;

    table_map_clear(&state->map);
    table_free(state->table);
    g_free(state);
}

Reader *
table_reader_new(const TableLayout *layout, Input *take_input)
{
    static const ReaderMethods methods = {.next = state_next, .free = state_free};
    State *state = g_new0(State, 1);

    state->layout = layout;
    state->table = table_new(take_input);
    return reader_new(layout->format_name, &methods, state);
}
