/* SPDX-License-Identifier: Apache-2.0
 * Rows as text. */
#include "store/track_image.h"

#include <string.h>

#include "base/error.h"

/* A row image is "name kind length:bytes" for each column, so that it is read back by name whatever
 * columns the table has gained since. */
void
track_image_add(GString *image, const char *name, const DbArg *value)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    const char *text = "";

    if (value->kind == DB_KIND_INT) {
        g_snprintf(number, sizeof number, "%" G_GINT64_FORMAT, value->integer);
        text = number;
    } else if (value->kind == DB_KIND_REAL) {
        text = g_ascii_dtostr(number, sizeof number, value->real);
    } else if (value->kind == DB_KIND_TEXT) {
        text = value->text;
    }
    g_string_append_printf(image, "%s %c %zu:", name, "nirtb"[value->kind], strlen(text));
    g_string_append(image, text);
}

void
track_image_clear(TrackImage *image)
{
    g_free(image->text);
}

static DbArg
image_value(char kind, char *bytes)
{
    switch (kind) {
    case 'i':
        return DB_INT(g_ascii_strtoll(bytes, NULL, 10));
    case 'r':
        return DB_REAL(g_ascii_strtod(bytes, NULL));
    case 't':
        return DB_TEXT(bytes);
    default:
        return DB_NULL();
    }
}

bool
track_image_parse(TrackImage *image, const char *text, GError **error)
{
    char *at;

    image->text = g_strdup(text);
    at = image->text;
    while (*at != '\0' && image->count < TRACK_COLUMNS) {
        char *blank = strchr(at, ' ');
        char *colon = blank == NULL ? NULL : strchr(blank, ':');
        guint64 length = colon == NULL ? 0 : g_ascii_strtoull(blank + 3, NULL, 10);
        char *next;
        char *value;

        if (colon == NULL || length > strlen(colon + 1)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                        "The record of an earlier change is damaged; run kith doctor.");
            return false;
        }
        *blank = '\0';
        next = colon + 1 + length;
        /* The value moves one place back, so that its end can be marked without touching the next
         * column's name. */
        value = memmove(colon, colon + 1, length);
        value[length] = '\0';
        image->names[image->count] = at;
        image->values[image->count] = image_value(blank[1], value);
        image->count++;
        at = next;
    }
    return true;
}

DbArg
track_row_arg(DbRows *rows, unsigned index)
{
    switch (row_kind_at(rows, index)) {
    case DB_KIND_INT:
        return DB_INT(row_int_at(rows, index));
    case DB_KIND_REAL:
        return DB_REAL(row_real_at(rows, index));
    case DB_KIND_TEXT:
        return DB_TEXT(row_text_at(rows, index));
    case DB_KIND_BLOB:
    case DB_KIND_NULL:
        break;
    }
    return DB_NULL();
}

char *
track_row_image(DbRows *rows, unsigned column_count)
{
    GString *image = g_string_new(NULL);

    for (unsigned i = 0; i < column_count; i++) {
        DbArg value = track_row_arg(rows, i);

        track_image_add(image, db_column_name(rows, i), &value);
    }
    return g_string_free(image, FALSE);
}

char *
track_key_text(const DbArg *key, unsigned key_count)
{
    GString *text = g_string_new(NULL);

    for (unsigned i = 1; i < key_count; i++)
        track_image_add(text, "k", &key[i]);
    return g_string_free(text, FALSE);
}

bool
track_arg_equal(DbArg a, DbArg b)
{
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case DB_KIND_NULL:
        return true;
    case DB_KIND_INT:
        return a.integer == b.integer;
    case DB_KIND_REAL:
        return memcmp(&a.real, &b.real, sizeof a.real) == 0;
    case DB_KIND_TEXT:
        return strcmp(a.text, b.text) == 0;
    case DB_KIND_BLOB:
        return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
    }
    return false;
}
