"""Words that stand before names and are no names: titles, demonyms, days, words that open sentences."""

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
"""Lower case. What stands before a name and says nothing about whose name it is."""

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
"""Lower case. Words that may stand before a bare surname: with these it is still bare."""

PLACEWARDS = words("in at near into across outside around inside throughout within")
"""What stands before a name makes it a place or a house."""
