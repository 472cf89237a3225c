"""Acceptance: kill -9 of everything in the middle of pengingat-harian, then a start: nothing lost or doubled.

    uv run python tests/terima/mati_mendadak.py [HOW_MANY_PARTNERSHIPS]

Killed twice: while the reminders are written down, and while the mails go. Compared with an office of the
same partnerships in which nobody was killed.
"""

import sys
import time
from collections import Counter
from datetime import date
from email import message_from_bytes
from pathlib import Path
from tempfile import TemporaryDirectory

from pabrik import dasar

sys.path.insert(0, str(Path(__file__).parents[1]))

from kantor import Kantor, buka_kantor
from kantor_jalan import KantorJalan, kantor_jalan, lapor, tunggu

from lifecycle.bootstrap import baca_setelan, siapkan
from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.services.baca.riwayat import riwayat as baca_riwayat


def buka(url: str, folder: Path, banyaknya: int) -> Kantor:
    """An office with so many partnerships whose promises are overdue."""
    siapkan(baca_setelan({"KEMITRAAN_DATABASE_URL": url}))
    kantor = buka_kantor(url, folder)
    keadaan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)
    with kantor.perangkat.unit() as u:
        for ke in range(1, banyaknya + 1):
            u.simpan(dasar.kemitraan(nomor=f"KM-2026-{ke:04}", realisasi=(), keadaan=keadaan), None)
        u.commit()
    return kantor


def isi(kantor: Kantor) -> Counter[tuple[str, ...]]:
    """Every mail but the digests, which depend on what waits together, and every line of history."""
    surel = Counter(
        ("surel", s.nomor, s.notifikasi, s.kepada) for s in kantor.antrean if s.notifikasi != "ringkasan"
    )
    with kantor.perangkat.bacaan() as u:
        nomor = [satu.nomor for satu in u.daftar()]
    riwayat = Counter(
        ("riwayat", n, r.jenis, str(r.ke)) for n in nomor for r in baca_riwayat(kantor.perangkat, n)
    )
    return surel + riwayat


def menurut_status(kantor: Kantor) -> Counter[str]:
    return Counter(s.status for s in kantor.antrean)


def menunggu(kantor: Kantor) -> int:
    return len([s for s in kantor.antrean if s.status not in {"terkirim", "digabung"}])


def bunuh_dan_mulai(jalan: KantorJalan, kapan: str) -> None:
    lapor(f"kill -9 atas {jalan.bunuh()} proses {kapan}.")
    lapor(f"Mulai lagi sampai sehat: {jalan.mulai():.1f} detik.")
    semua = [r for flow in ("pengingat-harian", "kirim-surel") for r in jalan.run(flow)]
    lapor(f"Run menurut keadaan: {dict(Counter(r['state_name'] for r in semua))}")
    for gagal in (r for r in semua if r["state_name"] == "Failed"):
        lapor(f"Gagal: {gagal['name']}: {gagal['state']['message']}")


def main(banyaknya: int) -> None:
    with TemporaryDirectory() as folder, kantor_jalan() as jalan:
        utuh = buka(f"sqlite:///{folder}/utuh.db", Path(folder), banyaknya)
        utuh.pengingat(date.today())
        seharusnya = isi(utuh)
        (jalan.folder / "data-kemitraan").mkdir()
        kantor = buka(jalan.url, jalan.folder / "data-kemitraan", banyaknya)

        jalan.mulai()
        id_run = jalan.jalankan_flow("pengingat-harian/terjadwal")
        tunggu("pengingat pertama", lambda: len(kantor.antrean) > len(utuh.antrean) // 3, 120)
        sebagian = len(kantor.antrean)
        bunuh_dan_mulai(jalan, f"saat {sebagian} dari {len(utuh.antrean)} surel sudah diantrekan")
        assert sebagian < len(utuh.antrean), "terlalu cepat: pakai kemitraan lebih banyak"
        keadaan = jalan.tanya(f"/flow_runs/{id_run}")["state"]
        lapor(f"Run yang terbunuh: {keadaan['name']}: {keadaan['message']}")
        assert keadaan["type"] == "CRASHED"
        tugas = jalan.tanya("/task_runs/filter", {"flow_runs": {"id": {"any_": [id_run]}}})
        lapor(f"Tugasnya: {dict(Counter(t['state_name'] for t in tugas))}")
        assert "Running" not in {t["state_name"] for t in tugas}

        tunggu(
            "sebagian surel terkirim",
            lambda: menurut_status(kantor)["terkirim"] > len(utuh.antrean) // 5,
            180,
        )
        bunuh_dan_mulai(jalan, f"saat status surel {dict(menurut_status(kantor))}")

        awal = time.monotonic()
        tunggu("surel terakhir terkirim", lambda: not menunggu(kantor), 480)
        lapor(f"Semua terkirim {time.monotonic() - awal:.0f} detik sesudah mulai terakhir.")
        selisih = (seharusnya - isi(kantor), isi(kantor) - seharusnya)
        identitas = Counter(message_from_bytes(b.read_bytes())["Message-ID"] for b in jalan.maildir)
        ganda = identitas.total() - len(identitas)
        lapor(f"Surel {dict(menurut_status(kantor))}, di Maildir {len(jalan.maildir)}, ganda {ganda}.")
        lapor(f"Hilang {selisih[0].total()}, berlebih {selisih[1].total()} dari {seharusnya.total()} baris.")
        assert selisih == (Counter(), Counter())
        assert len(identitas) == len(jalan.maildir) == menurut_status(kantor)["terkirim"]
        kode, lama = jalan.henti()
        assert (kode, jalan.rombongan()) == (0, [])
        lapor(f"SIGTERM: kode {kode}, {lama:.1f} detik.")
    lapor("DITERIMA")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
