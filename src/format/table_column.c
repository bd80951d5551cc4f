/* SPDX-License-Identifier: Apache-2.0
 * Names of columns: whole names first, then names made of known words ("Telefon geschäftlich 2",
 * "Rue (domicile) 3", "Work ZipCode"). A name with a word that is not known means nothing. */
#include "format/table_column.h"

#include <string.h>

#include "base/text.h"

typedef struct {
    const char *names; /* folded, parted by '|' */
    TableField field;
    const char *label;
    bool local;
} Whole;

/* English, German, French, Spanish, Italian, Dutch, Portuguese; the main ones in Japanese. */
static const Whole wholes[] = {
    {"名前|氏名|表示名", FIELD_NAME, NULL},
    {"名", FIELD_GIVEN, NULL},
    {"姓", FIELD_FAMILY, NULL},
    {"会社|会社名|組織", FIELD_COMPANY, NULL},
    {"部署|部門", FIELD_DEPARTMENT, NULL},
    {"役職", FIELD_TITLE, NULL},
    {"メール|メールアドレス", FIELD_EMAIL, NULL},
    {"電話|電話番号", FIELD_PHONE, NULL},
    {"携帯電話|携帯番号", FIELD_PHONE, "mobile"},
    {"住所", FIELD_ADDRESS, NULL},
    {"誕生日|生年月日", FIELD_OCCASION, "birthday"},
    {"メモ|備考", FIELD_NOTES, NULL},
    {"name|full name|fullname|display name|contact name|anzeigename|vollstandiger name|nom complet|"
     "nom daffichage|nombre completo|nombre para mostrar|nome completo|nome visualizzato|naam|"
     "volledige naam|weergavenaam|nome de exibicao",
     FIELD_NAME, NULL},
    {"first name|firstname|given name|givenname|forename", FIELD_GIVEN, NULL},
    {"vorname|prenom|nombre|nome|voornaam|primeiro nome|nome proprio", FIELD_GIVEN, NULL, true},
    {"middle name|middlename|additional name|weitere vornamen|deuxieme prenom|segundo nombre|"
     "secondo nome|tweede naam|middelste naam|segundo nome|nome do meio",
     FIELD_MIDDLE, NULL},
    {"last name|lastname|surname|family name|familyname", FIELD_FAMILY, NULL},
    {"nachname|familienname|nom|nom de famille|apellido|apellidos|cognome|achternaam|sobrenome|"
     "ultimo nome|apelido",
     FIELD_FAMILY, NULL, true},
    {"prefix|name prefix|honorific|salutation|anrede|titel|civilite|titre|tratamiento|titulo|"
     "titolo|aanhef",
     FIELD_PREFIX, NULL},
    {"suffix|name suffix|suffixe|sufijo|suffisso|titolo straniero|achtervoegsel|sufixo",
     FIELD_SUFFIX, NULL},
    {"nickname|nick name|spitzname|surnom|apodo|soprannome|bijnaam|alcunha", FIELD_NICKNAME, NULL},
    {"company|company name|organization|organisation|organization name|organisation name|employer|"
     "work company|firma|firmenname|unternehmen|arbeitgeber|societe|entreprise|empresa|"
     "organizacion|compania|societa|azienda|ditta|organizzazione|bedrijf|organisatie|organizacao",
     FIELD_COMPANY, NULL},
    {"department|dept|work dept|organization department|abteilung|service|departamento|reparto|"
     "afdeling",
     FIELD_DEPARTMENT, NULL},
    {"title|job title|jobtitle|work title|organization title|role|position|function|funktion|"
     "arbeitstitel|poste|fonction|puesto|cargo|posizione|qualifica|functie",
     FIELD_TITLE, NULL},
    {"birthday|date of birth|birth date|birthdate|dob|bday|geburtstag|geburtsdatum|anniversaire|"
     "date de naissance|cumpleanos|fecha de nacimiento|compleanno|data di nascita|verjaardag|"
     "geboortedatum|data de nascimento",
     FIELD_OCCASION, "birthday"},
    {"anniversary|wedding anniversary|jahrestag|anniversaire de mariage ou fete|aniversario|"
     "anniversario|trouwdag|speciale datum|data comemorativa",
     FIELD_OCCASION, "anniversary"},
    {"birth year|geburtsjahr", FIELD_BIRTH_YEAR, NULL},
    {"birth month|geburtsmonat", FIELD_BIRTH_MONTH, NULL},
    {"birth day", FIELD_BIRTH_DAY, NULL},
    {"notes|note|comment|comments|remarks|notizen|notiz|bemerkung|bemerkungen|remarques|notas|"
     "commenti|annotazioni|notities|opmerkingen|anotacoes|observacoes",
     FIELD_NOTES, NULL},
    {"tags|tag|labels|category|categories|group|groups|group membership|kategorie|kategorien|"
     "gruppe|gruppen|groupes|etiquettes|categorias|etiquetas|grupos|categorie|gruppi|categorieen|"
     "groepen",
     FIELD_TAGS, NULL},
    {"spouse|partner|ehepartner|conjoint e|conjoint|conyuge|coniuge|echtgenoot|"
     "echtgenoot echtgenote|conjuge",
     FIELD_RELATION, "spouse"},
    {"children|kinder|enfants|hijos|figli|kinderen|filhos", FIELD_RELATION, "child"},
    {"managers name|manager name|manager|name des der vorgesetzten|name des r vorgesetzten|"
     "vorgesetzter|responsable|nombre del director|nome manager|nome responsabile|naam manager|"
     "nome do gerente",
     FIELD_RELATION, "manager"},
    {"assistants name|assistant name|assistant|name assistent|assistent in|nom de lassistant e|"
     "nom de lassistant|nombre del asistente|nome assistente|naam assistent|nome do assistente",
     FIELD_RELATION, "assistant"},
    {"referred by|introduced by|empfohlen von|recommande par|recomendado por|presentato da|"
     "aanbevolen door|indicado por|referido por",
     FIELD_RELATION, "introduced-by"},
    {"assistants phone|assistant phone|telefon assistent|telephone de lassistant e|"
     "telefono del asistente|telefono assistente|telefoon assistent|telefone do assistente",
     FIELD_PHONE, "assistant"},
    {"company main phone|telefon firma|telephone societe|numero de centralita|"
     "telefono principale societa|telefoon hoofdkantoor|telefone principal da empresa",
     FIELD_PHONE, "company"},
    {"car phone|autotelefon|telephone voiture|telefono del automovil|telefono auto|autotelefoon|"
     "telefone do carro",
     FIELD_PHONE, "car"},
    {"haupttelefon|hoofdtelefoon", FIELD_PHONE, "main"},
    {"callback|ruckmeldung|rappel|devolucion de llamada|richiamata automatica|terugbellen|"
     "retorno de chamada",
     FIELD_PHONE, "callback"},
    {"radio phone|radio telephone|radiotelefono|radiotelefoon|funkruf|radiotelefone", FIELD_PHONE,
     "radio"},
    {"tty tdd phone|telephone tdd tty|telefon fur horbehinderte|telefono tty tdd", FIELD_PHONE,
     "tty"},
    {"isdn|rnis", FIELD_PHONE, "isdn"},
    {"telex", FIELD_PHONE, "telex"},
    {"recepteur de radiomessagerie", FIELD_PHONE, "pager"},
    {"linkedin|linkedin url|linkedin profile|linkedin profile url", FIELD_URL, "linkedin"},
    /* What programs write for themselves. */
    {"photo|user photo|file as|initials|initialen|initiales|iniciales|iniziali|initialen|iniciais|"
     "sensitivity|vertraulichkeit|critere de diffusion|confidencialidad|riservatezza|gevoeligheid|"
     "sensibilidade|priority|prioritat|priorite|prioridad|priorita|prioriteit|prioridade|private|"
     "privat|prive|privado|privato|particular|internet free busy|internet frei gebucht|"
     "disponibilite internet|disponibilidad de internet|disponibilita internet|"
     "directory server|verzeichnisserver|serveur dannuaire|servidor de directorio|server elenco|"
     "adreslijstserver|servidor de diretorio",
     FIELD_IGNORED, NULL},
};

