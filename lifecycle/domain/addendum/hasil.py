"""What a dossier or a vote did to an addendum, for whoever applied it."""

from dataclasses import dataclass
from datetime import date

from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal
from lifecycle.domain.fakta import Addendum, Kemitraan
from lifecycle.domain.kata import ObjekPersetujuan, StatusAddendum
from lifecycle.domain.suara.sikap import ditunggu


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilAddendum:
    """Where one addendum stands; `menunggu` are the mitra whose word is awaited.

    `lagi`: it was refused before, and now applied again in the same words.
    """

    nomor: int
    status: StatusAddendum
    diusulkan: date
    diputuskan: date | None
    alasan: str | None
    perubahan: tuple[str, ...]
    menunggu: tuple[str, ...]
    lagi: bool = False

    @property
    def tertahan(self) -> bool:
        """Whether its changes were asked for and do not hold."""
        return self.lagi or self.status is StatusAddendum.DIUSULKAN

    def __str__(self) -> str:
        hari = sebut_tanggal(self.diputuskan or self.diusulkan)
        if self.lagi:
            return (
                f"perubahan rencana ini sudah ditolak sebagai addendum {self.nomor} pada {hari} dan tidak "
                "diusulkan lagi. Bila pihak yang menolak berubah pikiran, catat perubahan itu sekali lagi "
                "agar menjadi usulan baru; atau ubah isinya."
            )
        match self.status:
            case StatusAddendum.DIUSULKAN:
                menunggu = f"; menunggu suara {sebut_semua(self.menunggu)}" if self.menunggu else ""
                return f"usulan addendum {self.nomor}, belum berlaku{menunggu}."
            case StatusAddendum.BERLAKU:
                return f"addendum {self.nomor} berlaku sejak {hari}."
            case _:
                return f"addendum {self.nomor} {self.status} pada {hari}. {self.alasan}."


def hasil_addendum(
    lama: Kemitraan | None, kini: Kemitraan, tertahan: Addendum | None, pada: date
) -> tuple[HasilAddendum, ...]:
    """All that changed about addenda from `lama` to `kini`, and the one that holds a change back."""
    if lama is None:
        return ()
    bersuara = _suara(lama) != _suara(kini)
    return tuple(
        HasilAddendum(
            nomor=a.nomor,
            status=a.status,
            diusulkan=a.diusulkan,
            diputuskan=a.diputuskan,
            alasan=a.alasan,
            perubahan=a.perubahan,
            menunggu=tuple(p.mitra for p in ditunggu(kini, a, pada)) if _terbuka(a) else (),
            lagi=a in lama.addendum and not _terbuka(a),
        )
        for a in kini.addendum
        if a not in lama.addendum
        or (tertahan is not None and a.nomor == tertahan.nomor)
        or (bersuara and _terbuka(a))
    )


def _terbuka(addendum: Addendum) -> bool:
    return addendum.status is StatusAddendum.DIUSULKAN


def _suara(kemitraan: Kemitraan) -> tuple[object, ...]:
    return tuple(p for p in kemitraan.persetujuan if p.objek is ObjekPersetujuan.ADDENDUM)
