"""The seal over all chains: each day's on the one before it, so that one line of text holds every history.

Who can write everything anew can make every chain hold again, but not the seals that were read, printed or
mailed before: the chains of today must still have, where they ended then, the row that was sealed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.riwayat import sidik

# The end of each chain by nomor: its version and hash, as one text.
UjungRantai = Mapping[str, str]
_KELOMPOK = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class SegelHarian:
    """`ujung` are the ends that moved since the seal before, whose `sidik` is `sidik_lama`; `jumlah` how many
    chains there are in all."""

    urutan: int
    tanggal: date
    jumlah: int
    ujung: UjungRantai
    sidik_lama: str
    sidik: str = ""

    @property
    def tertulis(self) -> str:
        """Its digest in groups, for people who compare it, and so that no mail breaks it in two."""
        return " ".join(self.sidik[i : i + _KELOMPOK] for i in range(0, len(self.sidik), _KELOMPOK))


def sebut_ujung(versi: int, hash_: str) -> str:
    """The end of one chain."""
    return f"{versi} {hash_}"


def segel_berikut(semua: Sequence[SegelHarian], ujung: UjungRantai, tanggal: date) -> SegelHarian | None:
    """The next seal over these ends; None where the last one holds the same, and that day's is made."""
    terakhir = semua[-1] if semua else None
    dulu = ujung_tersegel(semua)
    bergerak = {nomor: satu for nomor, satu in ujung.items() if dulu.get(nomor) != satu}
    if terakhir is not None and not bergerak and terakhir.tanggal >= tanggal:
        return None
    baru = SegelHarian(
        urutan=terakhir.urutan + 1 if terakhir else 1,
        tanggal=tanggal,
        jumlah=len({*dulu, *ujung}),
        ujung=bergerak,
        sidik_lama=terakhir.sidik if terakhir else "",
    )
    return replace(baru, sidik=_sidik(baru))


def ujung_tersegel(semua: Iterable[SegelHarian]) -> dict[str, str]:
    """The ends of all chains as the last of these seals holds them; a nomor once sealed stays."""
    ujung: dict[str, str] = {}
    for satu in semua:
        ujung |= satu.ujung
    return ujung


def periksa_segel_harian(
    semua: Sequence[SegelHarian], rantai: Mapping[str, Mapping[int, str]]
) -> tuple[str, ...]:
    """A sentence for every seal that is not as it was made, and for every chain that does not go on from
    where it was sealed; `rantai` are the hashes of all rows by nomor and version."""
    return (*_sambungan(semua), *(kalimat for satu in semua for kalimat in bandingkan(satu, rantai)))


def bandingkan(segel: SegelHarian, rantai: Mapping[str, Mapping[int, str]]) -> Iterator[str]:
    """What is not any more as this seal has it."""
    for nomor, ujung in segel.ujung.items():
        versi, _, hash_ = str(ujung).partition(" ")
        kini = rantai.get(nomor)
        if kini is None:
            yield f"{nomor} hilang seluruhnya, padahal disegel pada {segel.tanggal}."
        elif not versi.isdecimal() or kini.get(int(versi)) != hash_:
            yield (
                f"Riwayat {nomor} ditulis ulang: versi {versi} tidak lagi seperti yang disegel "
                f"pada {segel.tanggal}."
            )


def _sambungan(semua: Sequence[SegelHarian]) -> Iterator[str]:
    sidik_lama, urutan = "", 0
    for satu in semua:
        if satu.urutan != urutan + 1:
            yield f"Segel ke-{urutan + 1} hilang sebelum segel ke-{satu.urutan}."
        if satu.sidik_lama != sidik_lama:
            yield f"Segel ke-{satu.urutan} ({satu.tanggal}) tidak menyambung ke segel sebelumnya."
        if satu.sidik != _sidik(satu):
            yield f"Segel ke-{satu.urutan} ({satu.tanggal}) berubah sesudah dibuat."
        sidik_lama, urutan = satu.sidik, satu.urutan


def _sidik(segel: SegelHarian) -> str:
    return sidik(
        {
            "urutan": segel.urutan,
            "tanggal": segel.tanggal.isoformat(),
            "jumlah": segel.jumlah,
            "ujung": dict(segel.ujung),
            "sidik_lama": segel.sidik_lama,
        }
    )
