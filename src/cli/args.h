/* SPDX-License-Identifier: Apache-2.0
 * Reading options and arguments by a command's rows. */
#pragma once

#include "cli/cli.h"

/** Read arguments (NULL-terminated, borrowed by the result). Options and arguments may be mixed;
 * "--" ends the options. */
bool args_parse(const Option *options, const char *const *arguments, Args **args_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

void args_free(Args *args);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Args, args_free)

/** Whether one word may be meant by another: one or two slips of the finger apart. */
bool args_is_near(const char *a, const char *b);
