"""Words that are words, but hardly ever the ones that were meant where they stand. Spelling cannot see these.

Each row says what is taken for a slip, what was meant, and the neighbours that prove it, in the language of
`neighbours`. A new row needs neighbours beside which the slip is no good English.
"""

from typing import NamedTuple


class ConfusedPair(NamedTuple):
    """Pair of words that writers mix up, and the neighbours between which one is a slip for the other."""

    slip: str
    meant: str
    where: str


_WHO = "a|an|the|one|another|every|former|young|dead|wounded|fallen|enemy|army|foreign|child"
_WENT = "returned|returning|came|come|comes|coming|back|fled|fleeing|away|arrived|arriving|travelled"
_MODAL = "to|will|would|could|should|may|might|can|cannot|not|must"
_IN = "of|in|to|by|from|with|for|under|at|on|lost|despite"
_HURT = "received|receiving|suffered|suffering|sustained|sustaining"

MIXED: tuple[ConfusedPair, ...] = (
    ConfusedPair("soliders", "soldiers", "_"),
    ConfusedPair(
        "solider",
        "soldier",
        f"""
        {_WHO} _ .
        {_WHO} _ was|were|is|has|had|who
        {_WHO} _ said|says|killed|died|shot
        {_WHO} _ in|at|from|on
        Name _ .
        Name _ was|were|is|has|had|who|said|says|killed|died|shot|in|at|from|on
        """,
    ),
    ConfusedPair(
        "manger",
        "manager",
        """
        general|project|bank|branch|team|hotel|campaign|office|plant|program|programme|account|football|assistant _
        deputy|factory|city|shop|store|sales|finance|airport|regional|senior|acting _
        _ of the|a|its|an
        """,
    ),
    ConfusedPair(
        "mangers", "managers", "general|project|bank|branch|team|hotel|office|plant|senior|regional|football _"
    ),
    ConfusedPair(
        "pubic",
        "public",
        """
        _ health|sector|school|schools|opinion|transport|service|services|holiday|holidays|money|works|prosecutor
        _ relations|support|order|library|affairs|interest|office|debt|spending|official|officials|meeting|anger
        _ safety|university|universities|hospital|hospitals|funds|inquiry|outcry|buildings|schools
        general|made|in _ .
        """,
    ),
    ConfusedPair(
        "causalities",
        "casualties",
        """
        civilian|heavy|no|many|more|most|any|mass|of|caused|causing|cause|inflicted|suffered|suffer|military|further _
        0|reported|among|several|two|three|four|five|six|seven|eight|nine|ten _
        """,
    ),
    ConfusedPair(
        "causality",
        "casualty",
        """
        civilian|mass|combat|battle _
        _ figures|toll|count|numbers|ward|department
        """,
    ),
    ConfusedPair(
        "trail",
        "trial",
        """
        stand|stands|stood|standing|awaiting|awaits|face|faces|faced|facing|fair|clinical _ -of
        went|go|goes|gone|going|put|is|was|are|were|brought on _ for|over|accused|after
        went|go|goes|gone|going|put|brought on _ .
        _ court|judge|lawyer|lawyers
        _ by jury
        """,
    ),
    ConfusedPair("trails", "trials", "clinical|criminal _"),
    ConfusedPair(
        "trial",
        "trail",
        """
        left|leave|leaves|leaving a _ of
        hiking|nature _
        _ of destruction|blood|tears
        """,
    ),
    ConfusedPair(
        "form",
        "from",
        f"""
        {_WENT}|flew _ ?DET Name
        {_WENT} _ the|his|her|their north|south|east|west
        {_WENT} _ the|his|her|their capital|city|country
        {_WENT} _ the|his|her|their province|village
        withdraw|withdrew|withdrawn|far|escaped|released|resigned|hails|originally|rescued|expelled|removed _ ?DET Name
        withdraw|withdrew|withdrawn|far|escaped|released|resigned|rescued|expelled|removed _ the|his|her|their
        stolen|separated|elected|imported|excluded|evacuated _ the|his|her|their|Name
        ranging|suffering|suffers|suffered _ DET|0|Name
        """,
    ),
    ConfusedPair(
        "from",
        "form",
        """
        to _ a|an|the ?new|coalition|unity|interim|caretaker government|cabinet|coalition|committee|alliance
        in|took|takes|take the _ of
        """,
    ),
    ConfusedPair("Untied", "United", "_ States|Nations|Kingdom|Arab"),
    ConfusedPair(
        "marital",
        "martial",
        """
        declare|declared|declares|declaring|impose|imposed|imposing|under|lifted _ law
        court _
        """,
    ),
    ConfusedPair("marshal", "martial", "_ law|arts"),
    ConfusedPair(
        "loose",
        "lose",
        f"""
        {_MODAL} _ his|her|its|their|our|my -dogs|hounds|arrows|hair|horses
        {_MODAL} _ the seat|seats|land|way|power|war|election|vote|game|match|case|support|right|rights
        {_MODAL} _ control|power|ground|money|weight|jobs|seats|votes|hope
        {_MODAL} _ faith|face|interest|patience|confidence|support|touch
        """,
    ),
    ConfusedPair(
        "loosing",
        "losing",
        """
        _ OUR job|jobs|home|homes|house|seat|land|life|lives|sight|way|grip|power|war|battle
        _ control|power|ground|money|weight|jobs|hope|faith|patience|support|side|streak|team
        """,
    ),
    ConfusedPair(
        "lead",
        "led",
        """
        was|were|been|being _ by
        was|were|been|be _ away
        has|had _ to
        have _ to the|a|an|more|new|fears|calls
        """,
    ),
    ConfusedPair("passed", "past", "drove|walked|ran|rushed|marched|rode|sped|flew|sailed|crept|slipped _ DET"),
    ConfusedPair(
        "advice",
        "advise",
        """
        will|would|should|could|must|may|might|can|to|not _ people|residents|him|her|them|us|drivers|travellers|farmers
        will|would|should|could|must|may|might|can|to|not _ citizens|patients|parents|the government|public|minister
        """,
    ),
    ConfusedPair("breath", "breathe", "can|could|cannot|can't|couldn't ?hardly|barely|not _"),
    ConfusedPair(
        "injures",
        "injuries",
        f"""
        {_HURT}|minor|fatal|critical|multiple|life-threatening _ .
        {_HURT}|serious|severe|minor|fatal _ in|to|from|and|when
        of|with|from|their|his|her|any|slight|serious|severe|head|leg _ .
        his|her|their _ were|was|are|had|have
        """,
    ),
    ConfusedPair(
        "chef",
        "chief",
        """
        police|army|intelligence|security|military|Nato|NATO|UN|spy _
        _ of police|staff|army
        _ of the army|staff|police
        _ executive|justice|minister|secretary|negotiator
        """,
    ),
    ConfusedPair("decent", "descent", "of Name|noble|mixed|royal _ ."),
    ConfusedPair("diary", "dairy", "_ farm|farms|farmer|farmers|farming|products|cows|industry|herd|herds"),
    ConfusedPair(
        "piece",
        "peace",
        """
        _ talks|deal|deals|process|agreement|envoy|accord|accords|treaty|negotiations|prize|conference|initiative
        _ negotiator|negotiators|keepers
        """,
    ),
    ConfusedPair(
        "peace",
        "piece",
        "a _ of cake|land|legislation|paper|evidence|advice|news|work|equipment|furniture|cloth|bread",
    ),
    ConfusedPair(
        "canon",
        "cannon",
        """
        water _
        _ fire|ball|balls
        """,
    ),
    ConfusedPair("quite", "quiet", "kept|keep|keeping|keeps|stay|stayed|remain|remained _ ."),
    ConfusedPair("through", "thorough", "a _ investigation|review|search|examination|inquiry|check"),
    ConfusedPair(
        "costumes", "customs", "_ duty|duties|official|officials|officer|officers|house|department|revenue|revenues"
    ),
    ConfusedPair("ordinance", "ordnance", "unexploded|explosive _"),
    ConfusedPair(
        "personal",
        "personnel",
        """
        military|army|security|police|UN|NATO|Nato|embassy|hospital _ was|were|are|have|had|who|in|at|from
        military|army|security|police|UN|NATO|Nato|embassy|hospital _ .
        """,
    ),
    ConfusedPair(
        "moral",
        "morale",
        """
        boost|boosts|boosted|boosting|raise|raised|lifted|damaged|sapped ?the|their _ of|among
        boost|boosts|boosted|boosting|raise|raised|lifted|damaged|sapped|low ?the|their _ .
        """,
    ),
    ConfusedPair("riffle", "rifle", "assault|hunting|sniper|automatic|air|a|his|her _ -through"),
    ConfusedPair("riffles", "rifles", "assault|hunting|sniper|automatic|their|with _ -through"),
    ConfusedPair(
        "heroine",
        "heroin",
        """
        _ addict|addicts|addiction|trade|trafficker|traffickers|trafficking|smuggling|smugglers|haul|seizure|seizures
        kg|kgs|kilos|kilograms|tonnes|tons|grams|sachets of _
        """,
    ),
    ConfusedPair(
        "mist",
        "midst",
        "in the _ of ?a|the war|crisis|fighting|talks|conflict|election|campaign|battle|negotiations",
    ),
    ConfusedPair("gorilla", "guerrilla", "_ war|warfare|fighter|fighters|attack|attacks|tactics|campaign"),
    ConfusedPair("Counsel", "Council", "Security|City|Provincial|District|Peace|Ulema|Town|County _ -to|for"),
    ConfusedPair(
        "weather",
        "whether",
        """
        _ or not
        decide|decided|asked|ask|know|unclear|doubt|see _ he|she|it|they
        """,
    ),
    ConfusedPair(
        "who's",
        "whose",
        """
        _ son|sons|daughter|daughters|father|mother|brother|brothers|sister|wife|husband|family|families
        _ name|names|house|home|body|bodies|job|identity
        """,
    ),
    ConfusedPair(
        "it's",
        "its",
        f"""
        {_IN} _ own|neighbour|neighbours|member|members|citizens|people
        {_IN} _ capital|leader|leaders|forces|troops|border|borders|territory
        {_IN} _ government|economy|allies|staff|customers|way|efforts|role
        """,
    ),
    ConfusedPair(
        "its",
        "it’s",
        """
        < _ a|an|the|been|not
        that|because|but _ a|an|the|been
        think|says|said|believe|hope|know|sure _ going|a|an|the|not|time|too|very
        """,
    ),
    ConfusedPair(
        "their",
        "there",
        """
        < _ is|are|was|were
        < _ has|have|will been|be
        that|because|said|but _ is|are|was|were
        """,
    ),
    ConfusedPair(
        "there",
        "their",
        "of|lost|in|with|to|for _ own|homes|houses|lives|families|children|jobs|country|leaders",
    ),
)
"""All pairs but one."""

