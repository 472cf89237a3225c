"""The weekly digest as a mail: from the office, about many partnerships, with a way to the forms."""

from dataclasses import replace
from datetime import date

from kasus.surel import PENGIRIM, TEMPLAT_SUREL, WAKTU, baca, html, teks
from pabrik.dasar import fakta

from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.domain.mingguan.bagian import Bagian
from lifecycle.domain.mingguan.contoh import CONTOH_BAGIAN
from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.domain.surel.kontak import Penerima

RATNA = Penerima(nama="Ratna Dewi", surel="ratna@kantor.example")
FORMULIR = "http://alur.kantor.example:4200/deployments"


def tulis(*isi: Bagian, formulir: str = "", penerima: Penerima = RATNA) -> SurelBaru:
    penyusun = PenyusunSurel([TEMPLAT_SUREL], PENGIRIM, formulir=formulir)
    utama = fakta(date(2026, 11, 30))
    return penyusun.mingguan(penerima, utama, isi or CONTOH_BAGIAN, kunci="kunci", waktu=WAKTU)


def test_the_office_answers_for_it_and_nobody_leaves_it() -> None:
    surel = tulis()
    pesan = baca(surel)

    assert (surel.kunci, surel.nomor, surel.kepada) == ("kunci", "KM-2026-0001", RATNA.surel)
    assert pesan["Reply-To"] == "Kantor Kemitraan <kemitraan@kantor.example>"
    assert "Balasan Anda sampai kepada Kantor Kemitraan" in " ".join(teks(surel).split())
    assert pesan["List-Unsubscribe"] is None


def test_the_letterhead_names_the_first_partnerships_and_counts_the_others() -> None:
    banyak = [replace(CONTOH_BAGIAN[1], nomor=f"KM-{n}") for n in range(6)]

    assert "KM-0, KM-1, KM-2, dan 3 lainnya · Ringkasan mingguan" in html(tulis(*banyak))


def test_every_partnership_and_every_task_names_its_command() -> None:
    isi = teks(tulis())

    assert "Rinciannya: kemitraan lihat KM-2026-0001\n" in isi
    assert "Rinciannya: kemitraan lihat KM-2026-0002\n" in isi
    assert "  kemitraan tugas selesai 41\n" in isi


def test_the_forms_are_a_link_where_the_office_has_them() -> None:
    dengan, tanpa = tulis(formulir=FORMULIR), tulis()

    assert f'href="{FORMULIR}"' in html(dengan)
    assert f"\n{FORMULIR}\n" in teks(dengan)
    assert "Formulir" not in teks(tanpa)
    assert "<a " not in html(tanpa)


def test_more_partnerships_than_a_mail_holds_are_counted() -> None:
    banyak = [replace(CONTOH_BAGIAN[1], nomor=f"KM-{n}") for n in range(22)]

    assert "Dan 2 kemitraan lainnya" in teks(tulis(*banyak))
