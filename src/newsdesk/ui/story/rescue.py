"""A story as plain text that a person can paste elsewhere when the archive refuses it."""

from newsdesk.domain import byline, dateline
from newsdesk.domain.story import Content


def rescue_text(content: Content) -> str:
    """Every word that was typed, in the order of the sheet."""
    place = dateline.line(content.dateline)
    parts = (
        content.kicker,
        content.headline,
        content.standfirst,
        byline.line(content.byline, language=content.language),
        place + content.body,
        "\n".join(filter(None, (content.author.name, content.author.bio))),
        ", ".join(content.keywords),
        *("\n".join(filter(None, (entry.headline, entry.excerpt, entry.url))) for entry in content.related),
        content.note_to_desk,
    )
    return "\n\n".join(part for part in parts if part.strip())
