#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A month in the life, from the demo book to what the month says of one's promises. Each morning the
# plan is read and answered; in between there are coffees, calls and letters.
. "$(dirname "$0")/lib.sh"

now=
today=

# One command on the day that it is.
k() {
    run --now "$now" "$@"
}

# The id of the record under a noun, in the answer of the last command.
made() {
    printf '%s' "$out" | grep -o "\"$1\":{\"id\":\"[^\"]*" | cut -d'"' -f6
}

# The lines of the plan in $today, one each: id, kind and the rest.
lines() {
    printf '%s' "$today" | grep -o '{"id":"[0-9A-Z]*","kind":"[^{]*{[^}]*},"title":"[^"]*'
}

# The first line in $today to people of whom this story does not tell, as id/kind.
next_line() {
    lines | grep -v -e 'Runa Prado' -e 'Tom Ashby' | head -n 1 | cut -d'"' -f4,8 | tr '"' '/'
}

# A morning: some of what is due to others is answered, line by line, as somebody would over a first
# tea; then the whole plan is in $today.
morning() {
    now=${1}T09:00:00Z
    for _ in 1 2; do
        k today --json
        today=$out
        line=$(next_line)
        case $line in
        '') continue ;;
        */occasion | */reach-out | */revive) k done "${line%/*}" ;;
        */follow-up) k skip "${line%/*}" ;;
        *) k snooze "${line%/*}" +1w ;;
        esac
        [ "$status" = 0 ]
        point $? "$1: the plan's ${line#*/} is answered"
    done
    again
}

# The whole plan, read again.
again() {
    k today --minutes 1440 --json
    today=$out
}

# The plan has a line of this title.
asks() {
    holds "$today" "\"title\":\"$1"
    point $? "the plan asks: $1"
}

asks_not() {
    ! holds "$today" "\"title\":\"$1"
    point $? "the plan does not ask: $1"
}

# The id of the plan's line of this title.
line_of() {
    lines | grep -F "\"title\":\"$1" | head -n 1 | cut -d'"' -f4
}

### Tuesday 24 November. A new book, and two new people in it.
now=2026-11-24T09:00:00Z
k demo
expect_status 0 "the demo book is made"
k add "Runa Prado" -e runa@example.com --tier close --birthday 1988-12-10
k add "Tom Ashby" -e tom@example.com --tier regular --birthday 1979-12-12 --title bookbinder
morning 2026-11-24
k log runa -c coffee "promised the deck by friday; thank her for the intro to Li" --yes --json
expect_out '"kind":"promise","what":"the deck","due":"2026-11-27"' "a coffee: a promise is heard in its note"
expect_out '"kind":"thanks"' "and thanks that are owed"
k promise list --person runa --json
deck=$(value id)
k thanks list --owed --person runa --json
intro_thanks=$(value id)
k promise add runa "the guest list" --due 2026-12-03 --json
list=$(made promise)
k promise add tom "the figures for March" --theirs --due 2026-12-01 --json
figures=$(made promise)
k promise add tom "the photos of the bindery" --due 2026-12-10 --json
photos=$(made promise)
k boundary set tom --never call --quiet 21:00-08:00 --no-occasions
expect_status 0 "Tom wants no calls, no late messages and no fuss about his birthday"
k brief runa
expect_out 'the deck' "before the next meeting, the brief tells of the promise"

### Wednesday 25 November. Thanks, while they are fresh.
morning 2026-11-25
asks 'Thank Runa Prado'
k thanks send "$intro_thanks" --channel letter \
    --note "You brought me to Li a week before our lease ran out." --json
expect_out '"state":"sent"' "the thanks are said in a letter"
again
asks_not 'Thank Runa Prado'

### Thursday 26 November. Friday will not do, and it is still time to say so.
morning 2026-11-26
asks 'Keep your promise to Runa Prado: the deck'
k promise renegotiate "$deck" --due 2026-12-02 --json
expect_out '"state":"renegotiated"' "a day is moved before it comes, which costs nothing"
expect_out '"dates":"2026-11-27"' "and the chain of days is kept"

### Friday 27 November. Hard words, held for a day.
morning 2026-11-27
k feedback add runa "your emails are too long to answer on a phone" --json
feedback=$(made feedback)
expect_out '"state":"held"' "feedback is held before it is answered"
again
asks_not 'Decide what to make of what Runa Prado told you'
morning 2026-11-28
asks 'Decide what to make of what Runa Prado told you'
k feedback decide "$feedback" partly --why "Contracts stay long; the rest gets short." --json
expect_out '"state":"decided"' "decided the day after"

### Monday 30 November. Runa needs something that Tom has.
morning 2026-11-30
k feedback act "$feedback" "Letters of five lines, the rest behind a link."
expect_status 0 "something was done about it"
again
asks 'Tell Runa Prado what came of their feedback'
k feedback report "$feedback" --json
expect_out '"state":"reported"' "and Runa hears what came of her words"
k need add runa "a bookbinder for forty albums" --kind looking-for --until +1mo --json
need=$(made need)
k offer add tom "bookbinding of albums in small editions"
k need match "$need" --json
expect_out '"name":"Tom Ashby"' "the need finds Tom"
expect_out '"why":"Both speak of' "and says why"
k intro propose runa tom --why "Runa has forty albums to bind; Tom binds small editions." --json
albums=$(made introduction)
k intro propose runa mara --why "Both row before breakfast." --json
rowing=$(made introduction)

