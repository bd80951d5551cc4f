/* SPDX-License-Identifier: Apache-2.0
 * Drafts: what somebody is about to send, checked for its tone before it goes. Needs no book and
 * no clock; what the book knows about the receiver is for the caller to add. */
#pragma once

#include "base/error.h"
#include "base/input.h"
#include "engine/tone.h"
#include "format/json.h"

/** Larger drafts are refused. */
#define DRAFT_MAX_BYTES (64 * 1024 * 1024)

/** The rules and the memory to check one draft after the other. For one thread. */
typedef struct Draft Draft;

Draft *draft_new(void);

void draft_free(Draft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Draft, draft_free)

/** The kind of that name ("message" …); INVALID lists the names. NULL is a message. */
bool draft_kind_parse(const char *name, ToneKind *kind_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Read a whole draft as UTF-8. take_input is freed, text_out the caller's to free. TOO_LARGE over
 * DRAFT_MAX_BYTES. */
bool draft_read(Input *take_input, char **text_out, gsize *length_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Check valid UTF-8 text. The report is valid until the next check. */
const ToneReport *draft_check(Draft *draft, const char *text, gsize length, ToneKind kind);

/** Append valid UTF-8 as a string of JSON. */
void draft_write_string(GString *out, const char *text, gsize length);

/** A finding about who gets the draft, not about a place in it (core/draft_to.h). Owned sentences;
 * rule is constant: "late-promise", "only-asks", "unanswered", "owed-thanks" or "boundary". */
typedef struct {
    const char *rule;
    ToneSeverity severity;
    char *message;
    char *suggestion;
} DraftNote;

void draft_note_free(DraftNote *note);

/** Append a report of text as one JSON value. notes (DraftNote; may be NULL) follow the findings.
 */
void draft_write_json(GString *out, const ToneReport *report, const char *text,
                      const GPtrArray *notes);

/** Check each line of an input and append one JSON value a line for it, for an empty one too.
 * take_input is freed. */
bool draft_check_lines(Draft *draft, Input *take_input, ToneKind kind, GString *out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** "blame", "guilt-trip" …; "regret", "effort" … Constant. */
const char *draft_rule_name(ToneRule rule);
const char *draft_part_name(TonePart part);
