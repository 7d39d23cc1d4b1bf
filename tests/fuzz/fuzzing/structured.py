"""Inputs that keep the shape of what they stand for, by hypothesis: the same seed gives the same ones."""

import json
import logging
from collections import deque
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

_WORDS = st.one_of(
    st.sampled_from(
        ("rain", "KABUL", "By", "by", "and", "Herat", "کابل", "و", "About", "Check", "Also", "Home", "/", "CQ", "TK")
    ),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=12),
    st.sampled_from(
        ("**", "_", "`", "[x](http://a.b)", "[^1]", "<b>", "</b>", "&nbsp;", "{++", "++}", "\\", "~~", "“", '"')
    ),
)
_LINE = st.lists(_WORDS, max_size=12).map(" ".join)
_OPENING = st.sampled_from(
    ("", "", "- ", "  - ", "1. ", "> ", "> > ", "# ", "## ", "| ", "    ", "\t", "```", "[^1]: ", "[r]: ")
)
_BODY_LINE = st.tuples(_OPENING, _LINE).map("".join)
_BODY = st.lists(_BODY_LINE, max_size=30).flatmap(
    lambda lines: st.sampled_from(("\n", "\n\n")).map(lambda gap: gap.join(lines))
)
_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_KNOWN = """title date tags authors newsdesk slug fixed preset desk paper sections labels guards excerpt_words theme
version issued files notes trial marks program update_key"""
_KEYS = st.sampled_from(_KNOWN.split())
_KINDS = ("++", "--", "==", ">>", "~~")


def bodies() -> st.SearchStrategy[bytes]:
    """Markdown bodies."""
    return _BODY.map(_encoded)


def lines() -> st.SearchStrategy[bytes]:
    """Lines of words."""
    return _LINE.map(_encoded)


def plain_pages() -> st.SearchStrategy[bytes]:
    """Pages as read aloud, with their parts in any order."""
    part = st.one_of(
        _LINE, st.sampled_from(("Home / World / Rain", "Rain", "By A", "About A", "Check Also", "KABUL: It rained."))
    )
    return st.lists(part, max_size=20).map(lambda parts: _encoded("\n\n".join(parts)))


def markdown_files() -> st.SearchStrategy[bytes]:
    """Front matter of anything, and a body."""
    head = st.dictionaries(_KEYS | st.text(max_size=8), _VALUE, max_size=8)
    return st.tuples(head, _BODY).map(
        lambda both: _encoded("---\n" + "".join(f"{k}: {_json(v)}\n" for k, v in both[0].items()) + "---\n\n" + both[1])
    )


def marked_bodies() -> st.SearchStrategy[bytes]:
    """Bodies full of suggestions, well and badly closed."""
    mark = st.sampled_from(
        [f"{{{kind}" for kind in _KINDS] + [f"{kind}}}" for kind in (*_KINDS, "<<")] + ["~>", "\\", "\n"]
    )
    signed = st.just("{>>A B 2026-11-24T14:12:00Z<<}")
    return st.lists(st.one_of(mark, mark, signed, st.text(max_size=4)), max_size=40).map(
        lambda parts: _encoded("".join(parts))
    )


def two_texts() -> st.SearchStrategy[bytes]:
    """A text and a later one."""
    return st.tuples(_BODY, _BODY).map(lambda both: _encoded("\x1d".join(both)))


def policies() -> st.SearchStrategy[bytes]:
    """JSON objects with keys that somebody knows."""
    inner = st.dictionaries(_KEYS | st.text(max_size=6), _VALUE, max_size=5)
    return st.dictionaries(_KEYS, inner | _VALUE, max_size=6).map(lambda value: _encoded(_json(value)))


def rules() -> st.SearchStrategy[bytes]:
    """House rules with patterns and words of any kind."""
    pattern = st.sampled_from(
        (r"(a+)+$", r"(?:a|aa)+b", r"\bgas\b", "(", "[", r"(?<=x)", r"\p{L}{1,99999}", r"(?R)", "a{9999999}")
    )
    text = st.one_of(pattern, st.text(max_size=12), _LINE)
    fields = ("pattern", "words", "put", "reason", "wrong", "right", "group", "language", "sections", "key")
    rule = st.dictionaries(st.sampled_from(fields), text | st.lists(text, max_size=3), max_size=7)
    return st.lists(rule, max_size=4).map(
        lambda all_: _encoded(
            "".join("[[rule]]\n" + "".join(f"{k} = {_json(v)}\n" for k, v in one.items()) for one in all_)
        )
    )


def pages() -> st.SearchStrategy[bytes]:
    """HTML with tags in any order."""
    tag = st.sampled_from(
        (
            "p",
            "b",
            "i",
            "a href='http://a.b'",
            "ul",
            "ol start='3'",
            "li",
            "table",
            "tr",
            "td",
            "h1",
            "h2",
            "blockquote",
            "pre",
            "span style='font-weight:700'",
            "p style='mso-list:l0 level2 lfo1'",
            "div",
            "br",
            "img src='x'",
            "article",
            "figure",
            "script type='application/ld+json'",
            "style",
            "svg",
            "template",
            "sup class='footnote'",
            "meta name='generator'",
        )
    )
    opened = tag.map(lambda name: f"<{name}>")
    closed = tag.map(lambda name: f"</{name.split()[0]}>")
    piece = st.one_of(
        opened, opened, closed, _LINE, st.sampled_from(("<!--", "-->", "&#x1F600;", "&lt;", "<!--StartFragment-->"))
    )
    return st.lists(piece, max_size=50).map(lambda parts: _encoded("".join(parts)))


def drawn(strategy: st.SearchStrategy[bytes], number: int, *, count: int) -> list[bytes]:
    """So many examples, always the same for the same number."""
    found: list[bytes] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(data: bytes) -> None:
        found.append(data)

    collect()
    return found


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


class _Kept(logging.Handler):
    """Keeps the last things that were logged, so that a check that broke can be told with its trace."""

    def __init__(self) -> None:
        super().__init__()
        self.said: deque[str] = deque(maxlen=3)
        self.setFormatter(logging.Formatter())

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(self.format(record))


_KEPT = _Kept()


def keep_log() -> None:
    """Have what is logged at hand instead of on the terminal."""
    logging.getLogger().addHandler(_KEPT)


def last_log() -> str:
    """What was logged last."""
    return "\n".join(_KEPT.said)
