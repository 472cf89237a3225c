"""The register of our people: what an admin does to it, and who may."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.daftar import Pengguna
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.kata import PeranOrang
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.tindakan import Sertaan, Tindakan, rangkai

_NAMA_TERPANJANG = 200


class HanyaAdmin(KemitraanError):
    """Hanya admin yang mengurus daftar orang."""


class MasihMemegang(KemitraanError):
    """Orang ini masih memegang kemitraan."""

    def __init__(self, surel: str, nomor: tuple[str, ...]) -> None:
        beberapa = ", ".join(nomor[:5]) + (f", dan {len(nomor) - 5} lagi" if len(nomor) > 5 else "")
        super().__init__(
            rangkai(
                f'"{surel}" masih memegang {beberapa}. Serahkan dahulu dengan ',
                Tindakan(kata_kerja="orang ganti", kata=(surel, "PENGGANTINYA")),
                ".",
            )
        )


def periksa_admin(
    siapa: Pengguna | None, oleh: str, *, ada_admin: bool, pertama: Pengguna, pada: date
) -> None:
    """Whether `oleh` may write `pertama` down. Where there is no admin yet, the first one names himself.

    Raises HanyaAdmin.
    """
    if siapa is not None and siapa.admin(pada):
        return
    if ada_admin:
        raise HanyaAdmin(f'"{oleh}" bukan admin. Mintalah seorang admin kantor ini mengurus daftar orang.')
    if not orang_sama(oleh, pertama.surel) or PeranOrang.ADMIN not in pertama.terdaftar:
        raise HanyaAdmin(
            rangkai(
                "Kantor ini belum punya admin. Yang pertama mendaftarkan dirinya sendiri: ",
                Tindakan(
                    kata_kerja="orang tambah",
                    kata=(oleh, PeranOrang.ADMIN),
                    sertaan=(("nama", "NAMA"), ("oleh", oleh)),
                ),
            )
        )


def nama_orang(nama: str) -> str:
    """The name of one of our people, without the blanks around it. Raises MasukanSalah for none."""
    rapi = nama.strip()
    if not rapi:
        pesan = rangkai(
            "Nama orang itu belum dikenal kantor ini. Tulis nama lengkapnya dengan ",
            Sertaan(nama="nama"),
            ".",
        )
        raise MasukanSalah(pesan)
    if not rapi.isprintable() or len(rapi) > _NAMA_TERPANJANG:
        raise MasukanSalah(
            rangkai(
                f'Nama "{kutip(rapi)}" tidak dapat dipakai. Tulis nama lengkapnya dengan ',
                Sertaan(nama="nama"),
                f", paling banyak {_NAMA_TERPANJANG} huruf.",
            )
        )
    return rapi


def terdaftar(dikenal: Pengguna | None, surel: str, nama: str, peran: Iterable[PeranOrang]) -> Pengguna:
    """Somebody registered for these roles, whom the office may know already; who left is back.

    Raises MasukanSalah without a name or a role.
    """
    dipakai = nama_orang(nama or (dikenal.nama if dikenal is not None else ""))
    semua = frozenset(peran)
    if not semua:
        raise MasukanSalah(f"Sebutkan paling sedikit satu peran: {', '.join(PeranOrang)}.")
    dasar = dikenal or Pengguna(surel=surel, nama=dipakai)
    return replace(dasar, nama=dipakai, terdaftar=semua, berhenti=None)


def pergi(dikenal: Pengguna, dipegang: tuple[str, ...], pada: date) -> Pengguna:
    """The same one on his last day: he holds nothing any more, and does nothing from the next day on.

    Raises MasihMemegang.
    """
    if dipegang:
        raise MasihMemegang(dikenal.surel, dipegang)
    return replace(dikenal, terdaftar=frozenset(), berhenti=pada)
