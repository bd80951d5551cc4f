#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

run boundary
expect_status 3 "reading from a book that is not there"
run add "Mara Lindqvist" -e mara@example.com --tier close
run promise add mara "send the deck" --due today
run show mara --json
expect_out '"boundary":null' "nobody has a boundary at first"
run boundary show mara --json
expect_out '{"boundary":null,"allowed":true,"reason":null,"from":"2026-11-24T09:00:00Z"' "and all is allowed"
run boundary set mara --quiet 22:00-08:00 --zone Asia/Tokyo --max 2/30d --never call --json
expect_status 0 "a boundary is set"
expect_out '"boundary":{"not_before":null,"max":"2/30d","quiet":"22:00-08:00","zone":"Asia/Tokyo","only":[],"never":["call"],"no_occasions":false,"do_not_contact":false,"left":false,"paused_until":null,"note":null}' "and shown as it was given"
run boundary set mara --no-occasions --note "new job" --quiet none
run boundary set mara --note "new job"
is "$out" "Nothing changed." "set to what it is, nothing is said to be noted"
run show mara --json
expect_out '"boundary":{"not_before":null,"max":"2/30d","quiet":null,"zone":"Asia/Tokyo","only":[],"never":["call"],"no_occasions":true' "set again, the rest stays"
run show mara
expect_out 'at most 2 contacts in 30 days; never call; no occasions; new job' "a person shows it in words"
run boundary
expect_out 'never call' "and the list too"
run boundary list --json
expect_out '"person":{"id":' "as JSON with the person"
run today --json
expect_out '"kind":"promise"' "what is owed may be done"
run boundary set mara --do-not-contact
run today --json
expect_out '"items":[],"waiting":0' "but not to who is not to be contacted"
run promise list
expect_out 'send the deck' "where it stays in the ledger"
run boundary show mara
expect_out 'Mara Lindqvist is not to be contacted.' "and show says why"
run boundary set mara --contact --pause-until +2w
run today --json
expect_out '"items":[]' "a pause holds everything"
run boundary show mara --json
expect_out '"from":"2026-12-08T00:00:00Z"' "until its day"
run --now 2026-12-08T09:00:00Z today --json
expect_out '"kind":"promise"' "when it is over"
run find job
expect_out 'Mara' "its note finds the person"
run boundary clear mara
expect_status 0 "it is cleared"
run boundary clear mara
expect_status 3 "once"
run undo
run show mara --json
expect_out '"paused_until":"2026-12-08"' "and comes back whole"

for wrong in '--not-before 2020-01-01' '--pause-until today' '--not-before someday' \
    '--max 0/30d' '--max 2' '--max 2/1h' '--quiet 22-8' '--quiet 22:00-22:00' '--quiet 25:00-08:00' \
    '--zone Mars/Base' '--only pigeon' '--only email, --never email' '--only email,pigeon' \
    '--contact --do-not-contact' '' '--nothing'; do
    # shellcheck disable=SC2086
    run boundary set mara $wrong
    expect_status 2 "refused: ${wrong:-nothing given}"
done
run boundary set mara --only email --never email
expect_err 'no channel at all' "with a sentence that says why"
run boundary set nobody --do-not-contact
expect_status 3 "nobody of that name"
run boundary set mara --left --json
expect_out '"left":true' "who left is quiet"
run boundary set mara --left --back
expect_status 2 "left and back at once"
run boundary set mara --back --json
expect_out '"left":false' "until they are back"
finish
