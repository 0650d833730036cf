"""Words the parser knows: countries, office-holders, titles, organizations, names.

The tables live in ``eventkit/data/lexicons/*.tsv``; a user's folder with files of the same
names adds rows and overrides those with the same key.
"""

from __future__ import annotations

from eventkit.lexicons.loading import load_lexicons
from eventkit.lexicons.names import phrase_key
from eventkit.lexicons.terms import CountryTerm, Holding, Lexicons, OrgTerm, Title

__all__ = ["CountryTerm", "Holding", "Lexicons", "OrgTerm", "Title", "load_lexicons", "phrase_key"]
