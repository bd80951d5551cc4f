#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

printf 'The launch went well.\n> This is horrible.\n' >"$folder/draft.txt"
run --json tone "$folder/draft.txt"
expect_status 0 "a draft is checked without a book"
expect_out '"language":"en","checked":true,"valence":' "and gives its numbers"
expect_out '"findings":[],"present":[],"missing":[]}' "and nothing where nothing is found"
run tone "$folder/draft.txt"
expect_out "draft.txt: " "people read a line about it"
run tone --kind letter "$folder/draft.txt"
expect_status 2 "a kind that is not there is invalid"
expect_err "feedback-reply" "and those that are there are named"
run tone "$folder/nowhere.txt"
expect_status 3 "a file that is not there is not-found"
run --json tone "$folder/draft.txt" "$folder/draft.txt"
expect_out 'draft.txt","tone":{"language"' "several files are one value"
printf 'One text.\n\nAnother.' >"$folder/lines.txt"
run tone --lines "$folder/lines.txt"
expect_status 0 "lines are checked one by one"
is "$(printf '%s\n' "$out" | grep -c '^{"language"')" 3 "a value for each, the empty one too"
finish
