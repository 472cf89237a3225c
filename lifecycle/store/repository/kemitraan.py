"""Loading and saving whole partnerships."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select, update

from lifecycle.domain.daftar import JABATAN
from lifecycle.domain.fakta import Keadaan, Kemitraan
from lifecycle.domain.galat import MasukanSalah, VersiBerubah
from lifecycle.domain.kata import Tahap
from lifecycle.domain.surel.alamat import kunci_surel, yang_ditahan
from lifecycle.store.galat import DataBertentangan, terbaca
from lifecycle.store.mapping.rows import rakit, urai
from lifecycle.store.repository.alamat import alamat_ditahan
from lifecycle.store.repository.base import Repository
from lifecycle.store.repository.kerja import BERIKUT
from lifecycle.store.repository.pengguna import id_pengguna
from lifecycle.store.sisip import sisip, sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KEMITRAAN, PENGGUNA
from lifecycle.store.tabel.riwayat import NOMOR_TERBIT


class KemitraanRepository(Repository):
    """A kemitraan is one row, one row for every entry of its lists, and the people and mitra it names."""

    def muat(self, nomor: str) -> Kemitraan:
        return self.muat_banyak([nomor])[0]

    def muat_banyak(self, nomor: Sequence[str]) -> tuple[Kemitraan, ...]:
        """Raises NomorTidakDikenal for the first that is not there."""
        # This brings in every table; who only lists partnerships does without them.
        from lifecycle.store.mapping.tree import muat_cabang

        with terbaca("kemitraan"):
            baris = self._koneksi.execute(self._pilih(nomor)).mappings().all()
        cabang = muat_cabang(self._koneksi, Kemitraan, [b["id"] for b in baris])
        anak = self._anak(nomor)
        dimuat = {
            b["nomor"]: rakit(Kemitraan, b, cabang[b["id"]] | {"anak": tuple(anak[b["nomor"]])})
            for b in baris
        }
        ditahan = alamat_ditahan(self._koneksi)
        dimuat = {nomor: replace(k, ditahan=yang_ditahan(k, ditahan)) for nomor, k in dimuat.items()}
        for satu in nomor:
            if satu not in dimuat:
                raise self._tidak_dikenal(satu)
        return tuple(dimuat[satu] for satu in nomor)

    def keadaan(self, nomor: str) -> Keadaan:
        with terbaca("kemitraan"):
            pilih = select(KEMITRAAN).where(KEMITRAAN.c.nomor == nomor)
            baris = self._koneksi.execute(pilih).mappings().first()
        if baris is None:
            raise self._tidak_dikenal(nomor)
        hasil: Keadaan = rakit(Keadaan, baris)
        return hasil

    def _pilih(self, nomor: Sequence[str]) -> Any:
        """The rows with the people they name; locked, in one order always, when the unit may write."""
        pilih = select(KEMITRAAN)
        for peran in JABATAN:
            orang = PENGGUNA.alias(peran)
            kolom = [orang.c[k].label(f"{peran}_{k}") for k in ("nama", "surel")]
            pilih = pilih.add_columns(*kolom).join(orang, orang.c.id == KEMITRAAN.c[f"{peran}_id"])
        pilih = pilih.where(KEMITRAAN.c.nomor.in_(nomor)).order_by(KEMITRAAN.c.id)
        return pilih.with_for_update(of=KEMITRAAN) if self._tulis else pilih

    def _anak(self, nomor: Sequence[str]) -> Mapping[str, list[str]]:
        """Those that have not ended, under each that they name as their induk."""
        k = KEMITRAAN.c
        anak: defaultdict[str, list[str]] = defaultdict(list)
        hidup = (k.tahap != Tahap.TERMINASI) & ~k.dibatalkan
        pilih = select(k.induk, k.nomor).where(k.induk.in_(nomor), hidup)
        for induk, satu in self._koneksi.execute(pilih.order_by(k.nomor)):
            anak[induk].append(satu)
        return anak

    def ada(self, nomor: str) -> bool:
        return self._koneksi.scalar(select(KEMITRAAN.c.id).where(KEMITRAAN.c.nomor == nomor)) is not None

    def simpan(self, baru: Kemitraan, lama: Kemitraan | None) -> None:
        """Raises VersiBerubah, EntriGanda, and MasukanSalah where `induk` names no kemitraan."""
        from lifecycle.domain.tinjauan import tinjau_sesudah_ubah
        from lifecycle.store.mapping.diff import tulis_cabang

        kolom = urai(Kemitraan, baru)
        kolom |= {BERIKUT[kerja].name: hari for kerja, hari in tinjau_sesudah_ubah(baru).items()}
        self._rujuk_orang(kolom, baru, lama)
        try:
            id_baris = self._sisip(kolom) if lama is None else self._ubah(kolom, lama)
        except DataBertentangan:
            # Of what this row refers to, only `induk` is named by the dossier.
            if baru.induk is None:
                raise
            raise MasukanSalah(f'Kemitraan induk "{baru.induk}" tidak ada. Perbaiki kunci induk.') from None
        tulis_cabang(self._koneksi, Kemitraan, [(id_baris, lama, baru)])

    def _sisip(self, kolom: dict[str, Any]) -> int:
        perintah = sisip(self._koneksi, KEMITRAAN).on_conflict_do_nothing().values(kolom)
        id_baris = self._koneksi.scalar(perintah.returning(KEMITRAAN.c.id))
        if id_baris is None:
            raise VersiBerubah(
                f"Nomor {kolom['nomor']} sudah dipakai kemitraan lain. Muat ulang lalu coba lagi."
            )
        # One of that nomor may have stood here once, and be gone as a whole.
        sisip_bila_belum_ada(self._koneksi, NOMOR_TERBIT, [{"nomor": kolom["nomor"]}])
        return int(id_baris)

    def _ubah(self, kolom: dict[str, Any], lama: Kemitraan) -> int:
        tersimpan = (KEMITRAAN.c.nomor == lama.nomor) & (KEMITRAAN.c.versi == lama.keadaan.versi)
        perintah = update(KEMITRAAN).where(tersimpan).values(kolom).returning(KEMITRAAN.c.id)
        id_baris = self._koneksi.scalar(perintah)
        if id_baris is None:
            raise VersiBerubah
        return int(id_baris)

    def _rujuk_orang(self, kolom: dict[str, Any], baru: Kemitraan, lama: Kemitraan | None) -> None:
        """Put ids in place of the people named; whoever stays the same is left alone."""
        for peran in JABATAN:
            del kolom[f"{peran}_nama"], kolom[f"{peran}_surel"]
        berganti = [p for p in JABATAN if lama is None or getattr(lama, p) != getattr(baru, p)]
        # In one order always, so that two who save the same people wait for each other only one way round.
        for peran in sorted(berganti, key=lambda p: kunci_surel(getattr(baru, p).surel)):
            kolom[f"{peran}_id"] = id_pengguna(self._koneksi, getattr(baru, peran))
