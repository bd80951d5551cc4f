/* SPDX-License-Identifier: Apache-2.0
 * Help: the list of commands, and what one of them takes. */
#pragma once

#include "cli/cli.h"

/** The options that every command takes. */
const Option *cli_global_options(void);

void help_overview(Cli *cli);
void help_command(Cli *cli, const Command *command);