typedef enum {
    WORD_FILLER,
    WORD_THING,   /* what the column holds */
    WORD_ADDRESS, /* with nothing else a whole address, else nothing */
    WORD_DEVICE,  /* a kind of phone */
    WORD_PLACE,   /* whose cell it is */
    WORD_LABEL,
    WORD_PRIMARY,
    WORD_KIND, /* of an email address */
    WORD_SHOWN,
} WordRole;

typedef struct {
    const char *words; /* folded, parted by '|' */
    WordRole role;
    TableField field;
    const char *label;
    bool english;
} Word;

static const Word words[] = {
    {"email|mail", WORD_THING, FIELD_EMAIL, NULL, true},
    {"emails|mailadresse|mailadres|emailadres|messagerie|courriel|correo|posta", WORD_THING,
     FIELD_EMAIL, NULL, false},
    {"phone|telephone|tel", WORD_THING, FIELD_PHONE, NULL, true},
    {"telefon|telefonnummer|rufnummer|telefono|telefoon|telefoonnummer|telefone", WORD_THING,
     FIELD_PHONE, NULL, false},
    {"mobile|cell|cellphone", WORD_DEVICE, FIELD_PHONE, "mobile", true},
    {"mobil|mobiltelefon|mobilnummer|handy|portable|movil|celular|cellulare|mobiel|mobiele|gsm|"
     "telemovel",
     WORD_DEVICE, FIELD_PHONE, "mobile", false},
    {"fax", WORD_DEVICE, FIELD_PHONE, "fax", true},
    {"telefax|telecopie|telecopieur", WORD_DEVICE, FIELD_PHONE, "fax", false},
    {"pager", WORD_DEVICE, FIELD_PHONE, "pager", true},
    {"cercapersone|buscapersonas|localizador|semafoon", WORD_DEVICE, FIELD_PHONE, "pager", false},
    {"web|website|webpage|homepage|url", WORD_THING, FIELD_URL, NULL, true},
    {"webseite|sito|webpagina", WORD_THING, FIELD_URL, NULL, false},
    {"street", WORD_THING, FIELD_STREET, NULL, true},
    {"strasse|rue|calle|via|straat|rua", WORD_THING, FIELD_STREET, NULL, false},
    {"address", WORD_ADDRESS, FIELD_ADDRESS, NULL, true},
    {"adresse|ladresse|anschrift|direccion|indirizzo|adres|endereco|morada", WORD_ADDRESS,
     FIELD_ADDRESS, NULL, false},
    {"city|town|locality", WORD_THING, FIELD_CITY, NULL, true},
    {"ort|stadt|ville|ciudad|citta|plaats|woonplaats|cidade|localidad|localidade", WORD_THING,
     FIELD_CITY, NULL, false},
    {"state|province|region|county", WORD_THING, FIELD_REGION, NULL, true},
    {"bundesland|kanton|dep|departement|provincia|estado|provincie|regione|regiao", WORD_THING,
     FIELD_REGION, NULL, false},
    {"zip|zipcode|postcode|postal", WORD_THING, FIELD_CODE, NULL, true},
    {"plz|postleitzahl|cap|cep|postale", WORD_THING, FIELD_CODE, NULL, false},
    {"country", WORD_THING, FIELD_COUNTRY, NULL, true},
    {"land|pays|pais|paese|nazione", WORD_THING, FIELD_COUNTRY, NULL, false},
    {"box", WORD_THING, FIELD_BOX, NULL, true},
    {"postfach|apartado|boite|casella|postbus|caixa", WORD_THING, FIELD_BOX, NULL, false},
    {"skype", WORD_THING, FIELD_IMPP, "skype", true},
    {"jabber|xmpp", WORD_THING, FIELD_IMPP, "xmpp", true},
    {"icq", WORD_THING, FIELD_IMPP, "icq", true},
    {"aim", WORD_THING, FIELD_IMPP, "aim", true},
    {"msn", WORD_THING, FIELD_IMPP, "msn", true},
    {"yahoo", WORD_THING, FIELD_IMPP, "yahoo", true},
    {"telegram", WORD_THING, FIELD_IMPP, "telegram", true},
    {"whatsapp", WORD_THING, FIELD_IMPP, "whatsapp", true},
    {"signal", WORD_THING, FIELD_IMPP, "signal", true},
    {"work|business|office|company", WORD_PLACE, FIELD_EXTRA, "work", true},
    {"geschaftlich|dienstlich|arbeit|bureau|professionnel|professionnelle|travail|trabajo|laboral|"
     "uff|ufficio|lavoro|werk|zakelijk|comercial|trabalho|empresa",
     WORD_PLACE, FIELD_EXTRA, "work", false},
    {"home|personal|private", WORD_PLACE, FIELD_EXTRA, "home", true},
    {"privat|domicile|personnel|personnelle|domicilio|casa|particular|ab|abitazione|thuis|prive|"
     "residencial|residencia",
     WORD_PLACE, FIELD_EXTRA, "home", false},
    {"other", WORD_PLACE, FIELD_EXTRA, "other", true},
    {"weitere|weiterer|weiteres|autre|otro|otra|altro|altra|ander|andere|outro|outra", WORD_PLACE,
     FIELD_EXTRA, "other", false},
    {"blog", WORD_LABEL, FIELD_EXTRA, "blog", true},
    {"profile|profil", WORD_LABEL, FIELD_EXTRA, "profile", true},
    {"video", WORD_LABEL, FIELD_EXTRA, "video", true},
    {"main", WORD_LABEL, FIELD_EXTRA, "main", true},
    {"primary|primare|principal|principale|hoofd", WORD_PRIMARY, FIELD_EXTRA, NULL, true},
    {"type|typ|tipo", WORD_KIND, FIELD_EMAIL_KIND, NULL, true},
    {"display|angezeigter|complet|visualizzato|mostrar|pantalla|weergavenaam|exibicao", WORD_SHOWN,
     FIELD_IGNORED, NULL, true},
    {"e|po|p|o|b|im|id|page|pagina|seite|site|code|codigo|codice|number|nummer|nr|no|numero|de|del|"
     "della|da|do|di|du|d|la|le|r|s|area|geografica|electronico|elettronica|secondary|sekundare|"
     "name|nom|nome|nombre|pour|para|line|contact|van|op|the|of",
     WORD_FILLER, FIELD_EXTRA, NULL, true},
};

