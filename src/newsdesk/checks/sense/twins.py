"""Word lists for the check of names: pairs that look like one name and are two, and words that are no names."""

from newsdesk.checks.wordlist import words

_PAIRS = words(
    """
    nicolas/nicholas antony/anthony frederic/frederick oskar/oscar francesco/francisco micheal/michal charter/carter
    austria/australia niger/nigeria slovakia/slovenia ireland/iceland paktia/paktika farah/faryab guinea/guiana
    guinea/guyana dominica/dominican mali/malawi laos/lagos tuesday/thursday hassan/hasan hussain/hussein
    mohammad/mohammed mohammad/muhammad mohammed/muhammad mohamed/mohammed mohamed/mohammad ahmad/ahmed
    rahman/rehman rahmani/rahimi karimi/kareemi johnson/johnston hansen/hanson petersen/peterson andersen/anderson
    olsen/olson philip/phillip stephen/steven stephens/stevens catherine/katherine sayed/syed saeed/sayed
    saleh/salem salim/salem samir/sameer jordan/jordon georgia/giorgia maria/mario daniel/daniela daniel/danielle
    julian/juliana martin/martina christian/christina adrian/adriana najib/najeeb khaled/khalid nasir/naser
    nasser/nasir omar/umar yousef/yusuf osman/usman afghan/afghani moldova/moldavia macedonia/macedonian
    chelsea/chelsey brussels/brussel
    """
)
TWINS = frozenset(frozenset(pair.split("/")) for pair in _PAIRS)
"""Lower case."""

ENDINGS = words(
    """
    s es i is n an ans ian ians ani ese ic ics ist ists er ers ish y ry ies ism al ally e ia a o os us en ed ing ar
    ns as cy cies tics er ya yah h ah d t te ty tic
    """
) | {""}
"""Endings by which two words of one stem differ without being one name: Pakistan, Pakistani; Minister, Ministry."""

INSTITUTIONS = words(
    """
    minister ministers ministry ministries government governments council councils court courts county country
    nation nations national international union united party parties house houses senate parliament assembly
    commission committee office police policy army force forces foreign interior affairs security society agency
    university institute school college academy hospital bank ministerial department directorate province provincial
    district region regional central street road avenue square river mountain valley north south east west northern
    southern eastern western church mosque temple museum theatre theater centre center station airport hotel stadium
    league club cup championship championships christmas easter internet english british french german
    """
)
"""Lower case. Often capitalised, and similar to each other without being misspellings."""
