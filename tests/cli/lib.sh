# SPDX-License-Identifier: Apache-2.0
# For tests of the real binary: TAP, a fresh book, a fixed clock, no HOME.
#   run ARGUMENT...             run kith on $input (/dev/null unless set); its output is in $out, its
#                               errors in $err, its status in $status
#   expect_status N NAME        the last run ended so
#   expect_out TEXT NAME        its output holds the text (a shell pattern without blanks at its ends)
#   expect_err TEXT NAME        its errors hold the text
#   is ACTUAL EXPECTED NAME     two texts are the same
#   finish                      the plan
set -u

kith=$1
schema=
folder=$(mktemp -d)
trap 'rm -rf "$folder"; drop_schema' EXIT
HOME=$folder
export HOME
KITH_NOW=2026-11-24T09:00:00Z
export KITH_NOW
unset NO_COLOR XDG_DATA_HOME
points=0
input=/dev/null

drop_schema() {
    [ -z "$schema" ] ||
        psql -q "$KITH_TEST_PG" -c "DROP SCHEMA IF EXISTS $schema CASCADE" >/dev/null 2>&1
}

case ${KITH_TEST_DB:-sqlite} in
postgres)
    if [ -z "${KITH_TEST_PG:-}" ]; then
        echo "1..0 # skip no PostgreSQL: KITH_TEST_PG names none"
        exit 0
    fi
    schema=kith_cli_$$
    psql -q "$KITH_TEST_PG" -c "CREATE SCHEMA $schema" >/dev/null
    case $KITH_TEST_PG in
    *\?*) KITH_DB="$KITH_TEST_PG&options=-csearch_path%3D$schema" ;;
    *) KITH_DB="$KITH_TEST_PG?options=-csearch_path%3D$schema" ;;
    esac
    ;;
*)
    KITH_DB=$folder/book.db
    ;;
esac
export KITH_DB

run() {
    "$kith" "$@" >"$folder/out" 2>"$folder/err" <"$input"
    status=$?
    out=$(cat "$folder/out")
    err=$(cat "$folder/err")
}

point() {
    points=$((points + 1))
    if [ "$1" = 0 ]; then
        echo "ok $points $2"
    else
        echo "not ok $points $2"
        printf '%s\n' "status: $status" "out: $out" "err: $err" | sed 's/^/# /'
    fi
}

expect_status() {
    [ "$status" = "$1" ]
    point $? "$2"
}

holds() {
    case $1 in
    *"$2"*) return 0 ;;
    esac
    return 1
}

expect_out() {
    holds "$out" "$1"
    point $? "$2"
}

expect_err() {
    holds "$err" "$1"
    point $? "$2"
}

is() {
    [ "$1" = "$2" ]
    point $? "$3"
}

# The value of a key in the one JSON line in $out, by its first occurrence.
value() {
    printf '%s' "$out" | grep -o "\"$1\":\"[^\"]*" | head -n 1 | cut -d'"' -f4
}

finish() {
    echo "1..$points"
}
