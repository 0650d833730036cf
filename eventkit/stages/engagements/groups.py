"""All marks that tell one call or meeting, and what they say of it together."""

from __future__ import annotations

from eventkit.records import When
from eventkit.stages.actors import Mention
from eventkit.stages.engagements.agreement import agrees, finer, fuller
from eventkit.stages.engagements.lasting import first_of, last_of
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.people import is_sample
from eventkit.stages.engagements.sides import covers, party_key

_MOST = 200  # parties, so that time grows with the text even where all of it is one list
_OF_DAYS = frozenset(("visit", "summit", "conference", "talks"))


class EventGroup:
    """All marks of one call or meeting; what they have in common is kept up as they come."""

    __slots__ = (
        "_closes",
        "_days",
        "_formats",
        "_hosts",
        "_keys",
        "_lands",
        "_named",
        "_opens",
        "_parties",
        "_told",
        "_when",
        "changes",
        "marks",
        "moved_to",
        "only_changed",
        "status",
    )

    def __init__(self, mark: EventMark) -> None:
        self.marks: list[EventMark] = []
        self.changes: list[ChangeMark] = []
        self.moved_to: When | None = None  # the new date of what was put off
        self.only_changed = False
        self.status = ""
        self._named: dict[int, Mention] = {}
        self._hosts: dict[int, Mention] = {}
        self._formats: set[str | None] = set()
        self._lands: set[str] = set()
        self._keys: set[int | str] | None = None
        self._parties: list[Mention] | None = None
        self._when: When | None = None
        self._told = ""
        self._days = 0
        self._opens: When | None = None
        self._closes: When | None = None
        self.add(mark)

    def add(self, mark: EventMark) -> None:
        """Take in another mark of the same event."""
        came_about = mark.status == "held" and mark.verbal and self.only_past_plans()
        self.marks.append(mark)
        states = {party_key(m) for m in self._named.values() if m.kind == "government"}
        for mention in self._news(mark):
            if party_key(mention) not in states:  # "the Sudanese government" again as "Khartoum"
                self._named.setdefault(id(mention.entity), mention)
        for host in mark.host:
            self._hosts.setdefault(id(host.entity), host)
        if mark.when is not None and (self._when is None or agrees(self._when, mark.when)):
            narrow = fuller if mark.format in _OF_DAYS else finer
            self._when = narrow(self._when, mark.when)
        self._days = self._days or mark.days
        if mark.opens and self._opens is None:
            self._opens = mark.when
        if mark.closes and self._closes is None:
            self._closes = mark.when
        self._formats.add(mark.format)
        if mark.land is not None:
            self._lands.add(mark.land)
        if not self._told or (self._told == "proposed" and _is_fixed(mark)) or came_about:
            self._told = mark.status
        self._keys = self._parties = None

    def adopt(self, other: EventGroup) -> None:
        """Take the parties of the same event, told by those for whom ours only acted."""
        self._named, self._hosts = dict(other._named), dict(other._hosts)
        self._keys = self._parties = None

    def host_by(self, host: Mention) -> None:
        """Name who receives the one party."""
        self._hosts[id(host.entity)] = host
        self._keys = self._parties = None

    def join(self, others: list[Mention]) -> None:
        """Add parties that a sentence tells which names no event: "X was also present"."""
        for mention in others:
            self._named.setdefault(id(mention.entity), mention)
        self._keys = self._parties = None

    def date_by(self, mark: EventMark) -> None:
        """ "They spoke on Thursday", of an event told more plainly but without a date."""
        if self._when is None and mark.status == self.settled_status():
            self._when = mark.when

    def date_as(self, when: When) -> None:
        """Give an event without a date that of another event at which it happened."""
        self._when = when

    @property
    def crowded(self) -> bool:
        """Has it more parties than any event that a text names one by one?"""
        return len(self._named) >= _MOST

    def _news(self, mark: EventMark) -> list[Mention]:
        """The parties of a mark that are more than another word for those told; what they make needless goes."""
        known = list(self._named.values())
        fresh = [m for m in mark.parties if id(m.entity) not in self._named]
        if not known or not fresh:
            return fresh
        several = len(known) > 1
        news = [m for m in fresh if not any(covers(k, m) for k in known) and not (several and is_sample(m))]
        for old in known:
            if old not in mark.parties and any(covers(m, old) for m in news):
                del self._named[id(old.entity)]
        return news

    @property
    def event(self) -> str:
        return self.marks[0].event

    def parties(self) -> list[Mention]:
        """The parties, each once, by its fullest mention; a host country stands only where no host person does."""
        if self._parties is None:
            self._parties = self._gathered()
        return list(self._parties)

    def _gathered(self) -> list[Mention]:
        hosts = [h for key, h in self._hosts.items() if key not in self._named]
        found = _without_general(list(self._named.values()), hosts)
        countries = {m.entity.country for m in found if m.kind in ("person", "group")}
        for key, host in self._hosts.items():
            if key not in self._named and (
                host.entity.country is None or host.entity.country not in countries
            ):
                countries.add(host.entity.country)
                found.append(host)
        return found

    def hosted(self) -> bool:
        """Does a mark name the host of the visit?"""
        return bool(self._hosts)

    def host_states(self) -> set[str | None]:
        """The states of the hosts of the visit; None for one of no state."""
        return {h.entity.country for h in self._hosts.values()}

    def only_hosts(self) -> bool:
        """Is nobody named but the host?"""
        return bool(self._hosts) and not self._named

    def entities(self) -> set[int | str]:
        """What tells the parties apart from others (`party_key`)."""
        if self._keys is None:
            self._keys = {party_key(m) for m in self.parties()}
        return self._keys

    def states(self) -> set[str]:
        """The states for which the parties act."""
        return {m.entity.country for m in self.parties() if m.entity.country is not None}

    def when(self) -> When | None:
        """The finest date that agrees with the first one told; of an event of several days all of them."""
        when = self._when
        if when is None or self._days < 2 or when.start != when.end:
            return when
        if when == self._opens:
            return first_of(when, self._days)
        return last_of(when, self._days) if when == self._closes else when

    def format(self) -> str | None:
        """The most telling format: a visit or summit before talks, talks before a plain meeting."""
        for name in ("press", "visit", "summit", "conference", "talks"):
            if name in self._formats:
                return name
        return self.marks[0].format

    def elsewhere(self, mark: EventMark) -> bool:
        """Does the mark tell of a place in a state other than those of the event?"""
        return mark.land is not None and bool(self._lands) and mark.land not in self._lands

    def formats(self) -> set[str | None]:
        """The formats by which the marks tell it."""
        return self._formats

    def told_status(self) -> str:
        """The status that a mark tells, or a change of plan; none as long as nothing does."""
        return self.status or self._told

    def only_past_plans(self) -> bool:
        """Is it told as what was to be, so far: "was due to visit Oslo"?"""
        return all(m.past_plan for m in self.marks)

    def settled_status(self) -> str:
        """The status as the document leaves it."""
        return self.told_status() or "held"

    def best(self) -> EventMark:
        """The mark with the most parties; the first among equals."""
        return max(self.marks, key=lambda m: (len(m.parties) + len(m.host) + (m.when is not None), -m.start))


def _is_fixed(mark: EventMark) -> bool:
    """ "He was invited for talks. They will meet on Sunday": does the mark tell a plan with its day?"""
    return mark.verbal and mark.status == "planned" and mark.when is not None and not mark.past_plan


def _without_general(found: list[Mention], hosts: list[Mention]) -> list[Mention]:
    """Without a government or group whose country a named person already stands for in the same record."""
    persons = {m.entity.country for m in found if m.kind == "person" and m.entity.country}
    others = {h.entity.country for h in hosts} - persons
    if len(found) + len(others) < 3:
        return found
    return [m for m in found if not (m.kind == "government" and m.entity.country in persons)]


def family(mark_format: str | None) -> str:
    """Visits are told apart from what happens on them; press encounters from both."""
    return mark_format if mark_format in ("visit", "press") else "meeting"
