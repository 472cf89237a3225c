"""An outbox of real mails, and an office that sends them to a server of the test by a clock of the test."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

from kantor import NOMOR, Kantor, buka_kantor
from kasus.saluran import SABAR, Perangai
from kasus.surel import susun

from lifecycle.domain.surel.antrean import Surel, SurelBaru

MULAI = datetime(2026, 8, 10, 3, 0, tzinfo=UTC)


@dataclass
class Jam:
    kini: datetime = MULAI

    def __call__(self) -> datetime:
        return self.kini


def surat(jumlah: int = 6, *, domain: str = "mitra.example", awal: str = "orang") -> list[SurelBaru]:
    """Real frozen mails, each to an address and with an identity of its own."""
    asli = susun("undangan", kunci="k")[0]
    return [
        replace(
            asli, kunci=kunci, kepada=f"{awal}{n}@{domain}", isi=asli.isi.replace(asli.sidik.encode(), sidik)
        )
        for n in range(jumlah)
        for kunci in [f"{NOMOR}/{awal}/{n}/{domain}"]
        for sidik in [replace(asli, kunci=kunci).sidik.encode()]
    ]


def kantor_di(
    kantor: Kantor, port: int, folder: Path, jam: Callable[[], datetime], *, masuk: str = "", **lain: str
) -> Kantor:
    """The office over the same database, with a server at that port and a clock of its own."""
    skema = lain.pop("skema", "smtp")
    setelan = {"KEMITRAAN_SMTP_BATAS_WAKTU": f"{SABAR:.0f}", "KEMITRAAN_SMTP_SAMBUNGAN": "3", **lain}
    ini = buka_kantor(kantor.url, folder, smtp=f"{skema}://{masuk}127.0.0.1:{port}", lain=setelan)
    return replace(ini, perangkat=replace(ini.perangkat, sekarang=jam))


def antrekan(kantor: Kantor, *semua: SurelBaru, sekarang: datetime = MULAI) -> None:
    if not kantor_berisi(kantor):
        kantor.berdiri()
    with kantor.perangkat.unit() as u:
        u.antrekan(semua, sekarang=sekarang)
        u.commit()


def kantor_berisi(kantor: Kantor) -> bool:
    with kantor.perangkat.bacaan() as u:
        return u.ada(NOMOR)


def milik_kami(kantor: Kantor) -> list[Surel]:
    """The mails of the test, without notes about them."""
    return [s for s in kantor.antrean if s.notifikasi == "undangan"]


def diterima(perangai: Perangai) -> Counter[str]:
    """How often each mail was taken in, by its identity."""
    return Counter(str(message_from_bytes(isi)["Message-ID"]) for _, _, isi in perangai.kiriman)
