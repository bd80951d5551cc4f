#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

run add "Mara Lindqvist"
run slip add mara "the numbers were wrong" --repair "send new ones" --due friday \
    --prevention "have them checked" --json
expect_status 0 "a slip is noted"
expect_out '"slip":{"id":' "and shown under its noun"
expect_out '"before":null' "the first of its kind"
id=$(printf '%s' "$out" | grep -o '"slip":{"id":"[^"]*' | cut -d'"' -f6)
run promise list --json
expect_out '"what":"send new ones"' "its repair is a promise"
run slip add mara "a mistake in the invoice" --json
expect_out '"prevention":"have them checked"' "the second shows how it was to be prevented"
run slip draft "$id" --json
expect_status 0 "an acknowledgement is drafted"
expect_out '"text":"Dear Mara' "in words"
expect_out '"findings":[]' "that read well"
run slip close "$id"
expect_status 5 "what was not said is not closed"
run today --json
expect_out '"kind":"own-up"' "the plan asks to own up"
run slip own "$id" --channel phone --json
expect_out '"state":"owned"' "it is said"
expect_out '"channel":"call"' "by a channel"
run slip own "$id" --channel pigeon
expect_status 2 "a channel that is none"
run slip close "$id"
expect_status 0 "then it is closed"
run slip list --json
expect_out '"a mistake in the invoice"' "the other is open"
run find invoice
expect_out 'Mara' "its words find the person"
finish
