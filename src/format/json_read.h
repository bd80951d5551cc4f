/* SPDX-License-Identifier: Apache-2.0
 * Reading JSON into a tree, with checked access by name. The tree is owned by its root (json_free);
 * everything reached from it is borrowed. */
#pragma once

#include "format/json.h"

/** Read one JSON text. INVALID names line and column. Deep nesting (over 64) is refused. */
bool json_read(const char *text, gsize length, Json **root_out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The member of an object; NULL when it is absent or null, or when object is not an object. */
const Json *json_member(const Json *object, const char *name);

/** Number of elements of an array or members of an object; 0 for anything else and NULL. */
gsize json_count(const Json *value);

/** Whether the value is an array; false for NULL. */
bool json_is_list(const Json *value);

/** An element of an array; NULL past the end or when it is null. */
const Json *json_item(const Json *array, gsize index);

/** What a member of an object is, into the out parameter. INVALID names the member when it is
 * absent or of another type. Text is borrowed. */
bool json_get_text(const Json *object, const char *name, const char **text_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool json_get_number(const Json *object, const char *name, double *number_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool json_get_integer(const Json *object, const char *name, gint64 *integer_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The value itself as text, or NULL when it is not text (or NULL). */
const char *json_as_text(const Json *value);

/** Whether the value is a number, and which. */
bool json_as_number(const Json *value, double *number_out);

/** Whether a member is true; false when it is absent or anything else. */
bool json_is_set(const Json *object, const char *name);

/** Call visit for each member of an object in its order; stops and returns false when visit does.
 */
bool json_each(const Json *object,
               bool (*visit)(const char *name, const Json *value, void *user_data, GError **error),
               void *user_data, GError **error) G_GNUC_WARN_UNUSED_RESULT;
