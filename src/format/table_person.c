/* SPDX-License-Identifier: Apache-2.0
 * Rows of address books. */
#include "format/table_person.h"

#include <string.h>

#include "base/text.h"
#include "format/table_row.h"

/** Organisations in one cell. */
#define MAX_JOBS 64

typedef struct {
    guint group;
    guint turn;     /* among the values of one cell */
    char *parts[3]; /* company, title, department */
} Job;

void
table_map_clear(TableMap *map)
{
    g_clear_pointer(&map->columns, g_array_unref);
}

static const TableColumn *
column_at(const TableMap *map, guint index)
{
    return &g_array_index(map->columns, TableColumn, index);
}

typedef struct {
    const TableMap *map;
    guint day_first;
    guint month_first;
} Votes;

static void
see_dates(void *user_data, char *const *cells, guint count)
{
    Votes *votes = user_data;

    for (guint i = 0; i < MIN(count, votes->map->columns->len); i++) {
        DateOrder order;

        if (column_at(votes->map, i)->field != FIELD_OCCASION)
            continue;
        order = table_date_order(cells[i]);
        votes->day_first += order == DATE_ORDER_DAY_FIRST;
        votes->month_first += order == DATE_ORDER_MONTH_FIRST;
    }
}

static bool
is_local(const TableMap *map)
{
    for (guint i = 0; i < map->columns->len; i++) {
        if (column_at(map, i)->local)
            return true;
    }
    return false;
}

bool
table_map_learn_dates(TableMap *map, Table *table, GError **error)
{
    Votes votes = {.map = map};

    if (!table_columns_have(map->columns, FIELD_OCCASION))
        return true;
    if (!table_look_ahead(table, see_dates, &votes, error))
        return false;
    /* A few typing errors do not make a file of mixed order. */
    if (votes.day_first > 10 * votes.month_first)
        map->order = DATE_ORDER_DAY_FIRST;
    else if (votes.month_first > 10 * votes.day_first)
        map->order = DATE_ORDER_MONTH_FIRST;
    else if (votes.day_first == 0 && is_local(map)) /* all languages we know but English */
        map->order = DATE_ORDER_DAY_FIRST;
    return true;
}

const TableColumn *
table_row_column(const TableRow *row, guint column)
{
    return column_at(row->map, column);
}

void
table_row_problem(const TableRow *row, guint column, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    record_problem(row->record, row->record->line,
                   csv_header_name(table_header(row->table), column), "%s", message);
}

const char *
table_row_label(const TableRow *row, guint index, bool *preferred_out)
{
    const TableColumn *column = table_row_column(row, index);
    const char *label =
        column->label_column >= 0 ? table_cell(row->table, column->label_column) : column->label;

    *preferred_out = column->preferred;
    if (label != NULL && *label == '*') {
        *preferred_out = true;
        label += 1 + strspn(label + 1, " ");
    }
    return label;
}

static void
add_line(GString *lines, const char *line)
{
    if (lines->len > 0)
        g_string_append_c(lines, '\n');
    g_string_append(lines, line);
}

static void
free_job(gpointer data)
{
    Job *job = data;

    g_free(job->parts[0]);
    g_free(job->parts[1]);
    g_free(job->parts[2]);
    g_free(job);
}

static Job *
job_of(TableRow *row, guint group, guint turn)
{
    Job *job;

    for (guint i = 0; i < row->jobs->len; i++) {
        job = row->jobs->pdata[i];
        if (job->group == group && job->turn == turn)
            return job;
    }
    job = g_new0(Job, 1);
    job->group = group;
    job->turn = turn;
    g_ptr_array_add(row->jobs, job);
    return job;
}

/* Of several organisations in one row the first is where they work now. */
static void
take_job(TableRow *row, const TableColumn *column, const char *cell)
{
    const char *values = row->map->values;
    g_auto(GStrv) parts = g_strsplit(cell, values != NULL ? values : "\n\n\n", MAX_JOBS);

    for (guint i = 0; parts[i] != NULL; i++) {
        Job *job = job_of(row, column->group, i);
        char **slot = &job->parts[column->field - FIELD_COMPANY];

        if (*slot == NULL)
            person_set(slot, parts[i]);
    }
}

static void
add_jobs(TableRow *row)
{
    for (guint i = 0; i < row->jobs->len; i++) {
        const Job *job = row->jobs->pdata[i];

        if (i == 0) {
            person_set(&row->person->company, job->parts[0]);
            person_set(&row->person->title, job->parts[1]);
            person_set(&row->person->department, job->parts[2]);
        } else {
            (void)person_add_position(row->person, job->parts[0], job->parts[1]); /* owned there */
        }
    }
}

