/* SPDX-License-Identifier: Apache-2.0
 * Lines of an input, one at a time, for the laboratory's commands. */
#pragma once

#include "base/input.h"

typedef struct LabLines LabLines;

/** take_input is freed with the reader. A line may have at most max bytes. */
LabLines *lab_lines_new(Input *take_input, gsize max);

/** The next line without its end (NULL at the end of the input), valid and the caller's to change
 * until the next call. TOO_LARGE for a line over the limit. */
bool lab_lines_next(LabLines *lines, char **line_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Number of the line last read, from 1. */
guint64 lab_lines_number(const LabLines *lines);

void lab_lines_free(LabLines *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(LabLines, lab_lines_free)
