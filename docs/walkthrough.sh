#!/usr/bin/env bash
# Tells a case's story over the JSON API of a running demo, from its opening to its end, with fictional people.
#   docs/walkthrough.sh [SCENARIO] [--list] [--marks FILE]
# HOMEWARD_URL and HOMEWARD_DATA_DIR say where; by default what data/runtime.properties tells.
# --list prints the scenarios' names, one a line; th-kh-adult is told where none is named.
# --marks FILE: one text a line, up to 40 characters; the nth personal text entered becomes line n, again and again.
# Each step is printed with the agency that did it, its due date, and the event that this date counts from.
# Who belongs to the person has a case of its own, which is told along: each step then says whose case it is.
# Exit 0 only if the declared end of each case was reached and all of the scenario's changed answers were given.
set -euo pipefail

demo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../src/main/resources/demo" && pwd)
data=${HOMEWARD_DATA_DIR:-$demo/../../../../data}
name=th-kh-adult
marks=()

while [ $# -gt 0 ]; do
  case $1 in
    --list) jq -r 'keys_unsorted[]' "$demo/scenarios.json"; exit 0 ;;
    --marks) mapfile -t marks < <(grep -v '^[[:space:]]*$' "$2"); shift ;;
    -*) echo "unknown option $1" >&2; exit 2 ;;
    *) name=$1 ;;
  esac
  shift
done

scenario=$(jq -c --arg name "$name" '.[$name] // empty' "$demo/scenarios.json")
[ -n "$scenario" ] || { echo "no scenario $name; --list names them" >&2; exit 2; }
url=${HOMEWARD_URL:-$(sed -n 's/^url=//p' "$data/runtime.properties" | sed 's/\\:/:/g')}
url=${url%/}
texts=(Sovann Chenda Rithy Phalla Dara Bopha Veasna Kunthea Sokhom Ratha Makara Sreyneang Piseth Chanthy Borey Malis)
run=$(date +%s%N | tail -c 8)
# so that nobody of this story is called like somebody of another: a word of the run's first digits
syllables=(po ko to fo lo mo no ro so jo)
word=$(for ((i = 0; i < 4; i++)); do printf %s "${syllables[${run:i:1}]}"; done)
personal=0

# persons: the scenario's, and who belongs to it, as a story of its own
stories=("$scenario")
if [ "$(jq -r '.linked // empty' <<<"$scenario")" ]; then
  stories+=("$(jq -c '. + .linked | del(.linked, .withdrawal, .later, .pause, .opened) | .intake = ($linked.intake // {})' \
    --argjson linked "$(jq -c .linked <<<"$scenario")" <<<"$scenario")")
fi
# whether each agency does its step on the last day that it has
last_days=$(jq --arg name "$name" '.lastDays | index($name) != null' "$demo/story.json")
together=$(jq -r --argjson s "$scenario" 'if $s.linked.together then .together[] else empty end' "$demo/story.json")
numbers=()
who=0

