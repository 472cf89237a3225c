"""The outbox against servers in every mood: each mail ends in the right state, none lost, none sent twice.

The clock moves on to the next attempt until nothing waits any more.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from basisdata import perintah_sql
from kantor import Kantor
from kasus.antrean import MULAI, Jam, antrekan, diterima, kantor_di, milik_kami, surat
from kasus.saluran import Perangai, diam, server_smtp, tutup

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.domain.surel.antrean import BELUM
from lifecycle.services.surel.kirim import kirim_antrean

JUMLAH = 6
# As many as there are connections.
BERDIAM = 3
# The one that the server is wrong with, where it is not wrong with all.
MALANG = "orang2@mitra.example"


async def sampai_habis(kantor: Kantor, jam: Jam, *, paling_banyak: int = 200) -> int:
    """Run, and move the clock to the next attempt, until nothing waits; the number of runs."""
    for ke in range(1, paling_banyak + 1):
        await kirim_antrean(kantor.perangkat)
        menunggu = [s for s in kantor.antrean if s.status in BELUM]
        if not menunggu:
            return ke
        # Notes about failures and mails sent on may go at once; no other mail may be due again already.
        assert all(s.coba_lagi for s in menunggu if s.kepada.startswith("orang"))
        jam.kini = max(jam.kini, min(s.coba_lagi or jam.kini for s in menunggu))
    raise AssertionError("the outbox is never done")


def sekali(jawaban: str | None, *, setiap: bool = False) -> Callable[[Perangai, str], str | None]:
    """This answer to the first RCPT of each recipient; or to every one."""
    sudah: set[str] = set()

    def rcpt(_p: Perangai, alamat: str) -> str | None:
        if alamat in sudah and not setiap:
            return None
        sudah.add(alamat)
        return jawaban

    return rcpt


def malang(jawaban: str) -> Callable[[Perangai, str], str | None]:
    return lambda _p, alamat: jawaban if alamat == MALANG else None


def pada_isi(kelakuan: str) -> dict[str, Any]:
    """What the server does to the content of each mail when it sees it for the first time."""
    sudah: set[str] = set()

    async def handle(self: Perangai, server: Any, sesi: Any, amplop: Any) -> str:
        baru = amplop.rcpt_tos[0] not in sudah
        sudah.add(amplop.rcpt_tos[0])
        if not baru:
            return await Perangai.handle_DATA(self, server, sesi, amplop)
        if kelakuan in {"terima_lalu_putus", "terima_lalu_diam"}:
            await Perangai.handle_DATA(self, server, sesi, amplop)
        if kelakuan == "terima_lalu_putus":
            tutup(server)
        if kelakuan == "terima_lalu_diam":
            # The last one of them: hours go by for all at once.
            await (diam() if len(sudah) == BERDIAM else asyncio.Event().wait())
        return kelakuan

    return {"data": handle}


@dataclass(frozen=True)
class Suasana:
    """One mood of a server, and where the outbox ends: `gagal` of the mails fail, each other one is taken in
    `kali` times, a note is written about `kabar` of them, `tahan` addresses are held."""

    rcpt: Callable[[Perangai, str], str | None] = lambda _p, _a: None
    mail: Callable[[Perangai, Any], str | None] = lambda _p, _s: None
    data: Any = None
    gagal: int = 0
    kali: int = 1
    kabar: int = 0
    tahan: int = 0
    ditolak: int = 0
    jumlah: int = JUMLAH
    putaran: int | None = None


def _putus_pertama(perangai: Perangai, server: Any) -> None:
    """Hang up at MAIL, on every connection once."""
    if not getattr(server, "sudah", False) and perangai.sambungan <= 3:
        server.sudah = True
        tutup(server)


SUASANA = {
    "healthy": lambda: Suasana(putaran=1),
    "550 no such user": lambda: Suasana(rcpt=malang("550 5.1.1 Tidak ada"), gagal=1, tahan=1),
    "553 no such name": lambda: Suasana(rcpt=malang("553 Mailbox name not allowed"), gagal=1, tahan=1),
    "552 mailbox full": lambda: Suasana(rcpt=malang("552 5.2.2 Penuh"), gagal=1, kabar=1),
    # Given up after five days like any other that waits; told of once a week besides, as long as it lasts.
    "550 for our sake": lambda: Suasana(rcpt=malang("550 5.7.1 Ditolak"), gagal=1, kabar=1, ditolak=1),
    "sender refused": lambda: Suasana(
        mail=lambda _p, _s: "550 5.7.1 Pengirim ditolak", gagal=JUMLAH, kabar=JUMLAH, ditolak=1
    ),
    "greylist": lambda: Suasana(rcpt=sekali("451 4.7.1 Nanti"), putaran=2),
    "busy for ever": lambda: Suasana(rcpt=malang("451 4.3.0 Sibuk"), gagal=1, kabar=1),
    "cut before DATA": lambda: Suasana(mail=_putus_pertama),
    "cut after DATA": lambda: Suasana(**pada_isi("terima_lalu_putus"), kali=2, putaran=2),
    "silence after DATA": lambda: Suasana(**pada_isi("terima_lalu_diam"), kali=2, jumlah=BERDIAM, putaran=2),
    "nonsense to the content": lambda: Suasana(**pada_isi("selamat pagi"), putaran=2),
    "nonsense to RCPT": lambda: Suasana(rcpt=sekali("xyz apa")),
    "success to RCPT by a strange number": lambda: Suasana(rcpt=sekali("299 apa")),
    "goodbye": lambda: Suasana(rcpt=sekali("421 4.3.2 Pamit")),
    "content refused": lambda: Suasana(**pada_isi("554 5.7.1 Sampah"), gagal=JUMLAH, kabar=JUMLAH, kali=0),
    "disk full": lambda: Suasana(**pada_isi("452 4.3.1 Penuh"), putaran=2),
}


@pytest.mark.parametrize("nama", SUASANA)
async def test_each_mail_ends_as_it_should_whatever_the_mood_of_the_server(
    kantor: Kantor, tmp_path: Path, nama: str
) -> None:
    suasana, jam = SUASANA[nama](), Jam()
    perangai = Perangai(rcpt=suasana.rcpt, mail=suasana.mail)
    if suasana.data is not None:
        perangai.handle_DATA = suasana.data.__get__(perangai)  # type: ignore[method-assign]
    antrekan(kantor, *surat(suasana.jumlah))

    async with server_smtp(perangai) as port:
        ini = kantor_di(kantor, port, tmp_path, jam)
        putaran = await sampai_habis(ini, jam)

    keadaan = Counter(s.status for s in milik_kami(kantor) if s.kepada.startswith("orang"))
    gagal = keadaan["gagal"] + keadaan["dialihkan"]
    assert (gagal, keadaan["terkirim"]) == (suasana.gagal, suasana.jumlah - suasana.gagal)
    diharap = {f"<{s.sidik}@kantor.example>" for s in surat()}
    terima = {m: n for m, n in diterima(perangai).items() if m in diharap}
    assert set(terima.values()) <= {suasana.kali}
    assert len(terima) == (suasana.jumlah - suasana.gagal)
    assert len([s for s in kantor.antrean if s.notifikasi == "surel_menyerah"]) == suasana.kabar
    assert len(kantor.surel("kantor_ditolak")) == suasana.ditolak
    with kantor.perangkat.bacaan() as u:
        assert len(u.ditahan()) == suasana.tahan
    assert suasana.putaran in {None, putaran}


# Failures of the server as a whole: what it is, how to reach it, and what the officer reads.
TERTUTUP: dict[str, tuple[dict[str, Any], dict[str, str], str]] = {
    "no STARTTLS": ({}, {"skema": "smtp+starttls"}, "STARTTLS"),
    "login refused": (
        {"authenticator": lambda *_: AuthResult(success=False, handled=False), "auth_require_tls": False},
        {"masuk": "kantor:rahasia@"},
        "menolak nama pengguna",
    ),
    "no login at all": ({}, {"masuk": "kantor:rahasia@"}, "tidak dapat dihubungi"),
}


@pytest.mark.parametrize("nama", TERTUTUP)
async def test_a_server_that_does_not_let_us_in_costs_no_mail_an_attempt(
    kantor: Kantor, tmp_path: Path, nama: str
) -> None:
    server, pilihan, kalimat = TERTUTUP[nama]
    antrekan(kantor, *surat())
    perangai = Perangai()

    async with server_smtp(perangai, **server) as port:
        with pytest.raises(PrasaranaGagal, match=kalimat):
            await kirim_antrean(kantor_di(kantor, port, tmp_path, Jam(), **pilihan).perangkat)

    assert {(s.status, s.percobaan) for s in kantor.antrean} == {("antre", 0)}
    async with server_smtp(perangai) as port:
        hasil = await kirim_antrean(kantor_di(kantor, port, tmp_path, Jam()).perangkat)
    assert hasil.menurut_status == {"terkirim": JUMLAH}


@asynccontextmanager
async def satu_saja(tujuan: int) -> AsyncIterator[int]:
    """A port in front of that one that lets a first connection through and tells the others to go."""
    pertama, bicara = True, asyncio.Event()

    async def teruskan(
        masuk: asyncio.StreamReader, keluar: asyncio.StreamWriter, tanda: asyncio.Event | None = None
    ) -> None:
        while isi := await masuk.read(65536):
            keluar.write(isi)
            if tanda is not None:
                tanda.set()
        keluar.close()

    async def sambut(pembaca: asyncio.StreamReader, penulis: asyncio.StreamWriter) -> None:
        nonlocal pertama
        if not pertama:
            # It takes its time, as a busy server does: the first one is talking by then.
            await bicara.wait()
            penulis.write(b"421 4.7.0 Terlalu banyak sambungan\r\n")
            penulis.close()
            return
        pertama = False
        dari, ke = await asyncio.open_connection("127.0.0.1", tujuan)
        await asyncio.gather(teruskan(pembaca, ke, bicara), teruskan(dari, penulis))

    server = await asyncio.start_server(sambut, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def test_a_server_that_takes_one_connection_gets_all_the_mails_over_it(
    kantor: Kantor, tmp_path: Path
) -> None:
    antrekan(kantor, *surat(12))
    perangai = Perangai()
    async with server_smtp(perangai) as port, satu_saja(port) as sempit:
        hasil = await kirim_antrean(kantor_di(kantor, sempit, tmp_path, Jam()).perangkat)

    assert hasil.menurut_status == {"terkirim": 12}
    assert set(diterima(perangai).values()) == {1}
    assert perangai.sambungan == 1


async def test_an_address_that_needs_smtputf8_fails_alone_and_is_told(kantor: Kantor, tmp_path: Path) -> None:
    jam = Jam()
    antrekan(kantor, *surat(2), replace(surat(1, awal="lain")[0], kepada="dián@mitra.example"))

    async with server_smtp(Perangai()) as port:
        await sampai_habis(kantor_di(kantor, port, tmp_path, jam), jam)

    assert [(s.kepada, s.status) for s in kantor.antrean if s.status != "terkirim"] == [
        ("dián@mitra.example", "gagal")
    ]
    assert kantor.surel("surel_menyerah") == ["ratna@kantor.example"]


async def test_a_note_that_cannot_be_delivered_is_not_told_of(kantor: Kantor, tmp_path: Path) -> None:
    jam = Jam()
    antrekan(kantor, *surat(2))

    async with server_smtp(Perangai(rcpt=lambda _p, _a: "554 5.3.2 Ditolak")) as port:
        await sampai_habis(kantor_di(kantor, port, tmp_path, jam), jam)

    assert Counter(s.notifikasi for s in kantor.antrean) == {"undangan": 2, "surel_menyerah": 2}
    assert {s.status for s in kantor.antrean} == {"gagal"}


async def test_waits_grow_and_after_five_days_the_petugas_hears_of_it_once(
    kantor: Kantor, tmp_path: Path
) -> None:
    jam, pukul = Jam(), []
    antrekan(kantor, *surat(1))

    def sibuk(_p: Perangai, alamat: str) -> str | None:
        if not alamat.startswith("orang"):
            return None
        pukul.append(jam.kini)
        return "451 4.3.0 Sibuk"

    async with server_smtp(Perangai(rcpt=sibuk)) as port:
        await sampai_habis(kantor_di(kantor, port, tmp_path, jam), jam)

    jeda = [b - a for a, b in pairwise(pukul)]
    assert jeda[:6] == [timedelta(minutes=5 * 2**n) for n in range(6)]
    assert jeda == sorted(jeda)
    assert max(jeda) == timedelta(hours=4)
    assert timedelta(days=5) <= pukul[-1] - pukul[0] < timedelta(days=5, hours=4)
    (kabar,) = (s for s in kantor.antrean if s.notifikasi == "surel_menyerah")
    assert (kabar.kepada, kabar.status) == ("ratna@kantor.example", "terkirim")


async def test_what_is_put_off_for_its_domain_goes_minute_by_minute_and_keeps_nobody_waiting(
    kantor: Kantor, tmp_path: Path
) -> None:
    perangai, jam, menurut_menit = Perangai(), Jam(), []
    # More than are leased at once, and older than the others.
    antrekan(kantor, *surat(230, domain="sempit.example"), sekarang=MULAI - timedelta(hours=1))
    antrekan(kantor, *surat(5))

    async with server_smtp(perangai) as port:
        ini = kantor_di(kantor, port, tmp_path, jam, KEMITRAAN_SMTP_LAJU="sempit.example=60")
        for _ in range(5):
            with perintah_sql() as sql:
                await kirim_antrean(ini.perangkat)
                # A second run in the same minute knows what the first one sent in it.
                antrekan(kantor, *surat(10, awal="susulan", domain="sempit.example"))
                await kirim_antrean(ini.perangkat)
            assert len(sql) < 100
            tujuan = Counter(penerima.partition("@")[2] for _, (penerima,), _ in perangai.kiriman)
            menurut_menit.append((tujuan["sempit.example"], tujuan["mitra.example"]))
            perangai.kiriman.clear()
            jam.kini += timedelta(minutes=1)

    assert menurut_menit == [(60, 5), (60, 0), (60, 0), (60, 0), (0, 0)]
    assert {(s.status, s.percobaan) for s in kantor.antrean} == {("terkirim", 1)}


async def test_a_server_that_refuses_to_relay_holds_nobody_and_loses_nothing(
    kantor: Kantor, tmp_path: Path
) -> None:
    jam, rusak = Jam(), True
    antrekan(kantor, *surat())

    def rcpt(_p: Perangai, alamat: str) -> str | None:
        luar = not alamat.endswith("@kantor.example")
        return f"554 5.7.1 <{alamat}>: Relay access denied" if rusak and luar else None

    perangai = Perangai(rcpt=rcpt)
    async with server_smtp(perangai) as port:
        ini = kantor_di(kantor, port, tmp_path, jam)
        for _ in range(10):
            await kirim_antrean(ini.perangkat)
            jam.kini += timedelta(hours=4)
        menunggu = [s for s in kantor.antrean if s.kepada.startswith("orang")]
        assert {s.status for s in menunggu} == {"ditunda"}
        assert all("Relay access denied" in str(s.galat) for s in menunggu)
        # The petugas is of the server's own domain, and hears of it once.
        kabar = [(s.kepada, s.status) for s in kantor.antrean if s.notifikasi == "kantor_ditolak"]
        assert kabar == [("ratna@kantor.example", "terkirim")]
        with kantor.perangkat.bacaan() as u:
            assert not u.ditahan()
        rusak = False
        await kirim_antrean(ini.perangkat)

    assert {s.status for s in kantor.antrean} == {"terkirim"}
    assert {n for m, n in diterima(perangai).items()} == {1}
