"""A story: two neighbours share time, rooms and skill for a year, and no money changes hands."""

from datetime import date

from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor

from lifecycle.domain.kata import JenisKomitmen, Tahap
from lifecycle.services.putaran.nilai_berkala import nilai_berkala
from lifecycle.services.ubah.putuskan import putuskan

GAGASAN = f"""
nomor: {NOMOR}
judul: Rumah baca Kampung Nelayan
pola: sesuai_kebutuhan
visi: Setiap anak kampung gemar membaca
masalah: Anak tidak punya bacaan; mahasiswa tidak punya tempat mengabdi
masa: {{mulai: 2026-01-05, berakhir: 2026-12-31}}
evaluasi: {{pertama: 2026-07-01}}
komunikasi: {{saluran: [pesan singkat], rapat: {{pertama: 2026-02-02, setiap_bulan: 2}}}}
penanggung_jawab: {{nama: Ratna Dewi, surel: {PETUGAS}}}
penyetuju: {{nama: Hasan Basri, surel: {PENYETUJU}}}
pihak:
  - kode: warga
    mitra: Rukun Warga Muara
    peran: tuan rumah
    kebutuhan: Teman belajar bagi anak
    manfaat: [{{kode: akses, harapan: Rumah baca buka tiap sore}}]
    kekuatan: [balai warga]
    kelemahan: [tidak ada pustakawan]
    kontak:
      - {{nama: Siti Muara, surel: siti@muara.example}}
      - {{nama: Baharuddin, surel: bahar@muara.example, tingkat: pimpinan}}
  - kode: kampus
    mitra: Himpunan Mahasiswa Sastra
    peran: pendamping
    kebutuhan: Tempat mengabdi
    manfaat: [{{kode: pengetahuan, harapan: Pengalaman mengajar}}]
    kekuatan: [relawan]
    kelemahan: [berganti tiap tahun]
    kontak:
      - {{nama: Putri Laut, surel: putri@sastra.example}}
      - {{nama: Damar Jati, surel: damar@sastra.example, tingkat: pimpinan}}
dokumen: [{{jenis: berita_acara, tanggal: 2025-11-20}}]
persetujuan: [{{objek: penjajakan, penyetuju: {PENYETUJU}, keputusan: setuju, tanggal: 2025-12-01}}]
"""

RENCANA = f"""
nomor: {NOMOR}
tujuan: [{{kode: T1, uraian: Rumah baca hidup tanpa menunggu bantuan}}]
komitmen:
  - {{kode: K1, pihak: warga, jenis: fasilitas, uraian: Balai warga tiap sore, jumlah: 120, satuan: hari, jatuh_tempo: 2026-06-30}}
  - {{kode: K2, pihak: kampus, jenis: waktu, uraian: Sore mendampingi anak, jumlah: 120, satuan: hari, jatuh_tempo: 2026-06-30}}
indikator:
  - {{kode: I1, nama: Anak yang rutin datang, dimensi: capaian, jenis: kuantitatif, target: 40, jatuh_tempo: 2026-06-30}}
  - {{kode: I2, nama: Kegembiraan anak, dimensi: manfaat, jenis: rubrik, jatuh_tempo: 2026-06-30}}
  - {{kode: I3, nama: Warga muda menjadi pendamping, dimensi: keberlanjutan, jenis: rubrik, jatuh_tempo: 2026-06-30}}
kegiatan:
  - {{kode: A1, uraian: Menata balai, pihak: warga}}
  - {{kode: A2, uraian: Mendampingi anak, pihak: kampus}}
risiko: [{{uraian: Libur semester, mitigasi: Jadwal bergilir}}]
keberlanjutan: {{rencana: Karang taruna meneruskan}}
dokumen:
  - {{jenis: mou, tanggal: 2025-12-20, ditandatangani: {{warga: 2025-12-20, kampus: 2025-12-20}}}}
persetujuan:
  - {{objek: rencana, pihak: warga, keputusan: setuju, tanggal: 2025-12-18}}
  - {{objek: rencana, pihak: kampus, keputusan: setuju, tanggal: 2025-12-19}}
"""  # noqa: E501 (one promise or measure a line, as in any dossier)

BUTIR = ("kejujuran", "keadilan", "kebijaksanaan", "partisipasi", "gotong_royong", "keterbukaan")


def test_a_partnership_without_a_rupiah_lives_from_the_idea_to_lasting(kantor: Kantor) -> None:
    kantor.terapkan(GAGASAN, date(2025, 11, 25))
    kantor.pindah("rencanakan", date(2025, 12, 2))
    kantor.terapkan(RENCANA, date(2025, 12, 20))
    kantor.pindah("laksanakan", date(2026, 1, 5))
    assert JenisKomitmen.DANA not in {k.jenis for k in kantor.kemitraan.komitmen}

    # Half a year later everything promised was given, and everybody says what it was worth.
    hari = date(2026, 6, 30)
    kantor.catat("realisasi", "komitmen=K1", "jumlah=120", pada=hari)
    kantor.catat("realisasi", "komitmen=K2", "jumlah=120", pada=hari)
    for indikator, nilai in (("I1", 42), ("I2", 5), ("I3", 4)):
        kantor.catat("capaian", f"indikator={indikator}", f"nilai={nilai}", pada=hari)
    for penilai, dinilai in (("warga", "kampus"), ("kampus", "warga")):
        nilai_butir = (f"{butir}=5" for butir in BUTIR)
        kantor.catat(
            "survei", f"penilai={penilai}", f"dinilai={dinilai}", *nilai_butir, pada=date(2026, 7, 1)
        )

    hasil = nilai_berkala(kantor.perangkat, NOMOR, pada=date(2026, 7, 2)).nilai
    assert hasil is not None
    assert hasil.isi["rekomendasi"] == "LANJUT"
    assert hasil.isi["per_pihak"] == {"warga": "100.00", "kampus": "100.00"}

    putuskan(kantor.perangkat, NOMOR, "LANJUT", oleh=PENYETUJU, pada=date(2026, 7, 3))
    kantor.pindah("lanjutkan", date(2026, 7, 3))
    assert kantor.kemitraan.keadaan.tahap is Tahap.KEBERLANJUTAN
