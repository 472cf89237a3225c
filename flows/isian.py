"""The forms that an officer fills in to start a flow: titles and explanations in Indonesian."""

from datetime import date
from typing import Annotated

from pydantic import Field

from lifecycle.domain.pemicu import Pemicu

Nomor = Annotated[str, Field(title="Nomor kemitraan", description="Misalnya KM-2026-0001.")]
NomorBoleh = Annotated[
    str | None,
    Field(title="Nomor kemitraan", description="Kosongkan untuk semua yang sudah waktunya dievaluasi."),
]
PilihanPemicu = Annotated[
    Pemicu, Field(title="Pemicu", description="Langkah yang diminta; syaratnya diperiksa lebih dahulu.")
]
Oleh = Annotated[
    str,
    Field(title="Oleh", description="Surel petugas atau penyetuju yang bertanggung jawab atas langkah ini."),
]
OlehBoleh = Annotated[
    str | None, Field(title="Oleh", description="Surel petugas; kosong berarti dicatat atas nama berkasnya.")
]
Alasan = Annotated[str, Field(title="Alasan", description="Wajib untuk penghentian dan evaluasi lebih awal.")]
UjiCoba = Annotated[
    bool, Field(title="Uji coba", description="Tunjukkan akibatnya, surel termasuk, tanpa menulis apa pun.")
]
Pada = Annotated[
    date | None, Field(title="Dilihat dari tanggal", description="Kosongkan untuk memakai hari ini.")
]
Jalur = Annotated[
    str | None,
    Field(title="Jalur berkas", description="Berkas YAML yang dapat dibaca oleh pekerja (worker)."),
]
IsiYaml = Annotated[
    str | None, Field(title="Isi YAML", description="Tempelkan isi berkas kemitraan di sini.")
]
