/* SPDX-License-Identifier: Apache-2.0
 * What a reader gives, all at once, for tests of formats. */
#pragma once

#include "format/record.h"

/** All records of a reader (Record), which is taken over. An error fails the test. */
GPtrArray *test_records(Reader *take_reader);

const Record *test_record(const GPtrArray *records, guint index);

/** An input that gives its bytes, which must outlive it, in pieces of at most chunk bytes. */
Input *test_input_chunked(const char *bytes, gsize length, gsize chunk);

/** Fails unless the index-th problem is at this line, about this field, and says these words. */
void test_assert_problem(const Record *record, guint index, guint64 line, const char *field,
                         const char *words);

/** Fails unless equal in everything but the kept card. */
void test_assert_same_person(const Person *a, const Person *b);
