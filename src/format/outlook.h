/* SPDX-License-Identifier: Apache-2.0
 * Contacts as Outlook and Outlook.com write them to CSV, with columns named in English, German,
 * French, Spanish, Italian, Dutch or Portuguese. */
#pragma once

#include "format/csv.h"
#include "format/record.h"

/** Read a table, which is taken over: a person a row, identified by its cells. Dates whose order no
 * row of the file tells are left out with a problem. A file that has another header gives INVALID
 * when it is read. */
Reader *outlook_reader_new(Input *take_input);

/** Whether a row is the header of either program. */
bool outlook_is_header(const CsvHeader *header);
