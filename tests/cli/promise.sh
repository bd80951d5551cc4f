#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

run promise
expect_status 3 "reading from a book that is not there"
run add "Mara Lindqvist"
run promise add mara "send the deck" --due friday --json
expect_status 0 "a promise is noted"
expect_out '"promise":{"id":' "and shown under its noun"
expect_out '"due":"2026-11-27"' "with its day"
expect_out '"state":"open"' "open"
id=$(value id)
run promise renegotiate "$id" --due +2w --json
expect_out '"state":"renegotiated"' "a day is moved in time"
expect_out '"dates":"2026-11-27"' "and the old one kept"
run --now 2027-01-01T09:00:00Z promise renegotiate "$id" --due 2027-02-01
expect_status 5 "afterwards only by owning up"
expect_err '--own' "which the message says"
run --now 2027-01-01T09:00:00Z today --json
expect_out '"kind":"promise"' "a late one is in the plan"
expect_out "released" "with a way out"
run promise keep "$id"
expect_status 0 "it is kept"
run promise keep "$id"
expect_status 5 "once"
run promise list --json
expect_out '{"promises":[],"more":false}' "nothing is open"
run promise list --all --json
expect_out '"state":"kept"' "and all are listed on asking"
run find deck
expect_out 'Mara' "its words find the person"
run show mara --json
expect_out '"promises":[{' "show has it"
run promise report --json
expect_out '"mine":{"open":0' "the report counts it"
run promise add mara "x" --due 2020-01-01
expect_status 2 "a day in the past is refused"
run promise add mara
expect_status 2 "something is missing"
run promise perform "$id"
expect_status 2 "a verb that is none"
run promise keep 123
expect_status 2 "an id that is none"
run promise keep 0000000000001
expect_status 3 "an id of nothing"
finish
