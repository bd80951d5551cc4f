/* SPDX-License-Identifier: Apache-2.0
 * Errors: one domain, ten codes, and the one table that says what each code means to a shell, to
 * HTTP and in JSON. Must never depend on anything but GLib. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** A code exists only where some surface treats it differently. */
typedef enum {
    KITH_ERROR_INVALID,     /**< the request is wrong; the message says how */
    KITH_ERROR_NOT_FOUND,   /**< no such thing, or not yours */
    KITH_ERROR_DENIED,      /**< known, but not allowed */
    KITH_ERROR_LOGIN,       /**< not signed in */
    KITH_ERROR_CONFLICT,    /**< changed meanwhile, ambiguous, or already there */
    KITH_ERROR_TOO_LARGE,   /**< over a limit */
    KITH_ERROR_UNSUPPORTED, /**< valid, but not done here */
    KITH_ERROR_BUSY,        /**< try again */
    KITH_ERROR_REMOTE,      /**< another server failed */
    KITH_ERROR_INTERNAL,    /**< our fault, or the machine's */
} KithErrorCode;

#define KITH_ERROR (kith_error_quark())

GQuark kith_error_quark(void);

/** One finding about one field of a record; a check reports all of them, not the first. */
typedef struct {
    char *field;   /**< name of the field as the user knows it, or "" */
    char *message; /**< a sentence */
    guint64 line;  /**< where in the input, counted from 1; 0 where there is no input file */
} Problem;

/** A list of Problem that owns its elements. */
GPtrArray *problems_new(void);

/** Append a problem; the message is printf-formatted. */
void problems_add(GPtrArray *problems, guint64 line, const char *field, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

void problem_free(Problem *problem);

/** The name of a code on the wire: "invalid", "not-found", … Codes of foreign domains are
 * "internal". */
const char *error_code_name(const GError *error);

/** The exit status of the command line for an error (2, 3, 4, 5, 6, 70, 75). */
int error_exit_status(const GError *error);

/** The HTTP status for an error. */
unsigned error_http_status(const GError *error);
