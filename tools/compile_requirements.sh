#!/usr/bin/env bash
# Write requirements/*.txt anew from requirements/*.in, for Linux and Windows, with a hash for every file.
# Versions that stand in the .txt stay; give --upgrade to take newer ones.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$(mktemp -d)
trap 'rm -rf "$uv"' EXIT
python3 -m venv "$uv"
"$uv/bin/pip" install --quiet uv
for name in runtime dev; do
    "$uv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        "$@" "requirements/$name.in" -o "requirements/$name.txt"
done
