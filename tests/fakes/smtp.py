"""A mail server for tests: it speaks SMTP, and keeps what it acknowledged."""

import asyncio
import email
import threading
from email.message import Message
from types import TracebackType


class FakeSmtp:
    """`with FakeSmtp() as server:` serves on `server.port` in a thread of its own.

    `refused` holds addresses that do not exist; `away` makes it turn every visitor off; `pause` is how
    long it thinks, in seconds, between having a mail and acknowledging it.
    """

    def __init__(self, *, pause: float = 0) -> None:
        self.pause = pause
        self.away = False
        self.refused: set[str] = set()
        self.mails: list[Message] = []
        self.connections = 0
        self.arrived = threading.Event()
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._ready = threading.Event()

    @property
    def message_ids(self) -> list[str]:
        return [str(mail["Message-ID"]) for mail in self.mails]

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def __enter__(self) -> "FakeSmtp":
        self._thread.start()
        self._ready.wait(5)
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    def _serve(self) -> None:
        self._loop.run_until_complete(self._until_stopped())
        self._loop.close()

    async def _until_stopped(self) -> None:
        self._stop = asyncio.Event()
        self._visits: set[asyncio.Task] = set()
        server = await asyncio.start_server(self._visit, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for visit in self._visits:
            visit.cancel()
        await asyncio.gather(*self._visits, return_exceptions=True)

    async def _visit(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._visits.add(asyncio.current_task())
        self.connections += 1
        try:
            await self._talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._visits.discard(asyncio.current_task())
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def say(line: str) -> None:
            writer.write(f"{line}\r\n".encode())
            await writer.drain()

        await say("421 closed for the moment" if self.away else "220 fake")
        while not self.away and (line := (await reader.readline()).decode().strip()):
            verb = line.split(" ")[0].upper()
            if verb == "QUIT":
                await say("221 bye")
                return
            if verb == "DATA":
                await say("354 go on")
                await self._keep(await reader.readuntil(b"\r\n.\r\n"))
                await say("250 kept")
            elif verb == "RCPT" and any(address in line for address in self.refused):
                await say("550 no such person")
            else:
                await say("250 ok")

    async def _keep(self, data: bytes) -> None:
        """What is written down here may be acknowledged or not: that is what a kill decides."""
        self.mails.append(email.message_from_bytes(data[:-5].replace(b"\r\n..", b"\r\n.")))
        self.arrived.set()
        await asyncio.sleep(self.pause)
