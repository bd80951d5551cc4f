/* SPDX-License-Identifier: Apache-2.0
 * What the columns of an address book mean, told from their names in several languages. Knows no
 * rows. */
#pragma once

#include "format/csv.h"

/** Company to department, whole address to country and year to day of birth are runs. */
typedef enum {
    FIELD_EXTRA,   /**< not understood: kept as a line of a note */
    FIELD_IGNORED, /**< understood and of no use: kept nowhere */
    FIELD_LABEL,   /**< says what another column's value is; kept with that */
    FIELD_NAME,
    FIELD_GIVEN,
    FIELD_MIDDLE,
    FIELD_FAMILY,
    FIELD_PREFIX,
    FIELD_SUFFIX,
    FIELD_NICKNAME,
    FIELD_COMPANY,
    FIELD_TITLE,
    FIELD_DEPARTMENT,
    FIELD_EMAIL,
    FIELD_EMAIL_KIND, /**< SMTP or EX: of the email with the same number */
    FIELD_PHONE,
    FIELD_URL,
    FIELD_IMPP,
    FIELD_ADDRESS, /**< a whole address in one cell, or its street where others hold the rest */
    FIELD_STREET,
    FIELD_EXTENDED,
    FIELD_BOX,
    FIELD_CITY,
    FIELD_REGION,
    FIELD_CODE,
    FIELD_COUNTRY,
    FIELD_OCCASION,
    FIELD_BIRTH_YEAR,
    FIELD_BIRTH_MONTH,
    FIELD_BIRTH_DAY,
    FIELD_RELATION,
    FIELD_NOTES,
    FIELD_TAGS,
} TableField;

typedef struct {
    TableField field;
    guint group;      /**< columns of one address or one organisation have the same */
    guint number;     /**< "E-mail 2 Address"; 0 for none */
    char *label;      /**< of a point, kind of an occasion or relation; NULL for none */
    bool preferred;   /**< "Primary Email" */
    bool local;       /**< the name is not English */
    int label_column; /**< whose cell is the label; -1 for none */
    int kind_column;  /**< whose cell is the service of an IMPP; -1 for none */
} TableColumn;

/** The column that a folded name means, by itself (FIELD_EXTRA when nothing is known). label is
 * owned by the caller. */
TableColumn table_column_guess(const char *fold);

/** The columns of a header: TableColumn, which the array owns. */
GArray *table_columns_guess(const CsvHeader *header);

/** An empty array of columns that owns their labels. */
GArray *table_columns_new(void);

/** Whether any column is of a field. */
bool table_columns_have(const GArray *columns, TableField field);
