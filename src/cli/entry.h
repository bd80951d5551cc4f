/* SPDX-License-Identifier: Apache-2.0
 * What the commands of the ledgers have in common: reading an id, showing an entry and lists. */
#pragma once

#include "cli/cli.h"
#include "core/ledger.h"

/** The id of an entry from the word that follows a verb. INVALID where it is none. */
bool cli_entry_id(const char *text, gint64 *id_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Set a text field from an option, where it was given. */
void cli_entry_set_text(char **slot, const Args *args, const char *option);

/** The civil day of an option; 0 where it was not given. */
bool cli_entry_day(const Cli *cli, const Args *args, const char *option, Day *day_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** --person, --all and --limit of a list. */
bool cli_entry_filter(Cli *cli, const Args *args, LedgerFilter *filter,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The channel of --channel; left alone where it was not given. */
bool cli_entry_channel(const Args *args, Channel *channel_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One entry as JSON, with the names of its people. NULL with error set when it cannot be read. */
Json *cli_entry_json(Cli *cli, const Entry *entry, GError **error);

/** The day that matters of an entry as its distance from today: when it is due or ends, else when
 * it was made. The caller frees. */
char *cli_entry_when(const Cli *cli, const Entry *entry);

/** What a writing command says: in words, or with --json the receipt and the entry as it is now. */
bool cli_put_entry_receipt(Cli *cli, LedgerKind kind, const Receipt *receipt, const char *words,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Writes the lines of one entry; names are those of its people. */
typedef void (*PutEntry)(Cli *cli, const Entry *entry, const EntryNames *names);

/** List what a filter lets through: with put, or as JSON {"PLURAL":[…],"more"}; empty says what is
 * said where there is nothing. */
bool cli_put_entries(Cli *cli, const LedgerFilter *filter, PutEntry put, const char *empty,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether an entry is shown. */
typedef bool (*EntryTest)(const Cli *cli, const Entry *entry);

/** The same of those that test lets through; NULL lets all. */
bool cli_put_entries_that(Cli *cli, const LedgerFilter *filter, EntryTest test, PutEntry put,
                          const char *empty, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The entries of a person as a JSON list. NULL with error set when they cannot be read. */
Json *cli_entries_json(Cli *cli, const LedgerFilter *filter, bool *more_out, GError **error);
