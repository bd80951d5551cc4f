/* SPDX-License-Identifier: Apache-2.0
 * A Ctx over a fresh book, and the short forms that tests of core/ share. Everything that fails
 * aborts the test with the error's sentence. */
#pragma once

#include "core/interaction.h"
#include "core/person.h"

/** 2026-11-24 09:00 UTC, a Tuesday. */
#define TEST_NOW G_GINT64_CONSTANT(1795510800)

typedef struct {
    char *uri;
    Ctx *ctx;
} TestBook;

/** A fresh, empty book with seeded ids, open at TEST_NOW in the zone of $TZ. */
TestBook *test_book_new(void);
void test_book_free(TestBook *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TestBook, test_book_free)

/** Go on at another day of the same book: days after TEST_NOW. */
void test_book_at(TestBook *book, gint64 days);

/** Add somebody with a name, an email address (may be NULL) and a tier. */
gint64 test_add(Ctx *ctx, const char *name, const char *email, Tier tier);

/** Log an interaction some days before now. */
void test_log(Ctx *ctx, gint64 person_id, gint64 days_ago, const char *note);

/** The whole book as lossless JSON. The caller frees. */
char *test_export(Ctx *ctx);

/** Take the latest change back. */
void test_undo(Ctx *ctx);

/** Write a file into a folder; the path, which the caller frees. */
char *test_write_file(const char *folder, const char *name, const char *text);

/** Expect an error of a code whose sentence holds a part; clears it. */
void test_expect_error(GError **error, KithErrorCode code, const char *part);
