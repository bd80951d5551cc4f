/* SPDX-License-Identifier: Apache-2.0
 * Where the book is, when nobody says. */
#pragma once

#include <glib.h>

/** The book's URI: the option, else $KITH_DB, else kith/kith.db in $XDG_DATA_HOME or
 * ~/.local/share. The caller frees. */
char *config_book_uri(const char *option);
