/* SPDX-License-Identifier: Apache-2.0
 * Classes of words that patterns name with @. */
#include "engine/tone_model.h"

const ToneClass tone_classes[] = {
    {"be", "am is are was were be been being 'm 's 're"},
    {"have", "have has had having 've 's 'd"},
    {"do", "do does did doing done"},
    {"not", "not n't never"},
    {"i", "i we"},
    {"me", "me us"},
    {"my", "my our"},
    {NULL, NULL},
};
