/* SPDX-License-Identifier: Apache-2.0
 * What a note on a talk says that should not be forgotten: promises, thanks, needs. A table of
 * patterns for English, read clause by clause; what it does not recognise it leaves alone.
 * Proposals for a person to confirm, never facts. Pure. */
#pragma once

#include "base/clock.h"

typedef enum {
    HEARD_PROMISE,       /**< I promised it to them */
    HEARD_THEIR_PROMISE, /**< they promised it to me */
    HEARD_THANKS,        /**< I owe them thanks for it */
    HEARD_NEED,          /**< they look for it */
    HEARD_OVERWHELMED,   /**< they have too much of it */
} HeardKind;

/** Owned text. */
typedef struct {
    HeardKind kind;
    char *what; /**< in the words of the note */
    Day due;    /**< 0 where no day was named */
} Heard;

void heard_free(Heard *heard);

/** Read a note; day is the day of the talk, from which "friday" and "tomorrow" count. Owns Heard,
 * in the order of the note. */
GPtrArray *heard_in(const char *note, Day day);
