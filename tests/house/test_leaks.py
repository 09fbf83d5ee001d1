"""What one may not see leaks nowhere: every kind × every surface × every role, on the demo region."""

import pytest
from django.core.cache import cache

from community.live.topics import may_join
from foundation.access.actions import set_audience
from foundation.access.viewer import viewer_for
from foundation.accounts.models import User
from foundation.kinds.registry import all_kinds, kind
from tests.house.inventory import ROLES, client_of
from tests.house.leaks import ASKED, LEAKS, MARK

#: Nobody's key: not a group, not a structure, not a person.
NOBODY = ["grp:999999999"]
#: Pages that gather everything, walked whatever the kind says of its surfaces.
GATHERING = ["/", "/mon-espace/", "/plan-du-site/", f"/recherche/?q={ASKED}", f"/recherche/suggestions/?q={ASKED}"]


def test_every_kind_that_people_see_is_walked():
    assert {each.name for each in all_kinds() if each.visible} == set(LEAKS)


def test_a_kind_that_nobody_else_sees_has_no_surface():
    assert [each.name for each in all_kinds() if not each.visible and each.surfaces] == []


@pytest.mark.parametrize("name", LEAKS)
def test_what_is_hidden_shows_nowhere(demo_db, name):
    leak = LEAKS[name]
    target = leak.take(name)
    set_audience(target=leak.gate(target), keys=NOBODY)
    address = kind(name).address(target).split("#")[0]
    cache.clear()
    shown = []
    for role in ROLES:
        client = client_of(role)
        shown += [f"{role}: {path}" for path in [*GATHERING, *leak.lists, *leak.api] if shows(client, path)]
        shown += [f"{role}: {path}" for path in leak.files(target) if client.get(path).status_code != 404]
        if leak.part_of_a_page:
            shown += [address] if shows(client, address) else []
        elif client.get(address).status_code != 404:
            shown.append(f"{role}: {address}")
    assert shown == []


def shows(client, path: str) -> bool:
    return MARK in client.get(path).content.decode(errors="replace")


@pytest.mark.parametrize("name", [name for name in LEAKS if "search" in kind(name).surfaces])
def test_before_it_was_hidden_it_was_found(demo_db, name):
    """The sweep above can fail: what it looks for does show to whoever may see it."""
    LEAKS[name].take(name)
    cache.clear()
    client = client_of("CARIF-OREF")
    assert shows(client, f"/recherche/?q={ASKED}")
    for path in LEAKS[name].lists:
        assert shows(client, path), path


@pytest.mark.parametrize("role", ROLES)
def test_the_live_topic_of_a_hidden_day_is_refused(demo_db, role):
    day = LEAKS["event"].take("event")
    user = User.objects.filter(email=ROLES[role]).first()
    if user:
        assert may_join(viewer_for(user), day.topic)
    set_audience(target=day, keys=NOBODY)
    if user:
        assert not may_join(viewer_for(user), day.topic)
