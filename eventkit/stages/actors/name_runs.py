"""Which of the units of a noun phrase are the name of a person."""

from __future__ import annotations

from eventkit.stages.actors.names import name_key
from eventkit.stages.actors.phrases import COUNTRY, GIVEN, GROUP, NAME, ORG, OUTLET, PLACE, TITLE, WORD
from eventkit.stages.actors.scene import Scene
from eventkit.stages.actors.units import Unit
from eventkit.stages.actors.words import word_list

_NAMES = frozenset((NAME, GIVEN))
_SINGLE_PROPER = frozenset((COUNTRY, PLACE, ORG, OUTLET, TITLE, GROUP))


def name_start(scene: Scene, found: list[Unit]) -> int:
    """Index of the first unit of the name that ends the phrase; their number where none does."""
    j = len(found)
    last = found[-1]
    particle = word_list("particle")
    if last.label not in _NAMES:
        if len(found) < 2 or last.label not in _SINGLE_PROPER or not _surname_after_given(scene, found, last):
            return j
        j -= 1
    while j > 0:
        unit = found[j - 1]
        if (
            unit.label in _NAMES
            or _initial(scene, unit)
            or (
                j < len(found)
                and j > 1
                and scene.lowers[unit.first] in particle
                and found[j - 2].label in _NAMES | {WORD}
            )
            or (
                j < len(found)
                and is_given_name(scene, unit)
                and unit.label not in (TITLE, GROUP)
                and not _is_post_state(scene, found, j - 1)
            )
        ):
            j -= 1
        else:
            break
    return j


def _is_post_state(scene: Scene, found: list[Unit], j: int) -> bool:
    """ "ambassador to | Israel | David Lind": the state of the post, though a given name too."""
    unit = found[j]
    return (
        unit.label == COUNTRY
        and unit.first > 0
        and scene.lowers[unit.first - 1] in ("to", "for", "of")
        and len(found) - j > 2
        and is_given_name(scene, found[j + 1])
    )


def behind_common(scene: Scene, found: list[Unit], j: int) -> int:
    """Where the name begins behind capitalized common nouns, or behind "the": "the Arctic | Robert Moss"."""
    start = _behind_field(scene, found, j)
    article = scene.lowers[found[0].first - 1] == "the" if found[0].first else False
    while len(found) - start > 2 and (
        _common(scene, found[start]) or (article and not is_given_name(scene, found[start]))
    ):
        start += 1
    if (
        start < len(found)
        and start > j
        and scene.lowers[found[start - 1].last - 1] in word_list("end of a field")
    ):
        return start
    first = scene.words[found[start].first]
    sure = (
        found[start].label == GIVEN
        or is_given_name(scene, found[start])
        or not scene.names.common(name_key(first))
    )
    return start if start > j and sure else j


def _behind_field(scene: Scene, found: list[Unit], j: int) -> int:
    """Where the name begins behind what an office is for: "European Affairs | Philip Gordon"; else `j`."""
    ends = (
        t
        for t in range(len(found) - 2, j - 1, -1)
        if scene.lowers[found[t].last - 1] in word_list("end of a field")
    )
    return next(ends, j - 1) + 1


def _common(scene: Scene, unit: Unit) -> bool:
    key = name_key(scene.words[unit.first])
    return (
        unit.label == NAME
        and unit.last - unit.first == 1
        and not is_given_name(scene, unit)
        and scene.names.common(key)
        and key not in word_list("family first")
        and key not in word_list("particle")
    )


def _surname_after_given(scene: Scene, found: list[Unit], last: Unit) -> bool:
    before = found[-2]
    if before.label == COUNTRY and last.label in (TITLE, GROUP):
        return False  # "German Chancellor": German is a given name, too
    titled = (
        len(found) > 2
        and found[-3].label == TITLE
        and before.label in _NAMES
        and last.label in (COUNTRY, PLACE, ORG)
    )
    single = last.last - last.first == 1 and scene.words[last.first][0].isupper()
    given = (
        titled
        or before.label == GIVEN
        or _initial(scene, before)
        or (before.label != TITLE and is_given_name(scene, before))
    )
    return (
        single
        and given
        and (
            last.label != GROUP or scene.names.known_full(scene.words[before.first], scene.words[last.first])
        )
    )


def is_given_name(scene: Scene, unit: Unit) -> bool:
    """Is it a capitalized word that people have as given name?"""
    return (
        unit.last - unit.first == 1
        and scene.words[unit.first][0].isupper()
        and scene.lowers[unit.first] in scene.names.given_names
    )


def _initial(scene: Scene, unit: Unit) -> bool:
    word = scene.words[unit.first]
    return unit.last - unit.first == 1 and len(word) == 2 and word[1] == "." and word[0].isupper()


def end_of_name(scene: Scene, run: list[Unit]) -> int:
    """A headline's verb may look like a name: "Trump | Disparages"."""
    end = run[-1].last
    if end - run[0].first == 2 and run[0].label != GIVEN:
        first, second = scene.words[run[0].first], scene.words[end - 1]
        if (
            second.endswith("s")
            and scene.names.is_person(name_key(first))
            and not scene.names.full_names(name_key(second))
        ):
            return run[0].last
    return end
