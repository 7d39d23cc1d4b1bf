"""Word lists of countable nouns, and the forms of their plurals."""

from newsdesk.checks.wordlist import words

PERSONS = words(
    """
    activist actor adult agent aide ambassador artist athlete attacker author baby believer bomber boy brother candidate
    chairman child citizen civilian colleague combatant commander commissioner contractor councillor cousin customer
    daughter demonstrator deputy detainee diplomat director doctor donor driver employee engineer envoy expert farmer
    fighter foreigner fugitive girl governor gunman insurgent investigator journalist judge juror labourer lawmaker
    lawyer leader man manager merchant migrant militant minister motorist negotiator neighbour officer official owner
    parliamentarian participant passenger patient person player policeman policewoman politician prisoner producer
    professor prosecutor protester pupil refugee reporter representative resident scientist secretary senator
    shopkeeper sister soldier spectator spokesman spokeswoman student teacher technician terrorist tourist trader
    traveller trooper victim villager visitor voter warrior widow witness woman worker writer youngster member
    """
)
LENGTHS = words(
    "year month week day hour minute decade century kilometre kilometer metre meter mile tonne kilogram litre acre"
)
THINGS = words(
    """
    accident agency airport airstrike bakery bridge brigade battalion building bus charity clinic college community
    company constituency convoy country crisis delegate delegation district election embassy error explosion factory
    family firm helicopter hospital hotel incident industry island journal kitchen language lorry machine meeting
    ministry mosque mountain museum nation newspaper organisation organization painting penalty province
    publication refinery region religion restaurant river room school season settlement skirmish stadium statement
    street system town tree tribe tunnel university van vehicle village warehouse weapon window
    """
)
SIDE_BY_SIDE = words(
    """
    act article attack bag batch battle blast book bottle bout box branch bundle camp case cause charge claim class copy
    count course crate crew cup deal document film gang glass group guard house layer line list mine murder nurse
    offence page pair party phase picture piece pilot point portion question reason rebel rocket round row section set
    sheet shell shipment shop side slice source stage step stone stack strip suspect target team term test
    theory truckload type verse visit vote war wave
    """
)
"""Nouns that are verbs as well, or stand before other nouns: only “of” or “was” after them shows the noun."""

MEASURES = words(
    """
    years months weeks days hours minutes seconds decades centuries kilometres kilometers metres meters miles yards feet
    inches acres hectares litres liters tonnes tons kilograms kilos pounds grams ounces barrels dollars afghanis rupees
    euros cents pence roubles rials degrees points percent times goals wickets runs votes seats
    """
)
"""Amounts, which take a verb in the singular: “ten kilometres is far”."""

_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "wife": "wives",
    "life": "lives",
    "crisis": "crises",
    "gunman": "gunmen",
    "foot": "feet",
    "tooth": "teeth",
}
_NO_PLURAL = words(
    """
    news politics economics mathematics physics athletics gymnastics gas bus virus census campus status bonus focus
    consensus chaos basis crisis analysis emphasis thesis means series species process progress business congress glass
    grass loss mass press access success address class cross dress boss pass stress witness illness darkness weakness
    happiness business fitness harness wilderness governess princess actress mattress fortress compass bias lens
    this his its was is has as us thus always perhaps yes works headquarters barracks customs
    rabies measles diabetes christmas alms jealous famous various previous serious dangerous less unless across towards
    besides sometimes upwards ours theirs whose does goes afterwards
    """
)


def plural(noun: str) -> str:
    """The plural of a noun in the singular."""
    for ending, many in _IRREGULAR.items():
        if noun == ending or (noun.endswith(("man", "wife")) and noun.endswith(ending)):
            return noun[: len(noun) - len(ending)] + many
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")


def is_plural(word: str) -> bool:
    """Whether the word is a plural, as far as its form tells."""
    if word in _IRREGULAR.values():
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NO_PLURAL
    )
