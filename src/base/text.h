/* SPDX-License-Identifier: Apache-2.0
 * Text: validity, folding for search and comparison, and small string helpers. Unicode comes from
 * GLib. Text is valid UTF-8 unless a function says otherwise. Must never know about people. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** Valid UTF-8 without U+0000 and of at most max bytes. */
bool text_is_valid(const char *text, gsize length, gsize max);

/** Make any bytes storable: invalid sequences are read as Windows-1252 when repaired_out is set to
 * true, NUL becomes U+FFFD. The caller frees. repaired_out may be NULL. */
char *text_repair(const char *bytes, gsize length, bool *repaired_out);

/** Fold for search: compatibility decomposition, case folded, marks removed where they only colour
 * a letter, letters that do not decompose (ø ł đ ß æ œ ı þ) spelled out, apostrophes removed, runs
 * of blanks and punctuation as one space, ends trimmed. "José  Ørsted-O’Łuk" gives "jose orsted
 * oluk". Where no letter or digit is left, what is visible stays ("⭐"). Folding twice changes
 * nothing. NULL and invalid UTF-8 give "". The caller frees. */
char *text_fold(const char *text);

/** The distinct words of text_fold(text), each of at most 48 bytes, cut on a character border. A
 * word in a script written without blanks gives also what begins at each of its further characters,
 * up to 8 of them, so that the beginning of any word in it is found. Owned strings. */
GPtrArray *text_words(const char *text);

/** A word of length bytes as text_words gives it: the beginning of at most 48 bytes, cut on a
 * character border. The caller frees. */
char *text_word_cut(const char *text, gsize length);

/** A key that sorts as people expect under byte comparison: text_fold, then the original to break
 * ties. The caller frees. */
char *text_sort_key(const char *text);

/** A copy without blanks (any that Unicode knows, and byte order marks) at its ends; NULL when
 * nothing is left or text is NULL. Takes any bytes. The caller frees. */
char *text_strip_or_null(const char *text);

/** NULL and "" are the same to a reader. */
bool text_is_empty(const char *text);

/** Equal, where NULL equals "". */
bool text_equal(const char *a, const char *b);

/** Number of characters (code points). */
gsize text_length(const char *text);

/** Cut to at most columns terminal columns (wide characters count two), ending in "…" where cut.
 * The caller frees. */
char *text_ellipsize(const char *text, gsize columns);

/** Terminal columns that text takes: wide characters two, marks and zero-width none. */
gsize text_columns(const char *text);

/** The lines of text, of at most columns terminal columns each: broken at blanks, and a word that
 * is longer than a line (a script written without blanks, an address) between its characters. At
 * least one line. NULL-terminated; the caller frees with g_strfreev. */
char **text_wrap(const char *text, gsize columns);

/** Remove control characters, escape sequences and marks that turn the direction of writing, so
 * that stored text cannot drive a terminal. Line ends and tabs become spaces. Takes any bytes. The
 * caller frees. */
char *text_printable(const char *text);
