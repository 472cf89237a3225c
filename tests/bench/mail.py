"""How fast the outbox drains through the pool of kept connections.

    uv run --group bench python tests/bench/mail.py

Prints one line of JSON: mails per second from the outbox through the pool to a local sink, beside aiosmtplib
alone sending the same frozen bytes through as many connections, and beside one Prefect task with one
connection per mail; then the first two again with a server that waits 20 ms before each answer. All in the
same run, in turns, the median of each. The sink is Postfix's smtp-sink.
"""

import asyncio
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pabrik import dasar

sys.path.insert(0, str(Path(__file__).parents[1]))

import aiosmtplib
from kantor import Kantor, buka_kantor
from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.settings import (
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_LOGGING_TO_API_ENABLED,
    temporary_settings,
)
from prefect.testing.utilities import prefect_test_harness

from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.services.surel.kirim import kirim_antrean
from lifecycle.store.penyiapan import siapkan

JUMLAH = 5_000
JUMLAH_LAMBAT = 200
JUMLAH_TUGAS = 100
SAMBUNGAN = 4
SAMBUNGAN_LAMBAT = 10
ULANGAN = 3
JEDA = 0.020
DARI = "kemitraan@kantor.example"


@contextmanager
def penampung() -> Iterator[int]:
    """The port of a sink that throws everything away."""
    port = _port_bebas()
    program = shutil.which("smtp-sink", path="/usr/sbin:/usr/bin:/usr/local/sbin") or sys.exit(
        "butuh smtp-sink"
    )
    # It will not serve as root.
    orang = ["-u", "nobody"] if os.geteuid() == 0 else []
    perintah = [program, *orang, "-c", f"127.0.0.1:{port}", "1000"]
    with subprocess.Popen(perintah, stdout=subprocess.DEVNULL) as proses:
        _tunggu(port)
        yield port
        proses.terminate()


@contextmanager
def pelambat(tujuan: int) -> Iterator[int]:
    """A port in front of that one, in a process of its own, that waits before each answer."""
    port = _port_bebas()
    perintah = [sys.executable, __file__, "pelambat", str(port), str(tujuan)]
    with subprocess.Popen(perintah) as proses:
        _tunggu(port)
        yield port
        proses.terminate()


async def _lambatkan(port: int, tujuan: int) -> None:
    async def teruskan(masuk: asyncio.StreamReader, keluar: asyncio.StreamWriter, *, jeda: float) -> None:
        while isi := await masuk.read(65536):
            await asyncio.sleep(jeda)
            keluar.write(isi)
            await keluar.drain()
        keluar.close()

    async def sambut(pembaca: asyncio.StreamReader, penulis: asyncio.StreamWriter) -> None:
        dari_server, ke_server = await asyncio.open_connection("127.0.0.1", tujuan)
        await asyncio.gather(teruskan(pembaca, ke_server, jeda=0), teruskan(dari_server, penulis, jeda=JEDA))

    server = await asyncio.start_server(sambut, "127.0.0.1", port)
    await server.serve_forever()


def _port_bebas() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _tunggu(port: int) -> None:
    batas = time.monotonic() + 30
    while time.monotonic() < batas:
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit(f"tidak ada server di porta {port}")


def surat(jumlah: int, putaran: int) -> list[SurelBaru]:
    """Real frozen mails, each to an address of its own."""
    from kasus.surel import susun

    asli = susun("undangan", kunci="k")[0]
    return [
        SurelBaru(
            kunci=f"{putaran}/{n}",
            nomor=asli.nomor,
            notifikasi=asli.notifikasi,
            kepada=f"orang{n}@mitra.example",
            pihak=None,
            perihal=asli.perihal,
            isi=asli.isi,
        )
        for n in range(jumlah)
    ]


def kantor(folder: Path, port: int, sambungan: int) -> Kantor:
    url = f"sqlite:///{folder / 'kemitraan.db'}"
    lain = {"KEMITRAAN_SMTP_SAMBUNGAN": str(sambungan)}
    return buka_kantor(url, folder, smtp=f"smtp://127.0.0.1:{port}", lain=lain)


def antrekan(kantor_ini: Kantor, isi: list[SurelBaru]) -> None:
    with kantor_ini.perangkat.unit() as u:
        u.antrekan(isi, sekarang=kantor_ini.perangkat.sekarang())
        u.commit()


