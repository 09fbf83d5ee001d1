"""The components of the design system, as tags. A builtin library: nothing to load."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from foundation.design import fields, marks
from foundation.design.icons import ICONS, SHAPES
from foundation.design.region import region
from foundation.french import dates, numbers
from foundation.french.typography import HARD

if TYPE_CHECKING:
    from foundation.networks.models import Department, Network

register = template.Library()

TONES = {"leaf": "ok", "sun": "wait", "madder": "no", "woad": "info", "plum": "plum", "slate": "", "": ""}


# ------------------------------------------------------------ icons and shapes
@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """`{% icon "clock" %}`; a label when no word stands beside it."""
    hidden = format_html('<span class="sr">{}</span>', label) if label else ""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" '
        'aria-hidden="true" focusable="false">{}</svg>{}',
        mark_safe(ICONS[name]),  # noqa: S308 (our own drawings)
        hidden,
    )


def _shape(family: str) -> tuple[str, SafeString]:
    css, drawing = SHAPES.get(family, SHAPES["associate"])
    svg = f'<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">{drawing}</svg>'
    return css, mark_safe(svg)  # noqa: S308 (our own drawings)


def _silhouette(code: str) -> SafeString:
    if code not in region().codes:
        return mark_safe("")
    return format_html(
        '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">'
        '<use href="{}#dep-{}"/></svg>',
        static("img/departements.svg"),
        code,
    )


@register.simple_tag
def silhouette(code: str) -> SafeString:
    """The outline of a département, by its code."""
    return _silhouette(code)


@register.simple_tag
def network_chip(network: "Network | None", address: str = "") -> SafeString:
    """Shape by family, colour second, acronym always."""
    if network is None:
        return mark_safe("")
    css, shape = _shape(network.family)
    inside = (css, network.name, shape, network.acronym)
    if address:
        return format_html('<a class="chip {}" title="{}" href="{}">{}{}</a>', *inside[:2], address, *inside[2:])
    return format_html('<span class="chip {}" title="{}">{}{}</span>', *inside)


@register.simple_tag
def department_chip(department: "Department | None", address: str = "") -> SafeString:
    if department is None:
        return mark_safe("")
    inside = (_silhouette(department.code), f"{department.name} ({department.code})")
    if address:
        return format_html('<a class="chip chip--place" href="{}">{}{}</a>', address, *inside)
    return format_html('<span class="chip chip--place">{}{}</span>', *inside)


@register.simple_tag
def avatar(person: Any, network: "Network | None" = None, size: str = "") -> SafeString:
    """Initials, with the shape of the network; the name must stand beside it."""
    css, shape = _shape(network.family) if network else ("", mark_safe(""))
    initials = getattr(person, "initials", "") or str(person)[:1].upper()
    size_css = "avatar--s" if size == "s" else ""
    return format_html('<span class="avatar {} {}" aria-hidden="true">{}{}</span>', size_css, css, initials, shape)


@register.simple_tag
def eight(codes: Iterable[str], label: str = "Départements concernés") -> SafeString:
    """Every département of the region: who is in, who is missing."""
    present = set(codes)
    tiles = format_html_join(
        "",
        '<li{}>{}{}<span class="sr"> {}{}: {}</span></li>',
        (
            (
                mark_safe(' class="is-on"') if land.code in present else "",
                _silhouette(land.code),
                land.code,
                land.name,
                HARD,
                "oui" if land.code in present else "non",
            )
            for land in region().lands
        ),
    )
    return format_html('<ul class="eight" aria-label="{}">{}</ul>', label, tiles)


# ------------------------------------------------------------- small components
@register.simple_tag
def badge(text: Any, tone: str = "", icon_name: str = "") -> SafeString:
    """`{% badge "Complet" "sun" "clock" %}`: leaf, sun, madder, woad, plum or slate; always with its word."""
    kind = TONES[tone]
    css = f" badge--{kind}" if kind else ""
    return format_html('<span class="badge{}">{}{}</span>', css, icon(icon_name) if icon_name else "", text)


@register.simple_tag
def date_block(moment: datetime.date) -> SafeString:
    date = dates.local_date(moment)
    return format_html(
        '<time class="date-block" datetime="{}"><span>{}</span><b>{}</b><span>{} {}</span></time>',
        date.isoformat(),
        dates.SHORT_DAYS[date.weekday()],
        dates.day_number(date),
        dates.SHORT_MONTHS[date.month - 1],
        date.year,
    )


@register.inclusion_tag("components/verified.html")
def verified_on(date: datetime.date | None, by: Any = "") -> dict[str, Any]:
    """A twelve-month dial that empties; amber at eleven months, « À vérifier » at twelve."""
    return {"check": marks.check(date, str(by or ""))}


@register.inclusion_tag("components/arch.html")
def arch(percent: float, label: str = "", name: str = "") -> dict[str, Any]:
    """Progress crosses the arch: `{% arch 58 "29 min sur 50" %}`."""
    whole = max(0, min(100, round(percent)))
    return {"percent": whole, "label": label, "name": name, "ties": marks.arch_ties()}


@register.inclusion_tag("components/seats.html")
def seats(taken: int = 0, held: int = 0, waiting: int = 0, free: int = 0, held_label: str = "") -> dict[str, Any]:
    """One square a seat; a bar beyond 120. Always with its counts in words."""
    amounts = {"taken": taken, "held": held, "free": free, "wait": waiting}
    total = taken + held + free
    context = {
        "summary": _seats_in_words(taken, held, waiting, free),
        "keys": [(state, amounts[state], label) for state, label in _seat_labels(held_label) if amounts[state]],
    }
    if total + waiting > marks.MOST_SQUARES:
        return {**context, "segments": marks.segments([("taken", taken), ("held", held)], total), "squares": []}
    squares, height = marks.squares(amounts)
    return {**context, "squares": squares, "height": height, "segments": []}


@register.inclusion_tag("components/seat_strip.html")
def seat_strip(taken: int = 0, held: int = 0, free: int = 0) -> dict[str, Any]:
    """The seats of one row of a table, whose other cells say the numbers; a bar beyond twenty."""
    amounts = {"taken": taken, "held": held, "free": free}
    if sum(amounts.values()) > marks.SEATS_A_ROW:
        return {"segments": marks.segments(amounts.items(), sum(amounts.values())), "squares": []}
    squares, _height = marks.squares(amounts)
    return {"squares": squares, "width": len(squares) * marks.STEP, "segments": []}


def _seat_labels(held_label: str) -> list[tuple[str, str]]:
    return [
        ("taken", "prise,prises"),
        ("held", f"{held_label},{held_label}" if held_label else "gardée,gardées"),
        ("free", "libre,libres"),
        ("wait", "en liste d’attente,en liste d’attente"),
    ]


def _seats_in_words(taken: int, held: int, waiting: int, free: int) -> str:
    parts = [f"{numbers.count(taken, 'place prise', 'places prises')}"]
    parts += [numbers.count(held, "place gardée", "places gardées")] if held else []
    parts += [numbers.count(free, "place libre", "places libres")]
    parts += [numbers.count(waiting, "personne en attente", "personnes en attente")] if waiting else []
    return ", ".join(parts)


@register.inclusion_tag("components/meter.html")
def meter(value: float, total: float = 100, label: str = "", tone: str = "taken", thin: bool = True) -> dict[str, Any]:
    """A bar: `{% meter 6.5 8 "6 h 30 sur 8 h" %}`; the same words must stand beside it."""
    return {"segments": marks.segments([(tone, min(value, total))], total), "label": label, "thin": thin}


@register.inclusion_tag("components/thread.html")
def thread(stations: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Le fil: besoin → action → journée → effet. Each station has kind, title, address ("" for none) and
    state: "done" (the default), "here" or "later"."""
    laid = []
    for index, station in enumerate(stations):
        after = stations[index + 1] if index + 1 < len(stations) else {}
        laid.append(
            {
                "kind": station["kind"],
                "title": station["title"],
                "address": station.get("address", ""),
                "state": station.get("state", "done"),
                "before_later": after.get("state") == "later",
            }
        )
    return {"stations": laid}


