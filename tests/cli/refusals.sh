#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What the practices refuse, with the documented status and a sentence, and what they do not refuse:
# any script, and hours that end on another day or another side of a change of the clock.
. "$(dirname "$0")/lib.sh"

# The id of the record under a noun.
record() {
    printf '%s' "$out" | grep -o "\"$1\":{\"id\":\"[^\"]*" | cut -d'"' -f6
}

# refuse STATUS SENTENCE ARGUMENT...: refused so, and the book is as it was.
refuse() {
    expected=$1
    sentence=$2
    shift 2
    run "$@"
    [ "$status" = "$expected" ] && holds "$err" "$sentence"
    point $? "refused with $expected: $(printf '%.60s' "$*")"
    run export --format json
    is "$out" "$book" "and nothing is stored"
}

run add "Mara Lindqvist" -e mara@example.com --zone Europe/Lisbon
run add "Jonas Weber"
run add "Lea Wyss"
run edit mara --nickname M --json
run promise add mara "send the deck" --due friday --json
promise=$(record promise)
run promise release "$promise"
run promise add mara "send the notes" --due friday --json
open=$(record promise)
run slip add mara "I was late" --json
slip=$(record slip)
run thanks add mara "the lift" --json
thanks=$(record thanks)
run feedback add mara "too long" --json
feedback=$(record feedback)
run offer add me "tax advice" --json
me=$(printf '%s' "$out" | grep -o '"person":{"id":"[^"]*' | head -n 1 | cut -d'"' -f6)
run intro propose mara jonas --why "Both restore boats." --json
intro=$(record introduction)
run boundary set lea --do-not-contact
run export --format json
book=$out

### What there is not.
refuse 3 'no change 0000000000000' undo 0000000000000

### Days that have passed.
refuse 2 'has passed' promise add mara "the slides" --due 2026-11-23
refuse 2 'has passed' promise add mara "the slides" --due yesterday
refuse 2 '' promise add mara "the slides" --due 2026-02-30
refuse 2 'has passed' promise renegotiate "$open" --due 2026-11-23
refuse 2 'has passed' need add mara "a kiln" --until 2020-01-01
refuse 2 'has passed' offer add jonas "a kiln" --until 2020-01-01
refuse 2 'has passed' slip add mara "I was late" --repair "a cake" --due 2020-01-01
refuse 2 '' boundary set mara --not-before 2020-01-01

### Oneself.
for noun in promise slip thanks feedback need; do
    refuse 2 'your own entry' "$noun" add "$me" "be on time"
done
refuse 2 'your own entry' favor add "$me" "a rest" --given
refuse 2 'your own entry' intro propose "$me" mara --why "x"

### What the state diagrams do not have.
for verb in keep release break; do
    refuse 5 'released' promise "$verb" "$promise"
done
refuse 5 'released' promise renegotiate "$promise" --due +1w
refuse 5 '' slip close "$slip"
refuse 5 '' thanks tell "$thanks" "it held"
refuse 5 '' feedback report "$feedback"
refuse 5 '' intro connect "$intro"
refuse 5 '' intro outcome "$intro" "they sail"

### Introductions that are none.
refuse 2 'same person' intro propose mara mara --why "x"
refuse 4 'not to be contacted' intro propose mara lea --why "x"
refuse 4 'not to be contacted' intro propose lea mara --why "x"
refuse 5 'already' intro propose jonas mara --why "x"

### Nobody, nothing, an id of something else.
refuse 3 '' promise add nobody "x"
refuse 2 'what was promised' promise add mara ' '
refuse 3 'is a slip, not a promise' promise keep "$slip"
refuse 3 '' promise keep 0000000000001

### What one argument of a command can hold; a megabyte is for tests/core/.
head -c 131000 /dev/zero | tr '\0' a >"$folder/long"
long=$(cat "$folder/long")
run promise add mara "$long" --json
expect_status 0 "a very long text is kept whole"
is "$(printf '%s' "$out" | grep -o '"what":"a*' | tr -d '\n' | wc -c | tr -d ' ')" 131008 "to the last letter"
run undo

### Any script; the words find whom they are about.
for text in '约定 发送文件' 'обещание прислать' 'وعد بإرسال الملف' 'वादा निभाना' '약속 을 지키다' 'Zoë’s naïve façade 🛶' 'שלח את הקובץ'; do
    run promise add jonas "$text" --json
    expect_out "\"what\":\"$text\"" "kept as written: $text"
    run find "${text%% *}"
    expect_out 'Jonas' "and found by its first word"
    run undo
done
refuse 2 'not UTF-8' promise add mara "$(printf 'half a letter \303')"

### Quiet hours across midnight and where the clock is changed, on the clock of the other person.
run promise keep "$open"
run boundary set mara --quiet 22:00-08:00 --json
expect_out '"quiet":"22:00-08:00"' "quiet hours across midnight"

# quiet FROM-INSTANT TO-INSTANT NAME: at the first nothing may be sent, until the second.
quiet() {
    run --now "$1" boundary show mara --json
    expect_out '"allowed":false' "$3: quiet at $1"
    expect_out "\"from\":\"$2\"" "until $2"
}

quiet 2026-11-24T22:00:00Z 2026-11-25T08:00:00Z "before midnight"
quiet 2026-11-25T07:59:00Z 2026-11-25T08:00:00Z "after midnight"
run --now 2026-11-25T08:00:00Z boundary show mara --json
expect_out '"allowed":true' "and over when they end"
quiet 2027-03-27T23:00:00Z 2027-03-28T07:00:00Z "the night in which the clock is put forward is an hour shorter"
quiet 2026-10-24T22:00:00Z 2026-10-25T08:00:00Z "the night in which it is put back is an hour longer"
run boundary set mara --quiet 01:15-01:45
run --now 2027-03-28T00:59:00Z boundary show mara --json
expect_out '"allowed":true' "hours that a change of the clock skips hold nothing back before it"
run --now 2027-03-28T01:20:00Z boundary show mara --json
expect_out '"allowed":true' "nor after it"
quiet 2026-10-25T00:20:00Z 2026-10-25T00:45:00Z "hours that come twice hold back the first time"
quiet 2026-10-25T01:20:00Z 2026-10-25T01:45:00Z "and the second"
for wrong in 22:00 22-8 22:00-22:00 24:30-08:00 22:60-08:00 '22:00 08:00'; do
    run boundary set mara --quiet "$wrong"
    expect_status 2 "no hours: $wrong"
done
finish
