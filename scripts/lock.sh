#!/bin/sh
# Pin what pyproject.toml asks for, with hashes and without an index address, for every supported Python
set -eu
cd "$(dirname "$0")/.."

pin() { # NAME DESCRIPTION WHAT-TO-COMPILE...
    name=$1 description=$2
    shift 2
    pins=$(uv pip compile --quiet --universal --upgrade --no-config --python-version 3.11 --no-header \
        --generate-hashes --no-emit-index-url --no-emit-find-links "$@")
    {
        echo "# $description, pinned by \`make lock\`; do not edit"
        echo "$pins" | sed '/-c requirements\//d'
    } > "requirements/$name.txt"
}

pin run "What netwerk needs to run" pyproject.toml
pin web "What the web application needs beside that" pyproject.toml --extra web --constraints requirements/run.txt
pin snel "What the fast way through large networks needs beside that" pyproject.toml --extra snel \
    --constraints requirements/run.txt
pin bouw "What packing netwerk needs" --group bouw
pin test "What running and testing netwerk needs" pyproject.toml --extra web --extra snel --group test \
    --constraints requirements/run.txt --constraints requirements/web.txt --constraints requirements/snel.txt \
    --constraints requirements/bouw.txt
pin lock "What \`make lock\` itself needs" --group lock
