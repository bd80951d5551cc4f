/* SPDX-License-Identifier: Apache-2.0
 * The log: one line of JSON an event, for the person who runs the program. A field has one of the
 * types below, and none of them takes free text: what people wrote into the book has no way in. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    LOG_ERROR,   /**< somebody has to do something */
    LOG_WARNING, /**< it worked, but not as it should */
    LOG_INFO,    /**< one line a request or command */
    LOG_DEBUG,
} LogLevel;

/** What happened. */
typedef enum {
    LOG_START,   /**< the program begins to serve */
    LOG_STOP,    /**< and ends */
    LOG_REQUEST, /**< a request was answered */
    LOG_COMMAND, /**< a command was carried out */
    LOG_JOB,     /**< work without a user was done */
} LogEvent;

/** Where lines go, and from which level on. */
typedef struct {
    int fd; /**< STDERR_FILENO, but in tests */
    LogLevel level;
} Log;

typedef enum {
    LOG_FIELD_END,
    LOG_FIELD_INT,
    LOG_FIELD_ID,
    LOG_FIELD_WORD,
    LOG_FIELD_PATH,
    LOG_FIELD_FAILURE,
} LogFieldKind;

/** A field of a line, made by a function below; {0} ends a list. Borrows what it is made of. */
typedef struct {
    LogFieldKind kind;
    const char *name;
    gint64 number;
    const char *text;
    const GError *failure;
} LogField;

LogField log_int(const char *name, gint64 number);

/** An id in its 13 characters. */
LogField log_id(const char *name, gint64 id);

/** A word of the program's own: at most 64 letters, digits and "._:/+-"; anything else, NULL too,
 * is written as "?". */
LogField log_word(const char *name, const char *word);

/** The path of a URL, without its query. Bytes that are not plain in one are written as %XX. */
LogField log_path(const char *name, const char *path);

/** "code" and, where the machine and not a person's input is at fault (INTERNAL, BUSY, REMOTE and
 * errors of libraries), "message". NULL gives nothing. */
LogField log_failure(const GError *failure);

/** The line with its line end, of at most 4096 bytes, so that one write keeps it in one piece in a
 * pipe; where fields do not fit, "cut" is true. now is seconds UTC. The caller frees. */
char *log_line(gint64 now, LogLevel level, LogEvent event, const LogField *fields);

/** Write a line unless the log's level leaves it out. What cannot be written is lost. */
void log_write(const Log *log, gint64 now, LogLevel level, LogEvent event, const LogField *fields);

/** Read "error", "warning", "info" or "debug". */
bool log_level_parse(const char *name, LogLevel *level_out);
