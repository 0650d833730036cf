"""Who says that it happened: events tied to the statements that tell, deny or hedge them."""

from __future__ import annotations

import bisect
import re
from functools import cache

from attrs import evolve

from eventkit.records import AnyEvent, Cancellation, Claim, Statement
from eventkit.stages.attribution import CueLexicon

_ASIDE = re.compile(
    r"\b(?:at|during|after|before|when|while|following|since|because|if|who|which|whose|whom|where)\b"
)
_POINTS = re.compile(
    r"\b(?:it|this|these|(?:the|any|any such|such|such a|that|those) (?:\w+ ){0,2}"
    r"(?:call|calls|conversation|meeting|meetings|talks|visit|summit|contact|contacts|encounter|report|reports|claim|claims|"
    r"allegation|allegations|postponement|cancellation))\b"
)
_NONE = re.compile(r"\W*(?:there (?:was|were|is|has been|have been|had been) (?:no|never)|no such|no)\b")
_HAPPENED = re.compile(
    r"\W*(?:it|this|that|they) (?:never|did not|didn[’']t|has not|had not|hasn[’']t) (?:happen|take place|took place|occur)"
)
_UNTRUE = re.compile(
    r"\W*(?:it|this|that|these reports|those reports|the reports?|the claims?|the allegations?)(?: is|[’']s| are| was| were) "
    r"(?:\w+ly |all |just |pure |a )*(?:untrue|false|fake|not true|incorrect|baseless|nonsense|lies?|fiction|fabricated|fabrications?)\b"
)
_REPORTS = re.compile(
    r"(?:a |an |the |all )?(?:\w+ )?(?:reports?|claims?|rumou?rs?|allegations?)(?: (?:in|by|from) (?:\w+ ?){1,4})?"
)
_KINDS = {
    "call": re.compile(r"\b(?:phone |telephone )?(?:calls?|conversations?)\b"),
    "meeting": re.compile(r"\b(?:meetings?|talks|visits?|summit|encounters?)\b"),
    "postponement": re.compile(r"\bpostponements?\b"),
    "cancellation": re.compile(r"\bcancellations?\b"),
}
_FIRST = 60  # characters of a content in which the noun that points stands
_FEW = 4  # mentions told last of which one may be meant
_ABOUT_IT = ("deny", "confirm")
_WORD = re.compile(r"[a-z]+")
_RELATIVE = re.compile(r"\b(?:who|whose|whom|which)\b")
_Place = tuple[int, str, str]  # offset, event id and type of a mention
_NEAR = 60  # characters before a trigger within which a hedging phrase counts


def claimed(event: AnyEvent, statements: list[Statement]) -> AnyEvent:
    """The event with the statement in whose content its trigger stands: the innermost.

    A cancellation that is told only to be denied is denied; of calls and meetings the grammar says so (`denials`).
    """
    best = _innermost(event.trigger.start, event.trigger.end, statements)
    if best is None:
        return event
    event = evolve(event, claim=Claim(statement_id=best.event_id, speaker=best.speaker.name))
    if isinstance(event, Cancellation) and best.act == "deny" and _denied(event, best, statements):
        return evolve(event, status="denied")
    return event


def _innermost(start: int, end: int, statements: list[Statement]) -> Statement | None:
    holding = [
        (piece.end - piece.start, n)
        for n, statement in enumerate(statements)
        for piece in statement.content
        if piece.start <= start and end <= piece.end
    ]
    return statements[min(holding)[1]] if holding else None


def _denied(event: AnyEvent, told: Statement, statements: list[Statement]) -> bool:
    """Is the event itself denied, and told nowhere else than in denials?"""
    piece = next(p for p in told.content if p.start <= event.trigger.start < p.end)
    if _ASIDE.search(piece.text[: event.trigger.start - piece.start].lower()):
        return False
    found = [_innermost(m.start, m.end, statements) for m in event.mentions]
    return all(statement is not None and statement.act == "deny" for statement in found)


def link_statements(events: list[AnyEvent], statements: list[Statement]) -> list[Statement]:
    """Statements with `about`: the events whose trigger or another mention stands in their content.

    A denial or confirmation of "it" or "any such call", or "there was no call", is about the event of that kind
    told last before it.
    """
    places: list[_Place] = sorted(
        (at, event.event_id, event.type)
        for event in events
        for at in (event.trigger.start, *(m.start for m in event.mentions))
    )
    return [_linked(statement, places) for statement in statements]


def _linked(statement: Statement, places: list[_Place]) -> Statement:
    found: list[str] = []
    for piece in statement.content:
        first = bisect.bisect_left(places, (piece.start, "", ""))
        last = bisect.bisect_left(places, (piece.end, "", ""))
        found.extend(event for _, event, _ in places[first:last])
    for piece in statement.content if not found else ():
        low = piece.text.lower()
        if _answers(low, statement):
            before = bisect.bisect_left(places, (piece.start, "", ""))
            found = _meant(places[max(0, before - _FEW) : before], _kind_of(low))
    return evolve(statement, about=tuple(dict.fromkeys(found))) if found else statement


def _answers(low: str, statement: Statement) -> bool:
    """Is a piece of content about what was told before: "there was no call", "this is untrue", the denied "reports"?"""
    pointed = statement.act in _ABOUT_IT and _POINTS.match(low) is not None
    reported = statement.act in _ABOUT_IT and _REPORTS.fullmatch(low) is not None
    none = _NONE.match(low) is not None and _kind_of(low) is not None
    return pointed or reported or none or _HAPPENED.match(low) is not None or _UNTRUE.match(low) is not None


def _kind_of(low: str) -> str | None:
    """The kind of event that the first words of a content name; None where they say "it"."""
    first = (
        (m.start(), kind) for kind, noun in _KINDS.items() if (m := noun.search(low[:_FIRST])) is not None
    )
    return min(first, default=(0, None))[1]


def _meant(told: list[_Place], kind: str | None) -> list[str]:
    """The last event told that is of the kind; "talks" may be a call too, and then the last of all."""
    fitting = [event for _, event, sort in told if kind in (None, sort)]
    return (fitting or [event for _, event, _ in told if kind == "meeting"])[-1:]


def hedged(sentence: str, before: str, words: CueLexicon) -> bool:
    """Does a sentence keep its distance from what it tells ("reportedly")? `before`: its text before the event's words."""
    low = sentence.lower()
    for word in _WORD.finditer(low):
        if word[0] in words.hedges and not _apart(low, *sorted((word.start(), len(before)))):
            return True
    before = before.lower()
    return (
        _phrases(words.hedging).search(before[-_NEAR:]) is not None
        or _openers(words.hedging_openers).search(before) is not None
    )


def _apart(low: str, first: int, second: int) -> bool:
    """Does one of two places stand in a relative clause without the other: ", who reportedly is ill, | met"?"""
    if _RELATIVE.search(low, first, second):
        return True
    opened = max((m.end() for m in _RELATIVE.finditer(low, 0, first)), default=-1)
    return opened >= 0 and "," not in low[opened:first] and "," in low[first:second]


@cache
def _openers(listed: frozenset[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(phrase) for phrase in sorted(listed))
    return re.compile(rf"\b(?:{alternatives})\b[^.;:]*$") if listed else re.compile(r"(?!)")


@cache
def _phrases(listed: frozenset[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(phrase) for phrase in sorted(listed))
    return re.compile(rf"\b(?:{alternatives})\b(?:\W+\w+){{0,3}}\W*$") if listed else re.compile(r"(?!)")
