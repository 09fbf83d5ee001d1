"""The rules of xAPI 1.0.3 (Data, part two), written from the specification: what makes a statement valid."""

import datetime
import re
import uuid
from typing import Any
from urllib.parse import urlsplit

PROPERTIES = {"id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version"}
RESULT = {"score", "success", "completion", "response", "duration", "extensions"}
CONTEXT = {
    "registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement",
    "extensions",
}  # fmt: skip
DURATION = re.compile(r"P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
VOIDED = "http://adlnet.gov/expapi/verbs/voided"


def check(statement: dict[str, Any]) -> None:
    """Fails on the first rule that is broken."""
    assert set(statement) <= PROPERTIES
    no_null(statement)
    assert str(uuid.UUID(statement["id"])) == statement["id"]
    agent(statement["actor"])
    verb(statement["verb"])
    target(statement["object"], voiding=statement["verb"]["id"] == VOIDED)
    result(statement.get("result", {}))
    context(statement.get("context", {}), of_an_activity=statement["object"].get("objectType") == "Activity")
    assert datetime.datetime.fromisoformat(statement["timestamp"]).tzinfo is not None
    assert re.fullmatch(r"1\.0\.\d+", statement["version"])


def no_null(value: Any) -> None:
    """2.2: null nowhere but in extensions."""
    if isinstance(value, dict):
        for key, each in value.items():
            assert each is not None, key
            no_null(each)
    elif isinstance(value, list):
        for each in value:
            no_null(each)


def iri(text: str) -> None:
    assert urlsplit(text).scheme, text
    assert not re.search(r'[\s<>"{}|\\^`]', text), text


def agent(actor: dict[str, Any]) -> None:
    """2.4.2: one inverse functional identifier and no more."""
    assert set(actor) <= {"objectType", "name", "mbox", "mbox_sha1sum", "openid", "account"}
    assert actor.get("objectType", "Agent") == "Agent"
    assert len({"mbox", "mbox_sha1sum", "openid", "account"} & set(actor)) == 1
    assert set(actor["account"]) == {"homePage", "name"}
    iri(actor["account"]["homePage"])
    assert actor["account"]["name"]


def verb(value: dict[str, Any]) -> None:
    assert set(value) <= {"id", "display"}
    iri(value["id"])
    language_map(value["display"])


def language_map(value: dict[str, str]) -> None:
    assert value
    assert all(LANGUAGE.fullmatch(tag) and isinstance(text, str) and text for tag, text in value.items())


def target(value: dict[str, Any], *, voiding: bool) -> None:
    """2.4.4; a voiding statement points at another statement (2.3.2)."""
    if voiding:
        assert set(value) == {"objectType", "id"}
        assert value["objectType"] == "StatementRef"
        uuid.UUID(value["id"])
    else:
        activity(value)


def activity(value: dict[str, Any]) -> None:
    assert set(value) <= {"objectType", "id", "definition"}
    assert value.get("objectType", "Activity") == "Activity"
    iri(value["id"])
    definition = value.get("definition", {})
    assert set(definition) <= {"name", "description", "type", "moreInfo", "extensions"}
    if "name" in definition:
        language_map(definition["name"])
    if "type" in definition:
        iri(definition["type"])


def result(value: dict[str, Any]) -> None:
    """2.4.5."""
    assert set(value) <= RESULT
    assert all(isinstance(value[name], bool) for name in ("success", "completion") if name in value)
    if "duration" in value:
        assert DURATION.fullmatch(value["duration"])
    score = value.get("score", {})
    assert set(score) <= {"scaled", "raw", "min", "max"}
    assert -1 <= score.get("scaled", 0) <= 1
    assert score.get("min", float("-inf")) <= score.get("raw", 0) <= score.get("max", float("inf"))
    assert "min" not in score or score["min"] < score["max"]


def context(value: dict[str, Any], *, of_an_activity: bool) -> None:
    """2.4.6: a platform only where the object is an activity."""
    assert set(value) <= CONTEXT
    assert of_an_activity or not {"revision", "platform"} & set(value)
    assert LANGUAGE.fullmatch(value.get("language", "fr"))
    for relation, activities in value.get("contextActivities", {}).items():
        assert relation in {"parent", "grouping", "category", "other"}
        for each in activities:
            activity(each)
    for key in value.get("extensions", {}):
        iri(key)
