#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

run add "Nobody Yet"
run undo
run list
expect_out "Nobody here yet" "an empty book says how to fill it"
run add "Mara Lindqvist" --tier close --birthday 1983-11-24
run log mara --at 2026-10-01 -c coffee "the boat"
expect_status 0 "logging with a date, a channel and a note"
run show mara --json
expect_out '"channel":"in-person"' "everyday words are channels"
expect_out '"note":"the boat"' "the last word is the note"
run today
expect_out "Tuesday 24 November" "the day in words"
expect_out "43rd birthday today, Tuesday 24 November." "the reason in words"
run list --tag nosuch
expect_out "Nobody has the tag" "a tag of nobody is said to be one"
run today --json
expect_out '"kind":"occasion"' "a birthday is in the plan"
expect_out '"date":"2026-11-24"' "of the day"
item=$(value id)
run done "$item"
expect_status 0 "done answers a line"
run today --json
expect_out '"items":[]' "and being in touch ends the silence too"
run undo
run today --json
expect_out '"kind":"occasion"' "undo brings the line back"
run skip "$item"
run today --json
expect_out '"kind":"reach-out"' "after the birthday the silence is left"
item=$(value id)
run snooze "$item" +3d
expect_status 0 "snoozing"
run --now 2026-11-26T09:00:00Z today --json
expect_out '"items":[]' "keeps quiet until then"
run --now 2026-11-27T09:00:00Z today --json
expect_out '"kind":"reach-out"' "and comes back on the day"
run snooze "$item" tomorrow
expect_status 3 "a snoozed line is not due today"
run why mara
expect_out "You answered on 24 November; it comes back on 27 November." "why knows of the snooze"
expect_out "in touch once, 8 weeks ago" "and tells the rhythm"
run --now 2026-11-27T09:00:00Z why mara --json
expect_out '"in_plan":true,"place":1' "and the place in the plan"
expect_out '"cadence":{"days":30,"from":"tier"}' "and where the cadence is from"
expect_out '"answered_until":"2026-11-27"' "and what was answered"
expect_out '"kind":"reach-out"' "and what is due"
run --now 2026-11-27T09:00:00Z skip "$item"
run --now 2026-11-27T09:00:00Z why mara
expect_out "it comes back on 27 December" "a skipped line waits one more cadence, and why says so"
run undo
run --now 2026-11-27T09:00:00Z boundary set mara --do-not-contact
run --now 2026-11-27T09:00:00Z why mara
expect_out "held back" "a boundary is told"
run undo
run --now 2026-11-27T09:00:00Z done "$item" "a call"
run --now 2026-11-27T09:00:00Z why mara
expect_out "Not due before 27 December." "done starts the cadence again"
run undo
run why nobody-of-the-name
expect_status 3 "why of nobody"
run cadence mara never
run why mara
expect_out "Never due for silence" "why knows of never"
run --now 2027-05-01T09:00:00Z today --json
expect_out '"items":[]' "never means never"
run cadence mara soonish
expect_status 2 "a cadence that is none is refused"
run occasions --within 1y --json
expect_out '"kind":"birthday"' "occasions are listed"
run log mara --at 2030-01-01
expect_status 2 "the future cannot be logged"
run today --minutes 0
expect_status 2 "a plan needs a minute"
finish
