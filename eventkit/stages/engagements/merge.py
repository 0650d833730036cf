"""One event, one record: the marks of a document gathered into groups that tell the same event."""

from __future__ import annotations

from eventkit.records import When
from eventkit.stages.actors import Mention
from eventkit.stages.engagements.dates import agrees, finer
from eventkit.stages.engagements.lasting import first_of
from eventkit.stages.engagements.marks import ChangeMark, EventMark
from eventkit.stages.engagements.sides import covers, keys_among, party_key, same_sides

_NEAR = 2  # sentences within which other words tell the same event
_LISTED = 6  # sentences behind a mention in which its parties are listed
_NEAR_BY = 5  # sentences over which those of the last event are meant
_REACH = 14  # sentences over which a bare "the meeting" refers back
LATELY = 200  # events back to which a text refers
LATER = frozenset(("planned", "proposed"))


class EventGroup:
    """All marks of one call or meeting; what they have in common is kept up as they come."""

    __slots__ = (
        "_days",
        "_formats",
        "_hosts",
        "_keys",
        "_named",
        "_opens",
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
        self._keys: set[int | str] | None = None
        self._when: When | None = None
        self._told = ""
        self._days = 0
        self._opens: When | None = None
        self.add(mark)

    def add(self, mark: EventMark) -> None:
        """Take in another mark of the same event."""
        self.marks.append(mark)
        states = {party_key(m) for m in self._named.values() if m.kind == "government"}
        for mention in self._news(mark):
            if party_key(mention) not in states:  # "the Sudanese government" again as "Khartoum"
                self._named.setdefault(id(mention.entity), mention)
        for host in mark.host:
            self._hosts.setdefault(id(host.entity), host)
        if mark.when is not None and (self._when is None or agrees(self._when, mark.when)):
            self._when = finer(self._when, mark.when)
        self._days = self._days or mark.days
        if mark.opens and self._opens is None:
            self._opens = mark.when
        self._formats.add(mark.format)
        self._told = self._told or mark.status
        self._keys = None

    def date_by(self, mark: EventMark) -> None:
        """ "They spoke on Thursday", of an event told more plainly but without a date."""
        if self._when is None and mark.status == self.settled_status():
            self._when = mark.when

    def _news(self, mark: EventMark) -> list[Mention]:
        """The parties of a mark that are more than another word for those told; what they make needless goes."""
        known = list(self._named.values())
        fresh = [m for m in mark.parties if id(m.entity) not in self._named]
        if not known or not fresh:
            return fresh
        news = [m for m in fresh if not any(covers(k, m) for k in known)]
        for old in known:
            if old not in mark.parties and any(covers(m, old) for m in news):
                del self._named[id(old.entity)]
        return news

    @property
    def event(self) -> str:
        return self.marks[0].event

    def parties(self) -> list[Mention]:
        """The parties, each once, by its fullest mention; a host country stands only where no host person does."""
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
        if when is not None and self._days > 1 and when == self._opens and when.start == when.end:
            return first_of(when, self._days)
        return when

    def format(self) -> str | None:
        """The most telling format: a visit or summit before talks, talks before a plain meeting."""
        for name in ("press", "visit", "summit", "conference", "talks"):
            if name in self._formats:
                return name
        return self.marks[0].format

    def formats(self) -> set[str | None]:
        """The formats by which the marks tell it."""
        return self._formats

    def settled_status(self) -> str:
        """The status as the document leaves it."""
        return self.status or self._told or "held"

    def best(self) -> EventMark:
        """The mark with the most parties; the first among equals."""
        return max(self.marks, key=lambda m: (len(m.parties) + len(m.host) + (m.when is not None), -m.start))


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


def gather(marks: list[EventMark], changes: list[ChangeMark]) -> list[EventGroup]:
    """Group the marks, then tie each change of plan to the event that it moves or drops."""
    groups: list[EventGroup] = []
    for mark in sorted(marks, key=lambda m: "untold-how" in m.rule.traits):
        if "untold-how" in mark.rule.traits and (told := _told_elsewhere(groups, mark)) is not None:
            told.date_by(mark)
            continue
        if mark.again and not mark.parties and (mark.when is not None or mark.status in LATER):
            mark.parties = _parties_of_last(groups, mark)
        if mark.collective:
            _resolve(groups, mark)
        whole = mark.part_of
        group = next((g for g in groups if whole in g.marks), None) if whole is not None else None
        group = group or _find(groups, mark)
        if group is not None:
            group.add(mark)
            group.only_changed = group.only_changed and (mark.named_by_change or _in_passing(mark))
        elif (mark.parties or mark.host) and not mark.body:
            groups.append(EventGroup(mark))
            groups[-1].only_changed = mark.named_by_change
        elif mark.when is not None and mark.format == "talks":
            _date_talks(groups, mark)
    return groups


def _resolve(groups: list[EventGroup], mark: EventMark) -> None:
    """Of "the two heads of state will meet on Friday": those of the event told last, where it has two sides."""
    last = next(
        (
            g
            for g in reversed(groups)
            if mark.sentence - g.marks[-1].sentence <= _NEAR_BY and len(g.states()) > 1
        ),
        None,
    )
    if last is not None:
        mark.parties = [m for m in last.parties() if m.entity.country is not None]


def _date_talks(groups: list[EventGroup], mark: EventMark) -> None:
    """ "Talks are to resume this week": of the talks told before, where only they can be meant."""
    near = [
        g
        for g in groups[-LATELY:]
        if mark.format in g.formats() and 0 < mark.sentence - g.marks[-1].sentence <= _REACH
    ]
    if len(near) == 1:
        near[0].date_by(mark)


def _in_passing(mark: EventMark) -> bool:
    """Does the mark only name an event told elsewhere: "the dates of the visit"?"""
    return mark.aside and mark.when is None and not mark.host


def _told_elsewhere(groups: list[EventGroup], mark: EventMark) -> EventGroup | None:
    """ "discussed the plan with X": in the call or at the meeting of the two that the document tells."""
    mine = {party_key(m) for m in mark.parties}
    return next((group for group in groups[-LATELY:] if len(mine & group.entities()) >= 2), None)


def _parties_of_last(groups: list[EventGroup], mark: EventMark) -> list[Mention]:
    """The parties of the last event of the family: "a second round is expected on Wednesday"."""
    for group in reversed(groups):
        if group.event == mark.event and family(group.marks[0].format) == family(mark.format):
            return group.parties()
    return []


def _find(groups: list[EventGroup], mark: EventMark) -> EventGroup | None:
    best: tuple[float, EventGroup] | None = None
    for group in groups[-LATELY:]:
        score = likeness(group, mark)
        if score > 0 and (best is None or score >= best[0]):
            best = (score, group)
    return best[1] if best is not None else None


def likeness(group: EventGroup, mark: EventMark, *, loosely: bool = True) -> float:
    """0 where the mark cannot tell the group's event, else the higher the likelier.

    `loosely` takes states for their leaders, which a change of plan does not.
    """
    if _of_another_kind(group, mark) or _another_occasion(group, mark):
        return 0.0
    mine = keys_among([*mark.parties, *mark.host], group.parties())
    theirs = group.entities()
    shared = len(mine & theirs)
    distance = mark.sentence - group.marks[-1].sentence
    if not mine or (mark.joins and not shared):
        return _refers_back(group, mark, distance)
    if shared > 1 and _at_summit_of_body(group, mark):
        return 0.0
    if shared and len(mine) > 1 and _lists_parties(group, mark, distance):
        return 1.5 + shared
    if not shared and _completes(group, mark, distance):
        return 1.1
    if loosely and _other_words(group, mark, distance):
        return 2.4
    if not shared or _clash(group, mark, shared == len(mine) == len(theirs)):
        return 0.0
    return _by_parties(group, mark, mine, distance)


def _of_another_kind(group: EventGroup, mark: EventMark) -> bool:
    if group.event != mark.event:
        return True
    return mark.event == "meeting" and family(group.marks[0].format) != family(mark.format)


def _another_occasion(group: EventGroup, mark: EventMark) -> bool:
    """Another day, "no plans for a new meeting", "they also met in July"."""
    when = group.when()
    if not agrees(when, mark.when) or (mark.again and mark.status == "denied"):
        return True
    same_day = when is not None and when == mark.when
    return mark.further and not same_day and not any(m.further for m in group.marks)


def _lists_parties(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """ "The call", with a list of who was on it."""
    if not mark.definite or mark.verbal or mark.plural or mark.when is not None or distance > _LISTED:
        return False
    if (
        group.marks[0].plural
        or (distance == 0 and _of_another_body(group, mark))
        or _brings_body(group, mark)
    ):
        return False
    return not (mark.event == "meeting" and mark.settled and len(mark.parties) > 1)


def _brings_body(group: EventGroup, mark: EventMark) -> bool:
    """Does the mark name a body or a crowd of no state whom the group lacks: "he attended the ministers' meeting"?"""
    if mark.format == "visit":
        return False
    return any(
        m.kind in ("organization", "group")
        and m.entity.country is None
        and party_key(m) not in group.entities()
        for m in mark.parties
    )


def _by_parties(group: EventGroup, mark: EventMark, mine: set[int | str], distance: int) -> float:
    """The likeness of two that share a party, the higher the more they share."""
    theirs = group.entities()
    shared = len(mine & theirs)
    if mine == theirs:
        return 4.0 + shared
    if mark.plural:
        return 0.0
    if mine < theirs and len(mine) == 1 and mark.status in LATER and group.settled_status() in LATER:
        return 1.2 + shared  # "a new summit with X", planned as the one told before
    if mine < theirs:
        return 2.0 + shared if len(mine) > 1 or _one_party(group, mark, distance) else 0.0
    if theirs < mine:
        return 2.0 + shared if len(theirs) > 1 or distance <= _NEAR else 0.0
    return 1.0 + shared if shared > 1 else 0.0


def _one_party(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """May a mark that names one of the parties tell the group's event: "the talks", "a call" close by?"""
    if mark.definite or (mark.when is not None and mark.when == group.when()):
        return True
    if mark.again or mark.further or distance < 0:
        return False
    return distance <= _REACH if mark.event == "call" else not mark.verbal and distance <= _NEAR


def _other_words(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """ "The United States and Russia ended their summit": the one at which the document has told that X met Y."""
    of_its_own = mark.settled and not mark.status  # "the talks between the two Koreas" need no other mention
    if of_its_own or mark.plural or mark.again or mark.host or mark.format == "visit":
        return False
    if not same_sides(mark.parties, group.parties()) or _clash(group, mark, same=False):
        return False
    when = group.when()
    same_day = when is not None and when == mark.when
    return mark.format in group.formats() or mark.definite or same_day or distance <= _NEAR


def _completes(group: EventGroup, mark: EventMark, distance: int) -> bool:
    """ "cancelled his trip. The visit to Norway was to last a day": one names the guest, the other the host."""
    if family(mark.format) != "visit" or not mark.definite or mark.verbal or not 0 <= distance <= _REACH:
        return False
    if mark.parties:
        return not mark.host and group.only_hosts()
    return bool(mark.host) and not group.hosted()


def _at_summit_of_body(group: EventGroup, mark: EventMark) -> bool:
    """ "A and B will meet at the G20 summit": the summit of the body is another matter than their meeting."""
    return mark.verbal != group.marks[-1].verbal and _of_another_body(group, mark)


def _of_another_body(group: EventGroup, mark: EventMark) -> bool:
    """Is only one of the two an event of a body: "talks with X before heading to the G20 summit"?"""
    bodies = [
        any(m.kind == "organization" and m.entity.country is None for m in parties)
        for parties in (mark.parties, group.parties())
    ]
    return bodies[0] != bodies[1]


def _refers_back(group: EventGroup, mark: EventMark, distance: int) -> float:
    if not mark.definite or mark.plural or distance > _REACH:
        return 0.0
    fits = mark.format in group.formats() or mark.format in ("meeting", "talks", None) or mark.event == "call"
    if not fits:
        return 0.0
    rank = 1.0 - distance / (2 * _REACH)
    return rank if mark.format in group.formats() or not _of_body(group) else rank / 2


def _of_body(group: EventGroup) -> bool:
    """Is it a body's, such as a summit of the G20?"""
    return any(m.kind == "organization" and m.entity.country is None for m in group.parties())


def _clash(group: EventGroup, mark: EventMark, same: bool) -> bool:
    """Do the two tell different occasions: one past, the other to come, neither referring to the other?"""
    ours = group.settled_status()
    theirs = mark.status
    told_again = mark.definite and not mark.verbal and (mark.when is None or group.when() is not None)
    if not theirs or told_again:
        return False  # "his visit, which ends on Friday"
    if {ours, theirs} == {"held", "denied"} and group.marks[-1].sentence == mark.sentence:
        return True  # "has not spoken with X since a call on Monday"
    past = {"held"}
    apart = (ours in past and theirs in LATER) or (ours in LATER and theirs in past)
    if not apart:
        return False
    if same and mark.verbal and mark.when is None and len(group.entities()) > 1:
        return False  # the same two, "whether they spoke"
    when = group.when()
    return not (when is not None and mark.when is not None and when == mark.when)