/* What the words of a name have said so far. */
typedef struct {
    TableField field;
    const char *thing_label;
    const char *device;
    const char *place;
    const char *label;
    bool address;
    bool primary;
    bool kind;
    bool shown;
    bool local;
    guint number;
} Reading;

static bool
list_has(const char *list, const char *word, gsize length)
{
    for (const char *at = list; at != NULL; at = strchr(at, '|')) {
        if (*at == '|')
            at++;
        if (strncmp(at, word, length) == 0 && (at[length] == '|' || at[length] == '\0'))
            return true;
    }
    return false;
}

static const Word *
find_word(const char *word, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (list_has(words[i].words, word, length))
            return &words[i];
    }
    return NULL;
}

/* "Country/Region" is a country. */
static bool
take_thing(Reading *reading, const Word *word)
{
    bool country = (reading->field == FIELD_COUNTRY && word->field == FIELD_REGION) ||
                   (reading->field == FIELD_REGION && word->field == FIELD_COUNTRY);

    if (reading->field != FIELD_EXTRA && reading->field != word->field && !country)
        return false;
    reading->field = country ? FIELD_COUNTRY : word->field;
    if (word->label != NULL)
        reading->thing_label = word->label;
    return true;
}

static bool
take_word(Reading *reading, const Word *word)
{
    reading->local |= !word->english;
    switch (word->role) {
    case WORD_THING:
        return take_thing(reading, word);
    case WORD_DEVICE:
        reading->device = word->label;
        return take_thing(reading, &(const Word){.field = FIELD_PHONE});
    case WORD_ADDRESS:
        reading->address = true;
        return true;
    case WORD_PLACE:
        reading->place = word->label;
        return true;
    case WORD_LABEL:
        reading->label = word->label;
        return true;
    case WORD_PRIMARY:
        reading->primary = true;
        return true;
    case WORD_KIND:
        reading->kind = true;
        return true;
    case WORD_SHOWN:
        reading->shown = true;
        return true;
    case WORD_FILLER:
        return true;
    }
    return false;
}

