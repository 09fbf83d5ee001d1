"""The public interface: its answers are what its description says, and hold what a visitor may see."""

import datetime

import pytest

from portal.api.schemas import COLLECTIONS
from tests.factories import CommuneFactory, member
from tests.learning.events.days import day
from tests.portal.api.schema import errors
from tests.portal.makers import tutorial
from tests.resources.makers import point

pytestmark = pytest.mark.django_db


def read(client, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer["Content-Type"] == "application/json"
    return answer.status_code, answer.json()


def fill() -> None:
    day(title="Publique", commune=CommuneFactory(), format="hybrid")
    day(title="À distance")
    tutorial("public")
    point(phone="05 36 49 00 12", verified_on=datetime.date(2026, 10, 1))
    point()


@pytest.mark.parametrize("slug", COLLECTIONS)
def test_answers_are_what_the_description_says(client, slug):
    fill()
    _, description = read(client, "openapi.json")
    responses = description["paths"][f"/{slug}"]["get"]["responses"]
    for query, status in (("", 200), ("?page=1", 200), ("?page=99", 404), ("?page=zz", 404)):
        found, body = read(client, f"{slug}{query}")
        assert found == status
        schema = responses[str(status)]["content"]["application/json"]["schema"]
        assert errors(body, schema, description) == []
    _, body = read(client, slug)
    assert body["total"] == len(body["resultats"]) >= 1


def test_the_description_names_every_list_and_no_other(client):
    _, description = read(client, "openapi.json")
    assert set(description["paths"]) == {f"/{slug}" for slug in COLLECTIONS}
    assert description["openapi"] == "3.1.0"


def test_only_what_a_visitor_may_see_is_there_whoever_asks(client):
    fill()
    day(title="Des membres", keys=("members",))
    tutorial("reserve", keys=("members",))
    point(keys=["members"])
    client.force_login(member())
    totals = [read(client, slug)[1]["total"] for slug in COLLECTIONS]
    assert totals == [2, 1, 2]


def test_a_long_list_comes_in_pages(client):
    for _ in range(51):
        point()
    _, first = read(client, "structures")
    assert (first["total"], len(first["resultats"]), first["precedente"]) == (51, 50, None)
    assert first["suivante"].endswith("/api/v1/structures?page=2")
    _, second = read(client, "structures?page=2")
    assert (len(second["resultats"]), second["suivante"]) == (1, None)
    seen = {row["id"] for row in first["resultats"] + second["resultats"]}
    assert len(seen) == 51


@pytest.mark.parametrize("slug", COLLECTIONS)
def test_it_costs_the_same_at_two_sizes_and_sets_no_cookie(client, slug, django_assert_max_num_queries):
    sizes = []
    for _ in range(2):
        fill()
        with django_assert_max_num_queries(6) as queries:
            read(client, slug)
        sizes.append(len(queries))
        for _ in range(4):
            day(commune=CommuneFactory())
            point()
    assert sizes[0] == sizes[1]
    assert not client.cookies


def test_nothing_can_be_written(client):
    for slug in COLLECTIONS:
        assert client.post(f"/api/v1/{slug}", {"titre": "x"}).status_code == 405


def test_other_sites_may_read_it(client):
    assert client.get("/api/v1/journees")["Access-Control-Allow-Origin"] == "*"
