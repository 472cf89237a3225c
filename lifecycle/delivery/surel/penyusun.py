"""Writes the mails of one event: which notifications, to whom, in whose language."""

import logging
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lifecycle.delivery.surel.amplop.amplop import baca_pengirim
from lifecycle.delivery.surel.kop import Kop
from lifecycle.delivery.surel.notifikasi.katalog import Katalog, muat_katalog
from lifecycle.delivery.surel.notifikasi.nilai import nilai_kemitraan
from lifecycle.delivery.surel.notifikasi.notifikasi import Notifikasi
from lifecycle.delivery.surel.tulis import para_penerima, tulis_surel
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kantor.kop import Berhenti, KopKantor
from lifecycle.domain.mingguan.minggu import PERISTIWA as MINGGUAN
from lifecycle.domain.surel.antrean import Surel, SurelBaru
from lifecycle.domain.surel.kontak import Penerima, sebut_pihak
from lifecycle.domain.surel.kunci import kunci_kiriman
from lifecycle.domain.waktu.jam_kerja import JamKerja

if TYPE_CHECKING:
    from lifecycle.domain.mingguan.bagian import Bagian
    from lifecycle.domain.segel.harian import SegelHarian

_LOG = logging.getLogger("kemitraan")


class PenyusunSurel:
    """The Penyusun of services.port, over folders of templates; of two equal names the earlier folder wins.

    `pengirim` is "Nama <surel>", `formulir` the address of the office's forms. Without `jam_kerja` no mail
    waits. Templates are read when the first mail is written.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        pengirim: str,
        jam_kerja: JamKerja | None = None,
        *,
        kepala: KopKantor | None = None,
        berhenti: Berhenti | None = None,
        formulir: str = "",
    ) -> None:
        self._folders = tuple(folders)
        self._pengirim = pengirim
        self._jam_kerja = jam_kerja
        self._kepala = kepala or KopKantor()
        self._berhenti = berhenti
        self._formulir = formulir

    @cached_property
    def kop(self) -> Kop:
        """The notifications there are, and who sends them; a broken file of the user's is complained about.

        Raises TemplatRusak and AlamatSurelTidakSah.
        """
        return Kop(
            katalog=self._katalog(),
            pengirim=baca_pengirim(self._pengirim),
            kepala=self._kepala,
            berhenti=self._berhenti,
            formulir=self._formulir,
        )

    def _katalog(self) -> Katalog:
        if len(self._folders) == 1:
            return muat_katalog(self._folders[0])
        # Only an office with templates of its own has any to try.
        from lifecycle.delivery.surel.timpaan import muat_teruji

        teruji = muat_teruji(self._folders)
        for kalimat in teruji.keluhan:
            _LOG.warning("%s", kalimat)
        return teruji.katalog

    def susun(
        self,
        peristiwa: str,
        fakta: Fakta,
        *,
        kunci: str,
        waktu: datetime,
        konteks: Mapping[str, Any],
        paling_lambat: date | None = None,
    ) -> tuple[SurelBaru, ...]:
        """A frozen mail for every notification of the event and every distinct address.

        `konteks` adds the values of the event (nilai.NILAI_TAMBAHAN). What may wait (`tunda`) waits for
        office hours, unless they begin after the day `paling_lambat`.
        Raises TemplatRusak and AlamatSurelTidakSah.
        """
        nilai = {**nilai_kemitraan(fakta, self.kop.kantor), **konteks}
        return tuple(
            tulis_surel(
                self.kop,
                satu,
                peran,
                fakta,
                nilai,
                kunci=kunci_kiriman(kunci, satu.nama, peran[0].surel),
                waktu=waktu,
                mulai=self._mulai(satu, waktu, paling_lambat),
                sendiri=self._tak_sampai_esok(waktu, paling_lambat),
            )
            for satu in self.kop.katalog.untuk(peristiwa)
            for peran in para_penerima(satu, fakta)
        )

    def _tak_sampai_esok(self, waktu: datetime, paling_lambat: date | None) -> bool:
        """Whether tomorrow is too late for it."""
        jam = self._jam_kerja
        return jam is not None and paling_lambat is not None and jam.tanggal(jam.esok(waktu)) > paling_lambat

    def sebut(self, peristiwa: str, fakta: Fakta, *, kunci: str) -> tuple[SurelBaru, ...]:
        """The mails of `susun` without a word in them: who would get which."""
        return tuple(
            SurelBaru(
                kunci=kunci_kiriman(kunci, satu.nama, peran[0].surel),
                nomor=fakta.kemitraan.nomor,
                notifikasi=satu.nama,
                kepada=peran[0].surel,
                pihak=sebut_pihak(peran),
                perihal="",
                isi=b"",
                nama=peran[0].nama,
            )
            for satu in self.kop.katalog.untuk(peristiwa)
            for peran in para_penerima(satu, fakta)
        )

    def ringkas(self, kabar: Sequence[Surel], fakta: Mapping[str, Fakta], *, waktu: datetime) -> SurelBaru:
        """Several waiting mails for one address and language as one. Raises as `susun`."""
        # Few runs merge notes or write the weekly digest; here and below.
        from lifecycle.delivery.surel.ringkasan import tulis_ringkasan

        return tulis_ringkasan(self.kop, kabar, fakta, waktu=waktu)

    def mingguan(
        self,
        penerima: Penerima,
        fakta: Fakta,
        isi: Sequence["Bagian"],
        *,
        kunci: str,
        waktu: datetime,
        segel: "SegelHarian | None" = None,
    ) -> SurelBaru:
        """The weekly digest for that person. Raises as `susun`."""
        from lifecycle.delivery.surel.mingguan import tulis_mingguan

        satu = self.kop.katalog.cari(MINGGUAN)
        mulai = self._mulai(satu, waktu, None)
        return tulis_mingguan(
            self.kop, satu, penerima, fakta, isi, kunci=kunci, waktu=waktu, mulai=mulai, segel=segel
        )

    def _mulai(self, satu: Notifikasi, waktu: datetime, paling_lambat: date | None) -> datetime | None:
        """When the mail may go; None for at once."""
        if self._jam_kerja is None or not satu.tunda:
            return None
        buka = self._jam_kerja.berikut(waktu)
        terlambat = paling_lambat is not None and self._jam_kerja.tanggal(buka) > paling_lambat
        return None if terlambat or buka == waktu else buka

    def bila(self, notifikasi: str) -> str:
        """The event that a notification hangs on. Raises NotifikasiTidakDikenal, with a near miss."""
        return self.kop.katalog.cari(notifikasi).bila

    def boleh_menunggu(self) -> frozenset[str]:
        """The notifications that can wait for another day."""
        return frozenset(satu.nama for satu in self.kop.katalog.semua if satu.tunda)

    def kepada(self, notifikasi: str) -> tuple[str, ...]:
        """The kinds of recipient that it names."""
        return self.kop.katalog.cari(notifikasi).kepada

    def konteks_contoh(self, peristiwa: str) -> Mapping[str, Any]:
        """Made-up values of an event."""
        from lifecycle.delivery.surel.notifikasi.contoh import konteks_contoh

        return konteks_contoh(peristiwa)

    def penerima(self, notifikasi: str, fakta: Fakta) -> tuple[tuple[Penerima, ...], ...]:
        """Who would get a notification: one group for each address, with every role that it has."""
        return para_penerima(self.kop.katalog.cari(notifikasi), fakta)

    def tulis(
        self,
        notifikasi: str,
        peran: Sequence[Penerima],
        fakta: Fakta,
        *,
        kunci: str,
        waktu: datetime,
        konteks: Mapping[str, Any],
    ) -> SurelBaru:
        """One mail of `susun`, for that address. Raises as it does."""
        satu = self.kop.katalog.cari(notifikasi)
        nilai = {**nilai_kemitraan(fakta, self.kop.kantor), **konteks}
        utuh = kunci_kiriman(kunci, satu.nama, peran[0].surel)
        return tulis_surel(self.kop, satu, peran, fakta, nilai, kunci=utuh, waktu=waktu)
