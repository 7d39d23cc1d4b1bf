"""The boxes under a story: what a related story prints of itself."""

from newsdesk.domain import byline, dateline
from newsdesk.domain.related import Box, Related
from newsdesk.domain.story import Story
from newsdesk.page.excerpt import excerpt, opening
from newsdesk.page.publication import Publication


def box_of_story(story: Story, *, publication: Publication) -> Box:
    """The box of a story of this archive, as it stands now."""
    content = story.content
    begins = opening(content.body, language=content.language, words=publication.excerpt_words)
    credit = byline.line(content.byline, language=content.language)
    place = dateline.line(content.dateline, house=publication.dateline_style)
    return Box(
        headline=content.headline,
        excerpt=excerpt(credit, place, begins, words=publication.excerpt_words),
        byline=credit,
        dateline=place,
        opening=begins,
        url=publication.address(content.url_slug),
        story=story.id,
        status=story.status,
    )


def box_of_outside(related: Related, *, publication: Publication, language: str) -> Box:
    """The box of an outside story, from what was typed of it. `language` is that of the story that names it."""
    credit = byline.line(related.byline, language=language)
    place = dateline.line(related.dateline, house=publication.dateline_style)
    return Box(
        headline=related.headline,
        excerpt=excerpt(credit, place, related.excerpt, words=publication.excerpt_words),
        byline=credit,
        dateline=place,
        opening=related.excerpt,
        url=related.url,
    )
