"""One event, one record: the marks of a document gathered into groups that tell the same event."""

from __future__ import annotations

from eventkit.records import When
from eventkit.stages.actors import Mention
from eventkit.stages.engagements.dates import agrees, finer
from eventkit.stages.engagements.marks import ChangeMark, EventMark

_REACH = 14  # sentences over which a bare "the meeting" refers back
_AHEAD = 3  # sentences behind a change in which those who were to meet are named
_NEAR = 4  # sentences between a change and the plans that fall with it
_LATELY = 200  # events back to which a text refers
_LATER = frozenset(("planned", "proposed"))


class EventGroup:
    """All marks of one call or meeting; what they have in common is kept up as they come."""

    __slots__ = (
        "_formats",
        "_hosts",
        "_keys",
        "_named",
        "_told",
        "_when",
        "changes",
        "marks",
        "only_changed",
        "status",
    )

    def __init__(self, mark: EventMark) -> None:
        self.marks: list[EventMark] = []
        self.changes: list[ChangeMark] = []
        self.only_changed = False
        self.status = ""
        self._named: dict[int, Mention] = {}
        self._hosts: dict[int, Mention] = {}
        self._formats: set[str | None] = set()
        self._keys: set[int | str] | None = None
        self._when: When | None = None
        self._told = ""
        self.add(mark)

    def add(self, mark: EventMark) -> None:
        """Take in another mark of the same event."""
        self.marks.append(mark)
        for mention in mark.parties:
            self._named.setdefault(id(mention.entity), mention)
        for host in mark.host:
            self._hosts.setdefault(id(host.entity), host)
        if mark.when is not None and (self._when is None or agrees(self._when, mark.when)):
            self._when = finer(self._when, mark.when)
        self._formats.add(mark.format)
        self._told = self._told or mark.status
        self._keys = None

    @property
    def event(self) -> str:
        return self.marks[0].event

    def parties(self) -> list[Mention]:
        """The parties, each once, by its fullest mention; a host country stands only where no host person does."""
        found = _without_general(list(self._named.values()))
        countries = {m.entity.country for m in found if m.kind in ("person", "group")}
        for key, host in self._hosts.items():
            if key not in self._named and (
                host.entity.country is None or host.entity.country not in countries
            ):
                countries.add(host.entity.country)
                found.append(host)
        return found

    def entities(self) -> set[int | str]:
        """What tells the parties apart from others (`party_key`)."""
        if self._keys is None:
            self._keys = {party_key(m) for m in self.parties()}
        return self._keys

    def when(self) -> When | None:
        """The finest date that agrees with the first one told."""
        return self._when

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


def _without_general(found: list[Mention]) -> list[Mention]:
    """Without a government or group whose country a named person already stands for in the same record."""
    persons = {m.entity.country for m in found if m.kind == "person" and m.entity.country}
    if len(found) < 3:
        return found
    return [m for m in found if not (m.kind == "government" and m.entity.country in persons)]


def party_key(mention: Mention) -> int | str:
    """What makes two mentions one party: the entity, and for governments the state ("Israel", "Jerusalem")."""
    if mention.kind == "government" and mention.entity.country:
        return mention.entity.country
    return id(mention.entity)


def family(mark_format: str | None) -> str:
    """Visits are told apart from what happens on them; press encounters from both."""
    return mark_format if mark_format in ("visit", "press") else "meeting"


def gather(marks: list[EventMark], changes: list[ChangeMark]) -> list[EventGroup]:
    """Group the marks, then tie each change of plan to the event that it moves or drops."""
    groups: list[EventGroup] = []
    for mark in marks:
        if mark.again and not mark.parties and (mark.when is not None or mark.status in _LATER):
            mark.parties = _parties_of_last(groups, mark)
        whole = mark.part_of
        group = next((g for g in groups if whole in g.marks), None) if whole is not None else None
        group = group or _find(groups, mark)
        if group is not None:
            group.add(mark)
            group.only_changed = group.only_changed and (mark.named_by_change or _in_passing(mark))
        elif (mark.parties or mark.host) and not mark.body:
            groups.append(EventGroup(mark))
            groups[-1].only_changed = mark.named_by_change
    return groups


def _in_passing(mark: EventMark) -> bool:
    """Does the mark only name an event told elsewhere: "the dates of the visit"?"""
    return mark.aside and mark.when is None and not mark.host


