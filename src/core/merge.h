/* SPDX-License-Identifier: Apache-2.0
 * Taking what a file says of a person into what the book knows. For core/ only. */
#pragma once

#include "model/person.h"

/** Take incoming into person (both complete). Lists are joined; a single value is taken where the
 * book has none or has one from a file, and left where a person set it by hand: each such conflict
 * is one problem (field and sentence). person's uid and card become incoming's where it has none.
 */
void merge_person(Person *person, const Person *incoming, GPtrArray *problems);

/** A hash of all that a record says, to tell on the next import whether it says anything new. */
gint64 merge_content_hash(const Person *person);

/** Whether two people may be one: one of the names is empty or an address, or they share a word. */
bool merge_names_agree(const char *a, const char *b);
