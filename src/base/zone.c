/* SPDX-License-Identifier: Apache-2.0
 * Time zones: the TZif format of RFC 9636. */
#include "base/zone.h"

#include <string.h>

#include "base/zone_rule.h"

#define DAY_SECONDS 86400
/** Where the machine's own zone is. */
#define LOCAL_FILE "/etc/localtime"

#define ZONE_FOLDER "/usr/share/zoneinfo"

#define HEADER_BYTES 44
#define TYPE_BYTES 6
#define MAX_FILE_BYTES (1 << 20)
#define MAX_OFFSET (26 * 3600)

static const char zone_characters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                      "0123456789_+-/";

struct Zone {
    gint64 *at;      /* instants of change, rising */
    gint64 *offsets; /* offsets[i] holds before at[i], the last one after all of them */
    gsize count;     /* of at */
    bool ruled;      /* whether rule holds after the last change */
    ZoneRule rule;
};

/* The counts in a header of TZif. */
typedef struct {
    gsize utc;
    gsize standard;
    gsize leap;
    gsize changes;
    gsize types;
    gsize letters;
} Header;

bool
zone_name_is_valid(const char *name)
{
    return g_ascii_isalpha(*name) && strstr(name, "..") == NULL &&
           name[strspn(name, zone_characters)] == '\0';
}

static guint64
big_endian(const char *bytes, gsize length)
{
    guint64 number = 0;

    for (gsize i = 0; i < length; i++)
        number = number << 8 | (guint8)bytes[i];
    return number;
}

static bool
read_header(const char *bytes, gsize length, Header *header)
{
    if (length < HEADER_BYTES || memcmp(bytes, "TZif", 4) != 0 || bytes[4] < '2')
        return false;
    header->utc = big_endian(bytes + 20, 4);
    header->standard = big_endian(bytes + 24, 4);
    header->leap = big_endian(bytes + 28, 4);
    header->changes = big_endian(bytes + 32, 4);
    header->types = big_endian(bytes + 36, 4);
    header->letters = big_endian(bytes + 40, 4);
    return true;
}

/* Bytes of the block behind a header, whose times have so many bytes each. Counts have 32 bits, so
 * that nothing overflows. */
static gsize
block_bytes(const Header *header, gsize time_bytes)
{
    return header->changes * (time_bytes + 1) + header->types * TYPE_BYTES + header->letters +
           header->leap * (time_bytes + 4) + header->standard + header->utc;
}

static bool
is_offset(gint64 offset)
{
    return offset > -MAX_OFFSET && offset < MAX_OFFSET;
}

static bool
read_offset(const char *types, const Header *header, gsize type, gint64 *offset_out)
{
    gint64 offset;

    if (type >= header->types)
        return false;
    offset = (gint32)(guint32)big_endian(types + type * TYPE_BYTES, 4);
    *offset_out = offset;
    return is_offset(offset);
}

static bool
read_changes(Zone *zone, const char *block, const Header *header)
{
    const char *indices = block + header->changes * 8;
    const char *types = indices + header->changes;

    zone->at = g_new(gint64, header->changes + 1);
    zone->offsets = g_new(gint64, header->changes + 1);
    zone->count = header->changes;
    if (!read_offset(types, header, 0, &zone->offsets[0]))
        return false;
    for (gsize i = 0; i < zone->count; i++) {
        zone->at[i] = (gint64)big_endian(block + i * 8, 8);
        if ((i > 0 && zone->at[i] <= zone->at[i - 1]) ||
            !read_offset(types, header, (guint8)indices[i], &zone->offsets[i + 1]))
            return false;
    }
    return true;
}

/* The rule between two newlines; an empty one says that nothing changes any more. */
static bool
read_footer(Zone *zone, const char *footer, gsize length)
{
    const char *end;
    g_autofree char *text = NULL;

    if (length < 2 || footer[0] != '\n')
        return false;
    end = memchr(footer + 1, '\n', length - 1);
    if (end == NULL)
        return false;
    text = g_strndup(footer + 1, (gsize)(end - footer - 1));
    zone->ruled = *text != '\0';
    return !zone->ruled || zone_rule_parse(text, &zone->rule);
}

Zone *
zone_parse(const char *bytes, gsize length)
{
    g_autoptr(Zone) zone = g_new0(Zone, 1);
    Header header = {0};
    gsize skip, block;

    /* The first block has 32-bit times, for readers of old. */
    if (!read_header(bytes, length, &header))
        return NULL;
    skip = HEADER_BYTES + block_bytes(&header, 4);
    if (skip > length || !read_header(bytes + skip, length - skip, &header))
        return NULL;
    bytes += skip + HEADER_BYTES;
    length -= skip + HEADER_BYTES;
    block = block_bytes(&header, 8);
    if (header.leap != 0 || block > length || !read_changes(zone, bytes, &header) ||
        !read_footer(zone, bytes + block, length - block))
        return NULL;
    return g_steal_pointer(&zone);
}

