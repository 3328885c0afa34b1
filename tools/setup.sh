#!/usr/bin/env bash
# Prepare this folder for running the program: system packages, .venv, translations.
#
#     tools/setup.sh          what the program and the demo need
#     tools/setup.sh --tests  that, and the foreign programs that the tests talk to
#
# What is there already is left alone, so a second run takes a second. Ends with an error only when the program
# cannot run at all; for the rest it says what will be missing.
set -euo pipefail
cd "$(dirname "$0")/.."

groups="run screen"
[ "${1:-}" = "--tests" ] && groups="run screen test"

say() { printf '%s\n' "$*"; }

# -- system packages ------------------------------------------------------------------------------------------

# packages GROUP...: "package what" lines of these groups.
packages() {
    local group
    for group in "$@"; do
        sed -n "s/^$group //p" tools/system_packages.txt
    done
}

installed() { dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q ' installed$'; }

# Newer releases renamed some libraries and answer to the old name.
provided() { dpkg-query -W -f='${Status} ${Provides}\n' 2>/dev/null | grep ' installed ' | grep -qw -- "$1"; }

good_python() { "$1" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; }
with_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3.14 python3 python; do
        [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 && good_python "$candidate" || continue
        command -v "$candidate"
        return
    done
    return 1
}

# What Debian leaves out of its Python, in the words of tools/system_packages.txt.
python_packages() {
    local python
    [ ! -x .venv/bin/python ] || return 0
    if ! python=$(find_python); then
        printf '%s everything\n' python3 python3-venv
    elif ! with_venv "$python"; then
        "$python" -c 'import sys; print("python%d.%d-venv everything" % sys.version_info[:2])'
    fi
}

missing_packages() {
    local package what
    { python_packages; packages $groups; } | while read -r package what; do
        installed "$package" || provided "$package" || printf '%s %s\n' "$package" "$what"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

# The foreign programs come with services that would take hold of serial ports: they must not start.
without_services() {
    local policy=/usr/sbin/policy-rc.d own= code=0
    if [ ! -e "$policy" ]; then
        own=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    "$@" || code=$?
    [ -z "$own" ] || as_root rm -f "$policy"
    if [ -d /run/systemd/system ]; then
        as_root systemctl disable smstools.service gammu-smsd.service >/dev/null 2>&1 || true
    fi
    return "$code"
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" >/dev/null
}

install_system_packages() {
    local missing names sudo=
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "This is not Debian or Ubuntu. The program needs what these packages hold:"
        packages $groups | cut -d' ' -f1 | xargs | fold -s -w 100
        return
    fi
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    names=$(printf '%s\n' "$missing" | cut -d' ' -f1 | xargs)
    if may_install; then
        say "Installing system packages: $names"
        as_root apt-get -qq update || say "The package lists could not be renewed; going on with the old ones."
        # shellcheck disable=SC2086 # a list of names
        without_services apt_install $names || say "Installing failed."
        missing=$(missing_packages)
        [ -n "$missing" ] || return 0
        names=$(printf '%s\n' "$missing" | cut -d' ' -f1 | xargs)
    fi
    say ""
    if command -v sudo >/dev/null 2>&1; then
        say "Some system packages are missing. As an administrator, run:"
        sudo="sudo "
    else
        say "Some system packages are missing. As root, run:"
    fi
    say ""
    say "    ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends $names"
    say ""
    say "Without them this does not work:"
    printf '%s\n' "$missing" | cut -d' ' -f2- | sort -u | sed 's/^/  - /'
    say ""
}

# -- Python ---------------------------------------------------------------------------------------------------

# A Python that can make virtual environments; what it lacks was asked for with the system packages.
prepare_python() {
    python=$(find_python) || { say "Python 3.11 or newer is needed." >&2; exit 1; }
    with_venv "$python" || { say "$python cannot make virtual environments." >&2; exit 1; }
}

requirements_digest() { cat requirements/runtime.txt requirements/dev.txt | sha256sum | cut -d' ' -f1; }

install_python_packages() {
    local stamp=.venv/.installed digest
    digest=$(requirements_digest)
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$digest" ] && .venv/bin/python -c '' 2>/dev/null; then
        return 0
    fi
    prepare_python
    # An environment whose Python has gone, or that was made at another path, cannot be mended.
    if [ -d .venv ] && ! { .venv/bin/python -c '' && .venv/bin/pip --version; } >/dev/null 2>&1; then
        rm -rf .venv
    fi
    [ -d .venv ] || "$python" -m venv .venv
    say "Installing Python packages into .venv (about 600 MB) ..."
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
        -r requirements/runtime.txt -r requirements/dev.txt
    printf '%s\n' "$digest" >"$stamp"
}

# -- translations ---------------------------------------------------------------------------------------------

release_translations() {
    [ -f tools/i18n.py ] || return 0
    .venv/bin/python tools/i18n.py release
}

install_system_packages
install_python_packages
release_translations
say "Ready: 'make run' starts the program, 'make demo' shows the whole job."