static void
take_occasion(TableRow *row, guint column, const char *cell)
{
    bool preferred;
    const char *label = table_row_label(row, column, &preferred);
    g_autofree char *kind = table_label_tidy(text_is_empty(label) ? "other" : label);
    char date[DAY_TEXT_SIZE];

    switch (table_date_read(cell, row->map->order, date)) {
    case DATE_NONE:
        return;
    case DATE_GIVEN:
        (void)person_add_occasion(row->person, kind, date); /* owned there */
        return;
    case DATE_AMBIGUOUS:
        table_row_problem(
            row, column,
            "“%s” may have the day or the month first, and no row tells which; it was "
            "left out.",
            cell);
        return;
    case DATE_WRONG:
        table_row_problem(row, column, "“%s” is not a date; it was left out.", cell);
        return;
    }
}

/* Thunderbird keeps year, month and day of birth apart. */
static void
add_birthday(TableRow *row)
{
    g_autofree char *text = NULL;
    char date[DAY_TEXT_SIZE];

    if (row->birth[1] == NULL || row->birth[2] == NULL)
        return;
    text = g_strconcat(row->birth[0] != NULL ? row->birth[0] : "-", "-", row->birth[1], "-",
                       row->birth[2], NULL);
    if (table_date_read(text, DATE_ORDER_UNKNOWN, date) == DATE_GIVEN)
        (void)person_add_occasion(row->person, "birthday", date); /* owned there */
    else
        record_problem(row->record, row->record->line, "birthday",
                       "“%s” is not a date; it was left out.", text);
}

/* The word that kith has for a relation, or the file's own. */
static char *
relation_kind(const char *label)
{
    static const struct {
        const char *word; /* folded */
        const char *kind;
    } kinds[] = {
        {"assistant", "assistant"},
        {"brother", "brother"},
        {"child", "child"},
        {"colleague", "colleague"},
        {"domestic partner", "partner"},
        {"domesticpartner", "partner"},
        {"father", "father"},
        {"friend", "friend"},
        {"manager", "manager"},
        {"mother", "mother"},
        {"parent", "parent"},
        {"partner", "partner"},
        {"referred by", "introduced-by"},
        {"referredby", "introduced-by"},
        {"introduced by", "introduced-by"},
        {"relative", "relative"},
        {"sister", "sister"},
        {"spouse", "spouse"},
    };
    g_autofree char *fold = text_fold(label);

    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(fold, kinds[i].word) == 0)
            return g_strdup(kinds[i].kind);
    }
    return g_strdup(*fold != '\0' ? label : "contact");
}

static void
take_relation(TableRow *row, guint column, const char *cell)
{
    bool preferred;
    g_autofree char *kind = relation_kind(table_row_label(row, column, &preferred));
    g_auto(GStrv) names = g_strsplit_set(cell, strcmp(kind, "child") == 0 ? ",;" : ";", -1);

    for (guint i = 0; names[i] != NULL; i++) {
        if (*g_strstrip(names[i]) != '\0')
            (void)person_add_relation(row->person, kind, names[i]); /* owned there */
    }
}

/* Google's own groups say nothing: everybody is in "myContacts". */
static void
add_tag(TableRow *row, const char *text)
{
    static const char *const noise[] = {"mycontacts", "my contacts", "starred",
                                        "starred in android"};
    const char *tag = text + (*text == '*' ? 1 + strspn(text + 1, " ") : 0);
    g_autofree char *fold = text_fold(tag);

    for (gsize i = 0; i < G_N_ELEMENTS(noise) && row->map->values != NULL; i++) {
        if (strcmp(fold, noise[i]) == 0)
            return;
    }
    person_add_tag(row->person, tag);
}

static void
take_tags(TableRow *row, const char *cell)
{
    const char *values = row->map->values;
    g_auto(GStrv) parts = values != NULL ? g_strsplit(cell, values, -1)
                                         : g_strsplit_set(cell, row->map->tag_breaks, -1);

    for (guint i = 0; parts[i] != NULL; i++)
        add_tag(row, g_strstrip(parts[i]));
}

static char *
with_line_ends(const char *cell)
{
    GString *text = g_string_new(cell);

    g_string_replace(text, "\r\n", "\n", 0);
    g_string_replace(text, "\r", "\n", 0);
    return g_string_free(text, FALSE);
}

static void
take_notes(TableRow *row, const char *cell)
{
    g_autofree char *text = with_line_ends(cell);

    (void)person_add_note(row->person, 0, text); /* owned there */
}

static void
take_extra(TableRow *row, guint column, const char *cell)
{
    bool preferred;
    const char *label = table_row_label(row, column, &preferred);
    g_autofree char *line = NULL;

    if (text_is_empty(label))
        label = csv_header_name(table_header(row->table), column);
    line = g_strdup_printf("%s: %s", label, cell);
    add_line(row->extra, line);
}

