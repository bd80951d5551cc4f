/* SPDX-License-Identifier: Apache-2.0
 * The command line: commands as constant rows, their options as data, and the few helpers that
 * make output look alike. A command reads its arguments, calls one core function and shows the
 * result. */
#pragma once

#include "core/person.h"
#include "format/json.h"

/** What an option takes. */
typedef enum {
    OPTION_FLAG,
    OPTION_TEXT,
    OPTION_TEXTS, /**< may be given several times */
    OPTION_END,   /**< ends the rows */
} OptionKind;

typedef struct {
    const char *name; /**< without the dashes */
    char letter;      /**< short form; 0 for none */
    OptionKind kind;
    const char *value; /**< what it takes, for the help: "DATE" */
    const char *help;
} Option;

typedef enum {
    COMMAND_READS = 1 << 0,  /**< needs a book that is there */
    COMMAND_WRITES = 1 << 1, /**< needs a book; a missing one is made */
    COMMAND_HIDDEN = 1 << 2, /**< not listed */
} CommandFlags;

typedef struct Cli Cli;
typedef struct Args Args;

/** One of the things a command does with its noun: "add" of "promise add". Ends with a row without
 * a name. */
typedef struct {
    const char *name;
    const char *usage; /**< what follows the name */
    unsigned flags;    /**< CommandFlags */
    unsigned least;    /**< arguments after the name */
    unsigned most;
    bool (*run)(Cli *cli, const Args *args, GError **error);
} Verb;

typedef struct {
    const char *name;
    const char *usage;   /**< what follows the name */
    const char *summary; /**< a few words */
    unsigned flags;      /**< CommandFlags */
    const Option *options;
    const Verb *verbs; /**< instead of run and flags; the first is meant when none is named */
    bool (*run)(Cli *cli, const Args *args, GError **error);
} Command;

/** What a command works with. */
struct Cli {
    Ctx *ctx; /**< NULL where the command's flags ask for no book */
    const char *uri;
    gint64 now;
    Zone *zone;
    bool json;
    bool colour;
    int columns;         /**< of the terminal; 100 where there is none */
    GString *out;        /**< written to standard output when the command is done */
    GError *left_undone; /**< what a command that did the rest could not do; said, and its exit
                              status given, after the output. NULL for nothing */
    int status;          /**< to end with where the work was done and yet the answer is no; or 0 */
    GPtrArray *problems; /**< Problem: all that is wrong, where an error is about several fields */
};

/** An option's value, NULL when it was not given; a flag gives "". */
const char *args_text(const Args *args, const char *name);

bool args_flag(const Args *args, const char *name);

/** Every value of an option, NULL-terminated. Borrowed. */
const char *const *args_texts(const Args *args, const char *name);

/** What is no option, NULL-terminated. Borrowed. */
const char *const *args_rest(const Args *args);

unsigned args_rest_count(const Args *args);

/** The whole number of an option within bounds, otherwise when it was not given. */
bool args_number(const Args *args, const char *name, gint64 least, gint64 most, gint64 otherwise,
                 gint64 *number_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** INVALID unless there are from least to most arguments besides options. */
bool args_expect(const Args *args, const Command *command, unsigned least, unsigned most,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Open the book as flags (CommandFlags) ask for: done before run; for commands that need one only
 * with some option. */
bool cli_open_book(Cli *cli, unsigned flags, const Args *args,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What comes after a verb's name, NULL-terminated. Borrowed. */
const char *const *args_of_verb(const Args *args);

/** Run what the command line says; the program's exit status. */
int cli_main(int argc, char **argv);

/** The command of a name; NULL when there is none. */
const Command *cli_find_command(const char *name);

/** All commands, ended by a NULL. */
extern const Command *const cli_commands[];

/** Styles of terminal text; plain where there is no terminal. */
typedef enum { STYLE_PLAIN, STYLE_STRONG, STYLE_DIM, STYLE_ACCENT, STYLE_WARN, STYLE_GOOD } Style;

/** Write what has been appended so far: for commands that answer before their input ends. */
bool cli_flush(Cli *cli, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Say on standard error what went wrong with a part of the work, and go on. */
void cli_warn(const char *message);

/** Append text that may come from anywhere: made printable, in a style. */
void cli_put(Cli *cli, Style style, const char *text);

/** The same, cut or padded to columns. */
void cli_put_cell(Cli *cli, Style style, const char *text, int columns);

/** The same from the column indent on to the end of the line, in as many lines as it takes; ends
 * the last one. */
void cli_put_wrapped(Cli *cli, Style style, const char *text, int indent);

/** Append the program's own words. */
void cli_print(Cli *cli, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** What a writing command ends with: the change and how to undo it. */
void cli_put_receipt(Cli *cli, const Receipt *receipt);

/** Write a JSON value as the command's output. take_value is taken over. */
void cli_put_json(Cli *cli, Json *take_value);

/** The JSON a writing command gives: {"change","id", NOUN: take_record}. */
void cli_put_json_receipt(Cli *cli, const Receipt *receipt, const char *noun, Json *take_record);

/** A whole person as JSON, with what shows add. NULL with error set when it cannot be read. */
Json *cli_person_json(Cli *cli, gint64 id, bool whole, GError **error);
