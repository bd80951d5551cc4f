#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# `kith serve` from outside: whom it refuses, what it says, how it ends.
#   serve.sh KITH
set -eu
kith=$1
folder=$(mktemp -d)
server=
stop() {
    status=$?
    trap - EXIT INT TERM
    [ -z "$server" ] || kill "$server" 2>/dev/null || :
    rm -rf "$folder"
    exit $status
}
trap stop EXIT INT TERM

KITH_DB=$folder/book.db
export KITH_DB
count=0
failed=0

# expect NAME STATUS PART: of the last run.
expect() {
    count=$((count + 1))
    if [ "$status" = "$2" ] && grep -q -e "$3" "$folder/said"; then
        echo "ok $count /serve/$1"
    else
        failed=1
        echo "not ok $count /serve/$1"
        echo "# status $status"
        sed 's/^/# /' "$folder/said"
    fi
}

run() {
    status=0
    "$kith" serve "$@" >"$folder/said" 2>&1 || status=$?
}

run --listen 127.0.0.1:0
expect a_book_that_is_not_there_is_said 3 'book'

"$kith" demo >/dev/null
run --listen 0.0.0.0:7799
expect others_are_kept_out_until_there_are_accounts 4 'no accounts yet'
run --listen '[::]:7799'
expect others_are_kept_out_over_ipv6_too 4 'no accounts yet'
run --listen localhost
expect an_address_is_a_number_and_a_port 2 '127.0.0.1:7788'
run stray
expect a_stray_word_is_refused 2 'kith'

mkfifo "$folder/started"
"$kith" serve --listen 127.0.0.1:0 >"$folder/started" 2>"$folder/errors" &
server=$!
read -r line <"$folder/started"
echo "$line" >"$folder/said"
status=0
expect says_where_it_is 0 'http://127.0.0.1:[0-9]*/'
run --listen "127.0.0.1:$(echo "$line" | sed 's|.*127\.0\.0\.1:\([0-9]*\)/.*|\1|')"
expect a_port_in_use_is_said 5 'in use already'

kill -TERM "$server"
status=0
wait "$server" || status=$?
server=
echo end >>"$folder/errors"
mv "$folder/errors" "$folder/said"
expect a_signal_ends_it_in_peace 0 '^end$'

# On a day of the past evaluate itself does nothing: what waits was foretold by the server.
status=0
"$kith" evaluate --json --now 2020-01-01T12:00:00Z >"$folder/said" 2>&1 || status=$?
expect the_night_was_kept 0 '"waiting":[1-9]'

echo "1..$count"
exit $failed
