/* SPDX-License-Identifier: Apache-2.0
 * Google Contacts' CSV, in the layouts from before and after 2024. */
#pragma once

#include "format/csv.h"
#include "format/record.h"

/** Read a table, which is taken over: a person a row, identified by its cells. A file that has
 * another header gives INVALID when it is read. */
Reader *google_reader_new(Input *take_input);

/** Whether a row is the header of either layout. */
bool google_is_header(const CsvHeader *header);
