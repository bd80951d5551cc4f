/* SPDX-License-Identifier: Apache-2.0 */
#include "format/csv_detect.h"

#include <string.h>

static const char *
kind_of(const char *head)
{
    TableKind kind;

    return csv_detect(head, strlen(head), &kind) ? table_kind_name(kind) : "none";
}

static void
tells_tables_apart_by_their_headers(void)
{
    static const char *const rows[][2] = {
        {"Notes:\n\"When exporting\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,"
         "Connected On\n",
         "linkedin"},
        {"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n",
         "linkedin"},
        {"Email Address,Confirmed,Primary,Updated On\n", "linkedin"},
        {"First Name,Last Name,E-mail 1 - Value\n", "google"},
        {"Name,Given Name,Given Name Yomi,Group Membership\n", "google"},
        {"E-mail Address,E-mail 2 Address,E-mail 3 Address\n", "outlook"},
        {"\"Title\",\"First Name\",\"E-mail 2 Address\",\"E-mail 2 Type\",\"Home Street\"\n",
         "outlook"},
        {"Vorname;Nachname;Stra\xdf"
         "e gesch\xe4"
         "ftlich;E-Mail 2: Adresse\n",
         "outlook"},
        {"First Name,Last Name,E-mail 1 - Value,Kith UID\n", "csv"},
        {"Name;Telefon\n", "csv"},
        {"Primary Email\n", "csv"},
        {"# Tables\n\n- LinkedIn Connections.csv, behind a preamble: `First Name,Last "
         "Name,URL,Email "
         "Address,Company,Position,Connected On` (older ones have no URL)\n",
         "none"},
        {"My friends\n\nfirst name\tlast name\n", "csv"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        g_assert_cmpstr(kind_of(rows[i][0]), ==, rows[i][1]);
}

static void
leaves_other_files_alone(void)
{
    static const char *const heads[] = {
        "",
        "Name\nJava\nC\n",
        "Name,Url,Authority,Started On,Finished On,License Number\nScrum,x,y,z,,\n",
        "Organization,Followed On\nAcme,2020\n",
        "Name,Proficiency\nEnglish,Native\n",
        "Title,Description,Url,Started On,Finished On\n",
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job "
        "Title\n1,a@b.c,2,A,B\n",
        "Locations,Job Titles,Open To Recruiters,Phone Number\nLisbon,CTO,Yes,+351\n",
        "Extension,Number,Type\n,+351 123,Mobile\n",
        "First name,Last name,Verification type,Issuing authority\nBo,Stone,passport,Oz\n",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n",
        "From bo@li.example Thu Jan  1 00:00:00 1970\nSubject: Hi, there\n",
        "{\"name\": \"Bo\", \"email\": \"bo@li.example\"}\n",
        "sender,receiver,unix_seconds\na,b,1\n",
        "PK\x03\x04 and more",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        g_assert_cmpstr(kind_of(heads[i]), ==, "none");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/csv_detect/tells_tables_apart_by_their_headers",
                    tells_tables_apart_by_their_headers);
    g_test_add_func("/csv_detect/leaves_other_files_alone", leaves_other_files_alone);
    return g_test_run();
}
