/* SPDX-License-Identifier: Apache-2.0
 * The tracked tables, and their rows as the text that the entries of a change keep. For
 * store/track*.c only. */
#pragma once

#include "store/track.h"

/** A person's row and the interactions have many columns; nothing tracked has more. */
#define TRACK_COLUMNS 24

/** What is tracked of a table. */
typedef struct {
    const char *name;
    const Query *get;
    const Query *put;
    const Query *remove;
    const Query *of_person; /**< NULL for a table that does not hang on a person */
    unsigned column_count;  /**< with seq, which is the last */
    unsigned key_count;     /**< the key is the first columns */
} TrackTableInfo;

extern const TrackTableInfo track_tables[TRACK_TABLE_COUNT];

/** Columns read back from an image; the image's text is cut up in place. */
typedef struct {
    char *text;
    const char *names[TRACK_COLUMNS];
    DbArg values[TRACK_COLUMNS];
    unsigned count;
} TrackImage;

/** Cut up an image. INTERNAL when it is damaged. */
bool track_image_parse(TrackImage *image, const char *text,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

void track_image_clear(TrackImage *image);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TrackImage, track_image_clear)

/** Add a column to an image. */
void track_image_add(GString *image, const char *name, const DbArg *value);

/** The image of the current row. The caller frees. */
char *track_row_image(DbRows *rows, unsigned column_count);

/** A value of the current row; text is borrowed until the next db_next. */
DbArg track_row_arg(DbRows *rows, unsigned index);

/** The key of a row without its space, in the form of an image. The caller frees. */
char *track_key_text(const DbArg *key, unsigned key_count);

bool track_arg_equal(DbArg a, DbArg b);
