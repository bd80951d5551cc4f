/* SPDX-License-Identifier: Apache-2.0
 * Archives, over libarchive: zip (PKWARE's APPNOTE), and tar (POSIX ustar and pax) plain or packed
 * by gzip, as exports of mail often come. What is in one, and each member as an Input. Nothing is
 * ever unpacked to disk: names are for showing and for telling what a file is, never for writing.
 * Names outside of ASCII need a UTF-8 LC_CTYPE, which main sets. */
#pragma once

#include "base/input.h"

/** How far an archive is believed. Real exports stay far below; one that is made to fill memory,
 * disk or time does not. */
typedef struct {
    guint members;       /**< files in it; those behind are not taken, and that is said */
    gint64 member_bytes; /**< of one member, unpacked */
    gint64 all_bytes;    /**< of all members together, unpacked */
    gint64 free_bytes;   /**< this much is unpacked before the ratio counts */
    gint64 ratio;        /**< unpacked to packed, of a member and of the whole archive */
} ZipLimits;

/** 10,000 members, 64 GiB each, 128 GiB in all, and 250 to 1 beyond 64 MiB. */
extern const ZipLimits zip_limits;

/** Members of a zip archive up to this number come in the order of their names, as a folder's files
 * do; those of a larger one, and of a tar archive, come as they are stored. */
#define ZIP_SORTED_MEMBERS 256

typedef struct {
    char *name;  /**< UTF-8, "/" between folders, without a "./" before; what follows a NUL is not
                    part of it */
    gint64 size; /**< unpacked, as the archive claims; -1 when it does not say */
    const char *refused; /**< constant sentence that says why it is not read: it is encrypted or no
                              file, or its name climbs out; NULL when it may be opened */
} ZipMember;

typedef struct ZipReader ZipReader;

/** List the archive of an open regular file, which is taken over, also on failure. INVALID when it
 * is neither zip nor tar or damaged before its first member. */
bool zip_reader_new(int take_fd, const ZipLimits *limits, ZipReader **reader_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

void zip_reader_free(ZipReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ZipReader, zip_reader_free)

/** Files and what else is no folder. */
guint zip_reader_count(const ZipReader *reader);

/** Borrowed. */
const ZipMember *zip_reader_member(const ZipReader *reader, guint index);

/** What is wrong with the archive as a whole (cut off, damaged, too many members), so that more may
 * have been in it; NULL when nothing is. A sentence, borrowed. */
const char *zip_reader_problem(const ZipReader *reader);

/** Open a member that is not refused, any number of times; cheapest in the order of the list. The
 * input must be freed before the reader. While it is read: INVALID when it is damaged or cut off,
 * TOO_LARGE over a limit. */
bool zip_reader_open(ZipReader *reader, guint index, Input **input_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