@register.inclusion_tag("components/region_map.html")
def region_map(
    dots: Iterable[Any] = (),
    pins: Iterable[Any] = (),
    spans_from: Any = None,
    spans_to: Iterable[Any] | None = None,
    mine: str = "",
    gaps: Iterable[str] = (),
    codes: bool = False,
) -> dict[str, Any]:
    """The map of the region. Dots, pins and spans are things with longitude and latitude (communes);
    spans go from one place to the dots, or to `spans_to` alone;
    pins are numbered from 1 and may have an `address`; `gaps` are codes of départements to hatch."""
    drawn = region()
    placed_dots = [_placed(dot) for dot in dots]
    placed_pins = [{**_placed(pin), "number": getattr(pin, "number", at)} for at, pin in enumerate(pins, start=1)]
    start = _placed(spans_from) if spans_from else None
    ends = placed_dots if spans_to is None else [_placed(each) for each in spans_to]
    return {
        "region": drawn,
        "labels": marks.clear_labels(drawn.lands, [*placed_dots, *placed_pins], codes=codes),
        "dots": placed_dots,
        "pins": placed_pins,
        "spans": [_span(start, end) for end in ends if end != start] if start else [],
        "mine": mine,
        "gaps": set(gaps),
        "codes": codes,
    }


PLACED = ("longitude", "latitude", "address", "name")


