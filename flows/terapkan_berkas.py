"""`terapkan-berkas`: an officer brings in a dossier, by path or pasted."""

from datetime import date
from pathlib import Path
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.isian import ISI_YAML, JALUR, OLEH_BOLEH, PADA, UJI_COBA
from flows.kirim_surel import kirim_sesudahnya
from flows.pintu import di_luar_putaran, ditolak, tinggalkan
from lifecycle.bootstrap import rakit
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.jadi_json import jadi_json
from lifecycle.dossier import Isian, baca_berkas, baca_dari_jalur
from lifecycle.services.terapkan import terapkan


@flow(name="terapkan-berkas", description="Jadikan basis data sesuai dengan isi sebuah berkas kemitraan.")
async def terapkan_berkas(
    jalur: str | None = JALUR,
    isi_yaml: str | None = ISI_YAML,
    oleh: str | None = OLEH_BOLEH,
    uji_coba: bool = UJI_COBA,
    pada: date | None = PADA,
) -> dict[str, Any] | State[Any]:
    """Apply one dossier whole or not at all; applied again it changes nothing."""
    perangkat = rakit(pada=pada)
    try:
        isian = _baca(jalur, isi_yaml)
        (hasil,) = await di_luar_putaran(
            terapkan, perangkat, [isian], pada=perangkat.hari_ini(), oleh=oleh, uji_coba=uji_coba
        )
    except KemitraanError as galat:
        return await ditolak(galat)
    baris = [f"- {p}" for p in hasil.perubahan] or ["Tidak ada yang berubah."]
    await tinggalkan("penerapan", baris, judul=f"{hasil.nomor} {hasil.judul}")
    if not uji_coba:
        await kirim_sesudahnya()
    return dict(jadi_json(hasil))


def _baca(jalur: str | None, isi_yaml: str | None) -> Isian:
    if jalur and not isi_yaml:
        return baca_dari_jalur(Path(jalur))
    if isi_yaml and not jalur:
        return baca_berkas(isi_yaml, nama="formulir")
    raise MasukanSalah("Isi salah satu saja: jalur berkas, atau isi YAML.")
