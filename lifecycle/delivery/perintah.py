"""The command's wording of an act, for whoever reads text: on a screen, in a log, in a calendar."""

from lifecycle.domain.tindakan import Pesan, Sertaan, Tindakan


def ucapkan(pesan: Pesan) -> str:
    """The sentence with its acts worded as commands.

    One that ends a sentence after a colon is an example on show, and goes without quotes.
    """
    if isinstance(pesan, str):
        return pesan
    *awal, akhir = pesan.bagian
    teks = "".join(map(_sebut, awal))
    if isinstance(akhir, Tindakan) and teks.endswith(": "):
        return teks + perintah(akhir)
    return teks + _sebut(akhir)


def perintah(tindakan: Tindakan) -> str:
    """The command that does it.

    >>> perintah(Tindakan(kata_kerja="tugas selesai", kata=("12",), sertaan=(("oleh", "a@b.id"),)))
    'kemitraan tugas selesai 12 --oleh a@b.id'
    """
    isian = (f"{nama}={nilai}" for nama, nilai in tindakan.isian)
    opsi = (f"--{nama} {nilai}".rstrip() for nama, nilai in tindakan.sertaan)
    return " ".join(("kemitraan", tindakan.kata_kerja, *tindakan.kata, *isian, *opsi))


def _sebut(bagian: str | Tindakan | Sertaan) -> str:
    match bagian:
        case Tindakan():
            return f"`{perintah(bagian)}`"
        case Sertaan(nama=nama, sebutan=""):
            return f"--{nama}"
        case Sertaan(nama=nama, sebutan=sebutan):
            return f"{sebutan} (di perintah: --{nama})"
        case _:
            return bagian
