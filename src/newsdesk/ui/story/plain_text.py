"""A story as plain text, for the clipboard when the archive refuses to save it."""

from newsdesk.domain import byline, dateline
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content


def rescue_text(content: Content) -> str:
    """All text of a story, in the order of the editor page."""
    dateline_text = dateline.line(content.dateline)
    parts = (
        content.kicker,
        content.headline,
        content.standfirst,
        byline.line(content.byline, language=content.language),
        dateline_text + content.body,
        "\n".join(filter(None, (content.author.name, content.author.bio))),
        ", ".join(content.keywords),
        *(_related_entry(entry, content.language) for entry in content.related),
        content.note_to_desk,
    )
    return "\n\n".join(part for part in parts if part.strip())


def _related_entry(entry: Related, language: str) -> str:
    credit = byline.line(entry.byline, language=language)
    return "\n".join(filter(None, (entry.headline, credit, dateline.typed(entry.dateline), entry.excerpt, entry.url)))
