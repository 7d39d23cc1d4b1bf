"""The proof mark and the notices to readers in a Markdown file: as one quotation above the body, and as values.

The quotation ends at its first empty line, so that whoever reads the file back knows what is body.
"""

from datetime import UTC

from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.notice import Notice
from newsdesk.formats.escaping import unmarked, unopened
from newsdesk.formats.front_matter import Plain
from newsdesk.page.notices import PrintedNotice, all_printed
from newsdesk.page.publication import Publication


def block(outgoing: ExportStory, publication: Publication) -> str:
    """What stands above the body, empty where there is nothing to say."""
    labels = publication.labels_for(outgoing.content.language)
    parts = [[f"**{unmarked(labels.proof)}**"]] if outgoing.proof else []
    parts += [_lines(notice) for notice in all_printed(outgoing, publication)]
    if not parts:
        return ""
    quoted = "\n>\n".join("\n".join(f"> {line}" for line in lines) for lines in parts)
    return f"{quoted}\n\n"


def without_block(body: str) -> str:
    """The body of a file that says that there is such a quotation. One that somebody took out is not missed."""
    if not body.startswith(">"):
        return body
    lines = body.split("\n")
    end = next((at for at, line in enumerate(lines) if not line.startswith(">")), len(lines))
    return "\n".join(lines[end:])


def record(notice: Notice) -> dict[str, Plain]:
    """The notice as values."""
    values: dict[str, Plain] = {
        "kind": notice.kind.value,
        "at": notice.at.astimezone(UTC).isoformat(),
        "zone": notice.zone,
        "wrong": notice.wrong,
        "right": notice.right,
        "text": notice.text,
    }
    return {key: value for key, value in values.items() if value}


def _lines(notice: PrintedNotice) -> list[str]:
    """A line each; two spaces at the end keep them apart."""
    lines = [f"**{unmarked(notice.label)}:** {unmarked(notice.moment)}"]
    lines += [unopened(unmarked(line.text)) for line in notice.lines]
    return [f"{line}  " for line in lines[:-1]] + lines[-1:]
