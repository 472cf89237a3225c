"""The state machine: one door to `transitions`, through which every change of stage must go.

Built once and never changed; a throwaway adapter goes through it, never the facts themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from transitions import Machine

from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Fakta, Keadaan, Kemitraan
from lifecycle.domain.kaidah.syarat import Syarat
from lifecycle.domain.kaidah.temuan import Kurang
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import JALAN, Jalan, Pemicu, jalan_pemicu
from lifecycle.domain.pola import cari_pola
from lifecycle.domain.pola.peran import syarat_peran
from lifecycle.domain.syarat.penangguhan import saat_berjalan
from lifecycle.domain.syarat.semua import SYARAT

# Rises with every change of the table of triggers or of a gate.
DEFINISI = "3"

LEWAT_SAAT_DITANGGUHKAN = frozenset({Pemicu.AKTIFKAN, Pemicu.HENTIKAN})

_MESIN = Machine(
    model=None,
    states=[tahap.value for tahap in Tahap],
    initial=Tahap.IDENTIFIKASI.value,
    transitions=[
        {
            "trigger": jalan.pemicu.value,
            "source": asal.value,
            "dest": None if jalan.ke is None else jalan.ke.value,
            "conditions": "tanpa_kekurangan",
        }
        for jalan in JALAN.values()
        for asal in jalan.dari
    ],
    auto_transitions=False,
    queued=False,
)


class _Adaptor:
    """What the machine sees of one kemitraan, for one trigger."""

    def __init__(self, tahap: Tahap, kurang: tuple[Kurang, ...]) -> None:
        self.state = tahap.value
        self._kurang = kurang

    def tanpa_kekurangan(self) -> bool:
        return not self._kurang


@dataclass(frozen=True, kw_only=True, slots=True)
class Langkah:
    """One step as the machine judges it: where it leads, all that it lacks, and which gates were asked.

    `keadaan` is what holds after the step, versi counted on; a step not allowed changes nothing.
    """

    pemicu: Pemicu
    dari: Tahap
    ke: Tahap
    kurang: tuple[Kurang, ...]
    keadaan: Keadaan
    diperiksa: tuple[str, ...] = ()

    @property
    def boleh(self) -> bool:
        return not self.kurang


def definisi(kemitraan: Kemitraan) -> str:
    """The version of the rules that a step of this kemitraan is judged by: machine, pola and its version."""
    pola = cari_pola(kemitraan.pola)
    return f"{DEFINISI}/{pola.kode}-{pola.versi}"


def langkah(fakta: Fakta, pemicu: str) -> Langkah:
    """Judge one trigger by all of its gates. Raises PemicuTidakDikenal, PolaTidakDikenal."""
    return _nilai(fakta, jalan_pemicu(pemicu))


def semua_langkah(fakta: Fakta) -> tuple[Langkah, ...]:
    """Every trigger that leaves from the present stage; of tangguhkan and aktifkan the one that applies."""
    return tuple(_nilai(fakta, jalan) for jalan in _tersedia(fakta.kemitraan.keadaan))


def syarat_pemicu(kemitraan: Kemitraan, pemicu: Pemicu) -> tuple[Syarat, ...]:
    """The gates of a trigger, each once; laksanakan adds those of the pola, aktifkan its roles.

    Raises PolaTidakDikenal.
    """
    umum = SYARAT[pemicu]
    match pemicu:
        case Pemicu.LAKSANAKAN:
            pola = cari_pola(kemitraan.pola)
            return tuple(dict.fromkeys((*umum, syarat_peran(pola), *pola.syarat)))
        case Pemicu.AKTIFKAN:
            return (*umum, saat_berjalan(syarat_peran(cari_pola(kemitraan.pola))))
        case _:
            return umum


def _nilai(fakta: Fakta, jalan: Jalan) -> Langkah:
    lama = fakta.kemitraan.keadaan
    dapat_ditarik = lama.tahap in jalan.dari and not lama.diarsipkan
    syarat = syarat_pemicu(fakta.kemitraan, jalan.pemicu) if dapat_ditarik else ()
    kurang = (*_halangan(fakta, jalan), *(k for satu in syarat for k in satu(fakta)))
    tahap = lama.tahap
    if lama.tahap in jalan.dari:
        adaptor = _Adaptor(lama.tahap, kurang)
        _MESIN.events[jalan.pemicu.value].trigger(adaptor)
        tahap = Tahap(adaptor.state)
    return Langkah(
        pemicu=jalan.pemicu,
        dari=lama.tahap,
        ke=jalan.tujuan(lama.tahap),
        kurang=kurang,
        keadaan=lama if kurang else _sesudah(lama, jalan.pemicu, tahap, fakta.pada),
        diperiksa=tuple(satu.kode for satu in syarat),
    )


def _halangan(fakta: Fakta, jalan: Jalan) -> Iterator[Kurang]:
    """What stands in the way of the trigger before any of its gates is asked."""
    keadaan, nomor = fakta.kemitraan.keadaan, fakta.kemitraan.nomor
    giliran = fakta.kemitraan.penanggung_jawab.surel
    if keadaan.diarsipkan:
        pesan = f"{nomor} sudah diarsipkan, jadi tidak dapat diubah lagi. Ajukan kemitraan baru bila perlu."
        yield Kurang(kode="sudah_diarsipkan", pesan=pesan, giliran=giliran)
    elif keadaan.tahap not in jalan.dari:
        tersedia = sebut_semua((j.pemicu for j in _tersedia(keadaan)), sambung="atau")
        pesan = (
            f"Pemicu {jalan.pemicu} hanya berlaku pada tahap {sebut_semua(jalan.dari, sambung='atau')}, "
            f"sedangkan {nomor} ada di tahap {keadaan.tahap}. Yang dapat dijalankan: {tersedia}."
        )
        yield Kurang(kode="tahap_salah", pesan=pesan, giliran=giliran)
    elif keadaan.ditangguhkan and jalan.pemicu not in LEWAT_SAAT_DITANGGUHKAN:
        pesan = f"{nomor} sedang ditangguhkan. Jalankan aktifkan lebih dahulu, atau hentikan."
        yield Kurang(kode="ditangguhkan", pesan=pesan, giliran=giliran)
    elif jalan.pemicu is Pemicu.AKTIFKAN and not keadaan.ditangguhkan:
        pesan = f"{nomor} tidak sedang ditangguhkan, jadi tidak perlu diaktifkan. Lanjutkan seperti biasa."
        yield Kurang(kode="tidak_ditangguhkan", pesan=pesan, giliran=giliran)


def _tersedia(keadaan: Keadaan) -> Iterator[Jalan]:
    tak_berlaku = Pemicu.TANGGUHKAN if keadaan.ditangguhkan else Pemicu.AKTIFKAN
    return (j for j in JALAN.values() if keadaan.tahap in j.dari and j.pemicu is not tak_berlaku)


def _sesudah(lama: Keadaan, pemicu: Pemicu, tahap: Tahap, pada: date) -> Keadaan:
    baru = replace(lama, versi=lama.versi + 1)
    if tahap is not lama.tahap:
        # Only hentikan leaves a stage while suspended, and what has ended is not suspended any more.
        baru = replace(baru, tahap=tahap, tahap_sejak=pada, versi_tahap=baru.versi, ditangguhkan=False)
    match pemicu:
        case Pemicu.PERPANJANG:
            return replace(baru, siklus=lama.siklus + 1, siklus_sejak=pada)
        case Pemicu.RENCANAKAN_ULANG:
            return replace(baru, versi_rencana=lama.versi_rencana + 1)
        case Pemicu.TANGGUHKAN | Pemicu.AKTIFKAN:
            return replace(baru, ditangguhkan=pemicu is Pemicu.TANGGUHKAN)
        case Pemicu.ARSIPKAN:
            return replace(baru, diarsipkan=True)
        case _:
            return baru