### Tuesday 1 December. Both are asked; only then are they brought together.
morning 2026-12-01
k intro connect "$albums"
expect_status 5 "nobody is brought together unasked"
k intro accept "$albums" a
k show runa --json
before=$(printf '%s' "$out" | grep -o '"introductions":.*')
k intro decline "$rowing" b --json
expect_out '"state":"declined"' "Mara would rather not"
k show runa --json
is "$(printf '%s' "$out" | grep -o '"introductions":.*')" "$before" "which nobody sees with Runa"

### Wednesday 2 December. Tom says yes; and the deck is done.
morning 2026-12-02
asks 'Keep your promise to Runa Prado: the deck'
k promise keep "$deck" --json
expect_out '"state":"kept"' "the deck goes out on its day"
again
asks 'Ask Tom Ashby whether they would like to meet Runa Prado'
k intro accept "$albums" b
k intro connect "$albums" --json
expect_out '"state":"connected"' "Runa and Tom are brought together"
k need close "$need"
expect_status 0 "and the need is met"

### Thursday 3 December. Tom's figures are late. Runa's list is due, and the day goes by.
morning 2026-12-03
asks 'Keep your promise to Runa Prado: the guest list'
asks 'Ask Tom Ashby about: the figures for March'
k done "$(line_of 'Ask Tom Ashby about')"
expect_status 0 "he is asked, kindly"

### Friday 4 December. The list is late, and so is the word about it.
morning 2026-12-04
asks 'Keep your promise to Runa Prado: the guest list'
holds "$today" 'ask to be released'
point $? "late, the plan does not nag: it says how to own up and how to be released"
k promise renegotiate "$list" --due 2026-12-08
expect_status 5 "a day that has passed is not moved in silence"
k promise renegotiate "$list" --due 2026-12-08 \
    --own "I promised the list for Thursday and said nothing when I saw that I would be late." --json
expect_status 0 "it is moved by owning up"
k slip list --person runa --json
slip=$(value id)
expect_out '"state":"owned"' "which is kept as a slip"
k slip draft "$slip"
expect_out 'said nothing' "the draft for her says what happened"
expect_out 'I am sorry' "and is sorry"
k slip own "$slip"
expect_status 5 "it needs to be said once only"

### Monday 7 December. Things come in, and things go out.
morning 2026-12-07
asks "Wish Runa Prado a happy birthday"
k promise keep "$figures" --json
expect_out '"state":"kept-late"' "Tom sends his figures"
k promise keep "$list" --json
expect_out '"state":"kept"' "and the list goes out, before its new day"
k slip close "$slip"
expect_status 0 "that is over"
k favor add tom "looked over the printer's contract" --received --weight 3
expect_status 0 "Tom does a favor"

### Tuesday 8 December. Thanks, and word of what came of things.
morning 2026-12-08
asks 'Thank Tom Ashby'
k done "$(line_of 'Thank Tom Ashby')" "You found the clause that would have cost us the spring."
expect_status 0 "he is thanked"
k thanks tell "$intro_thanks" "Li let us have the rooms for another year."
expect_status 0 "Runa hears what came of meeting Li"

### Thursday 10 December. A birthday; in two days there would be another.
morning 2026-12-10
asks 'Wish Runa Prado a happy birthday'
asks_not 'Wish Tom Ashby'
k done "$(line_of 'Wish Runa Prado')" "called her before work"
expect_status 0 "Runa is called"

### Friday 11 December. The photos should have gone out yesterday.
morning 2026-12-11
asks 'Keep your promise to Tom Ashby: the photos of the bindery'
k promise keep "$photos" --json
expect_out '"state":"kept-late"' "they go out, a day late"

### Monday 14 December. Something small comes back to Tom.
morning 2026-12-14
asks_not 'Wish Runa Prado'
k favor balance tom --json
expect_out '"to_return":1' "one favor of Tom's is not returned"
k favor add tom "found him a shop for his paper" --given --weight 2
k favor balance tom --json
expect_out '"to_return":0' "now it is"

### Monday 21 December. A slip with Tom, and a repair that is a promise.
morning 2026-12-21
k slip add tom "I missed the call about the paper" --part "I had not written it down" \
    --repair "I come to the bindery on Wednesday" --due 2026-12-23 --json
expect_status 0 "a slip is noted"
slip=$(made slip)
k slip draft "$slip"
expect_out 'I had not written it down' "the draft takes responsibility"
expect_out 'I come to the bindery' "and offers a repair"
k slip own "$slip" --channel message
k promise list --person tom --json
expect_out '"what":"I come to the bindery on Wednesday"' "the repair is a promise"
repair=$(value id)
morning 2026-12-23
asks 'Keep your promise to Tom Ashby: I come to the bindery'
k done "$(line_of 'Keep your promise to Tom Ashby')"
expect_status 0 "he goes there, and says so in the plan"
k promise keep "$repair"
expect_status 5 "which has kept the promise"
k slip close "$slip"

### Thursday 24 December. How the month was.
morning 2026-12-24
k promise report runa --json
expect_out '"mine":{"open":0,"late":0,"kept":2,"kept_late":0,"renegotiated":1' "to Runa: two kept, one of them moved in time"
k promise report tom --json
expect_out '"mine":{"open":0,"late":0,"kept":1,"kept_late":1' "to Tom: one kept late, and the repair kept"
expect_out '"theirs":{"open":0,"late":0,"kept":0,"kept_late":1' "and one of his, kept late"
k promise report
expect_out 'Runa Prado' "the report has everybody"
k intro outcome "$albums" "Forty albums, bound in red." --json
expect_out '"state":"done"' "and the albums are bound"
k doctor
expect_status 0 "the book is sound"
finish
