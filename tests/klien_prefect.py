"""Whoever asks the Prefect server of `kemitraan jalankan`: with its password and a CSRF token, or without."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

Kepala = Mapping[str, str]
ISI_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Balasan:
    """Status, headers by small letters, and the words."""

    status: int
    kepala: Kepala
    teks: str

    @property
    def isi(self) -> Any:
        return json.loads(self.teks or "null")


@dataclass(frozen=True)
class KlienPrefect:
    """`masuk` is the address that `jalankan` prints: where the server is, and its password behind the #."""

    masuk: str

    @property
    def ui(self) -> str:
        return self.masuk.partition("/masuk#")[0]

    @property
    def sandi(self) -> str:
        return self.masuk.partition("#")[2]

    @property
    def bersandi(self) -> Kepala:
        return {"Authorization": f"Basic {base64.b64encode(self.sandi.encode()).decode()}"}

    def bertanda(self) -> Kepala:
        """The password, and a token as a change asks for."""
        tanda = self.minta("GET", "/api/csrf-token?client=uji", self.bersandi).isi["token"]
        return {**self.bersandi, "Prefect-Csrf-Token": tanda, "Prefect-Csrf-Client": "uji"}

    def minta(self, cara: str, jalur: str, kepala: Kepala, isi: Any = None) -> Balasan:
        """One request with just these headers; a Host of its own takes the place of the right one."""
        sambungan = HTTPConnection(urlsplit(self.ui).netloc, timeout=60)
        try:
            badan = None if isi is None else json.dumps(isi)
            sambungan.request(cara, jalur, badan, {**ISI_JSON, **kepala})
            jawaban = sambungan.getresponse()
            atas = {nama.lower(): nilai for nama, nilai in jawaban.getheaders()}
            return Balasan(jawaban.status, atas, jawaban.read().decode())
        finally:
            sambungan.close()

    def coba(self, jalur: str, isi: Any = None) -> Balasan:
        """As our own processes ask: to read, or with `isi` to change or to search."""
        if isi is None:
            return self.minta("GET", f"/api{jalur}", self.bersandi)
        return self.minta("POST", f"/api{jalur}", self.bertanda(), isi)

    def tanya(self, jalur: str, isi: Any = None) -> Any:
        """The same, where nothing but the answer will do."""
        balasan = self.coba(jalur, isi)
        assert balasan.status < 300, (jalur, balasan)
        return balasan.isi
