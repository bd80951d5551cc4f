/* SPDX-License-Identifier: Apache-2.0
 * Whatever an address looks like, its form for comparison is valid text and does not change when it
 * is made again. */
#include <stdint.h>

#include "base/text.h"
#include "model/person.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = text_repair((const char *)data, size, NULL);
    g_autoptr(Person) person = person_new();

    for (PointKind kind = POINT_EMAIL; kind <= POINT_IMPP; kind++) {
        g_autofree char *once = point_normalise(kind, text);
        g_autofree char *twice = once == NULL ? NULL : point_normalise(kind, once);

        if (once != NULL) {
            g_assert_true(*once != '\0' && g_utf8_validate(once, -1, NULL));
            if (kind == POINT_PHONE)
                g_assert_cmpstr(twice, ==, once);
        }
        (void)person_add_point(person, kind, NULL, text); /* owned by the person */
    }
    person_set(&person->name, text);
    person_complete_name(person);
    return 0;
}
