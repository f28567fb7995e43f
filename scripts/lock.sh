#!/bin/sh
# Pin what pyproject.toml asks for, with hashes and without an index address, for every supported Python
set -eu
cd "$(dirname "$0")/.."

pin() { # NAME DESCRIPTION WHAT-TO-COMPILE...
    name=$1 description=$2
    shift 2
    {
        echo "# $description, pinned by \`make lock\`; do not edit"
        uv pip compile --quiet --universal --upgrade --no-config --python-version 3.11 --no-header \
            --generate-hashes --no-emit-index-url --no-emit-find-links "$@"
    } > "requirements/$name.txt.new"
    mv "requirements/$name.txt.new" "requirements/$name.txt"
}

pin run "What netwerk needs to run" pyproject.toml
pin bouw "What packing netwerk needs" --group bouw
pin test "What running and testing netwerk needs" --constraints requirements/run.txt --constraints requirements/bouw.txt \
    pyproject.toml --group test
pin lock "What \`make lock\` itself needs" --group lock
