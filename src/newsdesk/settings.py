"""Typed options, each declared once: name, type, default, help. Kept as one JSON file in the user's own folder."""

import os
import tempfile
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

SECTIONS = ("Latest Updates", "National", "World", "Business", "Sports", "Culture", "Opinion")

Theme = Literal["system", "light", "dark"]


class Settings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a person or a newsroom chooses. Unknown keys in the file are ignored, so an older program can read it."""

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
    who: Annotated[str, Meta(description="Who is at this machine; recorded with each revision")] = ""
    asked_who: Annotated[bool, Meta(description="Whether Newsdesk has asked who is at this machine")] = False
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
    theme: Annotated[Theme, Meta(description="Light, dark, or as the system says")] = "system"
    text_scale: Annotated[int, Meta(ge=70, le=250, description="Size of all text in the window, per cent")] = 100
    interface_language: Annotated[str, Meta(description="The window's language; empty for the system's")] = ""
    smart_typing: Annotated[bool, Meta(description="Typographic quotes and dashes as one types")] = True
    updates: Annotated[
        Literal["ask", "off", "on"], Meta(description="Whether Newsdesk looks for updates: only once you agree")
    ] = "ask"
    update_address: Annotated[
        str, Meta(description="Where the list of updates lies on the web; empty for the one of this build")
    ] = ""
    last_desk: Annotated[str, Meta(description="The desk file that was open last")] = ""
    window: Annotated[str, Meta(description="Size and place of the window and its columns, base64")] = ""


class Option(Struct, frozen=True):
    """One setting as a settings page shows it."""

    name: str
    type: Any
    default: Any
    help: str


def _option(field: msgspec.structs.FieldInfo) -> Option:
    inner, meta = field.type.__origin__, field.type.__metadata__[0]
    default = field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
    return Option(name=field.name, type=inner, default=default, help=meta.description)


def options() -> tuple[Option, ...]:
    """Every setting, in the order of declaration."""
    return tuple(_option(field) for field in msgspec.structs.fields(Settings))


def default_path() -> Path:
    """Where the settings lie: the user's configuration folder, or NEWSDESK_SETTINGS."""
    if named := os.environ.get("NEWSDESK_SETTINGS"):
        return Path(named)
    import platformdirs  # costs start-up time where the variable is set

    return Path(platformdirs.user_config_dir("newsdesk", appauthor=False)) / "settings.json"


def rules_file(settings: Settings) -> Path:
    """Where the newsroom's own house rules lie."""
    return Path(settings.house_rules) if settings.house_rules else default_path().with_name("house-rules.toml")


def default_desk() -> Path:
    """Where the archive lies unless another is named: the user's data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("newsdesk", appauthor=False)) / "desk.newsdesk"


def log_file() -> Path:
    """Where the program writes down what went wrong: the user's log folder."""
    import platformdirs

    return Path(platformdirs.user_log_dir("newsdesk", appauthor=False)) / "newsdesk.log"


def load(path: Path) -> tuple[Settings, str]:
    """The settings in the file and a warning, empty if all is well.

    A missing file gives the defaults; a damaged one too, with a sentence that says what is wrong: it is left as it is
    until settings are next kept, when it is put aside as `settings.json.damaged`.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings), ""
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        return Settings(), f"The settings in {path} cannot be read ({error}); the defaults are in use."


def keep(path: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves either the old file or the new one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and load(path)[1]:
        path.replace(path.with_name(path.name + ".damaged"))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def changed(settings: Settings, **values: Any) -> Settings:
    """The settings with some values changed. Raises ValueError where a value is not what the option takes."""
    try:
        return msgspec.convert(msgspec.to_builtins(settings) | values, type=Settings)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
