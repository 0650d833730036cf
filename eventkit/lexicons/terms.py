"""What the tables say about a phrase, and the immutable whole of them."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from eventkit.lexicons.holders import named_holding, office_holder
from eventkit.lexicons.holding import Holding

__all__ = ["CountryTerm", "Holding", "Lexicons", "OrgTerm", "Title"]


@frozen
class CountryTerm:
    """A state named by its name, its people, its capital or its government.

    Attributes:
        alpha3: ISO 3166-1 alpha-3 code (XKX for Kosovo); states that are gone carry the
            code of the successor that speaks for them (Soviet Union: RUS).
        sort: ``name``, ``demonym``, ``capital`` or ``metonym`` (a government or its seat).
    """

    alpha3: str
    sort: str


@frozen
class Title:
    """A title or role noun.

    Attributes:
        office: the canonical office, as in ``Holding.office`` (``prime minister`` for
            "premier"), or the phrase itself where no table of holders knows it.
        rank: head, minister, official, legislator, party, military, diplomat, spokesperson,
            judicial, clerical, royal, honorific, business, academic, media, rebel, legal,
            police, sport, culture, private.
        precedes: it may stand directly before a capitalised name ("envoy Steve Witkoff").
    """

    office: str
    rank: str
    precedes: bool


@frozen
class OrgTerm:
    """A named body: ``kind`` is government or organization; ``country`` the state it acts for."""

    kind: str
    country: str | None
    canonical: str


@frozen
class Lexicons:
    """All tables. Keys are lower-case words joined by one blank, with straight apostrophes.

    ``countries``, ``places``, ``organizations``, ``outlets`` and ``offices`` hold proper names:
    a word counts only where the text has it capitalised. Keys in ``acronyms`` ("us", "who") are
    also plain words: they count only in the spelling given there ("US"). ``documents`` are the
    keys of ``groups`` that are texts ("report"): they speak, but they meet nobody.
    """

    countries: dict[str, CountryTerm] = field(repr=False)
    places: dict[str, str] = field(repr=False)
    offices: dict[str, tuple[Holding, ...]] = field(repr=False)
    titles: dict[str, Title] = field(repr=False)
    organizations: dict[str, OrgTerm] = field(repr=False)
    groups: dict[str, str] = field(repr=False)
    documents: frozenset[str] = field(repr=False)
    given_names: dict[str, str] = field(repr=False)
    outlets: frozenset[str] = field(repr=False)
    acronyms: dict[str, str] = field(repr=False)
    equivalents: dict[tuple[str, str], tuple[str, ...]] = field(repr=False)
    by_office: dict[tuple[str, str], tuple[Holding, ...]] = field(repr=False)

    def holder(self, country: str | None, office: str, on: date) -> Holding | None:
        """Who held ``office`` (canonical, as in ``Title.office``) of ``country`` on a day.

        A word like "leader" is read by country: the Chancellor in DEU, the President in RUS.
        None where nobody is known.
        """
        wider = self.equivalents.get((office, country or "")) or self.equivalents.get((office, "*"), ())
        for name in (office, *wider):
            found = office_holder(self.by_office.get((country or "", name), ()), on)
            if found is not None:
                return found
        return None

    def holdings_of(
        self, name: str, on: date, *, office: str | None = None, country: str | None = None
    ) -> Holding | None:
        """The office a bare name most likely stands for on a day.

        In office on that day comes first, then the highest office, then the nearest term
        before it, then a term soon after it. None for an unknown name, and where two
        countries have an equal claim. With the ``office`` and ``country`` that the text puts
        before the name, whoever held that office comes first, and nobody who had another.
        """
        return named_holding(self.offices, name, on, office=office, country=country)
