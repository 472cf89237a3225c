"""An evaluation proposes, a person decides, and nothing of it is done twice."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar
from pabrik.catatan import ditegur
from terucap import terucap

from lifecycle.domain.fakta import Dokumen, EvaluasiTercatat, Fakta, Keadaan, Kegiatan, Kemitraan, Tugas
from lifecycle.domain.galat import KemitraanError, VersiBerubah
from lifecycle.domain.kaidah.temuan import SyaratBelumTerpenuhi
from lifecycle.domain.kata import JenisDokumen, Kerja, ObjekPersetujuan, Tahap
from lifecycle.services.baca.laporan import laporan
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.ports.penulis import Pelapor
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.putaran.nilai_berkala import nilai_berkala, nilai_sebagian
from lifecycle.services.ubah.nilai import nilai
from lifecycle.services.ubah.pelaku import AlasanKurang
from lifecycle.services.ubah.putuskan import putuskan
from lifecycle.services.ubah.selesaikan import gugurkan_tugas, selesaikan_tugas

HARI = date(2026, 8, 10)
TUTUP = date(2026, 8, 25)


def berjalan(**ubah: object) -> Kemitraan:
    """The golden partnership, being carried out."""
    keadaan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
    return dasar.kemitraan(keadaan=keadaan, **ubah)


def yang_jatuh_tempo(kantor: Kantor, pada: date) -> tuple[str, ...]:
    with kantor.perangkat.bacaan() as u:
        return u.kerja_jatuh_tempo(Kerja.EVALUASI, pada)


@dataclass(frozen=True, kw_only=True)
class PelaporMalang:
    """Writes every report but that of one nomor, at which it fails."""

    asli: Pelapor
    nomor: str
    galat: Exception

    def laporan_html(self, fakta: Fakta, evaluasi: EvaluasiTercatat) -> bytes:
        if fakta.kemitraan.nomor == self.nomor:
            raise self.galat
        return self.asli.laporan_html(fakta, evaluasi)

    def tandai_koreksi(self, laporan: bytes, evaluasi: EvaluasiTercatat) -> bytes:
        return self.asli.tandai_koreksi(laporan, evaluasi)


def gagal_pada(kantor: Kantor, nomor: str, galat: Exception) -> Perangkat:
    pelapor = PelaporMalang(asli=kantor.perangkat.pelapor(), nomor=nomor, galat=galat)
    return replace(kantor.perangkat, pelapor=lambda: pelapor)


def test_outside_the_stage_it_is_a_preview_and_writes_nothing(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    sebelum = kantor.keadaan_lengkap()

    hasil = nilai(kantor.perangkat, NOMOR, pada=HARI, oleh=PETUGAS)

    assert (hasil.isi["pratinjau"], hasil.isi["skor"], hasil.isi["rekomendasi"]) == (
        True,
        "73.83",
        "PERBAIKAN",
    )
    assert kantor.keadaan_lengkap() == sebelum


def test_the_periodic_look_moves_scores_reports_and_tells_everyone_the_same(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    assert yang_jatuh_tempo(kantor, date(2026, 7, 31)) == ()
    assert yang_jatuh_tempo(kantor, HARI) == (NOMOR,)

    hasil = nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)

    assert hasil.pindah is not None
    assert hasil.nilai is not None
    assert hasil.nilai.baru
    assert kantor.surel("laporan_evaluasi") == [
        "dian@sawit.example",
        "joko@subur.example",
        "made@harapan.example",
        PETUGAS,
    ]
    assert kantor.surel("permintaan_keputusan") == [PENYETUJU]
    halaman = laporan(kantor.perangkat, NOMOR, siklus=1, format_="html").decode()
    assert "73,83" in halaman
    assert "PERBAIKAN" in halaman or "Perbaikan" in halaman


def test_a_trial_scores_in_the_stage_itself_and_writes_nothing(kantor: Kantor) -> None:
    keadaan = Keadaan(tahap=Tahap.EVALUASI, tahap_sejak=date(2026, 8, 1), versi=4, versi_tahap=4)
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan))
    sebelum = kantor.keadaan_lengkap()

    hasil = nilai(kantor.perangkat, NOMOR, pada=TUTUP, oleh=PETUGAS, uji_coba=True)

    assert (hasil.isi["skor"], hasil.isi["pratinjau"], hasil.uji_coba) == ("73.83", False, True)
    assert kantor.keadaan_lengkap() == sebelum
    assert nilai(kantor.perangkat, NOMOR, pada=TUTUP, oleh=PETUGAS).baru


def test_looking_again_writes_nothing(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    sebelum = kantor.keadaan_lengkap()

    kedua = nilai_berkala(kantor.perangkat, NOMOR, pada=date(2026, 8, 11))

    assert kedua.nilai is not None
    assert (kedua.nilai.tercatat, kedua.nilai.baru) == (True, False)
    assert kantor.keadaan_lengkap() == sebelum


def test_a_meeting_held_meanwhile_is_no_reason_for_a_second_report(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    kantor.catat("rapat", "tanggal=2026-08-10", "hadir=inti", "notulen=Ada", pada=HARI)

    kedua = nilai_berkala(kantor.perangkat, NOMOR, pada=date(2026, 8, 11))

    assert kedua.nilai is not None
    assert not kedua.nilai.baru
    (tercatat,) = kantor.kemitraan.evaluasi_tercatat
    assert tercatat.hasil["keterlibatan"]["plasma1"]["rapat"] is None


def test_nothing_is_shown_while_the_survey_is_open(kantor: Kantor) -> None:
    satu_belum = tuple(s for s in dasar.kemitraan().survei if s.penilai != "plasma2")
    kantor.berdiri(berjalan(survei=satu_belum))

    hasil = nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)

    assert hasil.nilai is not None
    assert hasil.nilai.menunggu
    assert hasil.nilai.isi["skor"] is None
    assert hasil.nilai.isi["dimensi"]["kepercayaan"] is None
    assert kantor.surel("survei_dibuka") == ["made@harapan.example"]
    assert kantor.kemitraan.evaluasi_tercatat == ()

    sesudah_tutup = nilai_berkala(kantor.perangkat, NOMOR, pada=TUTUP)
    assert sesudah_tutup.nilai is not None
    assert sesudah_tutup.nilai.baru
    assert sesudah_tutup.nilai.isi["dimensi"]["kepercayaan"] is not None


def test_too_few_answers_are_asked_for_and_nothing_can_be_decided(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(survei=()))
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    hasil = nilai_berkala(kantor.perangkat, NOMOR, pada=TUTUP)

    assert hasil.nilai is not None
    assert hasil.nilai.isi["rekomendasi"] == "DATA_TIDAK_CUKUP"
    assert kantor.surel("laporan_evaluasi") == []
    assert set(kantor.surel("data_tidak_cukup")) == {
        "dian@sawit.example",
        "joko@subur.example",
        "made@harapan.example",
        PETUGAS,
    }
    with pytest.raises(KemitraanError, match="tidak cukup"):
        putuskan(kantor.perangkat, NOMOR, "LANJUT", oleh=PENYETUJU, pada=TUTUP, alasan="Tetap saja")
    assert kantor.kemitraan.keadaan.tahap is Tahap.EVALUASI


def test_only_the_penyetuju_decides_and_a_departure_needs_a_reason(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(KemitraanError, match="Hasan Basri"):
        putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh=PETUGAS, pada=HARI)
    with pytest.raises(KemitraanError) as tanpa_alasan:
        putuskan(kantor.perangkat, NOMOR, "LANJUT", oleh=PENYETUJU, pada=HARI)
    assert "--alasan" in terucap(tanpa_alasan.value)
    with pytest.raises(KemitraanError, match='Mungkin maksudnya "LANJUT"'):
        putuskan(kantor.perangkat, NOMOR, "LANJOT", oleh=PENYETUJU, pada=HARI)
    assert kantor.keadaan_lengkap() == sebelum


def test_a_decision_is_told_once_and_opens_its_own_step_only(kantor: Kantor) -> None:
    perbaikan = Kegiatan(
        kode="A9", uraian="Bibit tambahan", pihak="inti", mulai=date(2026, 8, 20), selesai=date(2026, 10, 1)
    )
    kantor.berdiri(berjalan(kegiatan=(*dasar.kemitraan().kegiatan, perbaikan)))
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh=PENYETUJU, pada=HARI)
    kedua = putuskan(kantor.perangkat, NOMOR, "perbaikan", oleh=PENYETUJU, pada=date(2026, 8, 12))

    assert kedua.terulang
    assert len(kantor.surel("keputusan")) == 4
    with pytest.raises(SyaratBelumTerpenuhi, match="Perbaikan"):
        kantor.pindah("lanjutkan", HARI)
    assert kantor.pindah("perbaiki", HARI).ke == Tahap.PELAKSANAAN


def test_a_termination_is_decided_told_carried_out_and_archived(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    putuskan(kantor.perangkat, NOMOR, "TERMINASI", oleh=PENYETUJU, pada=HARI, alasan="Lahan dijual")
    assert len(kantor.surel("pemberitahuan_terminasi")) == 3
    with pytest.raises(KemitraanError, match="sudah diputuskan"):
        putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh=PENYETUJU, pada=HARI)

    kantor.pindah("hentikan", date(2026, 11, 10), alasan="Lahan dijual")
    with pytest.raises(SyaratBelumTerpenuhi) as kurang:
        kantor.pindah("arsipkan", date(2026, 11, 11))
    assert len(kurang.value.kurang) == 4

    for tugas in kantor.kemitraan.tugas:
        if tugas.kunci.startswith("penutupan:"):
            selesaikan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, pada=date(2026, 11, 12))
    kantor.terapkan(
        f"nomor: {NOMOR}\nkomitmen: [{{kode: K4, dikecualikan: Kemarau panjang}}]\n"
        "dokumen: [{jenis: laporan_akhir, tanggal: 2026-11-12}]\n",
        date(2026, 11, 12),
    )
    kantor.pindah("arsipkan", date(2026, 11, 13))

    assert kantor.kemitraan.keadaan.diarsipkan
    assert len(kantor.surel("penutup")) == 4
    assert yang_jatuh_tempo(kantor, date(2028, 1, 1)) == ()


def test_an_old_report_stays_byte_for_byte_what_it_was(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    dulu = laporan(kantor.perangkat, NOMOR, siklus=None, format_="html")
    k = kantor.kemitraan
    ganti_judul = replace(k, judul="Judul lain", keadaan=replace(k.keadaan, versi=k.keadaan.versi + 1))
    with kantor.perangkat.unit() as u:
        u.simpan(ganti_judul, k)
        u.commit()

    assert laporan(kantor.perangkat, NOMOR, siklus=None, format_="html") == dulu


def test_an_evaluation_that_judged_what_was_corrected_later_says_so(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    dulu = laporan(kantor.perangkat, NOMOR, siklus=None, format_="html").decode()
    hasil = kantor.kemitraan.evaluasi_tercatat[0].hasil

    kantor.koreksi("capaian", "indikator=I1", "tanggal=2026-07-20", "nilai=107", pada=HARI)
    kini = laporan(kantor.perangkat, NOMOR, siklus=None, format_="html").decode()

    assert kantor.kemitraan.evaluasi_tercatat[0].hasil == hasil
    assert "Capaian I1 2026-07-20" in kini
    assert kini.count("memakai data yang dikoreksi kemudian") == 1
    # All that was told stands below the note as it was.
    assert kini.endswith(dulu.partition("<body>")[2])
    # The next one, scored anew, tells of it in words.
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    assert len(kantor.kemitraan.evaluasi_tercatat) == 2
    berikut = laporan(kantor.perangkat, NOMOR, siklus=None, format_="html").decode()
    assert "memakai data yang dikoreksi kemudian: Capaian I1 2026-07-20" in berikut


def test_a_dropped_task_keeps_its_reason_and_may_still_be_done(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    tugas = next(t for t in kantor.kemitraan.tugas if t.selesai is None)

    def gugurkan(alasan: str) -> Tugas:
        return gugurkan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, alasan=alasan, pada=HARI)

    with pytest.raises(AlasanKurang):
        gugurkan(" ")
    gugur = gugurkan("Tidak perlu lagi")
    sebelum = kantor.keadaan_lengkap()
    assert (gugur.selesai, gugur.gugur, gugur.beres(TUTUP)) == (HARI, "Tidak perlu lagi", False)
    assert gugurkan("Lagi") == gugur
    assert kantor.keadaan_lengkap() == sebelum
    baris = riwayat(kantor.perangkat, NOMOR)[-1]
    assert (baris.jenis, baris.oleh, baris.alasan) == ("tugas_gugur", PETUGAS, "Tidak perlu lagi")

    selesai = selesaikan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, pada=TUTUP)
    assert (selesai.gugur, selesai.beres(TUTUP)) == (None, True)


def test_a_finished_task_stays_finished(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    tugas = next(t for t in kantor.kemitraan.tugas if t.selesai is None)

    selesaikan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, pada=HARI)
    sebelum = kantor.keadaan_lengkap()
    selesaikan_tugas(kantor.perangkat, tugas.id or 0, oleh=PETUGAS, pada=TUTUP)

    assert kantor.keadaan_lengkap() == sebelum
    with pytest.raises(KemitraanError, match="999"):
        selesaikan_tugas(kantor.perangkat, 999, oleh=PETUGAS, pada=HARI)


def test_one_that_is_refused_keeps_no_other_waiting(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(nomor="KM-2026-0000"))
    kantor.berdiri(berjalan())

    perangkat = gagal_pada(kantor, "KM-2026-0000", VersiBerubah())
    pertama, kedua = nilai_sebagian(perangkat, ["KM-2026-0000", NOMOR], pada=HARI)

    assert "Muat ulang" in pertama.ringkas()
    assert "Perbaikan" in kedua.ringkas()
    assert yang_jatuh_tempo(kantor, HARI) == ()
    assert yang_jatuh_tempo(kantor, date(2026, 8, 11)) == ("KM-2026-0000",)


def test_one_at_which_the_program_fails_keeps_no_other_waiting_and_is_told_of(kantor: Kantor) -> None:
    kantor.berdiri(berjalan(nomor="KM-2026-0000"))
    kantor.berdiri(berjalan())

    perangkat = gagal_pada(kantor, "KM-2026-0000", ZeroDivisionError())
    with pytest.raises(ExceptionGroup) as galat:
        nilai_sebagian(perangkat, ["KM-2026-0000", NOMOR], pada=HARI)

    (satu,) = galat.value.exceptions
    assert isinstance(satu, ZeroDivisionError)
    assert "gagal pada KM-2026-0000;" in str(galat.value)
    assert len(kantor.kemitraan.evaluasi_tercatat) == 1
    assert yang_jatuh_tempo(kantor, HARI) == ()
    assert yang_jatuh_tempo(kantor, date(2026, 8, 11)) == ("KM-2026-0000",)


def test_while_the_survey_is_open_it_reminds_of_that_alone(kantor: Kantor) -> None:
    janji = dasar.kemitraan().komitmen[0]
    tempo = janji.jatuh_tempo
    assert tempo is not None
    kantor.berdiri(berjalan(survei=(), komitmen=(janji,), realisasi=(), ingatan=(ditegur("K1", tempo),)))

    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    nilai_berkala(kantor.perangkat, NOMOR, pada=date(2026, 8, 17))

    assert len(kantor.surel("pengingat_survei")) == 3
    assert kantor.kemitraan.peringatan == ()
    kantor.beraturan(sp_otomatis=True).pengingat(date(2026, 8, 17))
    assert len(kantor.surel("pengingat_survei")) == 3
    assert len(kantor.kemitraan.peringatan) == 1


def test_after_the_decision_newer_facts_change_no_score(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh=PENYETUJU, pada=HARI)
    kantor.terapkan(
        f"nomor: {NOMOR}\ncapaian: [{{indikator: I1, tanggal: 2026-08-11, nilai: 200}}]\n", date(2026, 8, 11)
    )
    sebelum = kantor.keadaan_lengkap()

    hasil = nilai(kantor.perangkat, NOMOR, pada=date(2026, 8, 12), oleh=PETUGAS)

    assert (hasil.baru, hasil.isi["skor"]) == (False, "73.83")
    assert kantor.keadaan_lengkap() == sebelum


def test_one_moved_on_meanwhile_is_only_previewed(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    kantor.pindah("evaluasi", HARI)

    def unit_yang_didahului() -> UnitOfWork:
        """Another officer ends the partnership right before this one gets the lock."""
        k = kantor.kemitraan
        lanjut = replace(k.keadaan, tahap=Tahap.KEBERLANJUTAN, versi=k.keadaan.versi + 1)
        with kantor.perangkat.unit() as u:
            u.simpan(replace(k, keadaan=lanjut), k)
            u.commit()
        return kantor.perangkat.unit()

    hasil = nilai(replace(kantor.perangkat, unit=unit_yang_didahului), NOMOR, pada=HARI, oleh=PETUGAS)

    assert hasil.isi["pratinjau"] is True
    assert kantor.kemitraan.evaluasi_tercatat == ()


def test_archiving_closes_every_task(kantor: Kantor) -> None:
    terminasi = Keadaan(tahap=Tahap.TERMINASI, tahap_sejak=HARI, versi=3, versi_tahap=3)
    selesai = tuple(
        Tugas(kunci=kunci, judul=kunci, giliran=PETUGAS, tahap=Tahap.TERMINASI, selesai=HARI)
        for kunci in ("penutupan:aset", "penutupan:data")
    )
    terbuka = Tugas(kunci="penutupan:komitmen", judul="Komitmen", giliran=PETUGAS, tahap=Tahap.TERMINASI)
    penuh = tuple(replace(k, dikecualikan="Selesai baik-baik") for k in dasar.kemitraan().komitmen)
    akhir = Dokumen(jenis=JenisDokumen.LAPORAN_AKHIR, tanggal=HARI)
    kantor.berdiri(
        dasar.kemitraan(
            keadaan=terminasi,
            tugas=(*selesai, terbuka),
            komitmen=penuh,
            dokumen=(*dasar.kemitraan().dokumen, akhir),
        )
    )
    kantor.pindah("arsipkan", TUTUP)
    assert [t.kunci for t in kantor.kemitraan.tugas if t.selesai is None] == []


def test_votes_dated_later_follow_the_rencana_made_anew(kantor: Kantor) -> None:
    nanti = tuple(
        replace(p, tanggal=date(2026, 9, 1))
        for p in dasar.kemitraan().persetujuan
        if p.objek is ObjekPersetujuan.RENCANA
    )
    kantor.berdiri(berjalan(persetujuan=(*dasar.kemitraan().persetujuan, *nanti)))
    nilai_berkala(kantor.perangkat, NOMOR, pada=HARI)
    putuskan(kantor.perangkat, NOMOR, "RENCANA_ULANG", oleh=PENYETUJU, pada=HARI, alasan="Pasar bergeser")
    kantor.pindah("rencanakan_ulang", HARI)

    with pytest.raises(SyaratBelumTerpenuhi, match="belum menyetujui rencana versi 2"):
        kantor.pindah("laksanakan", TUTUP)
    assert kantor.pindah("laksanakan", date(2026, 9, 2)).ke == Tahap.PELAKSANAAN
