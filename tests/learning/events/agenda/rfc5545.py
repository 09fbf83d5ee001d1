"""A reader of calendar files written from RFC 5545 alone: it shares nothing with the library that writes them.

It is strict where the standard says MUST: CRLF, lines of 75 octets, properties once, times by the file's own zones.
"""

import datetime
import re
from calendar import monthcalendar
from dataclasses import dataclass, field

ONCE = {"VCALENDAR": {"PRODID", "VERSION"}, "VEVENT": {"UID", "DTSTAMP", "DTSTART"}, "VTIMEZONE": {"TZID"},
        "VALARM": {"ACTION", "TRIGGER"}}  # fmt: skip
STATUSES = {"TENTATIVE", "CONFIRMED", "CANCELLED"}
_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAM = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^;:,"]*)(?:,("[^"]*"|[^;:,"]*))*')
_DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


@dataclass
class Property:
    name: str
    params: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """TEXT, unescaped (3.3.11)."""
        assert not re.search(r"(?<!\\)(?:\\\\)*[;]", self.value), self.value
        return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], self.value)


@dataclass
class Component:
    name: str
    properties: list[Property] = field(default_factory=list)
    children: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list["Component"]:
        return [each for each in self.children if each.name == name]

    def one(self, name: str) -> Property:
        [found] = [each for each in self.properties if each.name == name]
        return found

    def has(self, name: str) -> bool:
        return any(each.name == name for each in self.properties)


def read(content: bytes) -> Component:
    """The calendar of a file; AssertionError where it breaks a rule."""
    [calendar] = _components(_lines(content))
    assert calendar.name == "VCALENDAR"
    assert calendar.one("VERSION").value == "2.0"
    for component in _walk(calendar):
        for name in ONCE.get(component.name, ()):
            component.one(name)
    for event in calendar.all("VEVENT"):
        assert moment(calendar, event.one("DTEND")) > moment(calendar, event.one("DTSTART"))
        assert event.one("STATUS").value in STATUSES
        assert event.one("DTSTAMP").value.endswith("Z")
        int(event.one("SEQUENCE").value)
    uids = [event.one("UID").value for event in calendar.all("VEVENT")]
    assert len(uids) == len(set(uids))
    return calendar


def _lines(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    physical = content[:-2].split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    unfolded = content[:-2].replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode()
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", unfolded)
    return unfolded.split("\r\n")


def _components(lines: list[str]) -> list[Component]:
    top = Component("")
    stack = [top]
    for line in lines:
        made = _property(line)
        if made.name == "BEGIN":
            child = Component(made.value)
            stack[-1].children.append(child)
            stack.append(child)
        elif made.name == "END":
            assert stack.pop().name == made.value
        else:
            stack[-1].properties.append(made)
    assert stack == [top]
    return top.children


def _property(line: str) -> Property:
    head = _NAME.match(line)
    assert head, line
    place, params = head.end(), {}
    while found := _PARAM.match(line, place):
        params[found[1].upper()] = found[2].strip('"')
        place = found.end()
    assert line[place] == ":", line
    return Property(head[0].upper(), params, line[place + 1 :])


def _walk(component: Component) -> list[Component]:
    return [component, *(each for child in component.children for each in _walk(child))]


def moment(calendar: Component, given: Property) -> datetime.datetime:
    """The instant of a date-time, in UTC, by the zone that the file itself describes (3.6.5)."""
    found = re.fullmatch(r"(\d{8}T\d{6})(Z?)", given.value)
    assert found, given.value
    local = datetime.datetime.strptime(found[1], "%Y%m%dT%H%M%S")
    if found[2]:
        return local.replace(tzinfo=datetime.UTC)
    [zone] = [each for each in calendar.all("VTIMEZONE") if each.one("TZID").value == given.params["TZID"]]
    return (local - _offset(zone, local)).replace(tzinfo=datetime.UTC)


def _offset(zone: Component, local: datetime.datetime) -> datetime.timedelta:
    """That of the observance which began last before this local time."""
    begun = [(_latest_onset(each, local), each) for each in zone.children]
    _onset, current = max(((onset, each) for onset, each in begun if onset), key=lambda pair: pair[0])
    sign, hours, minutes = re.fullmatch(r"([+-])(\d\d)(\d\d)", current.one("TZOFFSETTO").value).groups()
    return datetime.timedelta(hours=int(hours), minutes=int(minutes)) * (1 if sign == "+" else -1)


def _latest_onset(observance: Component, local: datetime.datetime) -> datetime.datetime | None:
    start = datetime.datetime.strptime(observance.one("DTSTART").value, "%Y%m%dT%H%M%S")
    rule = dict(part.split("=") for part in observance.one("RRULE").value.split(";"))
    assert rule["FREQ"] == "YEARLY"
    assert rule["BYDAY"].startswith("-1")
    onsets = [_last(year, int(rule["BYMONTH"]), rule["BYDAY"][2:], start) for year in (local.year - 1, local.year)]
    return max((onset for onset in onsets if start <= onset <= local), default=None)


def _last(year: int, month: int, day: str, at: datetime.datetime) -> datetime.datetime:
    weeks = monthcalendar(year, month)
    number = max(week[_DAYS.index(day)] for week in weeks)
    return datetime.datetime(year, month, number, at.hour, at.minute)