/* Read all words of a name; false when one is not known or two contradict each other. */
static bool
read_words(const char *fold, Reading *reading)
{
    for (const char *at = fold; *at != '\0';) {
        gsize length = strcspn(at, " ");
        const Word *word = find_word(at, length);

        if (g_ascii_isdigit(*at) && length <= 2)
            reading->number = (guint)g_ascii_strtoull(at, NULL, 10);
        else if (word == NULL || !take_word(reading, word))
            return false;
        at += length;
        at += strspn(at, " ");
    }
    return true;
}

static guint
place_group(const char *place)
{
    if (place == NULL)
        return 0;
    return *place == 'h' ? 1 : *place == 'w' ? 2 : 3;
}

static char *
label_of(const Reading *reading)
{
    if (reading->field == FIELD_IMPP)
        return g_strdup(reading->thing_label);
    if (reading->device != NULL && reading->place != NULL && strcmp(reading->device, "mobile") != 0)
        return g_strconcat(reading->place, " ", reading->device, NULL);
    if (reading->device != NULL)
        return g_strdup(reading->device);
    if (reading->label != NULL)
        return g_strdup(reading->label);
    if (reading->primary && reading->field == FIELD_PHONE && reading->place == NULL)
        return g_strdup("main");
    return g_strdup(reading->place);
}

