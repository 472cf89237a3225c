"""The forms that an officer fills in to start a flow: titles and explanations in Indonesian.

Prefect takes a field's title from the name of its parameter, and overrules it only by `json_schema_extra`.
"""

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

_KOSONG = BeforeValidator(lambda nilai: None if nilai == "" else nilai)

# What may be left empty: a form gives "" for it. Told of None, Prefect first asks which of two types it is.
TeksBoleh = Annotated[str | None, _KOSONG, WithJsonSchema({"type": "string"})]
TanggalBoleh = Annotated[date | None, _KOSONG, WithJsonSchema({"type": "string", "format": "date"})]


def _isian(judul: str, keterangan: str, **bawaan: Any) -> Any:
    return Field(description=keterangan, json_schema_extra={"title": judul}, **bawaan)


def _isian_boleh(judul: str, keterangan: str) -> Any:
    return Field(description=keterangan, json_schema_extra={"title": judul, "default": ""}, default=None)


NOMOR = _isian("Nomor kemitraan", "Misalnya KM-2026-0001.")
NOMOR_BOLEH = _isian_boleh("Nomor kemitraan", "Kosongkan untuk semua yang sudah waktunya dievaluasi.")
NOMOR_CATAT = _isian_boleh(
    "Catat untuk nomor",
    "Isi bila yang masuk hanya catatan baru, misalnya suara hari ini; kosongkan untuk berkas kemitraan.",
)
PEMICU = _isian("Pemicu", "Langkah yang diminta; syaratnya diperiksa lebih dahulu.")
OLEH = _isian("Oleh", "Surel petugas atau penyetuju yang bertanggung jawab atas langkah ini.")
OLEH_CATAT = _isian("Oleh", "Surel petugas yang mencatat.")
ALASAN = _isian("Alasan", "Wajib untuk penghentian dan untuk evaluasi lebih awal.", default="")
UJI_COBA = _isian("Uji coba", "Tunjukkan akibatnya, surel termasuk, tanpa menulis apa pun.", default=False)
YAKIN = _isian(
    "Ya, memang sebesar itu",
    "Centang bila capaian yang jauh dari targetnya sudah diperiksa dan benar.",
    default=False,
)
HARI = _isian_boleh("Dilihat dari tanggal", "Kosongkan untuk memakai hari ini.")
ISI_YAML = _isian_boleh("Isi berkas", "Tempelkan seluruh isi berkas YAML di sini.")
JALUR = _isian_boleh(
    "Letak berkas",
    "Pengganti isi berkas: nama berkas YAML di folder berkas-masuk, di dalam folder data Kemitraan. "
    "Isi salah satu saja.",
)
