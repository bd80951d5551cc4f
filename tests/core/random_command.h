/* SPDX-License-Identifier: Apache-2.0
 * Random commands over the practices: what a command is, and how it is done. The same number gives
 * the same commands, and a command means the same in two books that were treated alike. */
#pragma once

#include "random_world.h"

/** One command: what to do, and numbers out of which its arguments are made. */
typedef struct {
    guint verb;
    guint64 numbers[4];
} Command;

/** The next command; mostly one of a noun (LEDGER_COUNT: of what is no noun). */
Command command_random(IdSource *random, LedgerKind focus);

/** Whether a command answers the plan or removes somebody: what depends on more than the entries
 * that were made. */
bool command_is_indirect(const Command *command);

/** Whether a command is a step with an introduction that was proposed before. */
bool command_is_of_introduction(const Command *command);

/** Do a command. False: refused, with error. change_id_out is that of the change it made, 0 for
 * none. */
bool command_apply(World *world, const Command *command, gint64 *change_id_out, GError **error);
