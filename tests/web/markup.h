/* SPDX-License-Identifier: Apache-2.0
 * A strict look at a page, as a browser would not take it: every tag closed in its turn, every
 * attribute quoted, ids used once, a label for every field, and nothing that runs or restyles. */
#pragma once

/** Abort the test with the page's name and what is wrong. */
void markup_check(const char *name, const char *html);
