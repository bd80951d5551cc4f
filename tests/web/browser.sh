#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The pages of a demo book in a real browser: serves it on a free port and runs browser.mjs.
#   browser.sh KITH
set -eu
kith=$1
here=$(cd "$(dirname "$0")" && pwd)

skip() {
    echo "1..0 # SKIP web/browser: $1"
    exit 0
}
command -v node >/dev/null || skip "node is not installed"
[ -e "${KITH_CHROMIUM:-/usr/bin/chromium}" ] || skip "chromium is not installed"
[ -d "$here/../../node_modules/playwright-core" ] || skip "node_modules is not there"

folder=$(mktemp -d)
server=
stop() {
    status=$?
    trap - EXIT INT TERM
    [ -z "$server" ] || kill "$server" 2>/dev/null || :
    [ -z "$server" ] || wait "$server" || status=1
    rm -rf "$folder"
    exit $status
}
trap stop EXIT INT TERM

KITH_DB=$folder/book.db
KITH_NOW=2026-11-24T08:00:00Z
export KITH_DB KITH_NOW
"$kith" demo >/dev/null
mkfifo "$folder/said"
"$kith" --json serve --listen 127.0.0.1:0 >"$folder/said" &
server=$!
read -r said <"$folder/said"
KITH_URL=$(printf '%s' "$said" | sed 's/.*"url": *"\([^"]*\)".*/\1/')
export KITH_URL
node "$here/browser.mjs"
