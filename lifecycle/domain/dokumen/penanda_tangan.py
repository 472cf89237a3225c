"""Documents as the gates see them: which count, and who has not signed yet."""

from collections.abc import Iterable, Iterator

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Dokumen, Fakta, Pihak
from lifecycle.domain.kaidah.syarat import Teguran
from lifecycle.domain.kata import JenisDokumen

PERJANJIAN = frozenset({JenisDokumen.MOU, JenisDokumen.PKS})
PAYUNG = PERJANJIAN | {JenisDokumen.IA}

NAMA = {
    JenisDokumen.BERITA_ACARA: "Berita acara",
    JenisDokumen.MOU: "MoU",
    JenisDokumen.PKS: "PKS",
    JenisDokumen.IA: "IA",
    JenisDokumen.ADDENDUM: "Addendum",
    JenisDokumen.LAPORAN_AKHIR: "Laporan akhir",
}


def sebut_dokumen(dokumen: Dokumen) -> str:
    """The document as an officer names it: its kind and its date."""
    return f"{NAMA[dokumen.jenis]} tanggal {sebut_tanggal(dokumen.tanggal)}"


def belum_menandatangani(fakta: Fakta, dokumen: Dokumen) -> tuple[Pihak, ...]:
    """The active pihak whose signature the document still lacks."""
    return tuple(p for p in fakta.pihak_aktif if p.kode not in dokumen.ditandatangani)


def tegur_penanda_tangan(fakta: Fakta, dokumen: Dokumen) -> Iterator[Teguran]:
    """One reminder for each pihak that has not signed."""
    for pihak in belum_menandatangani(fakta, dokumen):
        yield (
            pihak.kode,
            f"{sebut_dokumen(dokumen)} belum ditandatangani {pihak.mitra}. Minta tanda tangannya, lalu isi "
            f"tanggalnya di kunci dokumen: ditandatangani: {pihak.kode}.",
        )


def paling_siap(fakta: Fakta, dokumen: Iterable[Dokumen]) -> Dokumen | None:
    """Of several documents the one that lacks the fewest signatures, and the newest of those."""
    return min(
        dokumen, key=lambda d: (len(belum_menandatangani(fakta, d)), -d.tanggal.toordinal()), default=None
    )
