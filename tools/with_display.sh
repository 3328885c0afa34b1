#!/usr/bin/env bash
# Run a program where its windows can be seen: on the display of this session, or, where there is none, on a
# virtual screen of 3840x1080 that counts as two monitors, with a compositing window manager and a session bus.
#
#     tools/with_display.sh [--virtual] COMMAND [ARGUMENT...]
#
# --virtual  use a virtual screen even where a display is there (tests do).
# The exit code is the command's. Whatever was started here is ended with it, also after Ctrl+C.
set -euo pipefail

virtual=
if [ "${1:-}" = "--virtual" ]; then
    virtual=yes
    shift
fi
[ $# -gt 0 ] || { echo "usage: tools/with_display.sh [--virtual] COMMAND [ARGUMENT...]" >&2; exit 64; }

usable_x() { command -v xdpyinfo >/dev/null 2>&1 && xdpyinfo >/dev/null 2>&1; }

if [ -z "$virtual" ]; then
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        # The recorder reads an X screen, and an X screen inside Wayland shows it only black.
        echo "This is a Wayland session, whose screen cannot be recorded: using a virtual screen." >&2
    elif [ -n "${DISPLAY:-}" ] && { usable_x || ! command -v xdpyinfo >/dev/null 2>&1; }; then
        exec "$@"
    fi
fi

for program in Xvfb xfwm4 xrandr xprop dbus-daemon; do
    command -v "$program" >/dev/null 2>&1 || {
        echo "$program is missing, and there is no display: run 'make setup' first." >&2
        exit 69
    }
done

scratch=$(mktemp -d "${TMPDIR:-/tmp}/mingqian-display.XXXXXX")
chmod 700 "$scratch"
started=()

end_all() {
    trap - EXIT INT TERM HUP
    local index
    for ((index = ${#started[@]} - 1; index >= 0; index--)); do
        kill "${started[index]}" 2>/dev/null || true
    done
    for index in "${started[@]}"; do
        wait "$index" 2>/dev/null || true
    done
    rm -rf "$scratch"
}
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# until_true SECONDS COMMAND: ask every tenth of a second.
until_true() {
    local tries=$(($1 * 10))
    shift
    while ! "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.1
    done
}

# Xvfb chooses a free number itself and writes it once it answers.
mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 3840x1080x24 -noreset -nolisten tcp +extension Composite +extension RANDR \
    3>"$scratch/number" 2>"$scratch/xvfb.log" </dev/null >/dev/null &
started+=($!)
if ! read -r -t 20 number <"$scratch/number"; then
    echo "Xvfb did not start:" >&2
    cat "$scratch/xvfb.log" >&2
    exit 70
fi
export DISPLAY=":$number"
unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR="$scratch/runtime"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
fi

# A bus and a settings folder of its own: the window manager must not read or change those of the person.
dbus-daemon --session --nofork --nopidfile --print-address=4 \
    4>"$scratch/bus" 2>"$scratch/bus.log" </dev/null >/dev/null &
started+=($!)
until_true 10 test -s "$scratch/bus" || { echo "the session bus did not start" >&2; cat "$scratch/bus.log" >&2; exit 70; }
bus=$(cat "$scratch/bus")

# HOME is changed for the window manager only.
HOME="$scratch" XDG_CONFIG_HOME="$scratch/config" XDG_CACHE_HOME="$scratch/cache" DBUS_SESSION_BUS_ADDRESS="$bus" \
    xfwm4 --compositor=on --vblank=off >"$scratch/xfwm4.log" 2>&1 </dev/null &
started+=($!)
managed() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }
until_true 20 managed || { echo "the window manager did not start:" >&2; cat "$scratch/xfwm4.log" >&2; exit 70; }

# Two monitors out of one screen (millimetres as of a 23-inch one); the first takes the screen's only output.
xrandr --setmonitor OPER 1920/508x1080/286+0+0 screen >/dev/null
xrandr --setmonitor WITN 1920/508x1080/286+1920+0 none >/dev/null

# In the background, so that a signal to this script reaches the command at once.
DBUS_SESSION_BUS_ADDRESS="$bus" "$@" <&0 &
command=$!
started+=("$command")
code=0
wait "$command" || code=$?
exit "$code"