def _parties_of_last(groups: list[EventGroup], mark: EventMark) -> list[Mention]:
    """The parties of the last event of the family: "a second round is expected on Wednesday"."""
    for group in reversed(groups):
        if group.event == mark.event and family(group.marks[0].format) == family(mark.format):
            return group.parties()
    return []


def _find(groups: list[EventGroup], mark: EventMark) -> EventGroup | None:
    best: tuple[float, EventGroup] | None = None
    for group in groups[-_LATELY:]:
        score = likeness(group, mark)
        if score > 0 and (best is None or score >= best[0]):
            best = (score, group)
    return best[1] if best is not None else None


def likeness(group: EventGroup, mark: EventMark) -> float:
    """0 where the mark cannot tell the group's event, else the higher the likelier."""
    if group.event != mark.event:
        return 0.0
    if mark.event == "meeting" and family(group.marks[0].format) != family(mark.format):
        return 0.0
    when = group.when()
    if not agrees(when, mark.when):
        return 0.0
    mine = {party_key(m) for m in (*mark.parties, *mark.host)}
    theirs = group.entities()
    shared = len(mine & theirs)
    distance = mark.sentence - group.marks[-1].sentence
    if not mine or (mark.joins and not shared):
        return _refers_back(group, mark, distance)
    if (
        shared
        and mark.definite
        and not mark.verbal
        and not mark.plural
        and mark.when is None
        and distance <= 6
        and len(mine) > 1
    ):
        return 1.5 + shared  # "the call", with a list of who was on it
    if not shared or _clash(group, mark, shared == len(mine) == len(theirs)):
        return 0.0
    if mine == theirs:
        return 4.0 + shared
    if mark.plural:
        return 0.0
    if mine < theirs and len(mine) == 1 and mark.status in _LATER and group.settled_status() in _LATER:
        return 1.2 + shared  # "a new summit with X", planned as the one told before
    if mine < theirs:
        return (
            2.0 + shared
            if (len(mine) > 1 or mark.definite or (mark.when is not None and when == mark.when))
            else 0.0
        )
    if theirs < mine:
        return 2.0 + shared if len(theirs) > 1 or distance <= 2 else 0.0
    return 1.0 + shared if shared >= 2 else 0.0


def _refers_back(group: EventGroup, mark: EventMark, distance: int) -> float:
    if not mark.definite or mark.plural or distance > _REACH:
        return 0.0
    fits = mark.format in group.formats() or mark.format in ("meeting", "talks", None) or mark.event == "call"
    return (1.0 - distance / (2 * _REACH)) if fits else 0.0


def _clash(group: EventGroup, mark: EventMark, same: bool) -> bool:
    """Do the two tell different occasions: one past, the other to come, neither referring to the other?"""
    ours = group.settled_status()
    theirs = mark.status
    if not theirs or (mark.definite and not mark.verbal and mark.when is None):
        return False
    past = {"held"}
    apart = (ours in past and theirs in _LATER) or (ours in _LATER and theirs in past)
    if not apart:
        return False
    when = group.when()
    return not (when is not None and mark.when is not None and when == mark.when)


def tie_changes(
    groups: list[EventGroup], changes: list[ChangeMark]
) -> list[tuple[list[ChangeMark], EventGroup | None]]:
    """Each change with the group it concerns; repeated tellings of one change are put together.

    A change whose target has no clause of its own gets a group of its own, marked `only_changed`.
    """
    found: list[tuple[list[ChangeMark], EventGroup]] = []
    for change in changes:
        group = _group_of(change, groups, [g for _, g in found])
        if group is None:
            continue
        known = next((c for c, g in found if g is group and c[0].event == change.event), None)
        if known is not None:
            known.append(change)
        else:
            found.append(([change], group))
        group.changes.append(change)
    for told, group in found:
        _set_status(told, group)
        if group.format() == "visit" and group.status in ("postponed", "cancelled"):
            _fall_with(group, groups)
    return [(told, group) for told, group in found]


