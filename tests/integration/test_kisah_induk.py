"""Stories of parent and child: neither is left behind unnoticed when the other ends."""

from datetime import date

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik.tahap import siap

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.services.ubah.pindahkan import PermintaanPindah, pindahkan

ANAK = "KM-2026-0002"


def anak(kantor: Kantor, isi: str) -> None:
    kantor.terapkan(f"nomor: {ANAK}\n{isi}\n", date(2026, 9, 10))


def ajukan_anak(kantor: Kantor) -> None:
    anak(
        kantor,
        f"induk: {NOMOR}\njudul: Pabrik kompos\npola: sesuai_kebutuhan\n"
        f"penanggung_jawab: {{nama: Ratna Dewi, surel: {PETUGAS}}}\n"
        f"penyetuju: {{nama: Hasan Basri, surel: {PENYETUJU}}}",
    )


def siap_berakhir(kantor: Kantor) -> None:
    kantor.berdiri(siap(Pemicu.HENTIKAN).kemitraan)


@pytest.mark.parametrize("cara", ["ended", "detached"])
def test_a_parent_does_not_end_above_a_child_that_runs(kantor: Kantor, cara: str) -> None:
    siap_berakhir(kantor)
    ajukan_anak(kantor)
    hari = date(2026, 9, 11)
    with pytest.raises(SyaratBelumTerpenuhi, match=f"{ANAK} masih berjalan di bawah {NOMOR}"):
        kantor.pindah("hentikan", hari, alasan="Lahan dijual")

    if cara == "ended":
        akhir = PermintaanPindah(nomor=ANAK, pemicu="hentikan", oleh=PETUGAS, pada=hari, alasan="Tak jadi")
        pindahkan(kantor.perangkat, akhir)
    else:
        anak(kantor, "induk: null")

    assert kantor.pindah("hentikan", hari, alasan="Lahan dijual").ke == Tahap.TERMINASI


def test_no_child_is_hung_under_its_own_child_or_under_what_has_ended(kantor: Kantor) -> None:
    siap_berakhir(kantor)
    ajukan_anak(kantor)
    sebelum = kantor.keadaan_lengkap()
    with pytest.raises(DaftarKesalahan, match=f"{ANAK} berada di bawah {NOMOR}"):
        kantor.terapkan(f"nomor: {NOMOR}\ninduk: {ANAK}\n", date(2026, 9, 11))
    assert kantor.keadaan_lengkap() == sebelum

    anak(kantor, "induk:")
    kantor.pindah("hentikan", date(2026, 9, 11), alasan="Lahan dijual")
    with pytest.raises(DaftarKesalahan, match=f"{NOMOR} sudah berakhir"):
        anak(kantor, f"induk: {NOMOR}")
