#!/bin/sh
# Print where the pages that a build made stand, and the command that opens them on this kind of machine
set -eu

folder=$1

case $(uname -s) in
    Darwin) opener=open ;;
    MINGW* | MSYS* | CYGWIN*) opener=start ;;
    *) opener=xdg-open ;;
esac

echo
for page in "kaart:de kaart van de ladder" "sociale-kaart/index:de sociale kaart" \
    "netwerkkaart/index:de netwerkkaart" "regie:het rapport over regie"; do
    file=$folder/${page%%:*}.html
    [ -f "$file" ] || {
        echo "netwerk: $file is niet gemaakt" >&2
        exit 1
    }
    printf '%-28s %s\n' "${page#*:}" "$opener $file"
done
