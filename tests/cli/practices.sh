#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# kith thanks, favor and feedback.
. "$(dirname "$0")/lib.sh"

# The id of the record under a noun.
record() {
    printf '%s' "$out" | grep -o "\"$1\":{\"id\":\"[^\"]*" | cut -d'"' -f6
}

run add "Mara Lindqvist"
run favor add mara "read the contract" --received --weight 3 --json
expect_status 0 "a favor is noted"
expect_out '"favor":{"id":' "under its noun"
run favor add mara "a coffee"
expect_status 2 "who did it must be said"
run thanks list --owed --json
expect_out '"for":"read the contract"' "thanks are owed for it"
id=$(value id)
run thanks send "$id" --channel letter --note "Your notes on clause 4 saved us a month." --json
expect_out '"state":"sent"' "they are said"
expect_out '"repeats":null' "in new words"
run thanks send "$id"
expect_status 5 "once"
run thanks tell "$id" "We signed on Friday."
expect_status 0 "what came of it is told"
run thanks list --owed --json
expect_out '"thanks":[]' "nothing is owed"
run thanks list --json
expect_out '"outcome":"We signed on Friday."' "all are listed"
run thanks add mara "the lift" --because "I made the train" --json
second=$(record thanks)
run thanks send "$second" --note "Your notes on clause 4 saved us a month." --json
expect_out '"repeats":{"id":' "a repeat is pointed out"
run favor add mara "found a tenant" --given --weight 4
expect_status 0 "a favor given"
run favor balance mara --json
expect_out '"given":{"count":1,"weight":4}' "the balance has one side"
expect_out '"received":{"count":1,"weight":3}' "and the other"
expect_out '"to_return":0' "and nothing to return"
run favor list --json
expect_out '"favors":[{' "favors are listed"
run feedback add mara "the demo ran too long" --json
expect_out '"state":"held"' "feedback is held"
id=$(record feedback)
run feedback decide "$id" perhaps
expect_status 2 "a decision that is none"
run feedback decide "$id" decline
expect_status 2 "a decline needs a reason"
run feedback act "$id" "cut it"
expect_status 5 "acting comes after deciding"
run feedback decide "$id" adopt
expect_status 0 "decided"
run feedback act "$id" "cut it to ten minutes"
expect_status 0 "acted on"
run feedback report "$id" --json
expect_out '"state":"reported"' "reported"
run feedback list --json
expect_out '{"feedback":[],"more":false}' "nothing is open"
run feedback add mara "your slides are clear" --given
expect_status 0 "feedback given"
run show mara --json
expect_out '"favors":[{' "show has favors"
expect_out '"feedback":[{' "and feedback"
run find clause
expect_out 'Mara' "a note's words find the person"
run need add mara "a tax adviser for Portugal" --kind looking-for --until +1mo --json
expect_out '"kind":"looking-for"' "a need is noted"
id=$(record need)
run need add mara "x" --kind bored
expect_status 2 "a kind that is none"
run offer add me "tax advice, Portugal" --json
expect_out '"offer":{"id":' "an offer of one's own"
run need match "$id" --json
expect_out '"mine":true' "fits"
expect_out '"why":"Both speak of' "with the reason"
run --now 2027-02-01T09:00:00Z need list --json
expect_out '{"needs":[],"more":false}' "a past need is not listed"
run need close "$id"
expect_status 0 "closed"
run offer list --json
expect_out '"offers":[{' "offers are listed"
run add "Jonas Weber"
run intro propose mara mara --why "x"
expect_status 2 "nobody is introduced to themselves"
run intro propose mara jonas
expect_status 2 "the reason must be said"
run intro propose mara jonas --why "Both restore boats." --json
expect_out '"introduction":{"id":' "an introduction is proposed"
expect_out '"text":"I thought of' "with words to forward"
id=$(record introduction)
run intro connect "$id"
expect_status 5 "both are asked first"
run intro accept "$id" c
expect_status 2 "a side that is none"
run intro accept "$id" a
run show mara --json
before=$out
run intro decline "$id" b --json
expect_out '"state":"declined"' "a no is kept"
run show mara --json
is "$out" "$before" "and does not show with the other"
run intro list --json
expect_out '"introductions":[{' "it is listed for the user"
run intro accept "$id" b
run intro connect "$id" --json
expect_out '"state":"connected"' "connected"
run intro outcome "$id" "They sailed." --json
expect_out '"outcome":"They sailed."' "and what came of it"
run log jonas -c coffee "promised deck by friday; thank her for the intro to Li" --json
expect_out '"heard":[{"kind":"promise","what":"deck","due":"2026-11-27","id":null}' "a note is heard"
run promise list --person jonas --json
expect_out '"promises":[]' "and kept only on yes"
run log jonas "promised the slides by friday; thank him for the intro to Ana" --yes --json
expect_status 0 "which scripts say at once"
run promise list --person jonas --json
expect_out '"what":"the slides"' "the promise is kept"
run thanks list --owed --person jonas --json
expect_out '"for":"the intro to Ana"' "and the thanks"
run undo
run promise list --person jonas --json
expect_out '"promises":[]' "one undo takes the talk and both back"
run add "Lea Roth"
run promise add lea "the deck" --due today
printf 'Could you send me the file by Monday?\n' >"$folder/draft.txt"
run --now 2026-11-30T09:00:00Z tone --to lea --json "$folder/draft.txt"
expect_status 0 "a draft to somebody is checked"
expect_out '"rule":"late-promise","severity":"warn"' "and what is owed to them is told"
run --now 2026-11-30T09:00:00Z tone --to lea --strict "$folder/draft.txt"
expect_status 1 "which counts with --strict"
run tone --to nobody "$folder/draft.txt"
expect_status 3 "somebody who is not in the book"
run brief lea
expect_out 'the deck' "a brief has what was promised"
run brief lea --helpful "her view on the price" --json
expect_out '"source":"meeting"' "a meeting that helped owes thanks"
finish
