#!/bin/sh
# Collects the window's words into resources/translations/*.ts and makes the .qm files that the program reads.
set -eu
cd "$(dirname "$0")/.."
for language in fa_AF; do
    .venv/bin/pyside6-lupdate -silent -no-obsolete $(git ls-files 'src/newsdesk/ui/*.py' src/newsdesk/app.py) \
        -ts "resources/translations/newsdesk_$language.ts"
    .venv/bin/pyside6-lrelease -silent "resources/translations/newsdesk_$language.ts" \
        -qm "resources/translations/newsdesk_$language.qm"
done
