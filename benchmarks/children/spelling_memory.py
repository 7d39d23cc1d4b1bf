"""Reads the corpus with dictionaries alone: spelling_memory.py LANGUAGE...

Prints what it weighed before and after, in megabytes.
"""

import sys

import corpus
from newsdesk import resources
from newsdesk.checks.spelling.spelling import Spelling
from weight import megabytes


def main(languages: list[str]) -> None:
    """Read every passage of these languages."""
    texts = [passage for story in corpus.clean() for passage in story.copy.passages]
    asked = [passage for passage in texts if passage.language in languages]
    before = megabytes()
    spelling = Spelling(resources.path("dictionaries"), resources.path("gazetteer"))
    for passage in asked:
        list(spelling.find(passage))
    print(before, megabytes())


if __name__ == "__main__":
    main(sys.argv[1:])
