"""A dossier of two pihak at the very beginning."""

from kantor import NOMOR

BERKAS = f"""
nomor: {NOMOR}
judul: Rumah jahit bersama
pola: sesuai_kebutuhan
penanggung_jawab: {{nama: Ratna Dewi, surel: ratna@kantor.example}}
penyetuju: {{nama: Hasan Basri, surel: hasan@kantor.example}}
pihak:
  - {{kode: dinas, mitra: Dinas Koperasi, peran: mitra, kontak: [{{nama: Tuti, surel: tuti@dinas.example}}]}}
  - {{kode: rumah, mitra: Rumah Jahit, peran: mitra, kontak: [{{nama: Yayah, surel: yayah@melati.example}}]}}
"""
