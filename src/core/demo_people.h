/* SPDX-License-Identifier: Apache-2.0
 * The invented people, companies and topics of the demo network: data only. Any likeness to real
 * people is chance. */
#pragma once

#include <glib.h>

/** A place people live: its zone, an example of its phone prefix, and its people. */
typedef struct {
    const char *city;
    const char *zone;
    const char *dial;
    const char *const *names; /**< "Given Family", NULL-terminated */
} DemoPlace;

extern const DemoPlace demo_places[];
extern const guint demo_place_count;

/** Names in their own script, beside the Latin spelling that is their nickname. */
typedef struct {
    const char *name;
    const char *latin;
    const char *city;
    const char *zone;
} DemoScriptName;

extern const DemoScriptName demo_script_names[];
extern const guint demo_script_name_count;

extern const char *const demo_companies[];
extern const guint demo_company_count;
extern const char *const demo_titles[];
extern const guint demo_title_count;

/** What interactions were about, by what happened: NULL-terminated lists. */
extern const char *const demo_topics_work[];
extern const guint demo_topic_work_count;
extern const char *const demo_topics_life[];
extern const guint demo_topic_life_count;

/** What is noted of people. */
extern const char *const demo_notes[];
extern const guint demo_note_count;
