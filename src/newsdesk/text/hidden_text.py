"""Words in a body that no page shows: comments (<!-- -->, %% %%), unused link definitions, hidden and folded HTML.

No export contains them. What stands in code is shown as it is, so it hides nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape, unescape

from newsdesk.text import markdown

SHOWN = {
    "a": ("href", "title"),
    "abbr": ("title",),
    "img": ("src", "alt", "title", "width", "height"),
    "ol": ("start", "reversed"),
    "td": ("colspan", "rowspan", "style", "class"),
    "th": ("colspan", "rowspan", "scope", "style", "class"),
    "time": ("datetime",),
    **dict.fromkeys(
        (
            *("b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dl", "dt", "em", "figcaption"),
            *("figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark", "p", "pre", "q", "s"),
            *("section", "small", "strong", "sub", "sup", "table", "tbody", "tfoot", "thead", "tr", "u", "ul", "var"),
        ),
        (),
    ),
}
"""The HTML that a page shows, and the attributes that mean something there; `page.machine` lets the same through."""

_EVERYWHERE = ("lang", "dir")
_HOLDERS = frozenset({
    "address", "article", "aside", "bdi", "bdo", "big", "button", "center", "data", "dfn", "dialog",
    "dir", "div", "fieldset", "font", "footer", "h1", "header", "hgroup", "label", "legend", "main", "menu",
    "meter", "nav", "output", "progress", "rp", "rt", "ruby", "samp", "search", "span", "strike", "summary",
    "tt", "video", "audio", "wbr", "acronym", "body", "html", "picture", "map", "blink", "marquee", "nobr",
    "optgroup", "option", "select", "optional", "slot",
})  # fmt: skip
"""Known HTML whose words a page shows, and nothing else of it."""

_UNSHOWN = frozenset({
    "details", "script", "style", "iframe", "object", "embed", "form", "template", "svg", "math", "title", "head",
    "noscript", "noembed", "noframes", "frameset", "applet", "canvas", "textarea", "xmp", "plaintext",
})  # fmt: skip
"""HTML that goes with all that stands in it; what is folded away is hidden, until somebody unfolds it."""

_LONE = frozenset({
    "area", "base", "basefont", "bgsound", "col", "colgroup", "frame", "input", "link", "meta", "param",
    "source", "track", "keygen",
})  # fmt: skip
_VOID = _LONE | {"br", "hr", "img", "wbr", "embed"}

_SAFE = frozenset({"http", "https", "mailto", "tel"})
_INSIDE = r"""[\s/](?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}')*+"""
_ANY = r"""
      (?P<code>
          (?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[^`]|(?!(?P=ticks)(?!`))`+){1,5000}?(?P=ticks)(?!`)
      )
    | (?P<comment><!--(?:-?>|COMMENT))
    | (?P<other><[!?][^<>]*>|%%(?!%)[^%]{1,10000}%%(?!%))
    | (?P<defined>
          ^[ ]{0,3}\[(?P<label>[^\[\]^\n][^\[\]\n]*)\]:[ ]*\n?[ ]*(?P<target><[^<>\n]*>|[^\s]+)
          [ \t]*(?:\n?[ \t]*(?:"[^\n]*"|'[^\n]*'|\([^\n]*\))[ \t]*)?$\n?
      )
    | <(?P<auto>[A-Za-z][A-Za-z0-9+.-]+:[^<>\s]*)>
    | (?P<tag><(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*(?::[A-Za-z][\w-]*)?)(?P<rest>(?:INSIDE)?)>)
    | \]\([ \t]*(?P<address><[^<>\n]*>|[^\s()]+)
    """.replace("INSIDE", _INSIDE)
