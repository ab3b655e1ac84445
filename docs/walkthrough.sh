#!/usr/bin/env bash
# Tells a case's story over the JSON API of a running demo, from screening to its end, with fictional people.
#   docs/walkthrough.sh [SCENARIO] [--list] [--marks FILE]
# HOMEWARD_URL and HOMEWARD_DATA_DIR say where; by default what data/runtime.properties tells.
# --marks FILE: one text a line, up to 40 characters; the nth personal text entered becomes line n, again and again.
# Exit 0 only if the scenario's end was reached.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=${HOMEWARD_DATA_DIR:-$here/../data}
scenario=th-kh-adult
marks=()

while [ $# -gt 0 ]; do
  case $1 in
    --list) find "$here/../src/main/resources/demo" -name '*.tsv' -printf '%f\n' | sed 's/\.tsv$//' | sort; exit 0 ;;
    --marks) mapfile -t marks < <(grep -v '^[[:space:]]*$' "$2"); shift ;;
    -*) echo "unknown option $1" >&2; exit 2 ;;
    *) scenario=$1 ;;
  esac
  shift
done

demo=$here/../src/main/resources/demo
story=$demo/$scenario.tsv
answers=$demo/answers.json
[ -f "$story" ] || { echo "no scenario $scenario; --list names them" >&2; exit 2; }
url=${HOMEWARD_URL:-$(sed -n 's/^url=//p' "$data/runtime.properties" | sed 's/\\:/:/g')}
url=${url%/}
texts=(Sovann Chenda Rithy Phalla Dara Bopha Veasna Kunthea Sokhom Ratha Makara Sreyneang Piseth Chanthy Borey Malis)
run=$(date +%s%N | tail -c 8)
personal=0

password() { awk -F, -v name="$1" '$1 == name { print $2 }' "$data/accounts.csv"; }

# api ACCOUNT METHOD PATH [BODY]: prints the answer's body; fails with the status on anything but 2xx
api() {
  local account=$1 method=$2 path=$3 body=${4-} answer status
  local arguments=(-sS -u "$account:$(password "$account")" -X "$method" -H 'Accept: application/json' -H 'Accept-Language: en')
  [ -z "$body" ] || arguments+=(-H 'Content-Type: application/json' -H "Idempotency-Key: $run-$RANDOM$RANDOM" --data-binary "$body")
  answer=$(curl "${arguments[@]}" -w '\n%{http_code}' "$url/api/v1$path")
  status=${answer##*$'\n'}
  if [[ $status != 2* ]]; then
    echo "$method $path as $account: $status ${answer%$'\n'*}" >&2
    return 1
  fi
  printf '%s' "${answer%$'\n'*}"
}

day() { date -d "$1" +%Y-%m-%d; }

# filled FORM NOW CHANGES: the form's answers with dates and personal texts; the texts on fd 3, a line each
filled() {
  local form=$1 now=$2 changes=$3 data count i list='[]' text
  data=$(jq -c --arg form "$form" --argjson changes "$changes" '.[$form] + $changes' "$answers")
  count=$(grep -o '"@text"' <<<"$data" | wc -l)
  for ((i = 0; i < count; i++)); do
    if [ ${#marks[@]} -gt 0 ]; then
      text=${marks[$((personal % ${#marks[@]}))]}
    else
      text="${texts[$((personal % ${#texts[@]}))]} $run-$personal"
    fi
    personal=$((personal + 1))
    echo "personal: $text"
    list=$(jq -c --arg text "$text" '. + [$text]' <<<"$list")
  done
  filled=$(jq -c --argjson texts "$list" --arg now "$now" --arg today "$(day "$now")" '
    def in_days: (.[3:] | tonumber) as $days
      | $today | strptime("%Y-%m-%d") | mktime + $days * 86400 | strftime("%Y-%m-%d");
    [paths(. == "@text")] as $places
    | reduce range(0; $places | length) as $i (.; setpath($places[$i]; $texts[$i]))
    | walk(if . == "@now" then $now elif . == "@today" then $today
           elif type == "string" and test("^@in[0-9]+$") then in_days else . end)
    ' <<<"$data")
}

# the step at the account's agency, waited for until the other side's message has arrived
step() {
  local account=$1 key=$2 found
  for _ in $(seq 1 60); do
    found=$(api "$account" GET "/tasks?scope=agency&case=$number" | jq -c --arg key "$key" '[.items[] | select(.step == $key)][0] // empty')
    [ -n "$found" ] && { printf '%s' "$found"; return 0; }
    found=$(api "$account" GET "/tasks?scope=mine&case=$number" | jq -c --arg key "$key" '[.items[] | select(.step == $key)][0] // empty')
    [ -n "$found" ] && { printf '%s' "$found"; return 0; }
    sleep 0.25
  done
  echo "step $key didn't open for $account" >&2
  return 1
}

now=$(api operator POST /demo/clock '{"advance":"PT1M"}' | jq -r .now)
now=$(TZ=Asia/Bangkok date -d "$now - 1 hour" +%Y-%m-%dT%H:%M%:z)
filled intake "$now" '{}'
number=$(api th.police1 POST /cases "{\"data\":$filled}" | jq -r .number)
printf '%-34s %-3s %-16s %s\n' "case $number opened" TH TH-RTP-ATPD "at $now"

people=" th.police1 "
while IFS=$'\t' read -r account key form changes; do
  [[ $account == \#* || -z $account ]] && continue
  if [ "$key" = clock ]; then
    now=$(api "$account" POST /demo/clock "{\"advance\":\"$form\"}" | jq -r .now)
    echo "time passes: it is ${now%T*} now"
    continue
  fi
  task=$(step "$account" "$key")
  id=$(jq -r .id <<<"$task")
  opened=$(jq -r .opened <<<"$task")
  moment=$(TZ=Asia/Bangkok date -d "$opened" +%Y-%m-%dT%H:%M%:z)
  agency=$(jq -r .agency <<<"$task")
  instance=$(api "$account" GET "/tasks/$id" | jq -r .processInstance)
  printf '%-34s %-3s %-16s due %-26s process %s\n' "$(jq -r .name <<<"$task")" "${agency%%-*}" "$agency" \
    "$(jq -r '.due // "when the person decides"' <<<"$task")" "$instance"
  filled "$form" "$moment" "$changes"
  api "$account" POST "/tasks/$id/claim" >/dev/null
  api "$account" POST "/tasks/$id/hand-in" "{\"data\":$filled}" >/dev/null
  [[ $people == *" $account "* ]] || people+="$account "
done <"$story"

ended=$(api kh.btb1 GET "/cases/$number" | jq -r '.endedHow // .ended // "still open"')
echo "people: $(wc -w <<<"$people"), personal texts: $personal"
echo "case $number ended: $ended"
[ "$ended" = closed ]
