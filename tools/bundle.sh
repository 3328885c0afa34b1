#!/usr/bin/env bash
# Build dist/MingQian and see that it works: doctor finds nothing faulty, the bundle plays the demo, and verifies
# the archive that it sealed itself.
set -euo pipefail
cd "$(dirname "$0")/.."

.venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN --workpath build/bundle --distpath dist build.spec
program=dist/MingQian/MingQian
du -sh dist/MingQian

echo "-- doctor"
tools/with_display.sh --virtual "$program" doctor

echo "-- demo"
tools/with_display.sh --virtual "$program" demo --out build/bundle-demo
archive=$(find build/bundle-demo -name 'EDA-*.zip' -print -quit)

echo "-- verify $archive"
code=0
"$program" verify "$archive" || code=$?
# 3: nothing failed, but private files stayed sealed or fingerprints were not given, as is right here.
[ "$code" = 0 ] || [ "$code" = 3 ] || exit "$code"
echo "dist/MingQian is ready."
