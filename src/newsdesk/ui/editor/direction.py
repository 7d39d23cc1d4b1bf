"""Which way a paragraph runs: by its first strong letter, as the page will show it. Pure."""

from unicodedata import bidirectional

_STRONG = {"L": False, "R": True, "AL": True}
_ARABIC_SCRIPT = frozenset({"ar", "ckb", "fa", "haz", "pnb", "prs", "ps", "sd", "ug", "ur"})
_OTHER_RIGHT_TO_LEFT = frozenset({"dv", "he", "yi"})


def runs_right_to_left(text: str) -> bool | None:
    """True or False by the first strong letter, None where there is none yet."""
    return next((_STRONG[kind] for kind in map(bidirectional, text) if kind in _STRONG), None)


def language_runs_right_to_left(language: str) -> bool:
    """Whether a language (BCP 47 tag) is written from right to left."""
    return language.replace("_", "-").split("-")[0].lower() in _ARABIC_SCRIPT | _OTHER_RIGHT_TO_LEFT
