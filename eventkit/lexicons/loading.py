"""From tables to ``Lexicons``: built-in tables once per process, user folders on top."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from eventkit.errors import RuleError
from eventkit.lexicons import build
from eventkit.lexicons.tables import Row, Source, built_in, read_rows, user_sources
from eventkit.lexicons.terms import Lexicons

__all__ = ["load_lexicons"]

# File name -> columns, and how many of them a row needs.
_TABLES: dict[str, tuple[tuple[str, ...], int]] = {
    "countries.tsv": (("phrases", "country", "sort"), 3),
    "places.tsv": (("phrases", "country"), 2),
    "offices.tsv": (("name", "country", "office", "from", "until", "gender", "last", "aliases"), 6),
    "titles.tsv": (("phrases", "office", "rank", "precedes"), 3),
    "organizations.tsv": (("phrases", "kind", "country"), 3),
    "groups.tsv": (("phrases", "kind"), 2),
    "given_names.tsv": (("names", "gender"), 2),
    "outlets.tsv": (("phrases",), 1),
    "equivalents.tsv": (("office", "countries", "offices"), 3),
}


def load_lexicons(*extra_folders: Path | str) -> Lexicons:
    """The built-in tables, with those of ``extra_folders`` added in order.

    A user's row with the key of an earlier one replaces it; in ``offices.tsv`` the key is
    name, country, office and start.

    Raises:
        RuleError: a folder does not exist, or a table has a bad row (file, line and remedy).
    """
    return _load(tuple(Path(folder) for folder in extra_folders)) if extra_folders else _built_in()


@cache
def _built_in() -> Lexicons:
    return _load(())


def _load(folders: tuple[Path, ...]) -> Lexicons:
    for folder in folders:
        if not folder.is_dir():
            remedy = "give a folder that holds tables such as countries.tsv"
            raise RuleError(str(folder), reason="no such folder", remedy=remedy)
    acronyms: dict[str, str] = {}
    nouns, documents = build.groups(_rows("groups.tsv", folders))
    by_name, by_office = build.offices(_rows("offices.tsv", folders))
    return Lexicons(
        countries=build.countries(_rows("countries.tsv", folders), acronyms),
        places=build.places(_rows("places.tsv", folders), acronyms),
        offices=by_name,
        titles=build.titles(_rows("titles.tsv", folders), acronyms),
        organizations=build.organizations(_rows("organizations.tsv", folders), acronyms),
        groups=nouns,
        documents=documents,
        given_names=build.given_names(_rows("given_names.tsv", folders)),
        outlets=build.outlets(_rows("outlets.tsv", folders), acronyms),
        acronyms=acronyms,
        equivalents=build.equivalents(_rows("equivalents.tsv", folders)),
        by_office=by_office,
    )


def _rows(name: str, folders: tuple[Path, ...]) -> Iterator[Row]:
    columns, required = _TABLES[name]
    for source in _sources(name, folders):
        yield from read_rows(source, columns, required)


def _sources(name: str, folders: tuple[Path, ...]) -> Iterator[Source]:
    yield built_in(name)
    yield from user_sources(folders, name)
