"""Senders that share one outbox, are interrupted, oversleep, or cannot write down what they did."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from kantor import Kantor
from kasus.antrean import Jam, antrekan, diterima, kantor_di, milik_kami, surat
from kasus.saluran import Perangai, server_smtp
from sabar import SABAR, tunggu_sambil

from lifecycle.delivery.saluran.maildir import SaluranMaildir
from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.domain.surel.antrean import SEWA, HasilKirim, Surel
from lifecycle.domain.surel.laju import Laju
from lifecycle.services.surel.kirim import kirim_antrean
from lifecycle.services.surel.leases import Leases


def kini() -> datetime:
    return datetime.now(UTC)


def menahan(*, sesudah: int) -> tuple[Perangai, asyncio.Event, asyncio.Event]:
    """A server that thinks about every mail but the first ones: a sign that it does so, and one for it to go
    on."""
    perangai, berpikir, lanjut = Perangai(), asyncio.Event(), asyncio.Event()
    biasa = perangai.handle_DATA

    async def pikir(*semua: Any) -> str:
        if len(perangai.kiriman) >= sesudah:
            berpikir.set()
            await lanjut.wait()
        return await biasa(*semua)

    perangai.handle_DATA = pikir  # type: ignore[method-assign]
    return perangai, berpikir, lanjut


def bebas(kantor: Kantor, saat: datetime) -> int:
    """How many mails another sender would get at that moment."""
    with kantor.perangkat.unit() as u:
        return len(u.klaim_surel(penyewa="lain", sekarang=saat, sewa=SEWA, batas=100))


def sekali(diterima_: Any, jumlah: int) -> bool:
    return len(diterima_) == jumlah and set(diterima_.values()) == {1}


async def test_several_senders_at_once_send_each_mail_once(kantor: Kantor, tmp_path: Path) -> None:
    antrekan(kantor, *surat(60))
    perangai = Perangai()
    async with server_smtp(perangai) as port:

        def kirim(_ke: int) -> int:
            # A database and connections of its own, as another process has them.
            return asyncio.run(kirim_antrean(kantor_di(kantor, port, tmp_path, kini).perangkat)).jumlah

        semua = await asyncio.gather(*(asyncio.to_thread(kirim, ke) for ke in range(3)))

    assert sum(semua) == 60
    assert sekali(diterima(perangai), 60)
    assert {(s.status, s.percobaan) for s in kantor.antrean} == {("terkirim", 1)}


async def test_a_lease_is_renewed_while_its_mails_wait(kantor: Kantor, tmp_path: Path) -> None:
    antrekan(kantor, *surat(12))
    jam = Jam()
    akhir_sewa = jam.kini + SEWA
    perangai, berpikir, lanjut = menahan(sesudah=4)

    async with server_smtp(perangai) as port:
        ini = kantor_di(kantor, port, tmp_path, jam, KEMITRAAN_SMTP_SAMBUNGAN="1")
        pertama = asyncio.create_task(kirim_antrean(ini.perangkat))
        await asyncio.wait_for(berpikir.wait(), SABAR)
        # By the clock the server thinks for longer than the lease was made for.
        assert bebas(kantor, akhir_sewa) >= 8
        jam.kini += 0.6 * SEWA
        await tunggu_sambil(lambda: bebas(kantor, akhir_sewa) == 0)
        jam.kini += 0.6 * SEWA
        kedua = await kirim_antrean(kantor_di(kantor, port, tmp_path, jam).perangkat)
        assert not pertama.done()
        lanjut.set()
        hasil = await pertama

    assert (hasil.jumlah, kedua.jumlah) == (12, 0)
    assert sekali(diterima(perangai), 12)


async def test_to_fetch_more_is_not_taken_for_renewing_what_is_in_hand(kantor: Kantor) -> None:
    antrekan(kantor, *surat(3))
    jam = Jam()
    akhir_sewa = jam.kini + SEWA
    milik = Leases(replace(kantor.perangkat, sekarang=jam), Laju({}))
    assert await milik.isi()

    # The machine was asleep for more than half of the lease.
    jam.kini += 0.6 * SEWA
    await milik.isi_di_muka()
    await milik.catat()

    assert bebas(kantor, akhir_sewa) == 0


async def test_who_overslept_sends_nothing_that_others_have_by_now(kantor: Kantor) -> None:
    antrekan(kantor, *surat(3))
    jam = Jam()
    perangkat = replace(kantor.perangkat, sekarang=jam)
    tidur, bangun = Leases(perangkat, Laju({})), Leases(perangkat, Laju({}))
    assert await tidur.isi()
    di_tangan = await tidur.ambil()
    assert di_tangan is not None

    jam.kini += 2 * SEWA
    assert await bangun.isi()

    assert await tidur.ambil() is None
    # What it says of the mail in its hand does not take it from the other one, unless it was sent.
    tidur.usai(di_tangan, HasilKirim(status="ditunda", coba_lagi=jam.kini))
    await tidur.lepas()
    assert not await Leases(perangkat, Laju({})).isi()
    assert {s.percobaan for s in kantor.antrean} == {0}


async def test_an_interrupted_run_leaves_what_was_in_hand_uncertain_and_the_rest_free(
    kantor: Kantor, tmp_path: Path
) -> None:
    antrekan(kantor, *surat(9))
    perangai, di_tangan, semua_di_tangan = Perangai(), [], asyncio.Event()
    biasa = perangai.handle_DATA

    async def ambil_tiga(*semua: Any) -> str:
        if len(perangai.kiriman) < 3 or semua_di_tangan.is_set():
            return await biasa(*semua)
        di_tangan.append(semua)
        if len(di_tangan) == 3:
            semua_di_tangan.set()
        await asyncio.Event().wait()
        return ""

    perangai.handle_DATA = ambil_tiga  # type: ignore[method-assign]
    async with server_smtp(perangai) as port:
        ini = kantor_di(kantor, port, tmp_path, kini)
        tugas = asyncio.create_task(kirim_antrean(ini.perangkat))
        await semua_di_tangan.wait()
        tugas.cancel()
        with pytest.raises(asyncio.CancelledError):
            await tugas

        assert Counter(s.status for s in milik_kami(kantor)) == {"terkirim": 3, "tak_pasti": 3, "antre": 3}
        hasil = await kirim_antrean(ini.perangkat)

    assert hasil.menurut_status == {"terkirim": 6}
    assert sekali(diterima(perangai), 9)


@pytest.mark.parametrize("gagal_kali", [1, 2])
async def test_what_could_not_be_written_down_is_written_down_later_and_not_sent_meanwhile(
    kantor: Kantor, tmp_path: Path, gagal_kali: int
) -> None:
    antrekan(kantor, *surat(9))
    # Three were taken in, three are in hand, and three wait, when the database fails.
    perangai, _, lanjut = menahan(sesudah=3)
    loop = asyncio.get_running_loop()
    sisa = gagal_kali

    def rusak(unit: Callable[[], Any]) -> Callable[[], Any]:
        def buka() -> Any:
            nonlocal sisa
            if perangai.kiriman and sisa:
                sisa -= 1
                loop.call_soon_threadsafe(lanjut.set)
                raise PrasaranaGagal("Basis data terkunci.")
            return unit()

        return buka

    async with server_smtp(perangai) as port:
        ini = kantor_di(kantor, port, tmp_path, kini).perangkat
        with pytest.raises(PrasaranaGagal, match="terkunci"):
            await kirim_antrean(replace(ini, unit=rusak(ini.unit)))
        sisa = 0
        # What went and is not noted stays leased; all the others go now.
        await kirim_antrean(ini)
        assert sekali(diterima(perangai), 9) or gagal_kali == 2
        await kirim_antrean(replace(ini, sekarang=lambda: kini() + 2 * SEWA))

    assert {s.status for s in kantor.antrean} == {"terkirim"}
    assert len(diterima(perangai)) == 9
    assert gagal_kali == 2 or sekali(diterima(perangai), 9)


async def test_a_mail_that_brings_the_program_down_does_not_stop_the_others(
    kantor: Kantor, tmp_path: Path
) -> None:
    class Jatuh(SaluranMaildir):
        async def kirim(self, surel: Surel, *, sekarang: datetime) -> HasilKirim:
            if surel.kepada.startswith("orang0"):
                raise ZeroDivisionError
            return await super().kirim(surel, sekarang=sekarang)

    antrekan(kantor, *surat(4))
    perangkat = replace(kantor.perangkat, saluran=lambda: Jatuh(tmp_path / "keluar"))

    with pytest.raises(ZeroDivisionError):
        await kirim_antrean(perangkat)
    await kirim_antrean(perangkat)

    keadaan = {s.kepada.partition("@")[0]: (s.status, s.galat) for s in kantor.antrean}
    assert keadaan.pop("orang0") == ("tak_pasti", "kesalahan program: ZeroDivisionError")
    assert set(keadaan.values()) == {("terkirim", None)}