static Zone *
read_file(const char *path)
{
    g_autofree char *bytes = NULL;
    gsize length = 0;

    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) ||
        !g_file_get_contents(path, &bytes, &length, NULL) || length > MAX_FILE_BYTES)
        return NULL;
    return zone_parse(bytes, length);
}

Zone *
zone_new(const char *name)
{
    const char *folder = g_getenv("TZDIR");
    g_autofree char *path = NULL;

    if (!zone_name_is_valid(name))
        return NULL;
    path = g_build_filename(folder == NULL || *folder == '\0' ? ZONE_FOLDER : folder, name, NULL);
    return read_file(path);
}

Zone *
zone_utc(void)
{
    return zone_from_changes(0, NULL, 0);
}

/* A rule without a table: "CET-1CEST,M3.5.0,M10.5.0/3". */
static Zone *
zone_of_rule(const char *text)
{
    Zone *zone;
    ZoneRule rule;

    if (!zone_rule_parse(text, &rule))
        return NULL;
    zone = zone_from_changes(rule.standard, NULL, 0);
    if (zone != NULL) {
        zone->ruled = true;
        zone->rule = rule;
    }
    return zone;
}

Zone *
zone_local(void)
{
    const char *name = g_getenv("TZ");
    Zone *zone;

    if (name == NULL) {
        zone = read_file(LOCAL_FILE);
    } else {
        name += *name == ':';
        zone = *name == '/' ? read_file(name) : zone_new(name);
        if (zone == NULL)
            zone = zone_of_rule(name);
    }
    return zone != NULL ? zone : zone_utc();
}

Zone *
zone_find(const char *name)
{
    return name == NULL || *name == '\0' ? zone_local() : zone_new(name);
}

Zone *
zone_from_changes(gint64 first_offset, const ZoneChange *changes, gsize count)
{
    g_autoptr(Zone) zone = g_new0(Zone, 1);

    zone->at = g_new(gint64, count + 1);
    zone->offsets = g_new(gint64, count + 1);
    zone->count = count;
    zone->offsets[0] = first_offset;
    for (gsize i = 0; i < count; i++) {
        zone->at[i] = changes[i].at;
        zone->offsets[i + 1] = changes[i].offset;
        if (!is_offset(changes[i].offset))
            return NULL;
    }
    return is_offset(first_offset) ? g_steal_pointer(&zone) : NULL;
}

void
zone_free(Zone *zone)
{
    if (zone == NULL)
        return;
    g_free(zone->at);
    g_free(zone->offsets);
    g_free(zone);
}

/* How many changes lie at or before an instant. */
static gsize
changes_until(const Zone *zone, gint64 instant)
{
    gsize low = 0, high = zone->count;

    while (low < high) {
        gsize middle = low + (high - low) / 2;

        if (zone->at[middle] <= instant)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

ZoneStretch
zone_stretch(const Zone *zone, gint64 instant)
{
    gsize next = changes_until(zone, instant);
    ZoneStretch stretch = {.start = next == 0 ? G_MININT64 : zone->at[next - 1],
                           .end = next == zone->count ? G_MAXINT64 : zone->at[next],
                           .offset = zone->offsets[next]};

    if (next == zone->count && zone->ruled) {
        ZoneStretch ruled = zone_rule_stretch(&zone->rule, instant);

        stretch.start = MAX(stretch.start, ruled.start);
        stretch.end = ruled.end;
        stretch.offset = ruled.offset;
    }
    return stretch;
}

gint64
zone_wall(const Zone *zone, gint64 instant)
{
    return instant + zone_stretch(zone, instant).offset;
}

/* The first stretch that ends after the clock has shown a wall time; reached_out is the first
 * instant in it at or after that time, which is the stretch's start where the time is skipped. */
static ZoneStretch
stretch_reaching(const Zone *zone, gint64 wall, ZoneStretch *before_out)
{
    ZoneStretch stretch = zone_stretch(zone, wall - MAX_OFFSET);

    *before_out = stretch;
    while (stretch.end != G_MAXINT64 && wall - stretch.offset >= stretch.end) {
        *before_out = stretch;
        stretch = zone_stretch(zone, stretch.end);
    }
    return stretch;
}

gint64
zone_instant(const Zone *zone, gint64 wall)
{
    ZoneStretch before;
    ZoneStretch stretch = stretch_reaching(zone, wall, &before);
    gint64 instant = wall - stretch.offset;

    return instant >= stretch.start ? instant : wall - before.offset;
}

Day
zone_day(const Zone *zone, gint64 instant)
{
    gint64 wall = zone_wall(zone, instant);

    return wall >= 0 ? wall / DAY_SECONDS : -((-wall + DAY_SECONDS - 1) / DAY_SECONDS);
}

gint64
zone_day_start(const Zone *zone, Day day)
{
    ZoneStretch before;
    ZoneStretch stretch = stretch_reaching(zone, day * DAY_SECONDS, &before);

    return MAX(day * DAY_SECONDS - stretch.offset, stretch.start);
}
