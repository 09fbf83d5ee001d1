"""A film, its lighter version, its poster and its captions ask its audience, each of them."""

import pytest
from django.core.files.base import ContentFile

from foundation.access.actions import set_audience
from foundation.networks.models import Role
from tests.factories import UserFactory, member
from tests.resources.editing.people import person
from tests.resources.media import makers as files
from tests.resources.media.recordings import makers

pytestmark = pytest.mark.django_db


def whole(*keys):
    made = makers.recording(*keys)
    made.light.save("light.mp4", ContentFile(b"light"), save=False)
    made.poster.save("poster.png", files.png())
    return made


def addresses(recording):
    return [recording.address, recording.light_address, recording.poster_address, recording.captions_address]


def test_everybody_gets_all_of_a_public_one(client):
    for address in addresses(whole("public")):
        answer, body = files.fetch(client, address)
        assert (answer.status_code, answer["Cache-Control"][:6]) == (200, "public"), address
        assert body


def test_nobody_else_gets_anything_of_the_members(client):
    recording = whole("members")
    client.force_login(UserFactory())
    assert {client.get(address).status_code for address in addresses(recording)} == {404}
    client.force_login(member())
    answers = [files.fetch(client, address)[0] for address in addresses(recording)]
    assert {(answer.status_code, answer["Cache-Control"]) for answer in answers} == {(200, "private, no-store")}


def test_it_closes_at_once(client):
    recording = whole("public")
    set_audience(target=recording, keys=["members"])
    assert {client.get(address).status_code for address in addresses(recording)} == {404}


def test_editors_have_no_key_of_their_own(client):
    recording = whole("net:999")
    client.force_login(person(Role.Kind.CARIF_OREF))
    assert {client.get(address).status_code for address in addresses(recording)} == {404}


def test_types_and_parts(client):
    recording = makers.recording(content_type="video/webm")
    answer, body = files.fetch(client, recording.address, Range="bytes=2-4")
    assert (answer.status_code, answer["Content-Type"], body) == (206, "video/webm", b"234")
    told, body = files.fetch(client, recording.captions_address)
    assert told["Content-Type"] == "text/vtt; charset=utf-8"
    assert body.startswith(b"WEBVTT\n\n00:00:00.000 -->")


def test_no_captions_no_address(client):
    recording = makers.recording(captions="")
    assert recording.captions_address == ""
    assert client.get(f"/fichiers/sous-titres/{recording.uuid}.vtt").status_code == 404


def test_an_unknown_one_is_not_there(client):
    assert client.get("/fichiers/recordings/nothing.mp4").status_code == 404
