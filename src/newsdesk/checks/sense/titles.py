"""Word lists of what stands before names without being one: titles, demonyms, days, first words of sentences."""

from newsdesk.checks.wordlist import words

NEUTRAL = words(
    """
    mr mrs ms miss dr prof professor sir lord lady dame madam president vice prime minister premier chancellor
    secretary king queen prince princess sheikh sultan emir shah imam mullah maulvi mawlawi mufti ayatollah pope
    bishop haji hajji ustad engineer eng gen general col colonel lt lieutenant maj major capt captain sgt sergeant
    cpl corporal brig brigadier adm admiral marshal gov governor mayor sen senator rep representative congressman
    ambassador envoy judge justice attorney chief chairman chairwoman chair speaker director commissioner commander
    inspector officer leader spokesman spokeswoman spokesperson deputy acting former ex-president coach manager
    editor correspondent reporter analyst adviser advisor late the a an and but as when while if that because
    although though since before after until however yet so then now today yesterday meanwhile also still only even
    both either neither nor or with without by for from to of in on at about against like unlike between among under
    over despite according said says told asked added monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    """
)
"""Lower case. Words before a name that are no part of it."""

OPENERS = words(
    """
    the a an and but as when while if that because although though since before after until however yet so then now
    today yesterday meanwhile also still only even both either neither nor or with without by for from to of in on
    at about against like unlike between among under over despite according said says told asked added where who
    which what monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december later earlier once finally instead moreover furthermore nevertheless
    nonetheless therefore thus indeed here there this these those his her their its our my your it he she they we i
    hence again soon once only just reportedly adding saying not just
    """
)
"""Lower case. Words before a surname that do not introduce the person."""

PLACEWARDS = words("in at near into across outside around inside throughout within")
"""Words that make the name after them a place or a building."""
