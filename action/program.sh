#!/usr/bin/env bash
# Sees that the program is there. It is always the action's own, never one of the repository that is checked.
set -euo pipefail

if ! command -v node >/dev/null; then
  echo '::error title=assess::Node 20.19 or later is needed: put actions/setup-node before this step.'
  exit 3
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo '::error title=assess::This Node is too old; 20.19 or later is needed: put actions/setup-node before this step.'
  exit 3
fi

program="$GITHUB_ACTION_PATH/dist/assess.cjs"
if [ -f "$program" ]; then
  exit 0
fi

# a checkout of the action without its built program: once for each machine
echo '::group::assess: building the program'
cd -- "$GITHUB_ACTION_PATH"
npm ci --ignore-scripts --no-audit --no-fund
npm run build
echo '::endgroup::'
if ! [ -f "$program" ]; then
  echo '::error title=assess::The build has made no program.'
  exit 3
fi
