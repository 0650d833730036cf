from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.readers.material import documents, rejected, texts

DAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    "raw",
    [
        "date 2024-03-05 The envoy met the minister.",
        " date 2024-03-05 The envoy met the minister.",
        "\n\nDATE 2024-03-05\n\nThe envoy met the minister.",
        "Date: 2024-03-05\nThe envoy met the minister.",
        "Date: 2024-03-05 The envoy met the minister.",
        "Date: 5 March 2024\r\n\r\nThe envoy met the minister.",
        "Date: 2024-03-05 14:30\nThe envoy met the minister.",
        "---\ndate: '2024-03-05'\ntags: [talks]\n---\nThe envoy met the minister.",
    ],
)
def test_date_on_top(raw: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw.encode())
    [document] = documents(path)
    assert (document.published, document.text) == (DAY, "The envoy met the minister.")


def test_header_lines_in_any_order(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "Source: Northern Wire\nTitle: Envoy: a portrait\nDate: 2024-03-05\n\nTitle: not again.\n"
    )
    [document] = documents(path)
    assert (document.source, document.title) == ("Northern Wire", "Envoy: a portrait")
    assert document.text == "Title: not again.\n"


@pytest.mark.parametrize(
    "raw",
    [
        "  The envoy left.\r\n\r\n\tHe did not say why.  \n\n",
        "a\u2028b\x0bc\x1c\n",
        "Note: no header\rat all",
    ],
)
def test_text_is_kept_to_the_character(raw: str, tmp_path: Path) -> None:
    path = tmp_path / "2024-03-05.txt"
    path.write_bytes(raw.encode())
    assert texts(path) == [raw]


def test_an_open_fence_is_text(tmp_path: Path) -> None:
    path = tmp_path / "2024-03-05.md"
    path.write_text("---\ndate: 2023-01-01\nand so on")
    [document] = documents(path)
    assert (document.published, document.text) == (DAY, "---\ndate: 2023-01-01\nand so on")


@pytest.mark.parametrize(
    "name", ["2024-03-05.txt", "wire_20240305_17.txt", "x.2024.03.05.txt", "2024_03_05 a.txt"]
)
def test_date_in_the_file_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("The envoy left.")
    assert documents(tmp_path / name)[0].published == DAY
    assert documents(tmp_path / name, published=date(2020, 1, 1))[0].published == DAY
    assert documents(tmp_path / name, published=date(2020, 1, 1), date_pattern="")[0].published == date(
        2020, 1, 1
    )


@pytest.mark.parametrize(
    "name", ["a.txt", "120240305.txt", "2024-03-05 to 2024-03-06.txt", "2024-13-05.txt", "05-03-2024.txt"]
)
def test_no_date_is_never_guessed(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("The envoy left on 5 March 2024.")
    [aside] = rejected(tmp_path / name)
    assert aside.reason == "no date"
    assert "--published" in aside.remedy
    assert aside.origin.path == str(tmp_path / name)


def test_date_pattern_of_the_caller_sees_folders(tmp_path: Path) -> None:
    path = tmp_path / "2024" / "03" / "a05.txt"
    path.parent.mkdir(parents=True)
    path.write_text("The envoy left.")
    pattern = r"(?P<year>\d{4})/(?P<month>\d\d)/a(?P<day>\d\d)"
    assert documents(tmp_path, date_pattern=pattern)[0].published == DAY


def test_unreadable_date_line(tmp_path: Path) -> None:
    (tmp_path / "2024-03-05.txt").write_text("Date: 3/5/24\n\nThe envoy left.")
    [aside] = rejected(tmp_path)
    assert (aside.reason, aside.detail) == ("date not understood", "'3/5/24'")


def test_seed_article(shared: Path) -> None:
    [document] = documents(shared / "seed")
    assert document.published == date(2025, 10, 22)
    assert document.text.startswith("Special representative")
