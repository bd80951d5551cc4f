/* SPDX-License-Identifier: Apache-2.0
 * Archives made for tests. */
#pragma once

#include <glib.h>

typedef enum {
    TEST_MEMBER_FILE,
    TEST_MEMBER_ENCRYPTED,
    TEST_MEMBER_LINK, /**< the body is its target */
    TEST_MEMBER_FOLDER,
} TestMemberKind;

typedef struct {
    const char *name; /**< NULL ends a list */
    const char *body; /**< NULL for none */
    TestMemberKind kind;
    gsize length; /**< of the body; 0 where it ends in a NUL */
    gsize times;  /**< the body as often as this in a row; 0 is once */
} TestMember;

/** The bytes of a zip archive with these members in this order. */
GByteArray *test_zip(const TestMember *members);

/** The same as a tar archive, packed by gzip or not; no member can be encrypted. */
GByteArray *test_tar(const TestMember *members, gboolean packed);

/** The same written into a folder; the path, which the caller frees. */
char *test_write_zip(const char *folder, const char *name, const TestMember *members);

/** Write bytes into a folder; the path, which the caller frees. */
char *test_write_bytes(const char *folder, const char *name, const void *bytes, gsize length);
