"""What starts and stops with an ASGI server: the loop of the live echo and, when this is the only
process, the job worker. Nothing of it happens when the module is merely imported."""

import asyncio
import fcntl
from typing import Any, TextIO

from django.conf import settings

from config.settings import ENV

#: a long job must not keep the mails waiting
THREADS = 2


class Lifespan:
    """An ASGI application for the « lifespan » scope."""

    def __init__(self) -> None:
        self.worker: Any = None
        self.only_one: TextIO | None = None

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await self._answer(send, "startup", self.start)
            else:
                await self._answer(send, "shutdown", self.stop)
                return

    async def _answer(self, send: Any, step: str, act: Any) -> None:
        try:
            await act()
        except Exception as error:
            await send({"type": f"lifespan.{step}.failed", "message": str(error)})
        else:
            await send({"type": f"lifespan.{step}.complete"})

    async def start(self) -> None:
        from community.live.actions import serving_on
        from foundation.jobs.worker import Worker

        if not ENV.redis_url:
            self.only_one = hold_alone()
        serving_on(asyncio.get_running_loop())
        if ENV.processes == 1:
            self.worker = Worker(threads=THREADS)
            self.worker.start()

    async def stop(self) -> None:
        from community.live.actions import serving_on

        serving_on(None)
        if self.worker:
            await asyncio.to_thread(self.worker.stop)
        if self.only_one:
            self.only_one.close()


def hold_alone() -> TextIO:
    """Live updates, caches and limits are in this process's memory: a second one would not hear of them."""
    ENV.data_dir.mkdir(parents=True, exist_ok=True)
    handle = (ENV.data_dir / "serving.lock").open("w")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        handle.close()
        raise RuntimeError(
            f"Another process already serves {settings.BASE_URL} from {ENV.data_dir}. Stop it, or give "
            "PASSERELLE_REDIS_URL: several processes cannot share live updates, caches and limits in memory."
        ) from error
    return handle