# is WHO: from now on it is about this person; sets what stands for @host, @crossing and the like in the person's story
is() {
  who=$1
  scenario=${stories[$who]}
  number=${numbers[$who]:-}
  words=$(jq -c --argjson s "$scenario" '
    {"@host": $s.host, "@origin": $s.origin, "@exploitation": $s.exploitation, "@age": $s.age,
     "@hostProvince": .countries[$s.host].province, "@originProvince": .countries[$s.origin].province,
     "@language": .countries[$s.origin].language, "@currency": .countries[$s.host].currency,
     "@crossing": (.crossings[$s.host + "-" + $s.origin] // "BY-AIR")}' "$demo/story.json")
}
is 0

declare -A password_of accounts_of supervisors_of shelters_of
while IFS=, read -r account password _ roles functions agency country _; do
  password_of[$account]=$password
  [[ $functions != *shelter* || ${shelters_of[$country]:-} == *"$agency "* ]] || shelters_of[$country]+="$agency "
  [[ $roles != *caseworker* ]] || if [[ $roles == *supervisor* ]]; then
    supervisors_of[$agency]+="$account "
  else
    accounts_of[$agency]+="$account "
  fi
done < <(sed 's/"[^"]*"/name/g' "$data/accounts.csv")

# api ACCOUNT METHOD PATH [BODY]: prints the answer's body; fails with the status on anything but 2xx
api() {
  local account=$1 method=$2 path=$3 body=${4-} answer status
  local arguments=(-sS -u "$account:${password_of[$account]}" -X "$method" -H 'Accept: application/json' -H 'Accept-Language: en')
  [ -z "$body" ] || arguments+=(-H 'Content-Type: application/json' -H "Idempotency-Key: $run-$RANDOM$RANDOM" --data-binary "$body")
  answer=$(curl "${arguments[@]}" -w '\n%{http_code}' "$url/api/v1$path")
  status=${answer##*$'\n'}
  if [[ $status != 2* ]]; then
    echo "$method $path as $account: $status ${answer%$'\n'*}" >&2
    return 1
  fi
  printf '%s' "${answer%$'\n'*}"
}

local_time() { TZ=Asia/Bangkok date -d "$1" +%Y-%m-%dT%H:%M%:z; }

# local_day TIME COUNTRY: prints which day it is then in the country, whose day is that of the answers given there
local_day() { TZ=$(jq -r --arg country "$2" '.countries[$country].zone' "$demo/story.json") date -d "$1" +%Y-%m-%d; }

# fill FORM NOW DAY CHILD CHANGES: sets $filled to the form's answers with dates, places and personal texts, and prints the texts
fill() {
  local raw count i list='[]' text
  raw=$(jq -c --arg form "$1" --argjson child "$4" --argjson changes "$5" --argjson s "$scenario" '
    .[$form] + (if $child then .[$form + ".child"] else {} end)
    + (if $s.host == $s.origin then .[$form + ".sameCountry"] else {} end)
    | with_entries(select(.value != null)) + $changes' "$demo/answers.json")
  count=$(grep -o '"@text"' <<<"$raw" | wc -l || true)
  for ((i = 0; i < count; i++)); do
    if [ ${#marks[@]} -gt 0 ]; then
      text=${marks[$((personal % ${#marks[@]}))]}
    else
      text="${texts[$((personal % ${#texts[@]}))]} $word $run-$personal"
    fi
    personal=$((personal + 1))
    echo "personal: $text"
    list=$(jq -c --arg text "$text" '. + [$text]' <<<"$list")
  done
  filled=$(jq -c --argjson texts "$list" --argjson words "$words" --arg now "$2" --arg day "$3" '
    ($day | strptime("%Y-%m-%d") | mktime) as $today
    | def day($from): $from | strftime("%Y-%m-%d");
    # the summary for the panel has 20 characters at least
    def answer($field; $text): if $field == "evidenceSummary" then $text | until(length >= 20; . + ", " + $text) else $text end;
    [paths(. == "@text")] as $places
    | reduce range(0; $places | length) as $i (.; setpath($places[$i]; answer($places[$i][-1]; $texts[$i])))
    | walk(if type != "string" or (startswith("@") | not) then .
           elif . == "@now" then $now
           elif . == "@today" then day($today)
           elif . == "@birth" then day($today - $words["@age"] * 31557600 - 8640000)
           elif test("^@in[0-9]+$") then day($today + (.[3:] | tonumber) * 86400)
           elif test("^@ago[0-9]+$") then day($today - (.[4:] | tonumber) * 86400)
           else $words[.] // . end)' <<<"$raw")
}

declare -A times turns actor_of at_desk pause_after desks opens nexts ends agreed announced
while IFS=$'\t' read -r key time; do pause_after[$key]=$time; done \
  < <(jq -r '.pauses | to_entries[] | "\(.key)\t\(.value)"' "$demo/story.json")
order=$(jq -c .order "$demo/story.json")
people=" "
pause=
withdrawn=
paused=
opened=" "
hosts_last=$(jq -r --arg host "$(jq -r .host <<<"$scenario")" '.countries[$host].opener' "$demo/story.json")

# watches AGENCY ACCOUNT: this agency takes part, and is the first to be asked what is open
watches() {
  local kept=$1 other
  for other in ${desks[$who]:-}; do [ "$other" = "$1" ] || kept+=" $other"; done
  desks[$who]=$kept
  at_desk[$who/$1]=$2
}

# look: sets $next to the open step that comes first in a story, $ended to how the case ended; asks those who take part
look() {
  local agency seen answered= all='[]' later
  next=
  ended=
  # what is told later in this story waits until nothing else is open
  later=$(jq -c '.later // []' <<<"$scenario")
  for agency in ${desks[$who]:-}; do
    seen=$(api "${at_desk[$who/$agency]}" GET "/cases/$number" 2>/dev/null) || continue
    answered=yes
    ended=${ended:-$(jq -r '.endedHow // empty' <<<"$seen")}
    all=$(jq -c --argjson known "$all" '.child as $child
      | $known + [.openSteps[] | . + {child: $child, key: .step.key}] | unique_by([.key, .opened])' <<<"$seen")
    # the host sees all open steps while the person is there, the origin its own country's
    [ "$(jq --argjson later "$later" 'all(.[]; .key as $key | $later | index($key))' <<<"$all")" = true ] || break
  done
  if [ -z "$answered" ] && joined; then
    look
    return
  fi
  opens[$who]=$(jq -r '.[].key' <<<"$all")
  next=$(jq -c --argjson order "$order" --argjson later "$later" --argjson last "$last_days" \
    'map(. + {rank: (.key as $key | ($later | index($key) | values | 1000 + .) // ($order | index($key)) // 999)})
    | sort_by((if $last then .due // "" else "" end), .rank, .opened) | .[0] // empty' <<<"$all")
}

# joined: watches an agency of the host that takes part since those who are watched have left the case
joined() {
  local agency worker
  for agency in "${!accounts_of[@]}"; do
    read -r worker _ <<<"${accounts_of[$agency]}"
    if [[ $agency == "$host"-* ]] && api "$worker" GET "/cases/$number" >/dev/null 2>&1; then
      watches "$agency" "$worker"
      return 0
    fi
  done
  return 1
}

# find_task AGENCY KEY: sets $account and $task; colleagues take turns, a supervisor does what only supervisors see
find_task() {
  local agency=$1 key=$2 workers heads
  read -ra workers <<<"${accounts_of[$agency]:-}"
  read -ra heads <<<"${supervisors_of[$agency]:-}"
  for account in ${workers[$((${turns[$agency]:-0} % (${#workers[@]} + (${#workers[@]} == 0))))]:-} ${heads[0]:-}; do
    task=$(api "$account" GET "/tasks?scope=agency&case=$number" | jq -c --arg key "$key" '[.items[] | select(.step == $key)][0] // empty')
    [ -z "$task" ] || return 0
  done
  return 1
}

# desk: sets $agency, $account and $task for $next; where a shelter stands and who was asked for a service is not told
# to all, so the country's shelters are asked, then its other agencies
desk() {
  local key country one others=()
  key=$(jq -r .key <<<"$next")
  country=$(jq -r .country <<<"$next")
  agency=$(jq -r '.agency // empty' <<<"$next")
  for one in "${!accounts_of[@]}"; do [[ $one == "$country"-* ]] && others+=("$one"); done
  for one in ${agency:-${shelters_of[$country]:-} "${others[@]}"}; do
    agency=$one
    find_task "$agency" "$key" && return 0
  done
  echo "step $key isn't at anybody's desk" >&2
  return 1
}

# event_of TASK: what the clock of its step counts from, as its explanation says
event_of() {
  jq -r '"Counted from this event: " as $words
    | first(.explanation.lines // [] | .[] | select(startswith($words)) | .[($words | length):] | rtrimstr(".")) // "no clock"' <<<"$1"
}

changes() { jq -c --arg step "$1" --argjson time "${times[$who/$1]:-0}" '.answers[$step][$time] // {}' <<<"$scenario"; }

withdraw() {
  local purpose account consent now
  account=${actor_of[$who/$(jq -r '.withdrawal.by // "userTask_askConsents"' <<<"$scenario")]}
  purpose=$(jq -r .withdrawal.purpose <<<"$scenario")
  consent=$(api "$account" GET "/cases/$number/consents" | jq -r --arg purpose "$purpose" '[.items[] | select(.purpose == $purpose)][0].id')
  now=$(jq -r .opened <<<"$next")
  fill consentWithdrawal "$(local_time "$now")" "$(local_day "$now" "$(tr a-z A-Z <<<"${account%%.*}")")" "$(jq -c .child <<<"$next")" "$(jq -c '.withdrawal.answers // {}' <<<"$scenario")"
  api "$account" POST "/cases/$number/consents/$consent/withdrawal" "{\"data\":$filled}" >/dev/null
  echo "the consent $purpose is withdrawn"
  withdrawn=yes
}

# one_day: who crosses together is proposed and announced for the same day
one_day() {
  local field day
  for field in proposedReturnDate plannedHandover; do
    day=$(jq -r --arg field "$field" '.[$field] // empty' <<<"$filled")
    [ -n "$day" ] || continue
    agreed[$field]=${agreed[$field]:-$day}
    filled=$(jq -c --arg field "$field" --arg day "${agreed[$field]}" '.[$field] = $day' <<<"$filled")
  done
}

# is_ready KEY: the step waits for nobody; those who cross together come to some steps one right after the other
is_ready() {
  local other=$((1 - who))
  ! grep -qx "$1" <<<"$together" || grep -qx "$1" <<<"${opens[$other]:-}" ||
    [ "${times[$other/$1]:-0}" -gt "${times[$who/$1]:-0}" ]
}

# pause_step: a supervisor lets the clock of the step stand still for some days, which pass, and ends the pause; what these
# days bring by themselves may have ended the step
pause_step() {
  local id days now until body
  desk
  id=$(jq -r .id <<<"$task")
  read -r account _ <<<"${supervisors_of[$agency]}"
  days=$(jq -r .pause.days <<<"$scenario")
  now=$(api operator POST /demo/clock '{"advance":"PT1M"}' | jq -r .now)
  until=$(local_day "$now + $days days" "${agency%%-*}")
  body=$(jq -c --arg until "$until" '{data: {reason: .pause.reason, plannedEnd: $until}}' <<<"$scenario")
  paused=$(api "$account" POST "/tasks/$id/pauses" "$body" | jq -r .id)
  echo "$(jq -r .name <<<"$task") is paused ($(jq -r .pause.reason <<<"$scenario")) until $until by $account"
  now=$(api operator POST /demo/clock "{\"advance\":\"P${days}D\"}" | jq -r .now)
  sleep 2
  if find_task "$agency" "$(jq -r .key <<<"$next")"; then
    read -r account _ <<<"${supervisors_of[$agency]}"
    api "$account" POST "/tasks/$id/pauses/$paused/end" '{}' >/dev/null
    echo "time passes: it is ${now%T*} now, and the pause ends"
  else
    echo "time passes: it is ${now%T*} now, and the step has ended"
  fi
}

# days_ahead KEY: sets $days to how many there are until the day for which the handover was announced; where each agency takes
# the time that it has, a week at most until the last day of any other step with a due date; else 0
days_ahead() {
  local due
  days=0
  due=$(jq -r --argjson last "$last_days" 'if $last then .due // empty else empty end' <<<"$next")
  [ "$1" = userTask_handOver ] || [ -n "$due" ] || return 0
  now=$(api operator POST /demo/clock '{"advance":"PT1M"}' | jq -r .now)
  if [ "$1" = userTask_handOver ]; then
    days=$((($(date -d "${announced[$who]}" +%s) - $(date -d "$(local_day "$now" "$host")" +%s)) / 86400))
  fi
  if [ $days -le 0 ] && [ -n "$due" ]; then
    days=$((($(date -d "$due" +%s) - $(date -d "$now" +%s)) / 86400))
    [ $days -le 7 ] || days=7
  fi
}

# opens_before KEY: prints what somebody opens from the page of the case before this step, once
opens_before() {
  jq -r --arg key "$1" --arg opened "$opened" \
    '[.opened // {} | to_entries[] | select(.value == $key) | .key
      | select(" \(.) " as $what | $opened | contains($what) | not)][0] // empty' <<<"$scenario"
}

do_step() {
  local key id opened form
  key=$(jq -r .key <<<"$next")
  desk
  id=$(jq -r .id <<<"$task")
  opened=$(jq -r .opened <<<"$task")
  [ "$key" != userTask_handOver ] || opened=$now
  form=$(api "$account" GET "/tasks/$id")
  printf '%-36s %-3s %-16s due %-26s from %-44s process %s%s\n' "$(jq -r .name <<<"$task")" "${agency%%-*}" "$agency" \
    "$(jq -r '.due // "when the person decides"' <<<"$task")" "$(event_of "$form")" "$(jq -r .processInstance <<<"$form")" \
    "$([ ${#stories[@]} = 1 ] || echo " case $number")"
  fill "$(jq -r .form <<<"$form")" "$(local_time "$opened")" "$(local_day "$opened" "${agency%%-*}")" "$(jq -c .child <<<"$next")" "$(changes "$key")"
  [ -z "$together" ] || one_day
  api "$account" POST "/tasks/$id/hand-in" "{\"data\":$filled}" >/dev/null
  times[$who/$key]=$((${times[$who/$key]:-0} + 1))
  turns[$agency]=$((${turns[$agency]:-0} + 1))
  actor_of[$who/$key]=$account
  [[ $agency != "$host"-* ]] || hosts_last=$account
  pause=${pause_after[$key]:-$pause}
  [ "$key" != userTask_sendNotice ] || announced[$who]=$(jq -r .plannedHandover <<<"$filled")
  watches "$agency" "$account"
  [[ $people == *" $account "* ]] || people+="$account "
}

host=$(jq -r .host <<<"$scenario")
opener=$(jq -r --arg host "$host" '.countries[$host].opener' "$demo/story.json")
now=$(api operator POST /demo/clock '{"advance":"PT1M"}' | jq -r .now)
# a story begins in the morning: at night it is another day in one of the two countries, and no step that waits for its day opens
hour=$(TZ=Asia/Bangkok date -d "$now" +%-H)
[ "$hour" -ge 8 ] && [ "$hour" -lt 16 ] ||
  now=$(api operator POST /demo/clock "{\"advance\":\"PT$(((33 - hour) % 24))H\"}" | jq -r .now)
found=$(local_day "$now - 1 hour" "$host")
now=$(local_time "$now - 1 hour")
fill intake "$now" "$found" false "$(jq -c '.intake // {}' <<<"$scenario")"
opening=/cases
if [ "$(jq -r .wayIn <<<"$filled")" = accompanying ]; then
  # a grown-up brother or sister has a case already, from which this one is opened
  child=$filled
  fill intake "$now" "$found" false '{"ageStated": 27}'
  opening="/cases/$(api "$opener" POST /cases "{\"data\":$filled}" | jq -r .number)/linked/new?relation=sibling&involved=no"
  filled=$child
fi
numbers+=("$(api "$opener" POST "$opening" "{\"data\":$filled}" | jq -r .number)")
if [ ${#stories[@]} = 2 ]; then
  opening="/cases/${numbers[0]}/linked/new?involved=no&relation=$(jq -r .linked.relation <<<"$scenario")"
  is 1
  fill intake "$now" "$found" false "$(jq -c '.intake // {}' <<<"$scenario")"
  numbers+=("$(api "$opener" POST "$opening" "{\"data\":$filled}" | jq -r .number)")
fi
agency=$(api "$opener" GET /me | jq -r .agency)
for who in "${!stories[@]}"; do
  is "$who"
  printf '%-36s %-3s %-16s %s\n' "case $number opened" "$host" "$agency" "at $now"
  watches "$agency" "$opener"
done
[ ${#stories[@]} = 1 ] || api "$opener" GET "/cases/${numbers[0]}/linked" |
  jq -r '.items[] | "linked: \(.number), \(.relation), cross together: \(.crossTogether)"'
people+="$opener "

# choose: sets $next to the open step that comes first in the stories of all persons and waits for nobody, and whose it is
choose() {
  local one rank best=999999 chosen= whose=0
  over=yes
  for one in "${!stories[@]}"; do
    is "$one"
    look
    nexts[$one]=$next
    ends[$one]=$ended
    [ -n "$ended" ] || over=
  done
  for one in "${!stories[@]}"; do
    who=$one
    [ -n "${nexts[$one]}" ] && is_ready "$(jq -r .key <<<"${nexts[$one]}")" || continue
    rank=$(jq -r .rank <<<"${nexts[$one]}")
    [ "$rank" -ge "$best" ] || { best=$rank chosen=${nexts[$one]} whose=$one; }
  done
  is "$whose"
  next=$chosen
}

quiet=0
while :; do
  choose
  if [ -n "$next" ] && [ "$(jq -r .rank <<<"$next")" -ge 1000 ] && [ $quiet -lt 8 ]; then
    # a message that opens another step may be on its way
    quiet=$((quiet + 1))
    sleep 0.25
  elif [ -n "$next" ]; then
    quiet=0
    key=$(jq -r .key <<<"$next")
    if [ -z "$withdrawn" ] && [ "$(jq -r '.withdrawal.before // empty' <<<"$scenario")" = "$key" ]; then
      withdraw
    elif what=$(opens_before "$key") && [ -n "$what" ]; then
      account=${actor_of[$who/userTask_askConsents]:-$hosts_last}
      api "$account" POST "/cases/$number/$what" '{}' >/dev/null
      echo "$account opens from the page of the case: $what"
      opened+="$what "
    elif [ -z "$paused" ] && [ "$(jq -r '.pause.before // empty' <<<"$scenario")" = "$key" ]; then
      pause_step
    elif days_ahead "$key" && [ "$days" -gt 0 ]; then
      now=$(api operator POST /demo/clock "{\"advance\":\"P${days}D\"}" | jq -r .now)
      echo "time passes: it is ${now%T*} now, for a step that waits for its day"
    else
      do_step
    fi
  elif [ -n "$over" ]; then
    break
  elif [ -n "$pause" ] && [ $((quiet % 4)) = 3 ]; then
    quiet=$((quiet + 1))
    now=$(api operator POST /demo/clock "{\"advance\":\"$pause\"}" | jq -r .now)
    echo "time passes: it is ${now%T*} now"
  else
    quiet=$((quiet + 1))
    [ $quiet -lt 60 ] || { echo "no step opens in ${numbers[*]}" >&2; exit 1; }
    sleep 0.25
  fi
done

echo "people: $(wc -w <<<"$people"), personal texts: $personal"
for who in "${!stories[@]}"; do
  is "$who"
  ended=${ends[$who]}
  echo "case $number ended: $ended"
  [ "$ended" = "$(jq -r .end <<<"$scenario")" ] || { echo "it should have ended: $(jq -r .end <<<"$scenario")" >&2; exit 1; }
  while IFS=$'\t' read -r step wanted; do
    grep -rqs "\"$step\"" "$demo/../../../../processes" || continue
    [ "${times[$who/$step]:-0}" -ge "$wanted" ] || { echo "$step should have been told $wanted times" >&2; exit 1; }
  done < <(jq -r '.answers | to_entries[] | "\(.key)\t\(.value | length)"' <<<"$scenario")
done
is 0
[ "$(jq -r '.withdrawal.before // empty' <<<"$scenario")" = "" ] || [ -n "$withdrawn" ] || { echo "no consent was withdrawn" >&2; exit 1; }
[ "$(jq -r '.pause.before // empty' <<<"$scenario")" = "" ] || [ -n "$paused" ] || { echo "nothing was paused" >&2; exit 1; }
[ "$(jq '.opened // {} | length' <<<"$scenario")" = "$(wc -w <<<"$opened")" ] || { echo "not all was opened that should have been" >&2; exit 1; }
