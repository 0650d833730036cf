"""What the engagements stage leaves on a document: events that a sentence names, and changes of plan."""

from __future__ import annotations

from eventkit.records import When
from eventkit.rules import Trigger
from eventkit.stages.actors import Mention
from eventkit.times import TimeMark


class EventMark:
    """One call or meeting as one clause tells it.

    `first` and `last` are the trigger's tokens, `chunk` the chunk of its head. `status` is what this clause says.
    `definite` marks a mention that refers back ("the talks", "their meeting"); `named_by_change` one that only the
    phrase of its postponement or cancellation names, `changed_only` one that counts
    only as what a change moves or drops ("his departure"), `aside` one within another phrase that tells nothing of it ("the
    dates of the visit"). `past_plan` marks a plan told in the past ("was due to meet"). `collective` marks parties whom only
    what was told before names ("the two heads of state"). `untold` marks that only such are named, `lacks` that one side is ("met the two sides"). `part_of` is the mark whose verb tells the same event. `again` and `further` mark what
    tells of another occasion ("another round"; "also met", "their last meeting"). `days` is how many it lasts, 0 where nothing
    tells, `land` is the state in which its place lies, `seat` that state where it may be the other side, and `opens` and `closes` mark a date that is the first or last of them. `number` counts the events of one trigger,
    and `within` are the offsets between which the day of one of them is told.
    """

    __slots__ = (
        "again",
        "aside",
        "body",
        "bygone",
        "changed_only",
        "chunk",
        "closes",
        "collective",
        "conditional",
        "days",
        "definite",
        "duration",
        "end",
        "event",
        "first",
        "format",
        "further",
        "host",
        "joins",
        "lacks",
        "land",
        "last",
        "mode",
        "named_by_change",
        "number",
        "opens",
        "part_of",
        "parties",
        "past_first",
        "past_plan",
        "place",
        "plural",
        "rule",
        "seat",
        "sentence",
        "settled",
        "start",
        "status",
        "untold",
        "verbal",
        "when",
        "within",
    )  # fmt: skip

    def __init__(
        self, rule: Trigger, *, sentence: int, first: int, last: int, chunk: int, start: int, end: int
    ) -> None:
        self.rule = rule
        self.event = rule.event
        self.format = rule.format
        self.mode = rule.mode
        self.sentence = sentence
        self.first = first
        self.last = last
        self.chunk = chunk
        self.start = start
        self.end = end
        self.parties: list[Mention] = []
        self.host: list[Mention] = []
        self.status = "held"
        self.number = 0
        self.when: When | None = None
        self.within: tuple[int, int] | None = None
        self.part_of: EventMark | None = None
        self.seat: Mention | None = None
        self.place: tuple[int, int] | None = None
        self.land: str | None = None
        self.duration: int | None = None
        self.days = 0
        self.definite = self.named_by_change = self.plural = self.verbal = self.conditional = (
            self.past_first
        ) = self.aside = self.past_plan = self.body = self.changed_only = self.settled = self.again = (
            self.joins
        ) = self.further = self.opens = self.closes = self.bygone = self.collective = self.untold = (
            self.lacks
        ) = False

    def in_reach(self, times: list[TimeMark]) -> list[TimeMark]:
        """The times of its sentence that can tell its day."""
        if self.within is None:
            return times
        start, end = self.within
        return [time for time in times if start <= time.start < end]


class ChangeMark:
    """A postponement or cancellation as one clause tells it, and the call or meeting that it moves or drops.

    `number` counts those of one verb: "cancelled talks with X and a visit to Y".
    """

    __slots__ = (
        "agent",
        "asserted",
        "end",
        "event",
        "mode",
        "new_date",
        "number",
        "reason",
        "rule",
        "sentence",
        "start",
        "target",
        "when",
    )

    def __init__(self, rule: Trigger, *, sentence: int, start: int, end: int) -> None:
        self.rule = rule
        self.event = rule.event
        self.mode = rule.mode
        self.sentence = sentence
        self.start = start
        self.end = end
        self.target: EventMark | None = None
        self.agent: Mention | None = None
        self.when: When | None = None
        self.new_date: When | str | None = None
        self.reason: tuple[int, int] | None = None
        self.asserted = True
        self.number = 0
