#!/usr/bin/env bash
# Takes a picture of every page of a running demo, in each language that it offers, 1280 and 360 px wide:
# target/screens/<page>-<lang>-<width>.png. Fails if a page is wider than its screen or throws an error.
# SCREENS_LANGUAGES and SCREENS_WIDTHS ("km th", "360") take fewer; in each language one fictional case is opened.
# HOMEWARD_URL and HOMEWARD_DATA_DIR say where; by default what data/runtime.properties tells.
# Needs Chromium (CHROMIUM says where, /usr/bin/chromium by default) and a front end that was built once.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${HOMEWARD_DATA_DIR:-$root/data}
url=${HOMEWARD_URL:-$(sed -n 's/^url=//p' "$data/runtime.properties" | sed 's/\\:/:/g')}

exec node "$root/src/main/frontend/screens.mjs" "${url%/}" "$data/accounts.csv" "$root/target/screens"
