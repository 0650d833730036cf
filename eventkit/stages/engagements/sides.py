"""When two mentions are one party, and when two lists of parties are the same sides told in other words."""

from __future__ import annotations

from eventkit.stages.actors import Mention
from eventkit.stages.engagements.words import word_list


def party_key(mention: Mention) -> int | str:
    """What makes two mentions one party: the entity, and for governments the state ("Israel", "Jerusalem")."""
    if mention.kind == "government" and mention.entity.country:
        return mention.entity.country
    return id(mention.entity)


def keys_among(mentions: list[Mention], known: list[Mention]) -> set[int | str]:
    """The keys of the mentions, a bare name by the key of its namesake among the known."""
    theirs = {party_key(m) for m in known}
    found: set[int | str] = set()
    for mention in mentions:
        key = party_key(mention)
        if key not in theirs:
            twin = next((m for m in known if _one_party(m, mention)), None)
            key = key if twin is None else party_key(twin)
        found.add(key)
    return found


def namesakes(one: Mention, other: Mention) -> bool:
    """Is one a bare name of no known state that is part of the other's: "Adan", "Prime Minister Adan Warsame"?"""
    if one.kind != "person" or other.kind != "person":
        return False
    if one.entity.country is not None and other.entity.country is not None:
        return False
    short, long = sorted((one.text.split(), other.text.split()), key=len)
    return len(short) == 1 and short[0] in long


def _one_party(one: Mention, other: Mention) -> bool:
    """ "Leaders of the G7" and "the G7", "Adan" and "Prime Minister Adan Warsame": are they one in other words?"""
    return namesakes(one, other) or _says_all(one, other) or _says_all(other, one)


def _says_all(group: Mention, other: Mention) -> bool:
    """Is the group the members of the body, or the other a group that is told by the same noun and its state alone?"""
    return _members_of(group, other) or _same_group(group, other)


def _same_group(full: Mention, bare: Mention) -> bool:
    """ "A senior Chadian delegation" and "the Chadian delegation"."""
    words = bare.text.split()
    if full.kind != "group" or bare.kind != "group" or len(words) != 2 or not words[0][:1].isupper():
        return False
    return full.entity.country == bare.entity.country is not None and _head(full) == words[1].lower()


def _head(group: Mention) -> str:
    return group.text.rsplit(" ", 1)[-1].lower()


def _members_of(group: Mention, body: Mention) -> bool:
    if group.kind != "group" or body.kind != "organization":
        return False
    words = group.text.lower()
    named = body.text.lower() in words or body.entity.name.lower() in words  # "20 House Republicans"
    return named and body.entity.country in (None, group.entity.country)


def covers(special: Mention, other: Mention) -> bool:
    """Does a person by name say all that the other mention says, or a group all that its body's name does?"""
    if _says_all(special, other):
        return True
    if special.kind != "person" or _names_nobody(special) or other.kind == "government":
        return False
    state = special.entity.country
    if state is None:
        return False
    return namesakes(special, other) or (_stands_for_side(other) and other.entity.country == state)


def same_sides(ours: list[Mention], theirs: list[Mention]) -> bool:
    """Do both name the same two or more states, once by the state or the office, once by the person?"""
    mine, yours = _by_state(ours), _by_state(theirs)
    if len(mine) < 2 or mine.keys() != yours.keys() or None in mine:
        return False
    return all(_compatible(mine[state], yours[state]) for state in mine)


def _by_state(parties: list[Mention]) -> dict[str | None, list[Mention]]:
    sides: dict[str | None, list[Mention]] = {}
    for mention in parties:
        sides.setdefault(mention.entity.country, []).append(mention)
    return sides


def _compatible(one: list[Mention], other: list[Mention]) -> bool:
    """May they be the same side: a party is named by both, or one of the two names nobody?"""
    if {party_key(m) for m in one} & {party_key(m) for m in other}:
        return True
    return all(map(_stands_for_side, one)) or all(map(_stands_for_side, other))


def _stands_for_side(mention: Mention) -> bool:
    """Does it name nobody, or those who are sent with whoever leads them: "the Chadian delegation"?"""
    return _names_nobody(mention) or (mention.kind == "group" and _head(mention) in word_list("group sent"))


def names_side(mention: Mention) -> bool:
    """Does it name a side at large: a state, its people or leadership, those it has sent?"""
    return _names_nobody(mention) or mention.kind == "group"


def _names_nobody(mention: Mention) -> bool:
    """A state or people, or an official by the office alone."""
    return (
        mention.kind == "government"
        or (mention.form == "people" and mention.text.endswith("s"))
        or (mention.kind == "person" and mention.form == "role")
    )
