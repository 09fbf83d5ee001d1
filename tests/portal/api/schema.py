"""As much of JSON Schema as the description of the interface uses: anything else is an error."""

import datetime
from typing import Any

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None)}
KNOWN = {"$ref", "type", "properties", "required", "additionalProperties", "items", "format", "minimum"}


def errors(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "$") -> list[str]:
    """Where a value departs from its schema."""
    assert set(schema) <= KNOWN, schema
    if "$ref" in schema:
        target: Any = whole
        for part in schema["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return errors(value, target, whole, at)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, TYPES[kind]) and not isinstance(value, bool) for kind in kinds):
        return [f"{at}: {value!r} is no {kinds}"]
    if isinstance(value, dict):
        return _of_object(value, schema, whole, at)
    if isinstance(value, list):
        return [
            each for index, item in enumerate(value) for each in errors(item, schema["items"], whole, f"{at}[{index}]")
        ]
    return _of_format(value, schema.get("format"), at) if isinstance(value, str) else []


def _of_object(value: dict[str, Any], schema: dict[str, Any], whole: dict[str, Any], at: str) -> list[str]:
    properties = schema["properties"]
    found = [f"{at}: {name} is missing" for name in schema.get("required", []) if name not in value]
    if schema.get("additionalProperties") is False:
        found += [f"{at}: {name} is not described" for name in value if name not in properties]
    return found + [
        each
        for name in value
        if name in properties
        for each in errors(value[name], properties[name], whole, f"{at}.{name}")
    ]


def _of_format(value: str, form: str | None, at: str) -> list[str]:
    try:
        if form == "date-time":
            assert datetime.datetime.fromisoformat(value).tzinfo
        elif form == "date":
            datetime.date.fromisoformat(value)
        elif form == "uri":
            assert value.startswith(("http://", "https://"))
    except (ValueError, AssertionError):
        return [f"{at}: {value!r} is no {form}"]
    return []
