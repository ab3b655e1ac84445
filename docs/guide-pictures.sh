#!/usr/bin/env bash
# Follows the recipes of process-owners-guide.md on a running demo that nobody has changed, and takes its pictures:
# docs/pictures/*.png, each below 120 KB. Fails where a recipe can't be followed as it is written.
# HOMEWARD_URL and HOMEWARD_DATA_DIR say where; by default what data/runtime.properties tells.
# Needs Chromium (CHROMIUM says where, /usr/bin/chromium by default) and a front end that was built once.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${HOMEWARD_DATA_DIR:-$root/data}
url=${HOMEWARD_URL:-$(sed -n 's/^url=//p' "$data/runtime.properties" | sed 's/\\:/:/g')}

exec node "$root/src/main/frontend/guide.mjs" "${url%/}" "$data/accounts.csv" "$root/docs/pictures"
