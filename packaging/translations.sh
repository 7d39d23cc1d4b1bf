#!/bin/sh
# Collects the window's words into resources/translations/*.ts and makes the .qm files that the program reads.
set -eu
cd "$(dirname "$0")/.."
words=$(git ls-files src/newsdesk/domain/fields.py 'src/newsdesk/ui/*.py' 'src/newsdesk/checks/*.py' 'src/newsdesk/updates/*.py' src/newsdesk/app.py)
for language in en fa_AF; do
    file=resources/translations/newsdesk_$language
    # the words in the code are English: its catalogue has the forms of what is counted alone ("1 word", "2 words")
    only=$([ "$language" = en ] && echo -pluralonly || true)
    # shellcheck disable=SC2086
    .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none $only -tr-function-alias QT_TRANSLATE_NOOP+=tr_noop $words -ts "$file.ts"
    .venv/bin/pyside6-lrelease -silent "$file.ts" -qm "$file.qm"
done
