/* SPDX-License-Identifier: Apache-2.0
 * Export: the whole book in one view, a person at a time. */
#include "core/export.h"

#include "format/book.h"
#include "format/people_csv.h"
#include "format/vcard.h"
#include "store/export.h"
#include "store/interaction.h"
#include "store/ledger.h"
#include "store/person.h"
#include "store/plan.h"

/* One export under way. */
typedef struct {
    Ctx *ctx;
    ExportFormat format;
    ExportWrite write;
    void *user_data;
    GString *out;
    gint64 people;
    bool measuring;       /* the first of CSV's two walks: how many columns are needed */
    PeopleCsvShape shape; /* what it found */
} Export;

static bool
flush(Export *export, GError **error)
{
    bool ok = export->out->len == 0 ||
              export->write(export->user_data, export->out->str, export->out->len, error);

    g_string_truncate(export->out, 0);
    return ok;
}

static bool
load_identities(Export *export, BookPerson *entry, GError **error)
{
    g_autoptr(GPtrArray) identities = NULL;

    if (!store_export_identities(export->ctx->db, export->ctx->space_id, entry->person->id,
                                 &identities, error))
        return false;
    for (guint i = 0; i < identities->len; i++) {
        ExportIdentity *stored = identities->pdata[i];
        BookIdentity *identity = g_new0(BookIdentity, 1);

        identity->uid = g_steal_pointer(&stored->uid);
        identity->content = stored->content;
        identity->card = g_steal_pointer(&stored->card);
        g_ptr_array_add(entry->identities, identity);
    }
    return true;
}

static bool
load_interactions(Export *export, BookPerson *entry, GError **error)
{
    gint64 at = G_MININT64;
    gint64 id = 0;

    while (true) {
        g_autoptr(GPtrArray) page = NULL;

        if (!store_export_interactions(export->ctx->db, export->ctx->space_id, entry->person->id,
                                       at, id, &page, error))
            return false;
        if (page->len == 0)
            return true;
        for (guint i = 0; i < page->len; i++) {
            Interaction *interaction = g_steal_pointer(&page->pdata[i]);

            at = interaction->at;
            id = interaction->id;
            g_ptr_array_add(entry->interactions, interaction);
        }
    }
}

static bool
load_answers(Export *export, BookPerson *entry, GError **error)
{
    g_autoptr(GPtrArray) answers = NULL;

    if (!store_export_answers(export->ctx->db, export->ctx->space_id, entry->person->id, &answers,
                              error))
        return false;
    for (guint i = 0; i < answers->len; i++) {
        ExportAnswer *stored = answers->pdata[i];
        BookAnswer *answer = g_new0(BookAnswer, 1);

        answer->item_id = stored->item_id;
        answer->kind = stored->kind;
        answer->answer = g_steal_pointer(&stored->answer);
        answer->at = stored->at;
        answer->until_day = stored->until_day;
        answer->note = g_steal_pointer(&stored->note);
        g_ptr_array_add(entry->answers, answer);
    }
    return true;
}

static bool
load_entries(Export *export, BookPerson *entry, GError **error)
{
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        g_clear_pointer(&entry->entries[kind], g_ptr_array_unref);
        if (!store_ledger_of_person(export->ctx->db, export->ctx->space_id, kind, entry->person->id,
                                    &entry->entries[kind], error))
            return false;
    }
    return true;
}

static bool
write_json_person(Export *export, Person **person, gint64 created_at, GError **error)
{
    g_autoptr(BookPerson) entry = book_person_new();

    entry->person = g_steal_pointer(person);
    entry->created_at = created_at;
    if (!load_identities(export, entry, error) || !load_interactions(export, entry, error) ||
        !load_answers(export, entry, error) || !load_entries(export, entry, error))
        return false;
    book_write_person(export->out, entry, export->people == 0);
    return true;
}

static bool
write_person(Export *export, const ExportPerson *row, GError **error)
{
    g_autoptr(Person) person = NULL;

    if (!store_person_find(export->ctx->db, export->ctx->space_id, row->id, &person, error))
        return false;
    if (person == NULL || (person->self && export->format != EXPORT_JSON))
        return true;
    if (person->uid == NULL && export->format != EXPORT_JSON)
        person->uid = person_uid_of_id(person->id);
    switch (export->format) {
    case EXPORT_VCARD_3:
        vcard_write(export->out, person, VCARD_3_0);
        break;
    case EXPORT_VCARD_4:
        vcard_write(export->out, person, VCARD_4_0);
        break;
    case EXPORT_CSV:
        if (export->measuring) {
            people_csv_shape_add(&export->shape, person);
            return true;
        }
        people_csv_write_row(export->out, &export->shape, person);
        break;
    case EXPORT_JSON:
        if (!write_json_person(export, &person, row->created_at, error))
            return false;
        break;
    }
    export->people++;
    return flush(export, error);
}

static bool
write_people(Export *export, GError **error)
{
    gint64 after = 0;

    while (true) {
        g_autoptr(GArray) people = NULL;

        if (!store_export_people(export->ctx->db, export->ctx->space_id, after, &people, error))
            return false;
        if (people->len == 0)
            return true;
        for (guint i = 0; i < people->len; i++) {
            const ExportPerson *row = &g_array_index(people, ExportPerson, i);

            if (!write_person(export, row, error))
                return false;
            after = row->id;
        }
    }
}

static bool
write_head(Export *export, GError **error)
{
    g_autoptr(GPtrArray) stored = NULL;
    g_autoptr(GPtrArray) cadences =
        g_ptr_array_new_with_free_func((GDestroyNotify)book_cadence_free);

    if (export->format == EXPORT_CSV) {
        export->measuring = true;
        if (!write_people(export, error))
            return false;
        export->measuring = false;
        people_csv_write_header(export->out, &export->shape);
        return true;
    }
    if (export->format != EXPORT_JSON)
        return true;
    if (!store_cadence_list(export->ctx->db, export->ctx->space_id, &stored, error))
        return false;
    for (guint i = 0; i < stored->len; i++) {
        StoreCadence *row = stored->pdata[i];
        BookCadence *cadence = g_new0(BookCadence, 1);

        cadence->scope = g_steal_pointer(&row->scope);
        cadence->key = g_steal_pointer(&row->key);
        cadence->days = row->days;
        cadence->set_day = row->set_day;
        g_ptr_array_add(cadences, cadence);
    }
    book_write_head(export->out, cadences);
    return flush(export, error);
}

bool
export_book(Ctx *ctx, ExportFormat format, ExportWrite write, void *user_data, gint64 *people_out,
            GError **error)
{
    g_autoptr(DbTx) tx = NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    Export export = {
        .ctx = ctx, .format = format, .write = write, .user_data = user_data, .out = out};

    if (!db_begin(ctx->db, DB_TX_READ, "export", &tx, error) || !write_head(&export, error) ||
        !write_people(&export, error))
        return false;
    if (format == EXPORT_JSON)
        book_write_end(export.out);
    *people_out = export.people;
    return flush(&export, error);
}
