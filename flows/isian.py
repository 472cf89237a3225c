"""The forms that an officer fills in to start a flow: titles and explanations in Indonesian.

Prefect takes a field's title from the name of its parameter, and overrules it only by `json_schema_extra`.
"""

from typing import Any

from pydantic import Field


def _isian(judul: str, keterangan: str, **bawaan: Any) -> Any:
    return Field(description=keterangan, json_schema_extra={"title": judul}, **bawaan)


NOMOR = _isian("Nomor kemitraan", "Misalnya KM-2026-0001.")
NOMOR_BOLEH = _isian("Nomor kemitraan", "Kosongkan untuk semua yang sudah waktunya dievaluasi.", default=None)
NOMOR_CATAT = _isian(
    "Catat untuk nomor",
    "Isi bila yang masuk hanya catatan baru, misalnya suara hari ini; kosongkan untuk berkas kemitraan.",
    default=None,
)
PEMICU = _isian("Pemicu", "Langkah yang diminta; syaratnya diperiksa lebih dahulu.")
OLEH = _isian("Oleh", "Surel petugas atau penyetuju yang bertanggung jawab atas langkah ini.")
OLEH_BOLEH = _isian("Oleh", "Surel petugas; kosong berarti dicatat atas nama berkasnya.", default=None)
ALASAN = _isian("Alasan", "Wajib untuk penghentian dan untuk evaluasi lebih awal.", default="")
UJI_COBA = _isian("Uji coba", "Tunjukkan akibatnya, surel termasuk, tanpa menulis apa pun.", default=False)
PADA = _isian("Dilihat dari tanggal", "Kosongkan untuk memakai hari ini.", default=None)
JALUR = _isian("Jalur berkas", "Berkas YAML yang dapat dibaca oleh pekerja (worker).", default=None)
ISI_YAML = _isian("Isi YAML", "Tempelkan isi berkas kemitraan di sini.", default=None)
