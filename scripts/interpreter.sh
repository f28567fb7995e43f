#!/bin/sh
# Print a Python that can run netwerk: the one that is asked for, or the newest that is found
set -eu

OLDEST=3.11
KNOWN="python3.13 python3.12 python3.11 python3"

path_of() { # the interpreter behind a name or path, also when pyenv knows it but has not chosen it
    "$1" -c 'import sys; print(sys.executable)' 2>/dev/null && return
    command -v pyenv >/dev/null 2>&1 || return 1
    version=$(pyenv versions --bare 2>/dev/null | grep -E "^${1#python}(\.|$)" | tail -n 1)
    test -n "$version" && PYENV_VERSION=$version "$1" -c 'import sys; print(sys.executable)' 2>/dev/null
}

fits() {
    "$1" -c "import sys; sys.exit(sys.version_info < tuple(map(int, '$OLDEST'.split('.'))))"
}

refuse() {
    echo "netwerk: $1" >&2
    exit 2
}

if [ -n "${1:-}" ]; then
    python=$(path_of "$1") || refuse "'$1' is hier geen Python die start; geef een naam of pad, zoals python3"
    fits "$python" || refuse "'$1' is te oud: netwerk vraagt Python $OLDEST of nieuwer"
else
    for name in $KNOWN; do
        python=$("$name" -c 'import sys; print(sys.executable)' 2>/dev/null) && fits "$python" && break
        python=
    done
    [ -n "$python" ] || refuse "geen Python $OLDEST of nieuwer gevonden; installeer die, of geef het pad met PYTHON=PAD"
fi
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    refuse "$python mist de module venv (op Debian: apt install python3-venv)"
echo "$python"
