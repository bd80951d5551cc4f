#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

tab=$(printf '\t')
completions=$(dirname "$0")/../../completions

run __complete -- sho
is "$out" "show${tab}everything known of a person" "a command completes with what it does"
run __complete -- show mara
expect_status 0 "without a book nothing is found, and nothing is wrong"
is "$out" "" "and nothing is said"
[ "${KITH_TEST_DB:-sqlite}" = postgres ] || [ ! -e "$folder/book.db" ]
point $? "no book is made by asking"

run add "Łukasz Wiśniewski" --company Copperline --tier close
run add "Mara Lindqvist"
run __complete -- show lukasz
is "$out" "Łukasz Wiśniewski${tab}Copperline" "a person completes without accents"
run __complete -- log mara --channel in
is "$out" "in-person$tab" "an option's value completes"
run __complete -- list --so
is "$out" "--sort${tab}name, last, due or warmth" "an option completes"
run __complete -- import con
is "$out" ":files" "files are left to the shell"
run __complete -- occasion ""
is "$out" "add$tab" "a verb completes"
run __complete -- --db "$KITH_DB" show mara
is "$out" "Mara Lindqvist$tab" "the book named on the line is the one looked into"
run __complete -- help __
is "$out" "" "what is hidden stays hidden"
run --now 2027-11-24T09:00:00Z log lukasz --at 2026-10-01
run __complete -- --now 2026-11-24T09:00:00Z skip ""
expect_out "${tab}Say hello to Łukasz" "lines of the plan complete with what they say"

if command -v bash >/dev/null; then
    PATH=$(cd "$(dirname "$kith")" && pwd):$PATH
    out=$(bash -c '. "$1/kith.bash"; COMP_WORDS=(kith show mara); COMP_CWORD=2; _kith; echo "${COMPREPLY[*]}"' \
        bash "$completions" 2>&1)
    is "$out" 'Mara\ Lindqvist' "bash gets a name as one word"
    out=$(bash -c '. "$1/kith.bash"; COMP_WORDS=(kith und); COMP_CWORD=1; _kith; echo "${COMPREPLY[*]}"' \
        bash "$completions" 2>&1)
    is "$out" "undo" "and a command"
fi
for shell in zsh fish; do
    case $shell in
    zsh) script=$completions/_kith ;;
    fish) script=$completions/kith.fish ;;
    esac
    if command -v $shell >/dev/null; then
        out=$($shell -n "$script" 2>&1)
        is "$out" "" "$shell can read its script"
    fi
done

finish
