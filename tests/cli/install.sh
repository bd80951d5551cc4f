#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# `meson install` puts the program, a manual page for each command and the completions in place.
#   install.sh KITH BUILD MANDIR
. "$(dirname "$0")/lib.sh"
build=$2
mandir=$3

if ! command -v meson >/dev/null; then
    echo "1..0 # SKIP cli/install: meson is not installed"
    exit 0
fi
# The manual under the folder that the build installs to, whatever its prefix.
DESTDIR=$folder/root meson install -C "$build" --no-rebuild --quiet >"$folder/out" 2>"$folder/err"
status=$?
out=$(cat "$folder/out")
err=$(cat "$folder/err")
expect_status 0 "everything installs"

installed=$(find "$folder/root" -path '*/bin/kith' -type f)
[ -x "$installed" ]
point $? "the program is there"
is "$("$installed" --version)" "$("$kith" --version)" "and runs"

pages=$(find "$folder/root" -path "*/$mandir/man1/kith*.1" -type f | sort)
missing=
for command in $("$kith" help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do
    holds "$pages" "/kith-$command.1" || missing="$missing $command"
done
is "$missing" "" "each command has its page"

if command -v groff >/dev/null; then
    warnings=
    for page in $pages; do
        warnings="$warnings$(LC_ALL=C.UTF-8 groff -man -Kutf8 -Tutf8 -ww -z "$page" 2>&1)"
    done
    is "$warnings" "" "each page renders without a warning"
else
    point 0 "each page renders without a warning # SKIP groff is not installed"
fi

for path in bash-completion/completions/kith zsh/site-functions/_kith fish/vendor_completions.d/kith.fish; do
    [ -n "$(find "$folder/root" -path "*/$path" -type f)" ]
    point $? "$path is there"
done
left=$(find "$folder/root" -type f | grep -vE "/bin/kith$|/man1/kith[a-z-]*\.1$|completion|site-functions")
is "$left" "" "and nothing else"
finish
