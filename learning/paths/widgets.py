"""What editors choose with."""

from typing import Any

from django import forms

from foundation.french import dates


class DaySelect(forms.Select):
    """Days with their date: several bear the same title."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        day = getattr(value, "instance", None)
        words = f"{dates.plain_day(day.starts_at)} : {day.title}" if day else label
        return super().create_option(name, value, words, *args, **kwargs)
