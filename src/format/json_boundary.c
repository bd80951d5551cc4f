/* SPDX-License-Identifier: Apache-2.0
 * A boundary in JSON. */
#include "format/json_boundary.h"

Json *
json_channels(guint channels)
{
    Json *list = json_list_new();

    for (Channel channel = 0; channel <= CHANNEL_OTHER; channel++) {
        if ((channels >> channel & 1) != 0)
            json_append_text(list, channel_name(channel));
    }
    return list;
}

static void
set_day(Json *object, const char *key, Day day)
{
    if (day == 0)
        json_set_null(object, key);
    else
        json_set_day(object, key, day);
}

Json *
json_boundary(const Boundary *boundary)
{
    Json *object = json_object_new();
    g_autofree char *max = boundary_max_format(boundary);
    g_autofree char *quiet = boundary_quiet_format(boundary);

    set_day(object, "not_before", boundary->not_before);
    json_set_text(object, "max", max);
    json_set_text(object, "quiet", quiet);
    json_set_text(object, "zone", boundary->zone);
    json_set(object, "only", json_channels(boundary->only_channels));
    json_set(object, "never", json_channels(boundary->never_channels));
    json_set_bool(object, "no_occasions", boundary->no_occasions);
    json_set_bool(object, "do_not_contact", boundary->do_not_contact);
    json_set_bool(object, "left", boundary->gone);
    set_day(object, "paused_until", boundary->paused_until);
    json_set_text(object, "note", boundary->note);
    return object;
}
