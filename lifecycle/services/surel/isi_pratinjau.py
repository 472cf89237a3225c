"""What an event would say of a kemitraan on a day, told before or not: for looking at mails beforehand."""

from dataclasses import dataclass, replace

from lifecycle.domain.akibat import akibat
from lifecycle.domain.evaluasi.hitung import evaluasi
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, lihat_dari
from lifecycle.domain.kabar.semua import JENIS_KABAR, LANGKAH
from lifecycle.domain.kaidah.kabar import Kabar, KabarLangkah
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.persiapan import seolah_disetujui
from lifecycle.domain.tugas.buka_tutup import tugas_baru


@dataclass(frozen=True, kw_only=True, slots=True)
class IsiPratinjau:
    """The facts as the event would find them, and each matter of that kind that stands: none where the
    event has nothing to say on that day."""

    fakta: Fakta
    kabar: tuple[Kabar, ...]


def isi_pratinjau(peristiwa: str, fakta: Fakta) -> IsiPratinjau:
    """`fakta` seen by that event; a stage that is not the present one is looked at as if it began today."""
    if peristiwa in LANGKAH:
        return _langkah(LANGKAH[peristiwa], fakta)
    return _dari_fakta(peristiwa, fakta)


def _dari_fakta(peristiwa: str, fakta: Fakta) -> IsiPratinjau:
    """What the daily run would tell first, then what goes out once it is approved, then what was told already
    and still stands."""
    lanjutan = akibat(fakta.kemitraan, fakta.pada, aturan=fakta.aturan, harian=True)
    disetujui = akibat(seolah_disetujui(lanjutan.kemitraan, fakta.pada), fakta.pada, aturan=fakta.aturan)
    berdiri = (satu for jenis in JENIS_KABAR.values() for satu in jenis.temukan(fakta))
    kabar = (*lanjutan.kabar, *disetujui.kabar, *berdiri)
    semua = {satu.kunci: satu for satu in kabar if satu.peristiwa == peristiwa}
    terkini = lihat_dari(disetujui.kemitraan, fakta.pada, aturan=fakta.aturan)
    return IsiPratinjau(fakta=terkini, kabar=tuple(semua.values()))


def _langkah(langkah: KabarLangkah, fakta: Fakta) -> IsiPratinjau:
    """As the step would find the facts: a stage that is not the present one as if it began today, and an
    evaluation that nobody recorded as if it were."""
    sebelum_tugas = _seolah_masuk(fakta, langkah.tahap)
    konteks = langkah.konteks(sebelum_tugas)
    if konteks is None:
        konteks = langkah.konteks(_seolah_dinilai(sebelum_tugas))
    ada = () if konteks is None else (Kabar(peristiwa=langkah.peristiwa, konteks=konteks),)
    return IsiPratinjau(fakta=_dengan_tugas(fakta, sebelum_tugas), kabar=ada)


def _seolah_masuk(fakta: Fakta, tahap: Tahap | None) -> Fakta:
    kemitraan = replace(fakta.kemitraan, tugas=())
    if tahap not in {None, kemitraan.keadaan.tahap}:
        keadaan = replace(kemitraan.keadaan, tahap=tahap, tahap_sejak=fakta.pada)
        kemitraan = replace(kemitraan, keadaan=keadaan)
    return replace(fakta, kemitraan=kemitraan)


def _seolah_dinilai(fakta: Fakta) -> Fakta:
    """Only what an evaluation says is looked at, so that its own versi and siklus are of no weight."""
    if evaluasi_kunjungan(fakta) is not None:
        return fakta
    hasil, keadaan = evaluasi(fakta, fakta.aturan), fakta.kemitraan.keadaan
    dinilai = EvaluasiTercatat(
        versi=keadaan.versi + 1,
        siklus=keadaan.siklus,
        tanggal=fakta.pada,
        versi_rencana=keadaan.versi_rencana,
        rekomendasi=hasil.rekomendasi,
        hasil=hasil.ke_json(),
    )
    semua = (*fakta.kemitraan.evaluasi_tercatat, dinilai)
    return replace(fakta, kemitraan=replace(fakta.kemitraan, evaluasi_tercatat=semua))


def _dengan_tugas(asli: Fakta, masuk: Fakta) -> Fakta:
    """What templates see: the facts as they are, or in the stage entered with the tasks that it opens."""
    if masuk.kemitraan.keadaan == asli.kemitraan.keadaan:
        return asli
    kemitraan = replace(asli.kemitraan, keadaan=masuk.kemitraan.keadaan, tugas=())
    seolah = replace(asli, kemitraan=kemitraan)
    return replace(seolah, kemitraan=replace(kemitraan, tugas=tugas_baru(seolah)))
