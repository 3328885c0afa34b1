#!/usr/bin/env bash
# Build dist/MingQian and see that it works: doctor finds nothing faulty, and an archive verifies.
#
# The archive is that of the last demo; without one the bundle plays the demo itself first.
set -euo pipefail
cd "$(dirname "$0")/.."

.venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN --workpath build/bundle --distpath dist build.spec
program=dist/MingQian/MingQian
du -sh dist/MingQian

echo "-- doctor"
tools/with_display.sh --virtual "$program" doctor

newest_archive() { find "$@" -name 'EDA-*.zip' -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -n 1 | cut -d' ' -f2-; }
archive=$(newest_archive build/demo build/bundle-demo || true)
if [ -z "$archive" ]; then
    echo "-- demo"
    tools/with_display.sh --virtual "$program" demo --out build/bundle-demo
    archive=$(newest_archive build/bundle-demo)
fi

echo "-- verify $archive"
code=0
"$program" verify "$archive" || code=$?
# 3: nothing failed, but private files stayed sealed or fingerprints were not given, as is right here.
[ "$code" = 0 ] || [ "$code" = 3 ] || exit "$code"
echo "dist/MingQian is ready."