async def lewat_antrean(kantor_ini: Kantor, isi: list[SurelBaru]) -> None:
    hasil = await kirim_antrean(kantor_ini.perangkat)
    assert hasil.menurut_status == {"terkirim": len(isi)}


async def tanpa_mesin(port: int, sambungan: int, isi: list[SurelBaru]) -> None:
    """aiosmtplib alone, as many kept connections, the bytes in memory."""
    antrean = list(isi)

    async def kirim() -> None:
        async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port) as smtp:
            while antrean:
                satu = antrean.pop()
                await smtp.sendmail(DARI, [satu.kepada], satu.isi)

    await asyncio.gather(*(kirim() for _ in range(sambungan)))


async def satu_demi_satu(port: int, isi: list[SurelBaru]) -> float:
    """Mails per second with one Prefect task and one connection each."""

    @task(cache_policy=NO_CACHE)
    async def satu_tugas(ke: int) -> None:
        async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port) as smtp:
            await smtp.sendmail(DARI, [isi[ke].kepada], isi[ke].isi)

    @flow
    async def semua_tugas() -> float:
        async def semua() -> None:
            for ke in range(len(isi)):
                await satu_tugas(ke)

        return await laju(len(isi), semua)

    return await semua_tugas()


async def laju(jumlah: int, kerja: Callable[[], Awaitable[object]]) -> float:
    mulai = time.perf_counter()
    await kerja()
    return jumlah / (time.perf_counter() - mulai)


async def bandingkan(folder: Path, port: int, jumlah: int, sambungan: int) -> dict[str, float]:
    """Mails per second of the outbox and of bare aiosmtplib, in turns; the medians."""
    ini = kantor(folder, port, sambungan)
    antrean, polos = [], []
    for putaran in range(ULANGAN):
        isi = surat(jumlah, putaran)
        antrekan(ini, isi)
        antrean.append(await laju(jumlah, lambda isi=isi: lewat_antrean(ini, isi)))
        polos.append(await laju(jumlah, lambda isi=isi: tanpa_mesin(port, sambungan, isi)))
    return {"antrean": statistics.median(antrean), "aiosmtplib": statistics.median(polos)}


def ukur(folder: Path, port: int, port_lambat: int) -> dict[str, float]:
    cepat = asyncio.run(bandingkan(folder / "cepat", port, JUMLAH, SAMBUNGAN))
    lambat = asyncio.run(bandingkan(folder / "lambat", port_lambat, JUMLAH_LAMBAT, SAMBUNGAN_LAMBAT))
    tenang = {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None, PREFECT_LOGGING_TO_API_ENABLED: False}
    with prefect_test_harness(server_startup_timeout=60), temporary_settings(updates=tenang):
        tugas = asyncio.run(satu_demi_satu(port, surat(JUMLAH_TUGAS, 0)))
    return {
        "surat_per_detik": cepat["antrean"],
        "aiosmtplib_saja": cepat["aiosmtplib"],
        "banding_aiosmtplib": cepat["antrean"] / cepat["aiosmtplib"],
        "tugas_prefect": tugas,
        "banding_tugas": cepat["antrean"] / tugas,
        "surat_per_detik_20ms": lambat["antrean"],
        "aiosmtplib_saja_20ms": lambat["aiosmtplib"],
        "banding_aiosmtplib_20ms": lambat["antrean"] / lambat["aiosmtplib"],
    }


def main() -> None:
    if sys.argv[1:2] == ["pelambat"]:
        asyncio.run(_lambatkan(int(sys.argv[2]), int(sys.argv[3])))
        return
    with tempfile.TemporaryDirectory() as nama, penampung() as port, pelambat(port) as port_lambat:
        folder = Path(nama)
        for bagian in ("cepat", "lambat"):
            (folder / bagian).mkdir()
            url = f"sqlite:///{folder / bagian / 'kemitraan.db'}"
            siapkan(url)
            buka_kantor(url, folder / bagian).berdiri(dasar.kemitraan())
        hasil = ukur(folder, port, port_lambat)
    tetap = {
        "surat": JUMLAH,
        "sambungan": SAMBUNGAN,
        "surat_20ms": JUMLAH_LAMBAT,
        "sambungan_20ms": SAMBUNGAN_LAMBAT,
    }
    print(json.dumps(tetap | {nama: round(nilai, 2) for nama, nilai in hasil.items()}))  # noqa: T201


if __name__ == "__main__":
    main()
