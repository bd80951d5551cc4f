/* SPDX-License-Identifier: Apache-2.0
 * Outlook's CSV. Its columns are named in the language of the program that wrote it; most names are
 * made of words that every address book uses. */
#include "format/outlook.h"

#include <string.h>

#include "format/table_reader.h"

/* Names that only Outlook uses, folded. Two of them make a file Outlook's. */
static const char *const telling[] = {
    "e mail 2 address",
    "e mail 3 address",
    "e mail type",
    "e mail display name",
    "internet free busy",
    "managers name",
    "assistants name",
    "company main phone",
    "business street",
    "business phone",
    "home street",
    "other street",
    "callback",
    "tty tdd phone",
    "organizational id number",
    "billing information",
    "directory server",
    /* German */
    "e mail 2 adresse",
    "e mail typ",
    "telefon geschaftlich",
    "strasse geschaftlich",
    "name assistent",
    "telefon firma",
    "abrechnungsinformation",
    /* French */
    "adresse de messagerie",
    "adresse de messagerie 2",
    "rue bureau",
    "telephone bureau",
    "informations facturation",
    /* Spanish */
    "direccion de correo electronico",
    "direccion de correo electronico 2",
    "calle del trabajo",
    "calle del trabajo 2",
    "telefono del trabajo",
    "pais o region del trabajo",
    /* Italian */
    "indirizzo posta elettronica",
    "indirizzo posta elettronica 2",
    "via uff",
    "via ab",
    "dati fatturazione",
    /* Dutch */
    "e mailadres",
    "e mailadres 2",
    "straat werk",
    "telefoon werk",
    "factureringsgegevens",
    /* Portuguese */
    "endereco de email",
    "endereco de email 2",
    "endereco de correio electronico",
    "rua do endereco comercial",
    "rua do endereco comercial 2",
    "telefone comercial",
};

/* What a name means in Outlook and nowhere else. */
static const struct {
    const char *fold;
    TableField field;
    const char *label;
} own_names[] = {
    {"title", FIELD_PREFIX, NULL},         {"ufficio", FIELD_PHONE, "work"},
    {"ufficio 2", FIELD_PHONE, "work"},    {"abitazione", FIELD_PHONE, "home"},
    {"abitazione 2", FIELD_PHONE, "home"}, {"gender", FIELD_IGNORED, NULL},
    {"geschlecht", FIELD_IGNORED, NULL},   {"sexe", FIELD_IGNORED, NULL},
    {"sexo", FIELD_IGNORED, NULL},         {"sesso", FIELD_IGNORED, NULL},
    {"geslacht", FIELD_IGNORED, NULL},
};

bool
outlook_is_header(const CsvHeader *header)
{
    guint found = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(telling); i++)
        found += csv_header_find(header, telling[i]) >= 0;
    return found >= 2;
}

static void
map_columns(const CsvHeader *header, TableMap *map)
{
    map->columns = table_columns_guess(header);
    map->tag_breaks = ";,";
    for (gsize i = 0; i < G_N_ELEMENTS(own_names); i++) {
        int index = csv_header_find(header, own_names[i].fold);
        TableColumn *column;

        if (index < 0)
            continue;
        column = &g_array_index(map->columns, TableColumn, index);
        column->field = own_names[i].field;
        g_free(column->label);
        column->label = g_strdup(own_names[i].label);
    }
}

Reader *
outlook_reader_new(Input *take_input)
{
    static const TableLayout layout = {
        .format_name = "outlook",
        .file_kind = "an Outlook contacts file",
        .is_header = outlook_is_header,
        .map_columns = map_columns,
    };

    return table_reader_new(&layout, take_input);
}
