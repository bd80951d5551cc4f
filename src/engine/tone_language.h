/* SPDX-License-Identifier: Apache-2.0
 * Languages that are told apart: by script, and where they share the Latin one, by their most
 * common words. */
#pragma once

/** Common words of a language, small, parted by blanks. */
typedef struct {
    const char *code;  /**< ISO 639-1 */
    const char *words; /**< NULL ends the table */
} ToneLanguageWords;

/** English comes first. At most 32. */
extern const ToneLanguageWords tone_languages[];
