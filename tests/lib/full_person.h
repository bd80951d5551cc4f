/* SPDX-License-Identifier: Apache-2.0
 * A person with every field filled, for tests that must lose none on the way. */
#pragma once

#include "model/person.h"

/** A person whose every field holds a value that no other field holds; every kind of point, both
 * forms of an occasion, two entries at least in each list. Texts have marks, quotes, commas,
 * semicolons, backslashes and, where people write several lines, line ends. The caller frees. */
Person *full_person(void);
