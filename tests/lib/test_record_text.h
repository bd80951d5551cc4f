/* SPDX-License-Identifier: Apache-2.0
 * Records as text, to compare with a file, for tests of formats. */
#pragma once

#include "format/record.h"

/** Records (Record) as lines: what each is, then a line for each of its fields that says something.
 * Identities made from hashes are left out. The caller frees. */
char *test_record_text(const GPtrArray *records);

/** Compare what a reader gives, which is taken over, with a text file under the source folder.
 * KITH_TEST_REFRESH=1 writes the file instead. */
void test_record_golden(Reader *take_reader, const char *golden_path);

/** A file under the source folder, as an input. Fails the test when it is not there. */
Input *test_file_input(const char *path);
