/* SPDX-License-Identifier: Apache-2.0
 * The manual pages, built in: what man/NAME.md says is what "kith help NAME" shows. */
#pragma once

#include "cli/cli.h"

typedef struct {
    const char *name; /**< "kith-add" */
    const char *text; /**< Markdown, as tools/manc.h describes it, without the title */
} ManualPage;

/** All pages, ended by one without a name. */
extern const ManualPage manual_pages[];

/** Append the page of a command; false when it has none. */
bool manual_put(Cli *cli, const char *command);
