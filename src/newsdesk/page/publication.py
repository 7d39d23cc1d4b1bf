"""The paper whose page it is: its name, its address, and the few words that a page adds to a story."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from newsdesk.text import cq

_RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of a page in one language."""

    home: str
    about: str
    check_also: str
    proof: str = "PROOF – not approved for publication"
    correction: str = "Correction"
    clarification: str = "Clarification"
    update: str = "Update"
    editors_note: str = "Editor’s note"
    withdrawal: str = "Withdrawn"
    was_wrong: str = "What was wrong:"
    is_right: str = "What is right:"
    corrections: str = "Corrections"
    no_corrections: str = "No corrections so far."


_ENGLISH = Labels(home="Home", about="About", check_also="Check Also")
_BUILT_IN = {
    "en": _ENGLISH,
    "fa": Labels(
        home="خانه",
        about="درباره",
        check_also="این را هم ببینید",
        proof="نسخهٔ آزمایشی – برای نشر تأیید نشده است",
        correction="تصحیح",
        clarification="توضیح",
        update="به‌روزرسانی",
        editors_note="یادداشت ویراستار",
        withdrawal="پس گرفته شد",
        was_wrong="آنچه نادرست بود:",
        is_right="آنچه درست است:",
        corrections="تصحیح‌ها",
        no_corrections="تا کنون تصحیحی نشده است.",
    ),
    "ps": Labels(
        home="کورپاڼه",
        about="د لیکوال په اړه",
        check_also="دا هم وګورئ",
        proof="ازمایښتي نسخه – د خپرولو لپاره نه ده منل شوې",
        correction="سمون",
        clarification="روښانتیا",
        update="تازه معلومات",
        editors_note="د مدیر یادښت",
        withdrawal="بېرته واخیستل شو",
        was_wrong="څه ناسم وو:",
        is_right="سم څه دي:",
        corrections="سمونونه",
        no_corrections="تر اوسه کوم سمون نه دی شوی.",
    ),
    "ar": Labels(
        home="الرئيسية",
        about="عن",
        check_also="اقرأ أيضاً",
        proof="نسخة تجريبية – لم تُعتمد للنشر",
        correction="تصحيح",
        clarification="توضيح",
        update="تحديث",
        editors_note="ملاحظة المحرر",
        withdrawal="سُحبت المادة",
        was_wrong="الخطأ:",
        is_right="الصواب:",
        corrections="تصحيحات",
        no_corrections="لا تصحيحات حتى الآن.",
    ),
}
_SAME_AS = {"prs": "fa"}
_WEB = re.compile(r"https?://[^\s/?#\\@]+(?:[/?#]|$)", re.IGNORECASE)


def main_language(language: str) -> str:
    """The language without its region, Dari under one name: fa for fa-AF and prs."""
    main = language.lower().replace("_", "-").partition("-")[0]
    return _SAME_AS.get(main, main)


def direction(language: str) -> str:
    """Which way a page reads, "ltr" or "rtl"; a script in the tag (ps-Latn) decides over the language."""
    parts = language.lower().replace("_", "-").split("-")
    if "latn" in parts[1:] or "cyrl" in parts[1:]:
        return "ltr"
    return "rtl" if parts[0] in _RTL or "arab" in parts[1:] else "ltr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What every page of the paper shares. `labels` overrides words by language: {"en": {"home": "Front page"}}."""

    paper: str = "Newsdesk"
    site: str = ""
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    excerpt_words: int = 15
    dateline_style: str = "colon"

    def labels_for(self, language: str) -> Labels:
        """The words for a language: our own, then those set for the language, then for its region."""
        main = main_language(language)
        labels = _BUILT_IN.get(main, _ENGLISH)
        for key in dict.fromkeys((main, language)):
            labels = replace(labels, **_known(self.labels.get(key, {})))
        return labels

    def __post_init__(self) -> None:
        # whoever gives a house an address that could run gets pages without one
        if self.site and not _WEB.match(self.site):
            object.__setattr__(self, "site", "")

    def address(self, url_slug: str) -> str:
        """Where a story will stand on the web; empty while the paper has no address or the story no name."""
        name = cq.without(url_slug)  # as the name leaves with its story
        return f"{self.site.rstrip('/')}/{name}.html" if self.site and name else ""


def _known(words: Mapping[str, str]) -> dict[str, str]:
    return {entry.name: words[entry.name] for entry in fields(Labels) if words.get(entry.name)}
