#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# kith evaluate.
. "$(dirname "$0")/lib.sh"

run evaluate
expect_status 3 "a book that is not there is said"
run add "Mara Lindqvist"
run evaluate
expect_status 0 "a new book has an answer"
expect_out '30 days ahead: not enough data; 0 of 200' "which is that there is not enough data"
expect_out 'What suggestions bring: not enough data; 0 of 200' "of what suggestions bring, too"
expect_out 'Nothing is withheld' "as nobody agreed to it"
run evaluate --json
expect_out '"days":14,"enough":false,"scored":0' "the same as JSON"
expect_out '"hold_out":{"on":false,"enough":false' "with the hold-out off"
run evaluate --hold-out perhaps
expect_status 2 "a consent that is none"
expect_err '--hold-out on or --hold-out off' "is told what to write"
run evaluate --hold-out on --json
expect_out '"hold_out":{"on":true' "the hold-out is on"
run evaluate
expect_out 'One suggestion in twenty is withheld' "and stays on"
run evaluate --hold-out off --json
expect_out '"hold_out":{"on":false' "until it is off"
for name in Ada Bo Cy Di Ed; do
    run add "$name Test"
    for when in 2026-09-01 2026-10-01 2026-11-01; do
        run log "$name" --at "$when"
    done
done
run evaluate --json
expect_out '"scored":0,"waiting":0' "once a day and no more"
run evaluate --json --now 2026-11-25T09:00:00Z
expect_out '"scored":0,"waiting":5' "the next day five are foretold"
run history --json
is "$(printf '%s' "$out" | grep -c valuat)" 0 "which is no change of the book"
finish