_OPEN_COMMENT = r"[\s\S]*?(?=\n[ \t]*\n|\Z)"
_PARAGRAPH_ENDS = re.compile(r"\n[ \t]*\n|\Z")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_CONCEALED = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_ALIGNED = re.compile(r"text-align\s*:\s*(?:left|right|center)", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_REFERRED = re.compile(r"\[([^\[\]]+)\]")
_SUSPECT = re.compile(r"<|%%|^[ ]{0,3}\[[^\]\n]+\]:|\]\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HiddenText:
    """A stretch of the body that no reader of a page sees, in code points."""

    start: int
    end: int


def is_html(name: str) -> bool:
    """Whether a name in angle brackets is HTML's; any other is a word that somebody put there."""
    name = name.lower()
    return name in SHOWN or name in _HOLDERS or name in _UNSHOWN or name in _LONE or ":" in name


def found(body: str) -> tuple[HiddenText, ...]:
    """Where words are hidden, in order. What is merely untidy (a tag's own attributes of looks) is not told."""
    return tuple(cut.where for cut in _cuts(body) if cut.hides)


def without(body: str) -> str:
    """The body as it may leave: nothing in it that a page would not show, no address that could run."""
    parts, at = [], 0
    for cut in _cuts(body):
        if cut.where.start < at:
            continue
        parts += [body[at : cut.where.start], cut.instead]
        at = cut.where.end
    return "".join((*parts, body[at:])) if parts else body


def safe_address(address: str) -> str:
    """The address, or nothing where it has a scheme that is none of the web, of mail or of a telephone."""
    bare = _INVISIBLE.sub("", unescape(address))
    scheme = _SCHEME.match(bare)
    return "" if scheme and scheme[1].lower() not in _SAFE else address


@dataclass(frozen=True, slots=True)
class _Cut:
    where: HiddenText
    instead: str
    hides: bool


def _cuts(body: str) -> list[_Cut]:
    if not _SUSPECT.search(body):
        return []
    tokens = [token for token in _tokens(body) if not token["code"]]
    used, ends = _used(body, tokens), _ends(tokens)
    made: list[_Cut] = []
    until = 0
    for token in tokens:
        if token.start() < until:
            continue
        if _opens_hidden(token):
            until = ends.get(token.start()) or _end_of_paragraph(body, token.end())
            inside = body[token.end() : until]
            made.append(_Cut(HiddenText(token.start(), until), "", bool(inside.strip())))
        elif cut := _cut(token, used):
            made.append(cut)
    return made


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What might hide something: with comments that end, and past the last of these. Nobody's start pays for them."""
    comments = rf"[\s\S]*?--!?>|{_OPEN_COMMENT}", _OPEN_COMMENT
    usual, past_comments = (re.compile(_ANY.replace("COMMENT", each), re.VERBOSE | re.MULTILINE) for each in comments)
    return usual, past_comments


def _tokens(body: str) -> Iterator[re.Match[str]]:
    """Everything that might hide something. Past the last end of a comment, none is looked for again and again."""
    usual, past_comments = _patterns()
    for at, end in _outside_code(body):
        last = max(body.rfind("-->", at, end), body.rfind("--!>", at, end))
        while token := (usual if at <= last else past_comments).search(body, at, end):
            yield token
            at = token.end()


def _outside_code(body: str) -> Iterator[tuple[int, int]]:
    """The stretches of a body between its blocks of code."""
    at = 0
    if "```" in body or "~~~" in body:
        for line in markdown.lines(body):
            if line.read.kind == "code":
                if at < line.start:
                    yield at, line.start
                at = line.end
    yield at, len(body)


def _cut(token: re.Match[str], used: set[str]) -> _Cut | None:
    """What to do about one token; None to leave it as it is."""
    where = HiddenText(token.start(), token.end())
    if token["comment"] or token["other"]:
        return _Cut(where, "", bool(token[0].strip("<>!?-% \n\t")))
    if token["defined"]:
        return _definition(token, used, where)
    if token["tag"]:
        instead = _tag(token)
        return None if instead == token[0] else _Cut(where, instead, False)
    if token["auto"]:
        return None if safe_address(token["auto"]) else _Cut(where, f"&lt;{token['auto']}&gt;", False)
    return _unsafe_target(token, "address")


def _definition(token: re.Match[str], used: set[str], where: HiddenText) -> _Cut | None:
    label = _label(token["label"])
    if label not in used:
        return _Cut(where, "", True)
    used.discard(label)  # a second definition of the name is never looked at
    return _unsafe_target(token, "target")


def _unsafe_target(token: re.Match[str], group: str) -> _Cut | None:
    if safe_address(token[group].strip("<>")):
        return None
    return _Cut(HiddenText(*token.span(group)), "#", False)


def _used(body: str, tokens: list[re.Match[str]]) -> set[str]:
    """The names of link definitions that the text refers to, in lower case."""
    defined = [token for token in tokens if token["defined"]]
    if not defined:
        return set()
    kept, at = [], 0
    for token in defined:
        kept.append(body[at : token.start()])
        at = token.end()
    kept.append(body[at:])
    return {_label(name) for name in _REFERRED.findall("\n".join(kept))}


def _label(name: str) -> str:
    return " ".join(name.lower().split())


def _opens_hidden(token: re.Match[str]) -> bool:
    if not token["tag"] or token["close"]:
        return False
    name = token["name"].lower()
    return name not in _VOID and (name in _UNSHOWN or _conceals(token["rest"]))


def _ends(tokens: list[re.Match[str]]) -> dict[int, int]:
    """Where the elements end that are closed, by where they open."""
    ends: dict[int, int] = {}
    open_: dict[str, list[int]] = {}
    for token in tokens:
        if not token["tag"]:
            continue
        waiting = open_.setdefault(token["name"].lower(), [])
        if not token["close"]:
            waiting.append(token.start())
        elif waiting:
            ends[waiting.pop()] = token.end()
    return ends


def _end_of_paragraph(body: str, at: int) -> int:
    """Where a hidden element ends that is never closed: a page would go on with the next paragraph."""
    ends = _PARAGRAPH_ENDS.search(body, at)
    return ends.start() if ends else len(body)


def _conceals(rest: str) -> bool:
    return any(
        name == "hidden" or (name == "style" and _CONCEALED.search(value) is not None)
        for name, value in _attributes(rest)
    )


def _attributes(rest: str) -> Iterator[tuple[str, str]]:
    for name, *values in _ATTRIBUTE.findall(rest):
        yield name.lower(), unescape("".join(values))


def _tag(token: re.Match[str]) -> str:
    """The tag with the attributes that a page would show; text where it is no HTML, nothing where it fetches."""
    name = token["name"].lower()
    if name in _LONE or name in _UNSHOWN or ":" in name:
        return ""
    if not is_html(name):
        return f"&lt;{token[0][1:]}"
    if token["close"] or not token["rest"].strip(" \t\n/"):
        return token[0]
    if name in ("img", "br", "hr") and _conceals(token["rest"]):
        return ""
    allowed = (*SHOWN.get(name, ()), *_EVERYWHERE)
    kept = [pair for pair in _attributes(token["rest"]) if pair[0] in allowed and _is_fit(*pair)]
    if len(kept) == sum(1 for _ in _attributes(token["rest"])):
        return token[0]
    written = "".join(f' {key}="{escape(value)}"' if value else f" {key}" for key, value in kept)
    return f"<{token['name']}{written}>"


def _is_fit(name: str, value: str) -> bool:
    if name in ("href", "src"):
        return bool(safe_address(value))
    if name == "class":
        return value in ("left", "center", "right")
    return name != "style" or bool(_ALIGNED.fullmatch(value.strip().rstrip(";").strip()))
