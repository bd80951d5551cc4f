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

/** Look at everything; findings_out owns DoctorFinding, in the order of the checks. */
bool doctor_run(Ctx *ctx, GPtrArray **findings_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
