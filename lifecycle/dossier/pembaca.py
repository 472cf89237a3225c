"""The reader: gives the written tree its meaning, by what the fields of the facts say of themselves."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from lifecycle.domain.arti import Arti
from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.isian.letak import Letak, kunci_isi, kunci_kurang, nama_kunci, nama_pengenal
from lifecycle.dossier.keluhan import Keluhan
from lifecycle.dossier.nilai import baca_nilai
from lifecycle.dossier.simpul import Daftar, Peta, Simpul, Skalar

_HAPUS = "Hapus salah satu."
# What a key of a map means: a kode, or one of a list of words.
_KUNCI_PETA = Arti()


class Pembaca:
    """Reads one input; faults go to `keluhan`, and what is read despite them is not to be kept."""

    def __init__(self, keluhan: Keluhan) -> None:
        self._keluhan = keluhan
        self.letak: dict[Letak, int] = {}

    def bagian(self, kelas: Any, simpul: Simpul, letak: Letak) -> dict[str, Any]:
        """What is written under the keys of `kelas`, typed."""
        isi: dict[str, Any] = {}
        dikenal = bidang(kelas)
        for kunci, nilai in self._pasangan(simpul, letak):
            tempat = (*letak, kunci.teks)
            self.letak[tempat] = kunci.baris
            if kunci.teks not in dikenal:
                self._keluhan.tidak_dikenal(tempat, kunci.baris, dikenal, nasihat=_nasihat_koma(nilai))
            elif self._menyebut(dikenal[kunci.teks], nilai):
                terbaca = self._bidang(dikenal[kunci.teks], nilai, tempat)
                # A value at fault is as if it were not mentioned; None would mean "back to the default".
                if not self._keluhan.tepat_di(tempat):
                    isi[kunci.teks] = terbaca
        return isi

    def _pasangan(self, simpul: Simpul, letak: Letak) -> tuple[tuple[Skalar, Simpul], ...]:
        if isinstance(simpul, Peta):
            return simpul.pasangan
        self._keluhan.catat(letak, simpul.baris, 'harus berisi kunci dan isinya, misalnya "kode: K1".')
        return ()

    def _menyebut(self, k: Bidang, simpul: Simpul) -> bool:
        """A list of entries left blank mentions none of them, and so takes none away."""
        return not (k.rupa is Rupa.ENTRI and isinstance(simpul, Skalar) and simpul.kosong)

    def _bidang(self, k: Bidang, simpul: Simpul, letak: Letak) -> Any:
        if isinstance(simpul, Skalar) and simpul.kosong:
            if k.wajib:
                self._wajib(letak, simpul.baris)
            return None
        cara: Mapping[Rupa, Callable[[Bidang, Simpul, Letak], Any]] = {
            Rupa.NILAI: self._nilai,
            Rupa.DAFTAR: self._daftar,
            Rupa.ENTRI: self._entri,
            Rupa.PETA: self._peta,
            Rupa.BAGIAN: self._bagian,
        }
        return cara[k.rupa](k, simpul, letak)

    def _wajib(self, letak: Letak, baris: int) -> None:
        self._keluhan.catat(letak, baris, "wajib diisi. Hapus kuncinya bila isinya tidak berubah.")

    def _nilai(self, k: Bidang, simpul: Simpul, letak: Letak) -> Any:
        nilai = self._baca(k.arti, k.tipe, simpul, letak)
        if nilai is None and k.wajib and isinstance(simpul, Skalar) and not simpul.teks.strip():
            self._wajib(letak, simpul.baris)
        return nilai

    def _baca(self, arti: Arti, tipe: Any, simpul: Simpul, letak: Letak) -> Any:
        if not isinstance(simpul, Skalar):
            self._keluhan.catat(letak, simpul.baris, "harus berisi satu nilai saja, bukan daftar.")
            return None
        try:
            return baca_nilai(arti, tipe, simpul.teks)
        except MasukanSalah as galat:
            self._keluhan.catat(letak, simpul.baris, str(galat))
            return None

    def _daftar(self, k: Bidang, simpul: Simpul, letak: Letak) -> tuple[Any, ...]:
        """A list of plain values; one value alone is a list of one."""
        if isinstance(simpul, Peta):
            self._keluhan.catat(letak, simpul.baris, "harus berupa daftar, misalnya [pertama, kedua].")
            return ()
        hasil: list[Any] = []
        for butir in simpul.butir if isinstance(simpul, Daftar) else (simpul,):
            if isinstance(butir, Skalar) and (butir.kosong or not butir.teks.strip()):
                self._keluhan.catat(letak, butir.baris, "ada butir yang kosong. Isi atau hapus butir itu.")
                continue
            nilai = self._baca(k.arti, k.tipe, butir, letak)
            if nilai is not None and nilai in hasil:
                self._keluhan.catat(letak, butir.baris, f'"{kutip(nilai)}" ditulis dua kali. {_HAPUS}')
            hasil.append(nilai)
        return tuple(hasil)

    def _peta(self, k: Bidang, simpul: Simpul, letak: Letak) -> dict[Any, Any]:
        hasil: dict[Any, Any] = {}
        for kunci, nilai in self._pasangan(simpul, letak):
            if not kunci.teks.strip():
                self._keluhan.catat(letak, kunci.baris, "ada kunci yang kosong. Isi atau hapus kunci itu.")
                continue
            kode = self._baca(_KUNCI_PETA, k.tipe_kunci, kunci, (*letak, kunci.teks))
            if kode is None:
                continue
            tempat = (*letak, str(kode))
            self.letak[tempat] = kunci.baris
            if kode in hasil:
                self._keluhan.catat(tempat, kunci.baris, f"ditulis dua kali. {_HAPUS}")
            if koma := _nasihat_koma(nilai):
                self._keluhan.catat(tempat, kunci.baris, f"belum diisi. {koma} Tulis ~ untuk menghapusnya.")
            kosong = isinstance(nilai, Skalar) and nilai.kosong
            hasil[kode] = None if kosong else self._baca(k.arti, k.tipe, nilai, tempat)
        return hasil

    def _bagian(self, k: Bidang, simpul: Simpul, letak: Letak) -> dict[str, Any]:
        if isinstance(simpul, Skalar) and hasattr(k.tipe, "RINGKAS"):
            return self._ringkas(k.tipe, simpul, letak)
        return self.bagian(k.tipe, simpul, letak)

    def _ringkas(self, kelas: Any, simpul: Skalar, letak: Letak) -> dict[str, Any]:
        """A part given as one bare value: it stands for the first key of RINGKAS that can hold it."""
        *dicoba, terakhir = (bidang(kelas)[nama] for nama in kelas.RINGKAS)
        for k in dicoba:
            try:
                return {k.nama: baca_nilai(k.arti, k.tipe, simpul.teks)}
            except MasukanSalah:
                continue
        return {terakhir.nama: self._baca(terakhir.arti, terakhir.tipe, simpul, letak)}

    def _entri(self, k: Bidang, simpul: Simpul, letak: Letak) -> tuple[dict[str, Any], ...]:
        if not isinstance(simpul, Daftar):
            pesan = 'harus berupa daftar. Awali setiap butirnya dengan tanda "-".'
            self._keluhan.catat(letak, simpul.baris, pesan)
            return ()
        baris_pertama: dict[tuple[str, ...], int] = {}
        hasil: list[dict[str, Any]] = []
        for ke, butir in enumerate(simpul.butir, start=1):
            pengenal = self._pengenal(k.tipe, butir)
            tempat = (*letak, nama_kunci(pengenal) if pengenal else f"ke-{ke}")
            self.letak.setdefault(tempat, butir.baris)
            if pengenal in baris_pertama:
                self._kembar(k.tipe, tempat, baris_pertama[pengenal], butir.baris)
            elif pengenal:
                baris_pertama[pengenal] = butir.baris
            hasil.append(self._satu_entri(k.tipe, butir, tempat))
        return tuple(hasil)

    def _kembar(self, kelas: Any, letak: Letak, pertama: int, kedua: int) -> None:
        pembeda = ", ".join(nama_pengenal(kelas))
        pesan = f"ditulis dua kali, di baris {pertama} dan {kedua}. Hapus salah satu, atau bedakan {pembeda}."
        self._keluhan.catat(letak, kedua, pesan)

    def _satu_entri(self, kelas: Any, simpul: Simpul, letak: Letak) -> dict[str, Any]:
        isi = self.bagian(kelas, simpul, letak)
        for nama in kunci_kurang(kelas, isi):
            if not self._keluhan.tepat_di((*letak, nama)) and isinstance(simpul, Peta):
                self._keluhan.catat((*letak, nama), simpul.baris, "belum diisi. Tambahkan kunci ini.")
        pilihan: Mapping[str, str] = getattr(kelas, "SALAH_SATU", {})
        if pilihan and sum(isi.get(nama) is not None for nama in pilihan) != 1:
            sebutan = " atau ".join(f"{nama} ({apa})" for nama, apa in pilihan.items())
            self._keluhan.catat(letak, simpul.baris, f"isi salah satu saja: {sebutan}.")
        return isi

    def _pengenal(self, kelas: Any, simpul: Simpul) -> tuple[str, ...] | None:
        """What the entry is matched by; None where that cannot be told, for which faults are told later."""
        if not isinstance(simpul, Peta):
            return None
        diam = Pembaca(Keluhan(sumber=self._keluhan.sumber))
        bagian_kunci = tuple(satu for satu in simpul.pasangan if satu[0].teks in nama_pengenal(kelas))
        isi = diam.bagian(kelas, replace(simpul, pasangan=bagian_kunci), ())
        if diam._keluhan or kunci_kurang(kelas, isi):
            return None
        return kunci_isi(kelas, isi)


def _nasihat_koma(simpul: Simpul) -> str:
    """A key with nothing after it is most often the rest of a text that a comma cut in two."""
    terpotong = isinstance(simpul, Skalar) and simpul.kosong and not simpul.teks
    return "Isi yang memuat koma di dalam kurung harus diberi tanda kutip." if terpotong else ""
