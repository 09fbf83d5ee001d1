"""« Le fil »: the order of the loop, wherever one stands."""

from foundation.kinds import thread
from foundation.kinds.registry import Station
from foundation.kinds.thread import thread_around

NEED = Station("need", "Un besoin", "")
ACTION = Station("action", "Une action", "/programme/x/")
EFFECT = Station("effect", "12 personnes", "")


def test_stations_follow_the_loop_whatever_order_they_come_in():
    stations = thread_around(here=Station("activity", "Ici", "/t/"), neighbours=[EFFECT, ACTION, NEED])
    assert [station["stage"] for station in stations] == ["need", "action", "activity", "effect"]
    assert [station["state"] for station in stations] == ["done", "done", "here", "done"]


def test_an_effect_not_measured_yet_is_for_later():
    *_, last = thread_around(here=Station("activity", "Ici", "/t/"), neighbours=[])
    assert (last["stage"], last["state"]) == ("effect", "later")


def test_there_is_one_station_a_stage_the_first_of_its_neighbours():
    activities = [Station("activity", "A", "/a/"), Station("activity", "B", "/b/")]
    stations = thread_around(here=ACTION, neighbours=[*activities, NEED])
    assert [station["title"] for station in stations][:3] == ["Un besoin", "Une action", "A"]
    assert len(stations) == 4
    assert stations[1]["state"] == "here"


def test_a_higher_room_says_what_stands_around_an_object(monkeypatch):
    monkeypatch.setattr(thread, "_sources", {})
    assert thread.thread_of("document", "un document", None, here=EFFECT, label="Document") == []
    thread.tell_neighbours("document", lambda target, viewer: [ACTION])
    stations = thread.thread_of("document", "un document", None, here=EFFECT, label="Document")
    assert [(station["kind"], station["state"]) for station in stations] == [
        ("Action du programme", "done"),
        ("Document", "here"),
    ]
