#!/usr/bin/env bash
# Takes the former state from the data folder of a running demo: make.sh DATA_FOLDER
set -euo pipefail
data=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
database=$(sed -n 's/^jdbc.owner=jdbc://p' "$data/runtime.properties")
# rows as statements, and no commands of psql's own: any client can run it
"${PG_BIN:-/usr/lib/postgresql/17/bin}/pg_dump" --dbname="$database" --inserts --rows-per-insert=200 --no-owner --no-comments |
  sed '/^\\/d' | xz -9e > "$here/base.sql.xz"
mkdir -p "$here/keys"
cp "$data"/keys/{master,hash,audit}.json "$here/keys/"
cp "$data/accounts.csv" "$here/accounts.csv"
