from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.story import Content


def test_what_is_typed_is_found_again_with_its_cursor(newsroom: Newsroom) -> None:
    story = newsroom.stories.new_id()
    content = Content(headline="Half a", body="Half a sen")
    newsroom.drafts.keep(story, content, base=None, cursor=10, scroll=240)
    draft = newsroom.drafts.get(story)

    assert draft
    assert (draft.content, draft.cursor, draft.scroll, draft.base) == (content, 10, 240, None)
    assert newsroom.drafts.unsaved() == (draft,)


def test_a_dropped_draft_is_gone(newsroom: Newsroom) -> None:
    story = newsroom.stories.new_id()
    newsroom.drafts.keep(story, Content(body="x"), base=None)
    newsroom.drafts.drop(story)

    assert newsroom.drafts.get(story) is None
