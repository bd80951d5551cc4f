#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
. "$(dirname "$0")/lib.sh"

tie='{"id":"a","tier":1,"warmth":0.2,"half_life":30,"rate":0.01,"reply":0.8,"minutes":5,"boundary":{"paused":null,"no_weekend":false,"last_out":null,"unanswered":0}}'
state='{"day":3,"minutes":15,"ties":['$tie'],"events":[]}'

mkfifo "$folder/states" "$folder/plans"
"$kith" lab plan <"$folder/states" >"$folder/plans" &
exec 3>"$folder/states" 4<"$folder/plans"
echo "$state" >&3
read -r out <&4
expect_out '{"items":[{"tie":"a","event":null,"kind":"touch","minutes":5.0,"reason":"' "a state is answered while more may come"
echo "$state" | sed 's/"paused":null/"paused":[3,4]/' >&3
read -r out <&4
is "$out" '{"items":[]}' "and the next one, with a pause"
exec 3>&- 4<&-
wait $!
is $? 0 "the end of the states is the end"

input=$folder/states.json
printf '%s\n{"day":3}\n%s\n' "$state" "$state" >"$input"
run lab plan
expect_status 2 "a line that cannot be read is invalid"
expect_err "kith: Line 2: “minutes” is missing or is not a number." "and named by its number"
is "$(echo "$out" | grep -c '"kind":"touch"')" 2 "and the other lines are planned"
finish
