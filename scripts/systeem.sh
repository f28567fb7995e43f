#!/bin/sh
# Install the system parts that the tests need: a Chromium, a font that is the same everywhere, and LibreOffice Calc
set -eu

PACKAGES="chromium fonts-dejavu-core libreoffice-calc-nogui"

has() {
    command -v "$1" >/dev/null 2>&1
}

if ! has apt-get; then
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
        if has "$name"; then
            echo "Er staat al een browser voor de tests: $name. Er is niets te installeren."
            exit 0
        fi
    done
    echo "netwerk: dit is geen Debian of Ubuntu; installeer zelf Chromium of Chrome en het lettertype DejaVu" >&2
    exit 1
fi

missing=
for package in $PACKAGES; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
        *"ok installed") ;;
        *) missing="$missing $package" ;;
    esac
done
if [ -z "$missing" ]; then
    echo "Alle systeemdelen staan er al: $PACKAGES."
    exit 0
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    has sudo || {
        echo "netwerk: start dit als root, of installeer sudo; nodig zijn:$missing" >&2
        exit 1
    }
    as_root=sudo
fi
echo "Dit installeert met apt-get:$missing"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
