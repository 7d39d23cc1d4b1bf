"""Rules of Harper that are switched off, with the reason: one false alarm costs more than several missed mistakes."""

from newsdesk.checks.wordlist import words

GROUPS = {
    "Capitalization and Case": "names, titles and lists begin as the desk writes them",
    "Closed Compounds": "takes “every one of them” and “any body found” for one word",
    "Compounds and Hyphenation": "splits and joins words that its dictionary lacks: afghanis, cybercrime",
    "Initialisms": "the short forms of chat",
    "Proper Nouns": "spelling knows names better: Jordan, Turkey and May are words as well",
    "Punctuation and Spacing": "counts spaces where marks of the text were taken out; the rest is house style",
    "Regionalisms and Dialect": "British and American copy are both right",
    "Style and Redundancy": "house style, which a newsroom decides itself",
}
"""Groups of Harper's rules that are switched off, with the reason."""

_SPELLING = "spelling is read by dictionaries of our own"
_HOUSE = "a matter of house style or of dialect, not of grammar"
_WORKSHOP = "the language of software, which costs time and finds nothing in news"
_RARE = "an idiom that news hardly uses: every rule costs time with every word"
_OURS = "a rule of ours finds it with fewer false alarms"
_GUESS = "guesses the part of speech, and was wrong in clean copy"

_REASONS = {
    _SPELLING: "SpellCheck OrthographicConsistency DisjointPrefixes WrongNegative NerveRacking",
    _HOUSE: """
        AWhile AvoidCurses BlacklistWhitelist CurrencyPlacement FallBelow FindOut FootInchMinuteSecondSymbols
        ForTheNthTime HaveTakeALook HighLowStandards HyphenateNumberDay ImplementIn IncidentReport InvestIn
        LeftRightHand LevelOfDetails LitotesDirectPositive Months NumericRangeEnDash OkToOkay OutOfDate Oxymorons
        PluralDecades QuantifierNeedsOf RedundantFirsts SeizeControlOf SubjunctiveWasToWere TakeControlOf
        TakeMedicine TheLastDays UpdatePlaceNames WouldNeverHave MostNumber
    """,
    _WORKSHOP: """
        ClientOrServerSide CodeInWriteIn DegreesKelvin DegreesKelvinSymbol Dereference EnvironmentVariable
        GoggleBrand LayoutVerb LinesOfCode LinkedList OperatingSystem ReverseEngineer RightClick ShutdownVerb
        WaveFunction WebScraping ExpandAlgorithm ExpandAlloc ExpandArgument ExpandConfiguration ExpandCoordinate
        ExpandDecl ExpandDependencies ExpandDereference ExpandDirectory ExpandGovt ExpandMemoryShorthands
        ExpandNotification ExpandParameter ExpandPeople ExpandPerformance ExpandPointer ExpandPreference
        ExpandStandardInputAndOutput ExpandTimeShorthands ExpandVulnerability Misspell PlayAFactor
    """,
    _RARE: """
        AMeansToAnEnd AWaysToGo AWholeOther AdNauseam Ado Ajar Akimbo AllHellBreakLoose AllWellAndGood
        AlzheimersDisease AndTheLike AnotherThingComing AsIsWithAnything Audible BackInTheDay BackhandedCompliment
        BadRap BainBane BanTogether BareBones BareInMind BareWithMe BatedBreath BeckAndCall BellowBelow BestRegards
        BetterOffServed BlanketStatement Bollocks Bought BrandBrandish ByTheBook CallItQuits Cant Catch22
        CautionaryTale ChampAtTheBit ChickenAndEgg ChockFull ClaimToFame ClicheAccent CloseTightKnit Combinate
        CompulseToCompel CondensateVerb Copyright CoursingThroughVeins CuttingAgeEggcorn DampSquib DayAndAge
        DefiniteArticle DenyOffer Didnt DigUnderTheHood DigestiveTract DissembleDisassemble DoubleEdgedSword
        DuringAges EggYolk EveryOnceAndAgain ExplanationMark FarAndFewBetween FastPaste FetalPosition FindFine
        FinishingTouches FirstAidKit FishNorFowl FleshOutVsFullFledged FoamAtTheMouth ForArgumentsSake FreePredicate
        FriendOfMe GoSoFarAsTo GoToSleep Hallucination Haphazard Hazzle HelloGreeting HitTheNailOnTheHead HomeInOn
        HowItLooksLike HowMach HungerPang IAm ImitateFrom InAnIdealWorld InOnTheCards InTheGrandSchemeOfThings
        Initiatively Insensitive Insurmountable IveGotTo JawDropping JealousOf JumpTheGun JustDeserts KindRegards
        LastButNotLeast LikeThePlague LikeTheresNoTomorrow LookDownOnesNose Lookalike LooksLikes LowHangingFruit
        MakeItSeem ManagerialReins MassExodus MeansALotTo MixedBag Monumentous MoreThanMeetsTheEye MyHouse
        NailInCoffin NailOnTheHead NeedHelp NeitherHereNorThere NervousWreck NoHarmNoFoul NotForLackOf OldWivesTale
        OldestInTheBook OnTheFence OnTheSpurOfTheMoment OnceInAWhile OneFellSwoop OutOfSync PaleByComparison
        PedalToTheMetal PeekBehindTheCurtain Piggyback PiqueInterest PleasRequestVerb PrayingMantis Provocate
        RealTrouper RollerSkated ScantilyClad ShootOneselfInTheFoot SimpleGrammatical SlipperySlope SneakPeekPreview
        SneakingSuspicion SomewhatSomething StrikeChord StrikeOfGenius StrikeOfLuck SubjectAndObjectPronoun
        SummarySummery Surreality TakeItPersonally ThanksALot ThingThink ThoughtProcess ThrowBabyWithBathwater
        ThrowRubbish TickingTimeClock ToBackOut ToSomeDegree ToTheMannerBorn TongueInCheek ToteTout TrialAndError
        TuffEnough TurnItOff VerseAsVerb VeryLess ViceVersa ViciousCircle WaistWaste WhetYourAppetite WholeEntire
        WithOpenArms WroteToRote WroughtIron
    """,
    _OURS: """
        ItsContraction ItsPossessive OneOfTheSingular PronounInflectionBe PronounVerbAgreement
        SimplePastToPastParticiple ThereIsAgreement BetterOffPhrase BetterOffWith
    """,
    _GUESS: """
        AdjectiveDoubleDegree Anybody AsHow Damages DidPast DoToDueTo EnMasse Everybody Everyone GoodAt HelpedPast
        HowTo InStock InflectedVerbAfterTo MassNouns MissingDeterminer MissingPreposition MissingTo ModalBeAdjective
        NoMatchFor Nobody NounVerbConfusion Overall PossessiveYour ProgressiveNeedsBe QuantifierNumeralConflict
        SingleBe SomeOfThe Somebody Someone ThatThan ThatThis ThatWhich TheHowWhy There ThereToTheir ToTwoToo WereWhere
        WhomSubjectOfVerb WillNonLemma WorthToDo
    """,
}

RULES = {rule: reason for reason, rules in _REASONS.items() for rule in sorted(words(rules))}
"""Single rules that are switched off, with the reason."""
