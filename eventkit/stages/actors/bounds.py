"""Where the words of an actor begin and end in its noun phrase, and beyond it."""

from __future__ import annotations

from eventkit.stages.actors.names import name_keys
from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.phrases import COUNTRY, GIVEN, GROUP, MARK, NAME, TITLE
from eventkit.stages.actors.scene import Scene
from eventkit.stages.actors.units import Unit
from eventkit.stages.actors.words import word_list
from eventkit.syntax import Chunk
from eventkit.syntax.chunks import VG

_ARTICLES = frozenset("the a an this that these those whose".split())
_EMPTY = _ARTICLES | {"both", "either", "something"}  # "a claim is | something Moscow denies"
_TEMPORAL = frozenset(
    "morning afternoon evening night week month year today yesterday tomorrow weekend".split()
)
_NAMES = frozenset((NAME, GIVEN))


def content(scene: Scene, c: Chunk) -> int:
    """The first token behind articles, "all the" and the like; the end of the chunk where nothing else is in it."""
    first = c.first
    tags = scene.clauses.tags
    if c.last - first > 2 and tags[first] == "RB" and tags[first + 1] == "DT":
        first += 1
    while first < c.last and (tags[first] in ("DT", "PRP$", "EX") or _empty(scene, first)):
        first += 1
        if first + 1 < c.last and tags[first] == "RB" and tags[first + 1] == "DT":
            first += 1
    return first


def _empty(scene: Scene, token: int) -> bool:
    return scene.lowers[token] in _EMPTY or not scene.words[token][0].isalnum()


def with_quantifier(scene: Scene, c: Chunk, first: int) -> int:
    """The first token behind the article; unlike `content`, "all" and "both" stay in."""
    start = c.first
    while start < first and (
        scene.lowers[start] in _ARTICLES
        or (scene.lowers[start] == "both" and scene.lowers[start + 1] in _ARTICLES)
        or scene.clauses.tags[start] == "RB"
        or not scene.words[start][0].isalnum()
    ):
        start += 1
    return start


def start_of(scene: Scene, node: Node, c: Chunk, first: int) -> int:
    """Where the words of the mention begin: behind the article, for a person also behind "his" and "this morning"."""
    if first > c.first and scene.words[first - 1] in ("(", "["):
        first = next((t + 1 for t in range(first, node.end - 1) if scene.words[t] in (")", "]")), first)
        if not node.named:
            return first  # "the [Chadian] | foreign minister"
    if not node.named:
        start = with_quantifier(scene, c, first)
        if node.form == "group" and c.possessive:
            return _behind_occasion(scene, start, node.start)
        return first if node.form == "state" else start
    start = first
    for token in range(first, node.start):
        if scene.lowers[token] in _TEMPORAL or scene.clauses.tags[token] in (
            "VBG",
            "VBZ",
            "VBD",
            "VBP",
            "TM",
        ):
            start = token + 1
    start = max(start, _glued(scene, node, first))
    if start == c.first and start > 0 and scene.lowers[start - 1] in word_list("before title"):
        adverb = scene.lowers[start - 1] == "then" and (
            node.title is None
            or scene.words[start - 1][0].isupper()
            or scene.lowers[start - 2 : start - 1] in (["and"], [","])
        )
        start -= not adverb  # "met A and then | B", "Then | President X left"
    return start


def _behind_occasion(scene: Scene, start: int, end: int) -> int:
    """Behind what tells of the occasion: "the third in-person | Quad leaders' summit", "the 2023 | leaders' summit"."""
    while start < end and (
        scene.lowers[start] in word_list("of the occasion") or scene.words[start][0].isdigit()
    ):
        start += 1
    return start


def _glued(scene: Scene, node: Node, first: int) -> int:
    """Where a person's words begin behind others that only stand before them: "made pledges | President X"."""
    start = first
    opens = node.role[0] if node.role is not None and node.role[0] < node.start else node.start
    tags = scene.clauses.tags
    before = scene.clauses.chunks[node.chunk - 1] if node.chunk else None
    predicate = before is not None and before.kind == VG and before.lemma == "be"
    for token in range(first, opens):
        low = scene.words[token][0].islower() and not scene.words[token + 1][0].islower()
        if low and (tags[token] == "NNS" or (predicate and _predicate(scene, token))):
            start = token + 1
    if start == first and opens > first and _other_state(scene, node, first, opens):
        node.country, start = None, opens
    return start


def _predicate(scene: Scene, token: int) -> bool:
    return scene.clauses.tags[token] == "JJ" and scene.lowers[token] not in word_list("adjunct")


def _other_state(scene: Scene, node: Node, first: int, opens: int) -> bool:
    """Does the name of a state stand before a known office-holder of another: "visits China | President Biden"?"""
    unit = scene.units[first]
    if node.title is None or unit.label != COUNTRY or unit.last != opens:
        return False
    if unit.term.sort == "demonym" and scene.units[opens].label != GROUP:
        return False  # of "Chadian and Malian Ministers X and Y", X is no Malian
    return scene.names.held_elsewhere(name_keys(node.names), node.title.office, unit.term.country)


def stretch(scene: Scene, c: Chunk, first: int) -> list[Unit]:
    """The units from `first` to the end of the phrase, which may reach into later chunks ("Secretary of State X")."""
    units = scene.units
    if units[first].first < first:
        return []
    t, end = first, c.last
    found: list[Unit] = []
    while t < units.size and t < end:
        unit = units[t]
        found.append(unit)
        t = unit.last
        if unit.last > end:
            end = scene.clauses.chunks[scene.clauses.chunk_of[unit.last - 1]].last
        if t >= end:
            end = _name_goes_on(scene, unit, end)
    while found and found[-1].label == MARK:
        found.pop()
    return found


def _name_goes_on(scene: Scene, unit: Unit, end: int) -> int:
    """Where a name or title runs on past its chunk: "Staffan | de Mistura", "Bashar | al-Assad"."""
    units = scene.units
    t = unit.last
    if (unit.label not in _NAMES and unit.label != TITLE) or t >= units.size:
        return end
    following = units[t]
    if following.label == NAME and scene.words[t][0].islower():
        return _chunk_end(scene, t)
    particle = word_list("particle")
    v = t
    while v < units.size and v < t + 3 and scene.lowers[v] in particle and units[v].last - v == 1:
        v += 1
    if t < v < units.size and units[v].label in _NAMES and unit.label in _NAMES and _joined(scene, t, v):
        return _chunk_end(scene, v)
    return end


def _joined(scene: Scene, a: int, b: int) -> bool:
    return scene.lowers[a] not in ("y", "e", "a", "as") and scene.words[b][0].isupper()


def _chunk_end(scene: Scene, token: int) -> int:
    return scene.clauses.chunks[scene.clauses.chunk_of[token]].last
