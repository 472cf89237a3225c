"""The entrance of the Prefect server: its own address only, and a page that lets the officer in.

Prefect believes any Host. So a page of the web could name this machine by a domain of its own (DNS rebinding)
and be same-origin with the server.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ENTRANCE_PATH = "/masuk"
# Where Prefect's UI keeps what its own log-in page asks for. The part of the address behind # is never sent.
_PAGE = """<!doctype html><html lang="id"><meta charset="utf-8"><title>Masuk</title>
<p>Halaman ini memerlukan JavaScript.</p>
<script>
const sandi = location.hash.slice(1);
if (sandi) localStorage.setItem("prefect-password", btoa(sandi));
location.replace("/");
</script></html>
"""
# Nobody shows our pages inside his own, to have them clicked on unseen.
_UNFRAMED = (b"content-security-policy", b"frame-ancestors 'none'")


class Entrance:
    """Before the app that serves at `address`, such as http://127.0.0.1:4200."""

    def __init__(self, app: ASGIApp, address: str) -> None:
        self._app = app
        self._address = address
        self._host = urlsplit(address).netloc

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        answer = self._refusal(Headers(scope=scope)) or _page(scope)
        await (answer or self._app)(scope, receive, _unframed(send))

    def _refusal(self, headers: Headers) -> Response | None:
        if headers.getlist("host") != [self._host]:
            return PlainTextResponse(f"Alamat ini tidak dilayani. Buka {self._address}.\n", status_code=400)
        if headers.getlist("origin") not in ([], [self._address]):
            return PlainTextResponse("Permintaan dari halaman lain tidak dilayani.\n", status_code=403)
        return None


def _page(scope: Scope) -> Response | None:
    if scope["type"] != "http" or scope["path"] != ENTRANCE_PATH:
        return None
    return HTMLResponse(_PAGE, headers={"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})


def _unframed(send: Send) -> Send:
    async def send_on(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], _UNFRAMED]}
        await send(message)

    return send_on