static TableColumn
column_of_words(const char *fold)
{
    TableColumn column = {.field = FIELD_EXTRA, .label_column = -1, .kind_column = -1};
    Reading reading = {.field = FIELD_EXTRA};

    if (!read_words(fold, &reading))
        return column;
    if (reading.field == FIELD_EXTRA && reading.address)
        reading.field = FIELD_ADDRESS;
    if (reading.field == FIELD_EXTRA)
        return column;
    column.field = reading.field;
    if (reading.field == FIELD_EMAIL && reading.kind)
        column.field = FIELD_EMAIL_KIND;
    else if (reading.field == FIELD_EMAIL && reading.shown)
        column.field = FIELD_IGNORED;
    column.group = place_group(reading.place);
    column.number = reading.number;
    column.preferred = reading.primary && reading.field == FIELD_EMAIL;
    column.local = reading.local;
    column.label = label_of(&reading);
    return column;
}

TableColumn
table_column_guess(const char *fold)
{
    gsize length = strlen(fold);

    for (gsize i = 0; i < G_N_ELEMENTS(wholes) && length > 0; i++) {
        if (list_has(wholes[i].names, fold, length))
            return (TableColumn){.field = wholes[i].field,
                                 .label = g_strdup(wholes[i].label),
                                 .local = wholes[i].local,
                                 .label_column = -1,
                                 .kind_column = -1};
    }
    return column_of_words(fold);
}

static void
clear_column(gpointer data)
{
    TableColumn *column = data;

    g_free(column->label);
}

GArray *
table_columns_new(void)
{
    GArray *columns = g_array_new(FALSE, FALSE, sizeof(TableColumn));

    g_array_set_clear_func(columns, clear_column);
    return columns;
}

bool
table_columns_have(const GArray *columns, TableField field)
{
    for (guint i = 0; i < columns->len; i++) {
        if (g_array_index(columns, TableColumn, i).field == field)
            return true;
    }
    return false;
}

/* Whether any column's name has a word in it. */
static bool
header_has(const CsvHeader *header, const char *word)
{
    for (guint i = 0; i < csv_header_count(header); i++) {
        if (strstr(csv_header_fold(header, i), word) != NULL)
            return true;
    }
    return false;
}

static guint
count_field(const GArray *columns, TableField field)
{
    guint count = 0;

    for (guint i = 0; i < columns->len; i++)
        count += g_array_index(columns, TableColumn, i).field == field;
    return count;
}

/* Names that mean one thing beside some columns and another beside others. */
static void
settle(const CsvHeader *header, GArray *columns)
{
    bool parted_birthday = table_columns_have(columns, FIELD_BIRTH_MONTH);
    bool portuguese = header_has(header, "telefone") || header_has(header, "sobrenome");
    bool titles = count_field(columns, FIELD_TITLE) > 1;
    bool company = false;

    for (guint i = 0; i < columns->len; i++) {
        TableColumn *column = &g_array_index(columns, TableColumn, i);
        const char *fold = csv_header_fold(header, i);

        company |= column->field == FIELD_COMPANY;
        if (parted_birthday && strcmp(fold, "geburtstag") == 0) {
            column->field = FIELD_BIRTH_DAY; /* German Thunderbird: year, month and day apart */
        } else if (portuguese && strcmp(fold, "aniversario") == 0) {
            g_free(column->label);
            column->label = g_strdup("birthday");
        } else if (titles && strcmp(fold, "title") == 0) {
            column->field = FIELD_PREFIX; /* beside "Job Title" it is Mr or Dr */
        } else if (company && strcmp(fold, "titre") == 0) {
            column->field = FIELD_TITLE; /* French Outlook calls both so */
        }
    }
}

GArray *
table_columns_guess(const CsvHeader *header)
{
    GArray *columns = table_columns_new();

    for (guint i = 0; i < csv_header_count(header); i++) {
        TableColumn column = table_column_guess(csv_header_fold(header, i));

        g_array_append_val(columns, column);
    }
    settle(header, columns);
    return columns;
}