OFF: tuple[ConfusedPair, ...] = (
    ConfusedPair(
        "of",
        "off",
        f"""
        called _ DET
        {_MODAL} call _ DET
        called|calling _ talks|negotiations|elections|protests|strikes|searches
        {_MODAL} call _ talks|negotiations|elections|protests|strikes|searches
        -the|a|first|new|second set _ for|from|toward|towards|early
        -the|a|first|new|second set _ at dawn
        -the|a|first|new|second set|sets _ a|an bomb|explosion|alarm|blast|wave
        took|taken|takes|take|taking _ from
        took|taken|takes|taking _ for Name
        put|puts|putting _ until|till|because|by|again|indefinitely
        put|puts|putting _ the meeting|vote|election|talks|decision|visit|trip|trial|match|summit|signing
        laid _ 0|workers|staff|hundreds|dozens|half|some|about|more|its|their|employees|teachers|from|because
        fend|fended|fending|fends|warded|warding|staved|stave _
        fought _ a|an|the attack|attacks|challenge|bid|attackers|rivals
        cut _ from|by
        cut _ for days|weeks|months|hours
        sealed|sealing _ the|a|from|by|roads|streets|all|and|in
        {_MODAL} seal|kick|switch|turn|shut|wipe|break _ the|a|roads|streets|talks|relations|negotiations|power|ties
        kicked|kicks _ with|in|on|at|the|a|his|their|its
        broke|breaking _ talks|relations|negotiations|diplomatic|ties|contact|from
        broke|breaking _ the talks|negotiations|engagement
        wiped|wiping _ the map|face
        switched|turned|shut _ the|by|at|lights|power|electricity|water|gas|their|his|her|its
        ran|veered|skidded|slid|swerved _ the|a road|runway|track|bridge|pitch|street
        paid|paying _ the|his|her|its|their|old|all debt|debts|loan|loans|mortgage|creditors
        bomb|bombs|device|alarm|mine|grenade|explosives went|go|goes _
        went|go|goes _ at|near|outside|as|air
        held|holding _ until
        better|worse _ than|without|if|now|under
        """,
    ),
    ConfusedPair(
        "off",
        "of",
        """
        because|instead|lack _ DET|Name
        in front|terms|spite|charge _ DET|Name
        one|some|many|most _ the most|best|worst|biggest|largest|main|first|victims|dead|wounded|prisoners
        member|members|leader|leaders _ the country|party|group|council|parliament|commission|committee|team
        prime|foreign|interior|defence|finance minister _ Name
        the president|capital|people _ Name -coast
        """,
    ),
)
"""“Of” and “off” where the verb or the noun before them leaves no choice."""
