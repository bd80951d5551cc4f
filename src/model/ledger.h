/* SPDX-License-Identifier: Apache-2.0
 * The ledgers of the five practices: what was promised, owned up to, thanked for, asked, offered,
 * given, introduced, and what somebody does not want. Each noun is a struct that begins with an
 * Entry and a table of its fields, so that keeping, exporting, searching and showing are written
 * once for all of them. A field that is added to a noun is one row here and one column in store/.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** The order is that of the rows in store/track.h. */
typedef enum {
    LEDGER_PROMISE,
    LEDGER_SLIP,
    LEDGER_THANKS,
    LEDGER_FEEDBACK,
    LEDGER_NEED,
    LEDGER_OFFER,
    LEDGER_FAVOR,
    LEDGER_INTRODUCTION,
    LEDGER_BOUNDARY,
    LEDGER_COUNT,
} LedgerKind;

/** What every row of a ledger has. */
typedef struct {
    LedgerKind kind;
    gint64 id;
    gint64 person_id;
    gint64 made_at;  /**< seconds UTC */
    gint64 ended_at; /**< seconds UTC; 0 while it is open */
} Entry;

typedef enum {
    FIELD_TEXT,    /**< char *, owned; NULL for none */
    FIELD_INT,     /**< gint64 */
    FIELD_BOOL,    /**< bool */
    FIELD_DAY,     /**< Day; 0 for none */
    FIELD_INSTANT, /**< gint64, seconds UTC; 0 for none */
    FIELD_ID,      /**< gint64, another entry; 0 for none */
    FIELD_PERSON,  /**< gint64, the second person; 0 for none; at most one in a noun */
    FIELD_WORD,    /**< an enum, by its words */
    FIELD_WORDS,   /**< guint, a set: bit n is the word n */
} FieldKind;

typedef struct {
    const char *name; /**< of the member and of the column */
    const char *json; /**< in JSON, where it is another; else NULL */
    FieldKind kind;
    gsize offset;             /**< in the noun's struct */
    const char *const *words; /**< FIELD_WORD and FIELD_WORDS: NULL-terminated */
    bool searched;            /**< FIELD_TEXT: a person is found by it */
} Field;

typedef struct {
    const char *noun;   /**< "promise" */
    const char *plural; /**< "promises" */
    gsize size;         /**< of the noun's struct */
    const Field *fields;
    guint field_count;
} Ledger;

/** The description of a noun. Constant. */
const Ledger *ledger_of(LedgerKind kind);

/** A row with nothing in it; freed by entry_free. */
Entry *entry_new(LedgerKind kind);

Entry *entry_copy(const Entry *entry);

void entry_free(Entry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Entry, entry_free)

/** A text field's place. */
char **entry_text(Entry *entry, const Field *field);

/** The value of a text field; NULL for none. Borrowed. */
const char *entry_text_of(const Entry *entry, const Field *field);

/** The value of any field that is no text, as a number. */
gint64 entry_number(const Entry *entry, const Field *field);

/** Set a field that is no text. */
void entry_set_number(Entry *entry, const Field *field, gint64 number);

/** What an entry is about: its first text, in the words that were noted; NULL where it has none.
 * Borrowed. */
const char *entry_words(const Entry *entry);

/** The second person of an entry (introductions); 0 for none. */
gint64 entry_other_person(const Entry *entry);

/** The place of a word in a NULL-terminated list; -1 when it is not there. */
int ledger_word_index(const char *const *words, const char *word);

/** For the tables of fields: rows of a struct's members. */
#define LEDGER_FIELD(type, member, field_kind, ...)                                                \
    {                                                                                              \
        .name = #member, .kind = field_kind, .offset = offsetof(type, member), __VA_ARGS__         \
    }
