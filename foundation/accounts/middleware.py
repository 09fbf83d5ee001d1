"""The library's forms answer as ours do: what is refused is a 400."""

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse


class RefusedFormMiddleware:
    """A page that shows a posted form with its errors says so in its status too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(self, request: HttpRequest, response: Any) -> Any:
        if request.method == "POST" and response.status_code == 200 and request.path.startswith("/compte/"):
            values = (response.context_data or {}).values()
            if any(isinstance(value, BaseForm) and value.is_bound and value.errors for value in values):
                response.status_code = 400
        return response
