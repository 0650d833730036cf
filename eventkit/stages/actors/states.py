"""The state that the words of a noun phrase give to the actor they name."""

from __future__ import annotations

from eventkit.stages.actors.nodes import Node
from eventkit.stages.actors.phrases import COUNTRY, GIVEN, GROUP, NAME, ORG, OUTLET, PLACE
from eventkit.stages.actors.scene import Scene
from eventkit.stages.actors.units import Unit, of_many_states
from eventkit.stages.actors.words import state_terms, word_list

_NAMES = frozenset((NAME, GIVEN))


def is_official(before: list[Unit]) -> bool:
    """Of a government that the text need not name: "foreign ministry spokesman"."""
    return any(u.label == GROUP and u.term.kind == "government" for u in before)


def is_domestic(scene: Scene, before: list[Unit], last: Unit) -> bool:
    """Of some state's own: "federal prosecutors", "administration officials"."""
    return bool(before) and scene.lowers[last.first - 1] in word_list("domestic modifier")


def describe(scene: Scene, node: Node, units: list[Unit]) -> None:
    """Fill in the role, and the state that the title alone suggests."""
    first = len(units)
    while first > 0 and units[first - 1].term.title is not None:
        first -= 1
    for start in range(max(0, first - 1), len(units)):
        phrase = " ".join(scene.lowers[units[start].first : units[-1].last])
        node.weak = node.weak or suggested_state(scene, phrase)
    titles = [u for u in units[first:] if u.term.title is not None and u.term.title.rank != "honorific"]
    if titles:
        node.role = (titles[0].first, titles[-1].last)
        node.title = titles[0].term.title


def suggested_state(scene: Scene, title: str) -> str | None:
    """The state that a lower-case title alone suggests: the usual one, or that in which the report is written."""
    usual = state_terms().get(title)
    many = usual is not None and title in word_list("title of many states")
    return scene.units.states.native(usual, title=True) if many else usual


def fill_state(scene: Scene, node: Node, before: list[Unit]) -> None:
    """Fill in the state for which the actor acts, or the person through whom it is known, from the units before it."""
    states: list[str | None] = []
    for at in range(len(before) - 1, -1, -1):
        unit = before[at]
        if of_another_state(scene, before[:at], unit) is not None or _sent_to(scene, node, before, at):
            continue
        if (unit.term.sort == "owned" and not (unit.term.country is None and _posted(node))) or (
            unit.label in (COUNTRY, PLACE) and not node.private
        ):
            states.append(unit.term.country)
        elif unit.label in (ORG, OUTLET):
            node.stateless = node.stateless or (
                unit.term.country is None and not states and not _posted(node)
            )
            if unit.term.country is not None:
                states.append(unit.term.country)
    if not states and node.form == "group" and _of_many_states(scene, before):
        node.stateless = True
    if states and not node.stateless:
        node.country = states[0] if node.form in ("name", "role") or len(set(states)) == 1 else None
        node.stateless = node.country is None
    if not states and not node.stateless and node.form != "name":
        node.via = _modifying_name(scene, before)
    elif not states and node.title is not None:
        node.via = _modifying_name(scene, before[:-1])


def _of_many_states(scene: Scene, before: list[Unit]) -> bool:
    """ "African leaders", "fellow ministers": people of a region, or of no one state, wherever they meet."""
    return any(scene.lowers[unit.first] in word_list("region of states") for unit in before)


def _sent_to(scene: Scene, node: Node, before: list[Unit], at: int) -> bool:
    """ "U.N. Syria envoy", "the new Syria envoy": the state to which others send him, before the title."""
    unit = before[at]
    if (
        unit.label != COUNTRY
        or unit.term.sort != "name"
        or node.title is None
        or node.title.office != "special envoy"
    ):
        return False
    if at + 1 == len(before) or before[at + 1].term.title is None:
        return False
    sender = scene.clauses.chunks[node.chunk].owner >= 0 or any(
        u.label in (COUNTRY, ORG) for u in before[:at]
    )
    word = scene.words[unit.last - 1]
    return sender or (word.istitle() and word.isalpha())  # not "the U.S. envoy"


def of_another_state(scene: Scene, before: list[Unit], unit: Unit) -> str | None:
    """ "the Chadian Senate", "the Workers' Party of Chad Central Committee": the state before a body that many states have."""
    if not before or before[-1].label not in (COUNTRY, ORG):
        return None
    return before[-1].term.country if of_many_states(unit, scene.lowers) else None


def _posted(node: Node) -> bool:
    """ "U.N. Ambassador": a body to which a state sends its people."""
    return node.title is not None and node.title.office in word_list("post at a body")


def _modifying_name(scene: Scene, before: list[Unit]) -> tuple[str, ...]:
    names = [i for i, u in enumerate(before) if u.label in _NAMES]
    if not names:
        return ()
    last = names[-1]
    first = last
    while first > 0 and before[first - 1].label in _NAMES:
        first -= 1
    return tuple(scene.words[before[first].first : before[last].last])
