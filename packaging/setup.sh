#!/bin/sh
# Makes the environment in .venv from the lock file, and sees that the libraries Qt needs are on the system.
# Called by make; safe to call again.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "newsdesk setup: $*"; }
fail() { printf '%s\n' "newsdesk setup: $*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else return 1
    fi
}

APT_READY=
apt_install() { # reason, packages...
    reason=$1
    shift
    command -v apt-get >/dev/null 2>&1 || return 1
    say "$reason; installing: $*"
    if [ -z "$APT_READY" ]; then as_root apt-get update -qq || return 1; APT_READY=yes; fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_python() {
    for name in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
        command -v "$name" >/dev/null 2>&1 || continue
        "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || continue
        printf '%s' "$name"
        return 0
    done
    return 1
}

make_environment() {
    PYTHON=$(find_python) || fail "Python 3.11, 3.12 or 3.13 is needed and was not found. Install one, or name it: make PYTHON=/path/to/python"
    if ! "$PYTHON" -c 'import ensurepip' 2>/dev/null; then
        version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        apt_install "Python cannot make environments yet" "python$version-venv" ||
            fail "Python cannot make environments (module ensurepip is missing). Install your system's package for it, often called python$version-venv."
    fi
    if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        say "making the environment with $("$PYTHON" --version)"
        rm -rf .venv
        "$PYTHON" -m venv .venv
    fi
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r packaging/bootstrap.lock
    say "installing what requirements.lock names (about 350 MB the first time)"
    .venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r requirements.lock
    .venv/bin/uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
}

# What Qt opens at run time and a minimal system lacks, as the loader names it.
missing_libraries() {
    qt=$(.venv/bin/python -c 'import pathlib, PySide6; print(pathlib.Path(PySide6.__file__).parent)')
    for file in "$qt"/libpyside6*.so* "$qt"/Qt/lib/libQt6Widgets.so.6 "$qt"/Qt/lib/libQt6WebEngineCore.so.6 \
        "$qt"/Qt/plugins/platforms/libqxcb.so "$qt"/Qt/plugins/platforms/libqoffscreen.so; do
        if [ -e "$file" ]; then ldd "$file" 2>/dev/null | awk '/not found/ {print $1}'; fi
    done | grep -v '^libQt6' | sort -u
}

PACKAGES="libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3
    libfontconfig1 libglib2.0-0 libnss3 libasound2 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libxfixes3 libxkbfile1 libgbm1"

# Ubuntu 24.04 renamed some packages when time became 64 bits wide.
package_names() {
    for name in $PACKAGES; do
        if apt-cache show "${name}t64" >/dev/null 2>&1; then printf '%s ' "${name}t64"; else printf '%s ' "$name"; fi
    done
}

see_to_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    say "Qt, which draws the window and the preview, needs system libraries that are not here:" $missing
    if command -v apt-get >/dev/null 2>&1; then
        as_root apt-get update -qq && APT_READY=yes
        # shellcheck disable=SC2046
        apt_install "these packages bring them" $(package_names) ||
            fail "they could not be installed. As an administrator run: apt-get install" $(package_names)
    else
        fail "install the packages of your system that hold these libraries, then run make again. On Debian they are: $(echo $PACKAGES)"
    fi
    missing=$(missing_libraries)
    [ -z "$missing" ] || fail "still missing after the installation:" $missing
}

make_environment
see_to_libraries
say "ready"
