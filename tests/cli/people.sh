#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

if [ "${KITH_TEST_DB:-sqlite}" = sqlite ]; then
    run list
    expect_status 3 "reading from a book that is not there is not-found"
    expect_err "import" "and says what to do"
    run --json list
    expect_err '"code":"not-found"' "as JSON when asked"
fi

run add "Mara Lindqvist" --email mara@example.com --company Halyard --tier close --tag client --json
expect_status 0 "adding a person"
expect_out '"name":"Mara Lindqvist"' "gives the person"
expect_out '"cadence":{"days":30,"from":"tier"}' "with the cadence of the tier"
id=$(value id)
run show "$id" --json
expect_out '"promises":[]' "show has every noun from the start"
expect_out '"boundary":null' "and the boundary"
run show mara
expect_out "Halyard" "show for people"
run add "Mara Dahl" --birthday --02-29
expect_status 0 "a birthday without a year"
run occasion add "Mara Dahl" name-day --04-15 --json
expect_out '"date":"--04-15"' "which is no option where a date belongs"
run show mara
expect_status 5 "several who match are a conflict"
expect_err "Mara Dahl" "and are listed"
run show nobody
expect_status 3 "nobody is not-found"
run add "" --email nonsense --json
expect_status 2 "what is wrong is invalid"
expect_err '"code":"invalid"' "and says so in JSON"
run add "Bo" --birthday 2023-02-30
expect_status 2 "a date that does not exist is refused"
run edit lindqvist --title Captain --untag client
expect_status 0 "editing"
run edit lindqvist --title Captain
is "$out" "Nothing changed." "what is so already is not called changed"
run cadence lindqvist none
is "$out" "Nothing changed." "nor a cadence set that there was not"
run history lindqvist
expect_out "Changed Mara Lindqvist: title" "history says what changed"
run undo
expect_out "Undone" "undo takes it back"
run list --json
expect_out '"more":false' "a list says whether there is more"
run list --limit 1 --json
expect_out '"more":true' "and pages"
run find halyard --json
expect_out '"Mara Lindqvist"' "find looks in every field"
run find HÁLYÁRD
expect_out "Mara Lindqvist" "without case or accents"
run delete dahl
expect_status 0 "deleting"
run show dahl
expect_status 3 "is gone"
run undo
run show dahl
expect_status 0 "and comes back with undo"
run bogus
expect_status 2 "an unknown command"
run lisst
expect_err "did you mean" "is guessed"
run --db
expect_err "--db needs a value" "an option without its value is told"
run --bogus
expect_err "no option --bogus" "so is one that does not exist"
run --db "$KITH_DB"
expect_err "which command" "and that the command is missing"
run list --srot name
expect_err "--sort" "as is an unknown option"
run today --help
expect_out "Usage: kith today" "every command has help"
printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Unsorted Ulla\nEND:VCARD\n' >"$folder/ulla.vcf"
run import "$folder/ulla.vcf"
run show "Unsorted Ulla"
expect_out "cadence     not sorted yet" "who came by an import is not sorted yet"
run why "Unsorted Ulla"
expect_out "cadence     not sorted yet" "nor where it is asked why"
run show "Unsorted Ulla" --json
expect_out '"cadence":{"days":0,"from":"default"' "and nobody set a cadence"

finish
