"""`pindahkan-tahap`: an officer moves one kemitraan by one pemicu."""

from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger

from flows.evaluasi_berkala import tinggalkan_nilai
from flows.formulir import ALASAN, HARI, NOMOR, OLEH, PEMICU, UJI_COBA, TanggalBoleh
from flows.kirim_surel import kirim_sesudahnya
from flows.pengumuman import umumkan_tahap
from flows.pintu import di_luar_putaran, ditolak, harus_terisi, namai
from lifecycle.bootstrap import rakit
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.kata import Lewat, Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.services.ubah.nilai import nilai
from lifecycle.services.ubah.pindahkan import PermintaanPindah, pindahkan


@flow(
    name="pindahkan-tahap",
    flow_run_name="{nomor} {pemicu}",
    description="Pindahkan satu kemitraan ke tahap berikutnya.",
)
async def pindahkan_tahap(
    nomor: str = NOMOR,
    pemicu: Pemicu = PEMICU,
    oleh: str = OLEH,
    alasan: str = ALASAN,
    uji_coba: bool = UJI_COBA,
    pada: TanggalBoleh = HARI,
) -> dict[str, Any] | State[Any]:
    """Move, then send the mails; entering evaluasi also writes the report as soon as the survey is closed.

    Run again with the same words it tells the stored result and finishes what a killed run left.
    """
    perangkat = rakit(pada=pada, lewat=Lewat.ALUR)
    try:
        permintaan = PermintaanPindah(
            nomor=nomor,
            pemicu=pemicu,
            oleh=harus_terisi(oleh),
            pada=perangkat.hari_ini(),
            alasan=alasan,
            uji_coba=uji_coba,
        )
        hasil = await di_luar_putaran(pindahkan, perangkat, permintaan)
        get_run_logger().info("%s: %s -> %s", nomor, hasil.dari, hasil.ke)
        if uji_coba:
            await namai(f"{nomor} {pemicu} (uji coba)")
            return dict(jadi_json(hasil))
        umumkan_tahap(hasil)
        if hasil.ke == Tahap.EVALUASI:
            await tinggalkan_nilai(
                await di_luar_putaran(nilai, perangkat, nomor, pada=perangkat.hari_ini(), oleh=oleh)
            )
    except KemitraanError as galat:
        return await ditolak(galat)
    await kirim_sesudahnya()
    return dict(jadi_json(hasil))
