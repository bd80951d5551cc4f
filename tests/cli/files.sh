#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Lindqvist\r\nEMAIL:mara@example.com\r\nBDAY:2023-02-30\r\nEND:VCARD\r\n' \
    >"$folder/people.vcf"
run import --json "$folder/people.vcf"
expect_status 0 "importing a card"
expect_out '"read":1,"created":1,"updated":0,"unchanged":0,"skipped":0,"failed":0' "counts its records"
expect_out '"field":"BDAY"' "names the field that could not be read"
run import --json "$folder/people.vcf"
expect_out '"created":0' "a second import creates nothing"
expect_out '"change":null' "and changes nothing"
run import "$folder/missing.vcf"
expect_status 3 "a file that is not there is not-found"
echo "just words" >"$folder/words.txt"
run import "$folder/words.txt"
expect_status 2 "what is not recognised is invalid"
printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Stone\r\nEND:VCARD\r\n' >"$folder/bo.vcf"
run import --json "$folder/missing.vcf" "$folder/words.txt" "$folder/bo.vcf"
expect_status 3 "a missing path among others is not-found"
expect_out '"created":1' "and the others are taken"
expect_out '"message":"'"$folder"'/missing.vcf cannot be read' "and it is among the files"
run undo
(cd "$folder" && python3 -m zipfile -c export.zip bo.vcf words.txt)
input=$folder/export.zip
run import --json -
expect_status 0 "an archive on standard input"
expect_out '"path":"-/bo.vcf","format":"vcard"' "is taken file by file"
expect_out '"not_taken":["-/words.txt"]' "and what is no address book is named"
run undo
input=/dev/null
mkfifo "$folder/pipe"
cat "$folder/bo.vcf" >"$folder/pipe" &
run import --json "$folder/pipe"
expect_out '"created":1' "a pipe that has a name is read once"
run undo
run import -
expect_status 2 "nothing on standard input is invalid"
expect_err "It is empty" "and that is said"
mkdir "$folder/many"
for number in $(seq 5); do
    printf 'From a@example.net Mon Nov  2 09:00:00 2026\nFrom: F%s <f%s@example.net>\n' "$number" "$number"
    printf 'To: me@example.org\nMessage-ID: <%s@example.net>\n' "$number"
    printf 'Date: Mon, 2 Nov 2026 09:00:00 +0000\n\nHello\n\n'
done >"$folder/many/mail.mbox"
for number in $(seq 31); do
    printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Number %s\r\nEND:VCARD\r\n' "$number" >"$folder/many/$number.vcf"
done
printf '%s\n' 'From: l@example.net' 'To: me@example.org' 'List-Id: <all.example.net>' '' >"$folder/many/list.eml"
run import "$folder/many"
expect_out "33 files without a problem: 37 read, 36 new, 1 left out" "of many files what went well is counted"
expect_out "left out: list mail 1" "with what was left out"
expect_out "your own address: me@example.org" "and whose mail it was taken for is said"
run undo
printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Odd Card\r\nEMAIL:odd\r\nEND:VCARD\r\n' >"$folder/odd.vcf"
run import "$folder/odd.vcf"
run edit odd --tier close
expect_status 0 "an address that a file brought, and is none, stops no edit"
run edit odd --email even
expect_err "“even” is not an email address" "a new one is refused all the same"
is "$err" "kith: “even” is not an email address." "and alone"
run undo
run undo
run import --format nonsense "$folder/people.vcf"
expect_status 2 "so is a format that is none"
run export --format json "$folder/book.json"
expect_status 0 "exporting"
mode=$(stat -c %a "$folder/book.json")
is "$mode" 600 "only the owner can read an export"
run log mara "a talk"
run undo
run export --format json "$folder/again.json"
cmp -s "$folder/book.json" "$folder/again.json"
point $? "what is undone leaves a byte-identical export"
cat "$folder/people.vcf" >"$folder/pipe" &
run import --dry-run "$folder/pipe"
wait
expect_out "1 read, 1 known already" "a pipe with a name is read once, from its beginning"
run export --format vcard
expect_out "FN:Mara Lindqvist" "vCards to standard output"
KITH_DB=$folder/other.db
run import "$folder/book.json"
expect_status 0 "the JSON is read back"
run export --format json "$folder/third.json"
cmp -s "$folder/book.json" "$folder/third.json"
point $? "without a loss"
run demo
expect_status 5 "the demo fills only an empty book"
KITH_DB=$folder/demo.db
run demo --json
expect_status 0 "the demo"
run today --json
expect_out '"kind":"occasion"' "gives a plan with a birthday"
printf '{"kith":1,"caden' >"$folder/cut.json"
run --db "$folder/cut.db" import "$folder/cut.json"
expect_err "first line of this export is cut off" "a cut export is said to be one"
printf 'just words\n' >"$folder/words.csv"
run import --format linkedin "$folder/words.csv"
expect_err "none of the LinkedIn tables" "what a file is not is said"
! holds "$out" "none of the LinkedIn tables"
point $? "and said once"
run doctor --json
expect_out '"sound":true' "the doctor finds it sound"
echo "no database" >"$folder/no.db"
KITH_DB=$folder/no.db
run list
expect_status 2 "a file that is no book is invalid"
finish
