"""Archives to be misled with, made of sentences of our own."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

_WHO = [
    ("Norwegian Prime Minister", "Astrid Vollan"),
    ("Chilean President", "Tomás Arrieta"),
    ("Kenyan Foreign Minister", "Grace Wanjiru"),
    ("Japanese Foreign Minister", "Haruto Ishida"),
    ("Polish President", "Marek Zielony"),
]
_WHAT = [
    "{a} met {b} in Bergen on Monday.",
    "{a} spoke by telephone with {b} on Friday.",
    "{a} and {b} were to meet on June 20, but the meeting was postponed because of a storm.",
    "The summit between {a} and {b} was cancelled, an aide said.",
    '"We will not wait any longer," {a} said after talks with {b}.',
    "{a} welcomed the decision of {b} to hold consultations next week.",
    "Rain fell on the harbour, and the fishing boats stayed where they were.",
]


def article(chance: random.Random, number: int) -> dict[str, str]:
    """One invented report of a few sentences."""
    sentences = []
    for _ in range(chance.randint(3, 9)):
        first, second = chance.sample(_WHO, 2)
        sentences.append(chance.choice(_WHAT).format(a=" ".join(first), b=" ".join(second)))
    day = f"2024-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    return {"id": f"news-{number:06d}", "date": day, "text": " ".join(sentences)}


def lines(chance: random.Random, count: int) -> bytes:
    """So many reports as JSON Lines."""
    return b"".join(json.dumps(article(chance, number)).encode() + b"\n" for number in range(count))


def archive(folder: Path, chance: random.Random, *, files: int = 8, articles: int = 60) -> Path:
    """A folder of archives, plain and compressed, with some lines in them that cannot be read."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(files):
        data = lines(chance, articles) + b'{"text": "No date."}\n{"broken\n'
        if number % 2:
            (folder / f"{number:02d}.jsonl.gz").write_bytes(gzip.compress(data, mtime=0))
        else:
            (folder / f"{number:02d}.jsonl").write_bytes(data)
    return folder
