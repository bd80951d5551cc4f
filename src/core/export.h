/* SPDX-License-Identifier: Apache-2.0
 * Export: everything out, in formats others read. */
#pragma once

#include "core/kith.h"

typedef enum { EXPORT_VCARD_3, EXPORT_VCARD_4, EXPORT_CSV, EXPORT_JSON } ExportFormat;

/** Takes the next bytes; false with error stops the export. */
typedef bool (*ExportWrite)(void *user_data, const char *bytes, gsize length, GError **error);

/** Write the whole book in one consistent view. Who has no uid gets the one of their id, by which
 * an import into the same book knows them again. json is lossless (import reads it back) and holds
 * no counters. */
bool export_book(Ctx *ctx, ExportFormat format, ExportWrite write, void *user_data,
                 gint64 *people_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
