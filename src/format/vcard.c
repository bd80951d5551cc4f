/* SPDX-License-Identifier: Apache-2.0
 * The reader of vCards, and the pass that only counts. */
#include "format/vcard.h"

#include <string.h>

#include "base/text.h"
#include "format/vcard_card.h"
#include "format/vcard_read.h"
#include "format/vcard_value.h"

typedef struct {
    Input *input;
    VcardLimits limits;
    VcardStream stream;
    VcardCard card;
    GArray *facts;
    bool ended;
} VcardState;

/* The card's text becomes the person's, without a copy where the card is large. */
static void
take_person(VcardState *state, Record *record)
{
    VcardCard *card = &state->card;
    Person *person = person_new();

    vcard_person_read(card, &state->limits, person, state->facts);
    if (text_is_empty(person->name) && person->points->len == 0) {
        vcard_card_problem(card, card->line, "",
                           "The card holds no name and no way to reach anybody.");
        person_free(person);
        return;
    }
    person->card = g_strndup(card->text->str, card->text->len);
    record->kind = RECORD_PERSON;
    record->person = person;
}

static void
take_problems(VcardState *state, Record *record)
{
    VcardCard *card = &state->card;

    if (card->left_out > 0)
        problems_add(card->problems, card->line, "",
                     "%u more problems of this card are not listed.", card->left_out);
    if (card->problems->len == 0)
        return;
    record->problems = card->problems;
    card->problems = problems_new();
}

/* What stands after the last card belongs to none, but must not vanish. */
static void
take_rest(VcardState *state, Record *record, bool *more_out)
{
    const Problem *first;

    state->ended = true;
    *more_out = state->card.problems->len > 0;
    if (!*more_out)
        return;
    first = state->card.problems->pdata[0];
    record->kind = RECORD_FAILED;
    record->number = state->stream.cards + 1;
    record->line = first->line;
    take_problems(state, record);
}

static bool
vcard_next(void *user_data, Record *record, bool *more_out, GError **error)
{
    VcardState *state = user_data;
    VcardCard *card = &state->card;

    *more_out = false;
    if (state->ended)
        return true;
    if (!vcard_stream_next(&state->stream, card, more_out, error))
        return false;
    if (!*more_out) {
        take_rest(state, record, more_out);
        return true;
    }
    record->kind = RECORD_FAILED;
    record->number = card->number;
    record->line = card->line;
    record->why = vcard_card_other(card);
    if (record->why != NULL)
        record->kind = RECORD_SKIPPED;
    else
        take_person(state, record);
    take_problems(state, record);
    return true;
}

static void
vcard_free(void *user_data)
{
    VcardState *state = user_data;

    vcard_stream_clear(&state->stream);
    vcard_card_clear(&state->card);
    g_array_unref(state->facts);
    input_free(state->input);
    g_free(state);
}

Reader *
vcard_reader_new(Input *take_input, const VcardLimits *limits)
{
    static const ReaderMethods methods = {.next = vcard_next, .free = vcard_free};
    VcardState *state = g_new0(VcardState, 1);

    state->input = take_input;
    state->limits = limits != NULL ? *limits : vcard_default_limits;
    state->facts = g_array_new(FALSE, FALSE, sizeof(VcardFact));
    vcard_stream_init(&state->stream, take_input, &state->limits);
    vcard_card_init(&state->card);
    return reader_new("vcard", &methods, state);
}

/* Look at everything in a property, as reading it would. */
static void
count_property(const VcardLine *line, VcardCounts *counts)
{
    char *value = (char *)line->value.at;
    gsize length = line->value.length;

    counts->properties++;
    counts->parameters += line->parameter_count;
    if (!vcard_is_text(line->text.at, line->text.length))
        counts->bad_text++;
    /* The line lies in the lexer's buffer and is not looked at again. */
    if (line->encoding == VCARD_QUOTED_PRINTABLE)
        length = vcard_decode_quoted(value, length);
    if (line->encoding != VCARD_BASE64)
        length = vcard_unescape(value, length);
    counts->value_bytes += length;
}

static bool
count_lines(VcardLexer *lexer, VcardCounts *counts, GError **error)
{
    VcardLine line = {.number = 0};
    bool after_agent = false;
    bool more;

    for (;;) {
        if (!vcard_lexer_next(lexer, &line, &more, error))
            return false;
        if (!more)
            return true;
        if (line.kind != VCARD_LINE_PROPERTY) {
            counts->bad_lines++;
        } else if (vcard_line_begins(&line)) {
            counts->cards += after_agent ? 0 : 1;
        } else if (!vcard_line_ends(&line)) {
            count_property(&line, counts);
        }
        after_agent = line.name.length == 5 && span_is(line.name, "AGENT");
    }
}

bool
vcard_count(Input *input, const VcardLimits *limits, VcardCounts *counts_out, GError **error)
{
    g_autoptr(Input) wide = NULL;
    VcardCounts counts = {.cards = 0};
    gint64 start = input_offset(input);
    VcardLexer lexer;
    bool done;

    if (!vcard_input_wide(input, &wide, error))
        return false;
    vcard_lexer_init(&lexer, wide != NULL ? wide : input,
                     (limits != NULL ? limits : &vcard_default_limits)->line_size);
    done = count_lines(&lexer, &counts, error);
    vcard_lexer_clear(&lexer);
    if (!done)
        return false;
    counts.bytes = (guint64)(input_offset(input) - start);
    *counts_out = counts;
    return true;
}
