"""`terapkan-berkas`: an officer brings in a dossier or new facts, by path or pasted."""

from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.formulir import (
    HARI,
    ISI_YAML,
    JALUR,
    NOMOR_CATAT,
    OLEH_CATAT,
    UJI_COBA,
    YAKIN,
    TanggalBoleh,
    TeksBoleh,
)
from flows.kirim_surel import kirim_sesudahnya
from flows.pintu import di_luar_putaran, ditolak, harus_terisi, namai, tinggalkan
from lifecycle.bootstrap import baca_setelan, rakit
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.kata import Lewat
from lifecycle.dossier.berkas import baca_berkas
from lifecycle.dossier.isian import IsianBerkas
from lifecycle.dossier.masuk import baca_berkas_masuk
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ubah.terapkan import HasilTerapkan, catat, terapkan


@flow(
    name="terapkan-berkas",
    flow_run_name="terapkan berkas",
    description="Jadikan basis data sesuai dengan isi sebuah berkas kemitraan.",
)
async def terapkan_berkas(
    isi_yaml: TeksBoleh = ISI_YAML,
    jalur: TeksBoleh = JALUR,
    nomor: TeksBoleh = NOMOR_CATAT,
    oleh: str = OLEH_CATAT,
    uji_coba: bool = UJI_COBA,
    yakin: bool = YAKIN,
    pada: TanggalBoleh = HARI,
) -> dict[str, Any] | State[Any]:
    """Apply one dossier whole or not at all; applied again it changes nothing.

    With `nomor` it is what happens now in that kemitraan, as `kemitraan catat` writes it down.
    """
    perangkat = rakit(pada=pada, lewat=Lewat.ALUR)
    try:
        isian = _baca(jalur, isi_yaml)
        hasil = await di_luar_putaran(
            _tulis, perangkat, isian, nomor, oleh=harus_terisi(oleh), uji_coba=uji_coba, yakin=yakin
        )
    except KemitraanError as galat:
        return await ditolak(galat)
    await namai(f"{hasil.nomor} {'catat' if nomor else 'terapkan'}{' (uji coba)' if uji_coba else ''}")
    kalimat = [str(p) for p in hasil.perubahan] or ["Tidak ada yang berubah."]
    await tinggalkan("penerapan", kalimat, judul=f"{hasil.nomor} {hasil.judul}")
    if not uji_coba:
        await kirim_sesudahnya()
    return dict(jadi_json(hasil))


def _tulis(
    perangkat: Perangkat, isian: IsianBerkas, nomor: str | None, *, oleh: str, uji_coba: bool, yakin: bool
) -> HasilTerapkan:
    pada = perangkat.hari_ini()
    if nomor:
        return catat(perangkat, nomor, isian, pada=pada, oleh=oleh, uji_coba=uji_coba, yakin=yakin)
    (hasil,) = terapkan(perangkat, [isian], pada=pada, oleh=oleh, uji_coba=uji_coba, yakin=yakin)
    return hasil


def _baca(jalur: str | None, isi_yaml: str | None) -> IsianBerkas:
    if jalur and not isi_yaml:
        return baca_berkas_masuk(baca_setelan().folder_data, jalur)
    if isi_yaml and not jalur:
        return baca_berkas(isi_yaml, nama="formulir")
    raise MasukanSalah("Isi salah satu saja: isi berkas, atau letak berkas.")
