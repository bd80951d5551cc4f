#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

run path mara
expect_status 3 "without a book there is nobody"

run add "Mara Lindqvist" --company Halyard
run add "Jonas Weber" --company Halyard
run add "Lea Brandt" --company Copperline
run log mara -c coffee --at 2026-10-03
run path jonas
expect_status 0 "a chain is found"
expect_out "You → Mara Lindqvist → Jonas Weber  weak" "and shown as a line"
expect_out "Last met 52 days ago, on 3 October" "with the evidence of the user's own tie"
expect_out "Works with Mara Lindqvist at Halyard." "and of the next"
run path jonas --json
expect_out '{"paths":[{"strength":0.' "JSON has the paths with their strength"
expect_out '"name":"Mara Lindqvist"},"evidence":"Last met 52 days ago, on 3 October.","age_days":52,' \
    "and each hop with its evidence and age"
expect_out '"notes":[]}' "and what limits the answer"
run path halyard
expect_out "You → Mara Lindqvist" "a company is reached through who works there"
run path lea
expect_status 0 "no chain is an answer"
expect_out "No chain of at most 3 ties leads to Lea Brandt." "which is said"
run path jonas --max-hops 1
expect_out "No chain of at most 1 tie leads to Jonas Weber." "the limit of hops counts the own tie"
run path jonas --max-hops 7
expect_status 2 "seven hops are refused"
expect_err "from 1 to 6" "with the limits"
run path globex
expect_status 3 "nobody and no company of the name is not found"
run path
expect_status 2 "somebody is needed"
run boundary set jonas --do-not-contact
run path jonas --json
expect_status 4 "somebody who does not want to be contacted is refused"
expect_err '"code":"denied"' "as not allowed"
run path halyard
expect_out "You → Mara Lindqvist" "and stands in no chain, which others still do"
run __complete -- path ma
expect_out "Mara Lindqvist" "names complete"

finish
