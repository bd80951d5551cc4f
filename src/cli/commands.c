/* SPDX-License-Identifier: Apache-2.0
 * The table of commands, in the order in which help lists them. */
#include "cli/commands.h"

/* clang-format off */
const Command *const cli_commands[] = {
    &command_today,
    &command_done,
    &command_snooze,
    &command_skip,
    &command_log,
    &command_show,
    &command_find,
    &command_list,
    &command_add,
    &command_edit,
    &command_delete,
    &command_cadence,
    &command_occasion,
    &command_occasions,
    &command_boundary,
    &command_tone,
    &command_import,
    &command_demo,
    &command_export,
    &command_history,
    &command_undo,
    &command_promise,
    &command_slip,
    &command_thanks,
    &command_feedback,
    &command_favor,
    &command_need,
    &command_offer,
    &command_intro,
    &command_serve,
    &command_doctor,
    &command_lab,
    &command_complete,
    &command_help,
    NULL,
};
/* clang-format on */
