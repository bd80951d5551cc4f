/* SPDX-License-Identifier: Apache-2.0
 * Address lists as mail has them: cut into single addresses in one linear pass, so that no hostile
 * list costs more than its length, whatever reads the pieces. Knows no mail library. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** The next piece of a list: up to a comma or semicolon outside quotes, comments and angle
 * brackets. A quote or bracket that is never closed counts as an ordinary character. */
typedef struct {
    const char *at; /**< NUL-terminated rest of the list */
    bool no_quote;  /**< no closing one follows; learned once */
    bool no_comment;
    bool no_angle;
} AddressCursor;

/** Point into the list; false at its end. Pieces may be blank. */
bool address_next(AddressCursor *cursor, const char **piece_out, gsize *length_out);

/** The address in the form it is compared in: lower case, without blanks, quotes of whole names or
 * angle brackets; NULL when it is not local@domain or is longer than 254 bytes. The caller
 * frees. */
char *address_normalize(const char *address);
