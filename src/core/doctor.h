/* SPDX-License-Identifier: Apache-2.0
 * Doctor: is this book sound, and is this machine set up to keep it so. */
#pragma once

#include "core/kith.h"

typedef enum { DOCTOR_OK, DOCTOR_WARNING, DOCTOR_PROBLEM } DoctorLevel;

typedef struct {
    DoctorLevel level;
    char *check;   /**< what was looked at */
    char *message; /**< what was found, and what to do */
} DoctorFinding;

void doctor_finding_free(DoctorFinding *finding);

/** Look at everything; findings_out owns DoctorFinding, in the order of the checks. Damage that
 * stops the looking is a finding too, with what can be done about it. */
bool doctor_run(Ctx *ctx, GPtrArray **findings_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What to say of a book that could not even be opened: what is wrong and what can be done. NULL
 * where failure says it all: no book there, no permission, a newer kith, another program's file. */
GPtrArray *doctor_unreadable(const char *uri, const GError *failure);
