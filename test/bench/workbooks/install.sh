#!/bin/sh
# Installs what workbooks are compared with (exceljs, from npm, as it is published) into a folder outside the repository: it
# is a rival, no dependency. Does nothing if it is there already.
#
#   GOALSHEET_BENCH_CACHE   where to; ~/.cache/goalsheet-bench if not set
set -eu
EXCELJS=4.4.0
CACHE=${GOALSHEET_BENCH_CACHE:-$HOME/.cache/goalsheet-bench}
DONE="$CACHE/installed-$EXCELJS"
if [ -e "$DONE" ]; then
  echo "$CACHE: there already"
  exit 0
fi
mkdir -p "$CACHE"
cd "$CACHE"
[ -e package.json ] || echo '{"private":true}' > package.json
npm install --ignore-scripts --no-audit --no-fund "exceljs@$EXCELJS"
touch "$DONE"
