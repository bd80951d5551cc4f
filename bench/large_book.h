/* SPDX-License-Identifier: Apache-2.0
 * A large book of made-up people, of whom the same number is due today whatever its size. */
#pragma once

#include "core/kith.h"

/** The time of the book, seconds UTC: 2026-11-24 06:00. */
#define LARGE_BOOK_NOW G_GINT64_CONSTANT(1795500000)

/** People due today. */
#define LARGE_BOOK_DUE 200

/** Say what failed, and stop. error may be NULL. */
void large_book_die(const char *what, GError *error) G_GNUC_NORETURN;

/** Open a book, which must open. The caller closes it. */
Ctx *large_book_open(const char *path, bool write);

/** Make a book of so many people, each with so many interactions, and print how long it took. */
void large_book_build(const char *path, gint64 people, int interactions);

/** A family name as the people have. The caller frees. */
char *large_book_family_name(IdSource *random);
