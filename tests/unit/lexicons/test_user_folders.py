from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from eventkit.errors import RuleError
from eventkit.lexicons import load_lexicons

_OFFICES = "name\tcountry\toffice\tfrom\tuntil\tgender\n"


def test_rows_add_and_override(tmp_path: Path) -> None:
    table = "phrases\tcountry\tsort\nRuritania|Ruritanian Empire\tAUT\tname\nKremlin\tAUT\tmetonym\n"
    (tmp_path / "countries.tsv").write_text(table, encoding="utf-8")
    mine = load_lexicons(tmp_path)
    assert mine.countries["ruritanian empire"].alpha3 == "AUT"
    assert mine.countries["kremlin"].alpha3 == "AUT"
    assert load_lexicons().countries["kremlin"].alpha3 == "RUS"
    assert mine.titles == load_lexicons().titles


def test_a_holder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "offices.tsv").write_text(
        _OFFICES + "Rudolf Elphberg\tAUT\tmonarch\t2019-01-01\t\tm\n", encoding="utf-8"
    )
    held = load_lexicons(tmp_path).holdings_of("Elphberg", date(2020, 1, 1))
    assert held is not None
    assert (held.last, held.office, held.end) == ("Elphberg", "monarch", None)


@pytest.mark.parametrize(
    "table,text,line,reason",
    [
        ("countries.tsv", "phrases\tcountry\tsort\nRuritania\tRuritania\tname\n", 2, "alpha-3"),
        ("countries.tsv", "phrases\tcountry\tsort\n\nRuritania\tAUT\tcastle\n", 3, "castle"),
        ("countries.tsv", "phrases\tland\tsort\n", 1, "header"),
        ("countries.tsv", "phrases\tcountry\tsort\nRuritania\n", 2, "1 cells"),
        ("offices.tsv", _OFFICES + "A B\tAUT\tking\tyesterday\t\tm\n", 2, "yesterday"),
        ("offices.tsv", _OFFICES + "A B\tAUT\tking\t2020-01-01\t2019-01-01\tm\n", 2, "before"),
        ("titles.tsv", "phrases\toffice\trank\n|a\t\thead\n", 2, "empty phrase"),
        ("groups.tsv", "phrases\tkind\nbees\tswarm\n", 2, "swarm"),
    ],
)
def test_a_bad_row_names_file_line_and_remedy(
    tmp_path: Path, *, table: str, text: str, line: int, reason: str
) -> None:
    (tmp_path / table).write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_lexicons(tmp_path)
    assert caught.value.path == str(tmp_path / table)
    assert caught.value.line == line
    assert reason in caught.value.reason
    assert caught.value.remedy


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder"):
        load_lexicons(tmp_path / "nowhere")
