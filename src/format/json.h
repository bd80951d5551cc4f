/* SPDX-License-Identifier: Apache-2.0
 * The JSON that the command line and the API speak (docs: the shapes of Person, lists, plan lines).
 * Values are built as trees and written compact or indented; every function returns a new tree that
 * the caller owns. Must not depend on what may be done with records. */
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "model/interaction.h"
#include "model/person.h"
#include "model/tie.h"

typedef struct json_t Json;

/** An empty object or list. */
Json *json_object_new(void);
Json *json_list_new(void);

/** Set a member; text NULL becomes null. take_value is taken over. */
void json_set(Json *object, const char *key, Json *take_value);
void json_set_text(Json *object, const char *key, const char *text);
void json_set_int(Json *object, const char *key, gint64 number);
void json_set_real(Json *object, const char *key, double number);
void json_set_bool(Json *object, const char *key, bool value);
void json_set_null(Json *object, const char *key);

/** An id as 13 characters; 0 becomes null. */
void json_set_id(Json *object, const char *key, gint64 id);

/** An instant as RFC 3339 in UTC. */
void json_set_instant(Json *object, const char *key, gint64 at);

/** A civil day as YYYY-MM-DD. */
void json_set_day(Json *object, const char *key, Day day);

/** Append to a list; take_value is taken over. */
void json_append(Json *list, Json *take_value);
void json_append_text(Json *list, const char *text);

void json_free(Json *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Json, json_free)

/** Append the text of a value, on one line. */
void json_write(GString *out, const Json *value);

/** A person as lists and pages show it; tie NULL leaves out what comes from the history. */
Json *json_person(const Person *person, const Tie *tie);

/** {"id","name"}. */
Json *json_person_ref(gint64 id, const char *name);

Json *json_interaction(const Interaction *interaction);
Json *json_relation(const Relation *relation);
Json *json_position(const Position *position);
Json *json_note(const Note *note);

/** {"error":{"code","message","problems"}}. problems (Problem) may be NULL. */
Json *json_error(const GError *error, const GPtrArray *problems);
