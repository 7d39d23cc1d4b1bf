"""Settings: each option is declared once, with type, default, help, and whether a policy may preset or fix it."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from newsdesk import places

SECTIONS = ("Latest Updates", "National", "World", "Business", "Sports", "Culture", "Opinion")

Theme = Literal["system", "light", "dark"]
Updates = Literal["ask", "off", "on"]

Reach = Literal["nothing", "preset", "fixed"]
"""What a policy may do with an option: nothing, preset it, or preset and fix it."""
_OWN = {"reach": "nothing"}  # belongs to this person or this machine
_TASTE = {"reach": "preset"}  # what a person needs to read the window is their own choice


NO_WEB_ADDRESS = "no address on the web: it must begin with https:// or http://, and hold no name or password"
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#\\\"<>@]+(?:[/?#][^\s\\\"<>]*)?", re.IGNORECASE)


def is_web_address(text: str) -> bool:
    """Whether the text is an http or https address, without user name or password."""
    return _WEB_ADDRESS.fullmatch(text) is not None


class Settings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All options. Unknown keys are ignored, so that an older version can read the file of a newer one."""

    paper: Annotated[str, Meta(description="The paper's name, on its pages")] = "Newsdesk"
    site: Annotated[str, Meta(description="The paper's address on the web, for links that must be absolute")] = ""
    sections: Annotated[tuple[str, ...], Meta(description="The sections offered to a story")] = SECTIONS
    language: Annotated[str, Meta(description="The language of a new story, as a BCP 47 tag")] = "en"
    dateline_style: Annotated[str, Meta(description="The house style of datelines")] = "colon"
    excerpt_words: Annotated[int, Meta(ge=3, le=100, description="How many words an excerpt prints")] = 15
    headline_limit: Annotated[int, Meta(ge=10, le=300, description="Headlines longer than this are hinted at")] = 70
    reading_speed: Annotated[int, Meta(ge=50, le=1000, description="Words a reader reads in a minute")] = 220
    labels: Annotated[
        dict[str, dict[str, str]], Meta(description="Words on the page by language: home, about, check_also")
    ] = {}
    who: Annotated[str, Meta(description="Who is at this machine; recorded with each revision", extra=_OWN)] = ""
    asked_who: Annotated[bool, Meta(description="Whether Newsdesk has asked who is at this machine", extra=_OWN)] = (
        False
    )
    claim_minutes: Annotated[
        int, Meta(ge=1, le=1440, description="Minutes after which an editor's claim on a filed story lapses")
    ] = 30
    guards: Annotated[
        dict[str, dict[str, Literal["stops filing", "stops approval", "advice", "off"]]],
        Meta(description="What each copy check does, by section; the empty name stands for all sections"),
    ] = {}
    house_rules: Annotated[
        str, Meta(description="The newsroom's own file of house rules; empty for the one beside the settings")
    ] = ""
    live_checks: Annotated[bool, Meta(description="Read the copy as it is typed and underline what checks find")] = True
    theme: Annotated[Theme, Meta(description="Light, dark, or as the system says", extra=_TASTE)] = "system"
    text_scale: Annotated[
        int, Meta(ge=70, le=250, description="Size of all text in the window, per cent", extra=_TASTE)
    ] = 100
    interface_language: Annotated[
        str, Meta(description="The window's language; empty for the system's", extra=_TASTE)
    ] = ""
    smart_typing: Annotated[bool, Meta(description="Typographic quotes and dashes as one types")] = True
    updates: Annotated[Updates, Meta(description="Look for updates on the web: off until you agree")] = "ask"
    update_address: Annotated[str, Meta(description="Where updates are looked for; empty for the build's own")] = ""
    last_desk: Annotated[str, Meta(description="The desk file that was open last", extra=_OWN)] = ""
    window: Annotated[str, Meta(description="Size and place of the window and its columns, base64", extra=_OWN)] = ""

    def __post_init__(self) -> None:
        if self.site and not is_web_address(self.site):
            raise ValueError(f"`site` is {NO_WEB_ADDRESS}")


class Option(Struct, frozen=True):
    """One setting as a settings page shows it."""

    name: str
    type: Any
    default: Any
    help: str
    reach: Reach


def _option(field: msgspec.structs.FieldInfo) -> Option:
    inner, meta = field.type.__origin__, field.type.__metadata__[0]
    default = field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
    return Option(
        name=field.name,
        type=inner,
        default=default,
        help=meta.description,
        reach=(meta.extra or {}).get("reach", "fixed"),
    )


def options() -> tuple[Option, ...]:
    """Every setting, in the order of declaration."""
    return tuple(_option(field) for field in msgspec.structs.fields(Settings))


def rules_file(settings: Settings) -> Path:
    """Path of the newsroom's own house rules. A relative one is relative to the folder of the user settings."""
    return places.settings_file().parent / places.in_home(settings.house_rules or "house-rules.toml")


def changed(settings: Settings, **values: Any) -> Settings:
    """A copy with some values changed. Raises ValueError for a value that the option does not take."""
    try:
        return msgspec.convert(msgspec.to_builtins(settings) | values, type=Settings)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
