/* SPDX-License-Identifier: Apache-2.0
 * Whatever text comes in, the report stays within its bounds and its findings within the text. */
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "engine/tone.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_findings(const ToneReport *report, const char *text)
{
    gsize length = strlen(text);

    for (guint i = 0; i < report->findings->len; i++) {
        const ToneFinding *finding = &g_array_index(report->findings, ToneFinding, i);

        g_assert_true(finding->start < length && finding->bytes <= length - finding->start);
        g_assert_true(g_utf8_validate(text + finding->start, (gssize)finding->bytes, NULL));
        g_assert_true(finding->line > 0 && finding->column > 0 && finding->length > 0);
    }
}

/* Building the model takes far longer than a check. */
static const ToneModel *
the_model(void)
{
    static ToneModel *model;

    if (model == NULL)
        model = tone_model_new();
    return model;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = text_repair((const char *)data, size, NULL);
    g_autoptr(ToneDesk) desk = tone_desk_new();
    const ToneReport *report;

    /* The first byte chooses what the draft is meant to be. */
    report = tone_check(the_model(), desk, text, strlen(text),
                        size == 0 ? TONE_MESSAGE : (ToneKind)(data[0] % TONE_KINDS));
    g_assert_true(report->valence >= -1 && report->valence <= 1);
    g_assert_true(report->politeness >= -1 && report->politeness <= 1);
    g_assert_cmpuint(report->present & report->missing, ==, 0);
    check_findings(report, text);
    return 0;
}
