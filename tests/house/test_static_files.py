"""Static files are answered whole, under WSGI and ASGI alike."""

from django.test import RequestFactory
from whitenoise import WhiteNoise

from config.static import StaticFilesMiddleware


def answer(tmp_path, method="get", **headers):
    (tmp_path / "a.css").write_text("body{}")
    files = WhiteNoise(None, root=str(tmp_path), prefix="static/").files
    request = getattr(RequestFactory(), method)("/static/a.css", headers=headers)
    return StaticFilesMiddleware.serve(files["/static/a.css"], request)


def test_the_whole_file(tmp_path):
    response = answer(tmp_path)
    assert (response.status_code, response.content) == (200, b"body{}")
    assert response["Content-Type"].startswith("text/css")
    assert not response.streaming


def test_a_head_and_what_has_not_changed(tmp_path):
    assert answer(tmp_path, "head").content == b""
    modified = answer(tmp_path)["Last-Modified"]
    again = answer(tmp_path, **{"If-Modified-Since": modified})
    assert (again.status_code, again.content) == (304, b"")


def test_a_part_of_it(tmp_path):
    part = answer(tmp_path, Range="bytes=0-3")
    assert (part.status_code, part.content) == (206, b"body")
