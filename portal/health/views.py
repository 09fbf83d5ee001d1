"""Health, for whatever watches the site: no session, no cookie, three small queries."""

import datetime
import tomllib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from foundation.clock import now
from foundation.jobs.models import Job

#: A job that has been due for longer than this says that no worker runs.
LATE = datetime.timedelta(minutes=10)


@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """503 when the database does not answer; late jobs are told, and are no reason to restart a server."""
    database = _database()
    jobs = _jobs() if database == "ok" else "unknown"
    status = "failing" if database != "ok" else "ok" if jobs == "ok" else "degraded"
    body = {"status": status, "database": database, "jobs": jobs, "version": version()}
    return JsonResponse(body, status=200 if database == "ok" else 503)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except DatabaseError:
        return "failing"
    return "ok"


def _jobs() -> str:
    try:
        waiting = Job.objects.filter(state=Job.State.READY, run_after__lt=now() - LATE).exists()
    except DatabaseError:
        return "failing"
    return "late" if waiting else "ok"


@cache
def version() -> str:
    project = tomllib.loads((Path(settings.BASE_DIR) / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])