def _placed(place: Any) -> dict[str, Any]:
    """x and y of whatever has a longitude and a latitude, be it an object or a mapping."""
    found: Mapping[str, Any] = (
        place if isinstance(place, Mapping) else {name: getattr(place, name, "") for name in PLACED}
    )
    x, y = region().place(found["longitude"], found["latitude"])
    return {"x": x, "y": y, "address": found.get("address", ""), "name": found.get("name", "")}


def _span(start: Mapping[str, Any], end: Mapping[str, Any]) -> str:
    """A bridge between two places, bent to its left."""
    dx, dy = end["x"] - start["x"], end["y"] - start["y"]
    middle = (round(start["x"] + dx / 2 + dy / 4), round(start["y"] + dy / 2 - dx / 4))
    return f"M{start['x']} {start['y']}Q{middle[0]} {middle[1]} {end['x']} {end['y']}"


@register.inclusion_tag("components/frame/frieze.html")
def frieze(mine: str = "") -> dict[str, Any]:
    """One segment a département at the top of each page, one's own in brick."""
    codes = region().codes
    step = 100 / len(codes)
    return {
        "segments": [
            {"x": f"{index * step:.2f}%", "width": f"{step + 0.1:.2f}%", "mine": code == mine}
            for index, code in enumerate(codes)
        ]
    }


@register.filter
def message_tone(level: str) -> str:
    """The tone of one of Django's messages, by its level."""
    return {"success": "ok", "warning": "wait", "error": "no"}.get(level, "info")


@register.filter
def unlocalized(value: Any) -> str:
    """A coordinate as SVG reads it, with a point."""
    return str(value)


@register.filter
def page_numbers(page_obj: Any) -> list[int]:
    """The pages to offer; 0 stands for a gap."""
    offered = page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else 0 for number in offered]


# ----------------------------------------------------------------------- forms
@register.inclusion_tag("components/field.html")
def field(bound: Any, label: str = "", hint: str = "", wide: bool = False) -> dict[str, Any]:
    """`{% field form.name %}`: label, hint, error, control, in that order."""
    return fields.laid_out(bound, label=label, hint=hint, wide=wide)


@register.simple_tag
def control(bound: Any) -> SafeString:
    """The control of a field alone, dressed; for layouts that write their own label."""
    return fields.dressed(bound)


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: Any, *others: Any) -> dict[str, Any]:
    """On top of a form (or of several, or of formsets' forms): each error leads to its control."""
    return {"errors": [error for each in (form, *others) for error in fields.errors_of(each)]}


@register.inclusion_tag("components/submit.html")
def submit(
    text: str, kind: str = "main", icon_name: str = "", name: str = "", value: str = "", wide: bool = False
) -> dict[str, Any]:
    """`{% submit "Je m’inscris" %}`; kind: main, plain, quiet or danger."""
    return {"text": text, "kind": kind, "icon_name": icon_name, "name": name, "value": value, "wide": wide}


@register.inclusion_tag("components/message.html")
def message(text: Any, tone: str = "info", close: str = "") -> dict[str, Any]:
    """A message that stays: info, ok, wait or no; `close` is the address to go to without script."""
    icons = {"info": "info", "ok": "check", "wait": "clock", "no": "alert"}
    return {"text": text, "tone": tone, "icon_name": icons[tone], "close": close}
