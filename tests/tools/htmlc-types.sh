#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What the translator leaves to the compiler: wrong types in holes are errors at the .chtml's line.
#   htmlc-types.sh HTMLC SOURCE_ROOT COMPILER...
set -eu
htmlc=$1
root=$2
shift 2
compiler=$*

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
flags=$(pkg-config --cflags glib-2.0)
count=0
failed=0

# try NAME good|bad LINE: the line stands as line 9 of a view.
try() {
    count=$((count + 1))
    cat >"$folder/a.chtml" <<END
#include "web/html.h"
typedef struct {
    const char *name; int number; bool flag; double share; Url url; Attr attr;
} View;
void view(Html *h, const View *v);
void
view(Html *h, const View *v)
{
    $3
}
END
    said=bad
    "$htmlc" "$folder/a.chtml" "$folder/a.c"
    # shellcheck disable=SC2086 # several flags
    if $compiler -std=gnu17 -Werror $flags -I"$root/src" -fsyntax-only "$folder/a.c" \
        2>"$folder/errors"; then
        said=good
    elif ! grep -q 'a\.chtml:9' "$folder/errors"; then
        said="bad, but not at its line"
    fi
    if [ "$said" = "$2" ]; then
        echo "ok $count /htmlc/types/$1"
    else
        failed=1
        echo "not ok $count /htmlc/types/$1 # $said"
        sed 's/^/# /' "$folder/errors"
    fi
}

try text_is_taken good '<p>{v->name}</p>'
try numbers_are_taken good '<p>{v->number} {v->number + 1UL}</p>'
try an_address_is_taken good '<a href="{v->url}">a</a>'
try a_whole_attribute_is_taken good '<p {v->attr}>a</p>'
try a_misspelt_field_is_refused bad '<p>{v->nmae}</p>'
try a_truth_value_is_refused bad '<p>{v->flag}</p>'
try a_share_is_refused bad '<p>{v->share}</p>'
try another_pointer_is_refused bad '<p>{v}</p>'
try plain_text_is_no_address bad '<a href="{v->name}">a</a>'
try plain_text_is_no_attribute bad '<p {v->name}>a</p>'
try an_address_is_no_part_of_one bad '<a href="/a/{v->url}">a</a>'
echo "1..$count"
exit $failed
