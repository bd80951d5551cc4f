/* SPDX-License-Identifier: Apache-2.0
 * What somebody said for the user on a network, and the file tells: thanks are owed for it. For
 * core/ only. */
#pragma once

#include "core/write.h"
#include "format/record.h"

/** Owe thanks to the person who a touch is from, where it praises the user: one for each
 * recommendation, one for all endorsements of a person. They are as old as what they are for, so
 * that those of long ago weigh little in the plan. What was owed once is not owed again, whether it
 * was said or not, so that reading a file twice changes nothing. */
bool take_thanks(Ctx *ctx, Write *write, gint64 person_id, const Touch *touch,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
