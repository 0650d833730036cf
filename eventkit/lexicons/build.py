"""One function per table: rows in, dictionary out, every cell checked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from eventkit.lexicons.holding import Holding
from eventkit.lexicons.names import last_name, name_keys, phrase_key, plain
from eventkit.lexicons.tables import Row
from eventkit.lexicons.terms import CountryTerm, OrgTerm, Title

__all__ = [
    "countries",
    "equivalents",
    "given_names",
    "groups",
    "offices",
    "organizations",
    "outlets",
    "places",
    "titles",
]

_ALPHA3 = re.compile("[A-Z]{3}")
_SORTS = frozenset({"name", "demonym", "capital", "metonym"})
_ORG_KINDS = frozenset({"government", "organization"})
_GROUP_KINDS = frozenset({"group", "organization", "government", "person", "document"})
_GENDERS = frozenset({"m", "f", "u"})
_RANKS = frozenset(
    "head minister official legislator party military diplomat spokesperson judicial clerical royal "
    "honorific business academic media rebel legal police sport culture private".split()
)
_NO_COUNTRY = "-"

_DATE_REMEDY = "write dates as YYYY-MM-DD; leave until empty while the term lasts"


def countries(rows: Iterable[Row], acronyms: dict[str, str]) -> dict[str, CountryTerm]:
    """Phrase -> country; a phrase on two rows keeps the last."""
    terms: dict[str, CountryTerm] = {}
    for row in rows:
        phrases, country, sort = row.cells
        term = CountryTerm(_alpha3(row, country), _one_of(row, sort, _SORTS, "sort"))
        for key in _keys(row, phrases, acronyms):
            terms[key] = term
    return terms


def places(rows: Iterable[Row], acronyms: dict[str, str]) -> dict[str, str]:
    """Phrase -> country of a state, province, city or venue."""
    found: dict[str, str] = {}
    for row in rows:
        country = _alpha3(row, row.cells[1])
        for key in _keys(row, row.cells[0], acronyms):
            found[key] = country
    return found


def titles(rows: Iterable[Row], acronyms: dict[str, str]) -> dict[str, Title]:
    """Phrase -> title."""
    found: dict[str, Title] = {}
    for row in rows:
        phrases, office, rank, precedes = row.cells
        rank = _one_of(row, rank, _RANKS, "rank")
        before = _one_of(row, precedes or "yes", frozenset({"yes", "no"}), "precedes") == "yes"
        for key in _keys(row, phrases, acronyms):
            found[key] = Title(office or key, rank, before)
    return found


def organizations(rows: Iterable[Row], acronyms: dict[str, str]) -> dict[str, OrgTerm]:
    """Phrase -> organization; the first phrase of a row is its canonical name."""
    found: dict[str, OrgTerm] = {}
    for row in rows:
        phrases, kind, country = row.cells
        state = None if country in ("", _NO_COUNTRY) else _alpha3(row, country)
        term = OrgTerm(_one_of(row, kind, _ORG_KINDS, "kind"), state, phrases.split("|")[0].strip())
        for key in _keys(row, phrases, acronyms):
            found[key] = term
    return found


def groups(rows: Iterable[Row]) -> tuple[dict[str, str], frozenset[str]]:
    """Common noun -> kind of actor; and which of them are documents (kind organization)."""
    found: dict[str, str] = {}
    documents: set[str] = set()
    for row in rows:
        kind = _one_of(row, row.cells[1], _GROUP_KINDS, "kind")
        for key in _keys(row, row.cells[0], {}):
            documents.discard(key)
            if kind == "document":
                documents.add(key)
            found[key] = "organization" if kind == "document" else kind
    return found, frozenset(documents)


def given_names(rows: Iterable[Row]) -> dict[str, str]:
    """Given name -> m, f or u (either)."""
    found: dict[str, str] = {}
    for row in rows:
        gender = _one_of(row, row.cells[1], _GENDERS, "gender")
        for key in _keys(row, row.cells[0], {}):
            found[key] = gender
    return found


def outlets(rows: Iterable[Row], acronyms: dict[str, str]) -> frozenset[str]:
    """News agencies and media."""
    return frozenset(key for row in rows for key in _keys(row, row.cells[0], acronyms))


def equivalents(rows: Iterable[Row]) -> dict[tuple[str, str], tuple[str, ...]]:
    """(office word, country or ``*``) -> the offices to try in order."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows:
        office, states, wider = row.cells
        tried = tuple(phrase_key(name) for name in wider.split("|"))
        for state in states.split():
            found[office, state if state == "*" else _alpha3(row, state)] = tried
    return found


def offices(
    rows: Iterable[Row],
) -> tuple[dict[str, tuple[Holding, ...]], dict[tuple[str, str], tuple[Holding, ...]]]:
    """Holdings by every name, and by (country or empty, office)."""
    held: dict[tuple[str, str, str, str], Row] = {}
    for row in rows:
        name, country, office, start = row.cells[:4]
        held[name, country, office, start] = row
    by_name: dict[str, list[Holding]] = {}
    by_office: dict[tuple[str, str], list[Holding]] = {}
    keys_of: dict[tuple[str, str, str], dict[str, None]] = {}
    for row in held.values():
        holding = _holding(row)
        aliases = row.cells[7]
        person = (holding.name, holding.last, aliases)
        keys = keys_of.get(person)
        if keys is None:
            keys = name_keys((holding.name, holding.last, *(aliases.split("|") if aliases else ())))
            keys_of[person] = keys
        for key in keys:
            by_name.setdefault(key, []).append(holding)
        by_office.setdefault((holding.country or "", holding.office), []).append(holding)
    return (
        {key: tuple(found) for key, found in by_name.items()},
        {key: tuple(found) for key, found in by_office.items()},
    )


def _holding(row: Row) -> Holding:
    name, country, office, start, until, gender, last, _ = row.cells
    if not name.strip():
        raise row.error("empty name", "give the person's full name")
    try:
        began = date.fromisoformat(start)
        ended = date.fromisoformat(until) if until else None
    except ValueError as problem:
        raise row.error(str(problem), _DATE_REMEDY) from problem
    if ended is not None and ended < began:
        raise row.error(f"until {until} lies before from {start}", "exchange or mend the dates")
    return Holding(
        name,
        last or last_name(name),
        None if country in ("", _NO_COUNTRY) else _alpha3(row, country),
        office,
        began,
        ended,
        _one_of(row, gender, _GENDERS, "gender"),
    )


def _keys(row: Row, phrases: str, acronyms: dict[str, str]) -> list[str]:
    """The keys of "North Korea|DPRK", and the accent-free twin of each."""
    keys: list[str] = []
    for phrase in phrases.split("|"):
        key = phrase_key(phrase)
        if not key:
            raise row.error("empty phrase", "give at least one phrase; separate several by |")
        keys.append(key)
        if not key.isascii():
            keys.append(plain(key))
        if phrase.isalpha() and phrase.isupper() and key not in keys[:-1]:
            acronyms[key] = phrase
        else:
            acronyms.pop(key, None)
    return keys


def _alpha3(row: Row, cell: str) -> str:
    if not _ALPHA3.fullmatch(cell):
        raise row.error(f"country {cell!r} is no ISO 3166-1 alpha-3 code", "write it like DEU")
    return cell


def _one_of(row: Row, cell: str, allowed: frozenset[str], column: str) -> str:
    if cell not in allowed:
        raise row.error(f"{column} {cell!r} is unknown", f"use one of {', '.join(sorted(allowed))}")
    return cell
