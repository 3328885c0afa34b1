#!/usr/bin/env bash
# The demo over and over: SOAK_RUNS times (10), stopping at the first that fails or leaves a process behind.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${SOAK_RUNS:-10}
keep=build/soak
mkdir -p "$keep"

# Processes started from this folder's Python; after a run there must be none that was not there before.
ours() { { pgrep -f "^$PWD/.venv/bin/python" || true; } | sort; }

before=$(ours)
for ((run = 1; run <= runs; run++)); do
    echo "run $run of $runs"
    rm -rf "$keep/demo"
    start=$SECONDS
    DEMO_VIRTUAL=yes tools/demo.sh "$keep/demo" >"$keep/run.log" 2>&1 || {
        echo "run $run failed; see $keep/run.log and $keep/demo" >&2
        exit 1
    }
    left=$(comm -13 <(printf '%s\n' "$before") <(ours))
    [ -z "$left" ] || { echo "run $run left processes behind: $left" >&2; exit 1; }
    .venv/bin/python tools/check_report.py "$keep/demo/report.json"
    echo "run $run passed in $((SECONDS - start)) s"
done
