#!/usr/bin/env bash
# The demo: the real program plays the whole job in its real window, in practice mode, with simulated devices.
#
#     tools/demo.sh [FOLDER]    results (PDF, archive, recording, screenshots, report.json) go to FOLDER
#
# The exit code is the program's: 0 only if all of it happened.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-build/demo}
mkdir -p "$(dirname "$out")"
exec tools/with_display.sh ${DEMO_VIRTUAL:+--virtual} .venv/bin/python main.py demo --out "$out"
