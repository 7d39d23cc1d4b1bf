#!/bin/sh
# Collects the window's words into resources/translations/*.ts and makes the .qm files that the program reads.
set -eu
cd "$(dirname "$0")/.."
words=$(git ls-files src/newsdesk/domain/fields.py 'src/newsdesk/ui/*.py' 'src/newsdesk/checks/*.py' 'src/newsdesk/updates/*.py' src/newsdesk/app.py)
for language in fa_AF; do
    file=resources/translations/newsdesk_$language
    # shellcheck disable=SC2086
    .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -tr-function-alias QT_TRANSLATE_NOOP+=tr_noop $words -ts "$file.ts"
    .venv/bin/pyside6-lrelease -silent "$file.ts" -qm "$file.qm"
done
