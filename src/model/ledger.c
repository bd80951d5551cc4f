/* SPDX-License-Identifier: Apache-2.0
 * The ledgers: the nouns' descriptions, and what is done by them. */
#include "model/ledger.h"

#include <string.h>

#include "model/boundary.h"
#include "model/favor.h"
#include "model/feedback.h"
#include "model/introduction.h"
#include "model/need.h"
#include "model/offer.h"
#include "model/promise.h"
#include "model/slip.h"
#include "model/thanks.h"

static const Ledger *const ledgers[LEDGER_COUNT] = {
    [LEDGER_PROMISE] = &promise_ledger,   [LEDGER_SLIP] = &slip_ledger,
    [LEDGER_THANKS] = &thanks_ledger,     [LEDGER_FEEDBACK] = &feedback_ledger,
    [LEDGER_NEED] = &need_ledger,         [LEDGER_OFFER] = &offer_ledger,
    [LEDGER_FAVOR] = &favor_ledger,       [LEDGER_INTRODUCTION] = &introduction_ledger,
    [LEDGER_BOUNDARY] = &boundary_ledger,
};

const Ledger *
ledger_of(LedgerKind kind)
{
    g_assert(kind < LEDGER_COUNT);
    return ledgers[kind];
}

Entry *
entry_new(LedgerKind kind)
{
    Entry *entry = g_malloc0(ledger_of(kind)->size);

    entry->kind = kind;
    return entry;
}

Entry *
entry_copy(const Entry *entry)
{
    const Ledger *ledger = ledger_of(entry->kind);
    Entry *copy = g_memdup2(entry, ledger->size);

    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        if (field->kind == FIELD_TEXT)
            *entry_text(copy, field) = g_strdup(entry_text_of(entry, field));
    }
    return copy;
}

void
entry_free(Entry *entry)
{
    const Ledger *ledger;

    if (entry == NULL)
        return;
    ledger = ledger_of(entry->kind);
    for (guint i = 0; i < ledger->field_count; i++) {
        if (ledger->fields[i].kind == FIELD_TEXT)
            g_free(*entry_text(entry, &ledger->fields[i]));
    }
    g_free(entry);
}

char **
entry_text(Entry *entry, const Field *field)
{
    g_assert(field->kind == FIELD_TEXT);
    return (char **)(void *)((char *)entry + field->offset);
}

const char *
entry_text_of(const Entry *entry, const Field *field)
{
    return *entry_text((Entry *)entry, field);
}

gint64
entry_number(const Entry *entry, const Field *field)
{
    const char *at = (const char *)entry + field->offset;
    gint64 number = 0;
    guint word = 0;
    bool truth = false;

    switch (field->kind) {
    case FIELD_BOOL:
        memcpy(&truth, at, sizeof truth);
        return truth;
    case FIELD_WORD:
    case FIELD_WORDS:
        memcpy(&word, at, sizeof word);
        return word;
    case FIELD_TEXT:
        g_assert_not_reached();
    case FIELD_INT:
    case FIELD_DAY:
    case FIELD_INSTANT:
    case FIELD_ID:
    case FIELD_PERSON:
        break;
    }
    memcpy(&number, at, sizeof number);
    return number;
}

void
entry_set_number(Entry *entry, const Field *field, gint64 number)
{
    char *at = (char *)entry + field->offset;
    guint word = (guint)number;
    bool truth = number != 0;

    switch (field->kind) {
    case FIELD_BOOL:
        memcpy(at, &truth, sizeof truth);
        return;
    case FIELD_WORD:
    case FIELD_WORDS:
        memcpy(at, &word, sizeof word);
        return;
    case FIELD_TEXT:
        g_assert_not_reached();
    case FIELD_INT:
    case FIELD_DAY:
    case FIELD_INSTANT:
    case FIELD_ID:
    case FIELD_PERSON:
        break;
    }
    memcpy(at, &number, sizeof number);
}

const char *
entry_words(const Entry *entry)
{
    const Ledger *ledger = ledger_of(entry->kind);

    for (guint i = 0; i < ledger->field_count; i++) {
        if (ledger->fields[i].kind == FIELD_TEXT)
            return entry_text_of(entry, &ledger->fields[i]);
    }
    return NULL;
}

gint64
entry_other_person(const Entry *entry)
{
    const Ledger *ledger = ledger_of(entry->kind);

    for (guint i = 0; i < ledger->field_count; i++) {
        if (ledger->fields[i].kind == FIELD_PERSON)
            return entry_number(entry, &ledger->fields[i]);
    }
    return 0;
}

int
ledger_word_index(const char *const *words, const char *word)
{
    for (int i = 0; words[i] != NULL; i++) {
        if (strcmp(words[i], word) == 0)
            return i;
    }
    return -1;
}