static void
take_value(TableRow *row, guint index, const char *cell)
{
    const TableColumn *column = table_row_column(row, index);
    Person *person = row->person;

    switch (column->field) {
    case FIELD_IGNORED:
    case FIELD_LABEL:
    case FIELD_EMAIL_KIND:
        return;
    case FIELD_EXTRA:
        take_extra(row, index, cell);
        return;
    case FIELD_NAME:
        person_set(&person->name, cell);
        return;
    case FIELD_GIVEN:
        person_set(&person->given, cell);
        return;
    case FIELD_MIDDLE:
        person_set(&person->middle, cell);
        return;
    case FIELD_FAMILY:
        if (person->family == NULL) /* "Sobrenome" before "Apelido" */
            person_set(&person->family, cell);
        return;
    case FIELD_PREFIX:
        person_set(&person->prefix, cell);
        return;
    case FIELD_SUFFIX:
        person_set(&person->suffix, cell);
        return;
    case FIELD_NICKNAME:
        person_set(&person->nickname, cell);
        return;
    case FIELD_COMPANY:
    case FIELD_TITLE:
    case FIELD_DEPARTMENT:
        take_job(row, column, cell);
        return;
    case FIELD_EMAIL:
        table_row_emails(row, index, cell);
        return;
    case FIELD_PHONE:
        table_row_phone(row, index, cell);
        return;
    case FIELD_URL:
        table_row_url(row, index, cell);
        return;
    case FIELD_IMPP:
        table_row_messenger(row, index, cell);
        return;
    case FIELD_ADDRESS:
    case FIELD_STREET:
    case FIELD_EXTENDED:
    case FIELD_BOX:
    case FIELD_CITY:
    case FIELD_REGION:
    case FIELD_CODE:
    case FIELD_COUNTRY:
        table_row_address_part(row, index, cell);
        return;
    case FIELD_OCCASION:
        take_occasion(row, index, cell);
        return;
    case FIELD_BIRTH_YEAR:
        row->birth[0] = cell;
        return;
    case FIELD_BIRTH_MONTH:
        row->birth[1] = cell;
        return;
    case FIELD_BIRTH_DAY:
        row->birth[2] = cell;
        return;
    case FIELD_RELATION:
        take_relation(row, index, cell);
        return;
    case FIELD_NOTES:
        take_notes(row, cell);
        return;
    case FIELD_TAGS:
        take_tags(row, cell);
        return;
    }
}

/* Fields that read the values of one cell themselves, or have only one. */
static bool
is_whole(TableField field)
{
    return field == FIELD_NOTES || field == FIELD_TAGS || field == FIELD_EXTRA ||
           field == FIELD_NAME || (field >= FIELD_COMPANY && field <= FIELD_DEPARTMENT) ||
           (field >= FIELD_ADDRESS && field <= FIELD_COUNTRY) ||
           (field >= FIELD_BIRTH_YEAR && field <= FIELD_BIRTH_DAY);
}

static void
take_cell(TableRow *row, guint index)
{
    const char *cell = table_cell(row->table, (int)index);
    const char *between = row->map->values;
    g_auto(GStrv) values = NULL;

    if (*cell == '\0')
        return;
    if (between == NULL || strstr(cell, between) == NULL ||
        is_whole(table_row_column(row, index)->field)) {
        take_value(row, index, cell);
        return;
    }
    values = g_strsplit(cell, between, -1);
    for (guint i = 0; values[i] != NULL; i++) {
        if (*g_strstrip(values[i]) != '\0')
            take_value(row, index, values[i]);
    }
}

static void
finish(TableRow *row)
{
    Person *person = row->person;

    add_jobs(row);
    add_birthday(row);
    table_row_add_addresses(row);
    if (row->extra->len > 0) {
        g_autofree char *text = with_line_ends(row->extra->str);

        (void)person_add_note(person, 0, text); /* owned there */
    }
    person_complete_name(person);
    person->uid = table_row_uid(row->table);
    row->record->kind = RECORD_PERSON;
    if (!text_is_empty(person->name))
        return;
    row->record->kind = RECORD_FAILED;
    record_problem(row->record, row->record->line, "",
                   "The row has neither a name nor a way to reach somebody.");
}

void
table_person_take(const TableMap *map, const Table *table, Record *record)
{
    g_autoptr(GPtrArray) addresses =
        g_ptr_array_new_with_free_func((GDestroyNotify)table_address_free);
    g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(free_job);
    g_autoptr(GString) extra = g_string_new(NULL);
    TableRow row = {.map = map,
                    .table = table,
                    .record = record,
                    .addresses = addresses,
                    .jobs = jobs,
                    .extra = extra};

    if (table_is_blank(table)) {
        record->kind = RECORD_SKIPPED;
        record->why = "empty row";
        return;
    }
    row.person = record->person = person_new();
    for (guint i = 0; i < map->columns->len; i++)
        take_cell(&row, i);
    finish(&row);
}