def _group_of(change: ChangeMark, groups: list[EventGroup], earlier: list[EventGroup]) -> EventGroup | None:
    groups, earlier = groups[-_LATELY:], earlier[-_LATELY:]
    target = change.target
    if (
        target is not None
        and not target.parties
        and not target.host
        and not any(likeness_for_change(g, target) > 0 for g in (*groups, *earlier))
    ):
        near = [
            g
            for g in groups
            if g.marks[-1].sentence >= target.sentence - 1 and g.marks[-1].start < target.start
        ]
        target.parties = near[-1].parties() if near else _named_later(groups, target)
    if target is None:
        before = [g for g in (*groups, *earlier) if g.marks[-1].start < change.start]
        return max(before, key=lambda g: g.marks[-1].start) if before else None
    scored = [(likeness_for_change(g, target), -i, g) for i, g in enumerate((*groups, *earlier))]
    best = max(scored, default=None, key=lambda t: (t[0], t[1]))
    if best is not None and best[0] > 0 and _another_occasion(best[2], target):
        target.parties = best[2].parties()
        best = None
    if best is not None and best[0] > 0:
        group = _plan_of(best[2], target, groups)
        if target not in group.marks:
            group.add(target)
        return group
    if not target.parties and not target.host:
        return None
    group = EventGroup(target)
    group.only_changed = True
    return group


def _named_later(groups: list[EventGroup], target: EventMark) -> list[Mention]:
    """Who takes part in "talks to end the war were postponed": those whom the sentences behind tell to talk."""
    for group in groups:
        first = group.marks[0]
        if (
            target.start < first.start
            and first.sentence <= target.sentence + _AHEAD
            and group.event == target.event
            and family(first.format) == family(target.format)
            and len(group.parties()) > 1
        ):
            return group.parties()
    return []


def _another_occasion(group: EventGroup, target: EventMark) -> bool:
    """ "After their visit planned for March was put off, they are visiting now": what is held is not what was put off."""
    if target in group.marks or target.parties or target.when is None:
        return False
    return group.settled_status() == "held" and group.when() != target.when


def likeness_for_change(group: EventGroup, target: EventMark) -> float:
    """As `likeness`, without regard to what either clause says of the status."""
    if target in group.marks:
        return 10.0
    status, target.status = target.status, ""
    score = likeness(group, target)
    target.status = status
    if (
        score <= 0
        and group.only_changed
        and {party_key(m) for m in target.parties} & group.entities()
        and agrees(group.when(), target.when)
        and family(group.marks[0].format) == family(target.format)
    ):
        score = 0.5
    if score <= 0 and _fuller(group, target):
        score = 0.4
    if score > 0 and group.settled_status() == "held" and group.when() is not None and not group.only_changed:
        return 0.0
    return score


def _plan_of(group: EventGroup, target: EventMark, groups: list[EventGroup]) -> EventGroup:
    """The plan told apart, where nothing but the change names the event."""
    if not group.only_changed or len(group.marks) > 1:
        return group
    return next((g for g in groups if g.marks[0].past_plan and g is not group and _fuller(g, target)), group)


def _fuller(group: EventGroup, target: EventMark) -> bool:
    """Is it the plan, told with all who take part, of which the change names but one: "cancelled a trip"?"""
    mine = {party_key(m) for m in (*target.parties, *target.host)}
    return (
        bool(mine)
        and mine < group.entities()
        and group.event == target.event
        and family(group.marks[0].format) == family(target.format)
        and group.settled_status() in _LATER
        and abs(group.marks[0].sentence - target.sentence) <= _NEAR
        and agrees(group.when(), target.when)
    )


def _fall_with(changed: EventGroup, groups: list[EventGroup]) -> None:
    """What was planned for a visit falls with it: "postponed his visit. He was to meet the king"."""
    at = changed.changes[0].sentence
    for group in groups[-_LATELY:]:
        if (
            not group.changes
            and group.settled_status() == "planned"
            and all(m.past_plan for m in group.marks)
            and abs(group.marks[0].sentence - at) <= _NEAR
            and agrees(changed.when(), group.when())
            and changed.entities() & group.entities()
        ):
            group.status = changed.status


def _set_status(told: list[ChangeMark], group: EventGroup) -> None:
    change = told[0]
    if change.event == "cancellation":
        if any(c.mode == "called_off" for c in told):
            group.status = "cancelled"
        return
    new = next((c.new_date for c in told if c.new_date is not None), None)
    when = group.when()
    group.status = (
        "planned"
        if isinstance(new, When) and when is not None and agrees(new, when) and new.start > when.start
        else "postponed"
    )
