#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every C source is laid out as clang-format does it; other versions than 14 do it differently.
set -eu
cd "$(dirname "$0")/../.."
echo 1..1
case $(clang-format --version 2>/dev/null || :) in
*version\ 14.*) ;;
*)
    echo "ok 1 layout # SKIP clang-format 14 is not installed"
    exit 0
    ;;
esac
if find src tools tests bench -name '*.[ch]' -exec clang-format --dry-run --Werror {} + >&2; then
    echo "ok 1 layout"
else
    echo "not ok 1 layout: run clang-format -i on the files named"
    exit 1
fi
