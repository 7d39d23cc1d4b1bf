"""Word lists for the rules of agreement: function words of English, and irregular verbs."""

from newsdesk.checks.wordlist import words

ARTICLES = words("a an the")
DETERMINERS = ARTICLES | words("this that these those his her its their our my your each every no any some both")
PRONOUNS = words(
    "i you he she it we they who whom which that what whoever whatever this these those there me him us them"
)
SUBJECTS = words("i you he she it we they")
PREPOSITIONS = words(
    """
    of in for on at from toward towards to against about between with over after before by during under among
    amid into near across through around inside outside within without since behind beside beyond per via along
    """
)
JOINING = words(
    """
    and or but nor so yet because although though while whereas when whenever where if unless until as than that
    whether since before after once which who whom whose what how why
    """
)
SAYING = words("said says say told believes believe believed thinks think thought added adds knows know knew claimed")
AUXILIARIES = words(
    """
    is are was were be been being am has have had having do does did will would shall should can could may might must
    """
)
ADVERBS = words("already also always just long never not now once only often recently since still then finally ever")

PARTICIPLES = {
    "arose": "arisen",
    "ate": "eaten",
    "became": "become",
    "began": "begun",
    "blew": "blown",
    "broke": "broken",
    "came": "come",
    "chose": "chosen",
    "did": "done",
    "drank": "drunk",
    "drew": "drawn",
    "drove": "driven",
    "fell": "fallen",
    "flew": "flown",
    "forbade": "forbidden",
    "forgave": "forgiven",
    "forgot": "forgotten",
    "forsook": "forsaken",
    "froze": "frozen",
    "gave": "given",
    "grew": "grown",
    "knew": "known",
    "mistook": "mistaken",
    "overcame": "overcome",
    "oversaw": "overseen",
    "overtook": "overtaken",
    "overthrew": "overthrown",
    "ran": "run",
    "rang": "rung",
    "rode": "ridden",
    "rose": "risen",
    "saw": "seen",
    "shook": "shaken",
    "showed": "shown",
    "sang": "sung",
    "sank": "sunk",
    "shrank": "shrunk",
    "spoke": "spoken",
    "sprang": "sprung",
    "stole": "stolen",
    "swam": "swum",
    "swore": "sworn",
    "threw": "thrown",
    "took": "taken",
    "tore": "torn",
    "undertook": "undertaken",
    "underwent": "undergone",
    "went": "gone",
    "withdrew": "withdrawn",
    "wore": "worn",
    "wrote": "written",
}
"""Simple pasts that are no participle, with the participle."""

TWO_FACED = words("saw fell broke rose wore rang spoke drove froze")
"""Those that are a base form, an adjective or a noun as well."""

_IRREGULAR = words(
    """
    become begun broken brought built burnt caught come cut done driven fallen felt found fought given gone grown
    heard held hit hurt kept killed known laid led left lost made met paid put read risen run said seen sent set shot
    shown shut sold spent split spoken spread stolen struck sunk sworn swept taken thrown told torn won withdrawn worn
    written shattered
    """
)


def is_participle(word: str) -> bool:
    """Whether the word is a past participle, as far as its form tells."""
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 4)
