/* SPDX-License-Identifier: Apache-2.0
 * What a person is: plain records that own everything they point to. Must not depend on how
 * records are stored, read from files or shown. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** How close the user wants the tie to be; sizes 5, 15, 50, 150 and the rest. */
typedef enum {
    TIER_NONE, /**< never said */
    TIER_INNER,
    TIER_CLOSE,
    TIER_REGULAR,
    TIER_WIDE,
    TIER_KNOWN,
} Tier;

typedef enum {
    POINT_EMAIL,
    POINT_PHONE,
    POINT_ADDRESS,
    POINT_URL,
    POINT_IMPP, /**< instant messaging */
} PointKind;

/** A way to reach a person. */
typedef struct {
    gint64 id;
    PointKind kind;
    char *label;      /**< "work", "home", "mobile", free text; NULL when unknown */
    char *value;      /**< as people read it; never empty. An address is one text, lines by '\n' */
    char *normalised; /**< for comparison, made by point_normalise */
    bool preferred;
    char *source; /**< where it comes from: a file's name, "hand"; NULL when unknown */
} Point;

/** A day that comes back every year. */
typedef struct {
    gint64 id;
    char *kind;   /**< "birthday", "anniversary", "death" or the user's own word */
    char *date;   /**< "YYYY-MM-DD" or "--MM-DD" */
    char *source; /**< as in Point */
} Occasion;

/** One job at one company. */
typedef struct {
    gint64 id;
    gint64 company_id;
    char *company; /**< the company's name */
    char *title;   /**< NULL when unknown */
    char *started; /**< "YYYY", "YYYY-MM" or "YYYY-MM-DD"; NULL when unknown */
    char *ended;   /**< the same; NULL when unknown or still going on */
    bool current;
    char *source;
} Position;

/** What a person is to another. */
typedef struct {
    gint64 id;
    gint64 other_id; /**< 0 where only the name is known */
    char *other;     /**< the other's name */
    char *kind;      /**< "colleague", "manager", "mentor", "spouse", "introduced-by", … */
    char *source;
} Relation;

typedef struct {
    gint64 id;
    gint64 at; /**< seconds UTC */
    char *text;
    char *source;
} Note;

/** A person as the user sees it, with everything that hangs on it but the interactions. */
typedef struct {
    gint64 id;
    gint64 version; /**< rises with every change; 0 before it is stored */
    char *name;     /**< the whole name as shown; never empty once stored */
    char *given;
    char *middle;
    char *family;
    char *prefix;
    char *suffix;
    char *nickname;
    char *company; /**< where they work now */
    char *title;
    char *department;
    char *zone; /**< IANA time zone where they live; NULL when unknown */
    Tier tier;
    bool self;     /**< the user's own entry: own addresses and career, in no list and no plan */
    bool deceased; /**< in no plan */
    char *uid;     /**< identity in the source (vCard UID, profile URL, row hash); NULL for none */
    char *card;    /**< original vCard text; NULL for none */
    char *by_hand; /**< names of fields that a person set, separated by blanks: no import changes
                        them */
    char *source;
    GPtrArray *points;    /**< Point */
    GPtrArray *occasions; /**< Occasion */
    GPtrArray *positions; /**< Position */
    GPtrArray *relations; /**< Relation */
    GPtrArray *notes;     /**< Note */
    GPtrArray *tags;      /**< char * */
} Person;

/** An empty person with empty lists. */
Person *person_new(void);

Person *person_copy(const Person *person);

/** Equal in every field but the ids, versions and sources. */
bool person_equal(const Person *a, const Person *b);

void person_free(Person *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Person, person_free)

/** Add a point and return it (owned by the person). label may be NULL; a point whose kind and
 * normalised value are there already is returned instead of added; NULL when value is blank. */
Point *person_add_point(Person *person, PointKind kind, const char *label, const char *value);

/** Add an occasion unless kind and date are there; the date must be valid. Returns it. */
Occasion *person_add_occasion(Person *person, const char *kind, const char *date);

/** Add a position and return it (owned by the person); company may be NULL or "". */
Position *person_add_position(Person *person, const char *company, const char *title);

Relation *person_add_relation(Person *person, const char *kind, const char *other);

Note *person_add_note(Person *person, gint64 at, const char *text);

/** Add a tag unless it is there (compared folded) or blank. */
void person_add_tag(Person *person, const char *tag);

/** The uid under which a person that has none leaves the book ("kith-" and the id's 13 characters).
 * The caller frees. */
char *person_uid_of_id(gint64 id);

/** The id in such a uid; 0 for any other. */
gint64 person_uid_id(const char *uid);

/** The first point of a kind, a preferred one first; NULL when there is none. */
const Point *person_point(const Person *person, PointKind kind);

/** The date of the first occasion of a kind; NULL when there is none. */
const char *person_occasion(const Person *person, const char *kind);

/** Make the shown name from the parts, or from the nickname, the company or the first address,
 * where name is empty; and given and family from name where both are empty and the name has two
 * words or more: the last word, with the words in lower case before it ("van der Berg"), is the
 * family name, or the first one in Chinese, Japanese and Korean script. */
void person_complete_name(Person *person);

/** Replace *slot by a stripped copy of text (NULL when blank). */
void person_set(char **slot, const char *text);

/** The form in which two spellings of one address are equal. Email: lower case, no blanks, no
 * "mailto:", what is in "<>". Phone: digits with a leading "+" kept ("00" read as "+", "(0)" after
 * it dropped, letters read as keys), extension after ";". URL: lower-case host without "www.", no
 * scheme, trailing slash or fragment; LinkedIn's without country, query, page below the profile,
 * and in lower case. Messaging: lower case. Address: text_fold. The caller frees; NULL when nothing
 * is left. */
char *point_normalise(PointKind kind, const char *value);

void point_free(Point *point);
void occasion_free(Occasion *occasion);
void position_free(Position *position);
void relation_free(Relation *relation);
void note_free(Note *note);

/** "email", "phone", "address", "url", "impp". */
const char *point_kind_name(PointKind kind);

bool point_kind_parse(const char *name, PointKind *kind_out);

/** "inner" … "known", and "" for TIER_NONE. */
const char *tier_name(Tier tier);

bool tier_parse(const char *name, Tier *tier_out);
