"""The three pihak of the test partnership (see pabrik/dasar.py)."""

from decimal import Decimal

from lifecycle.domain.fakta import Kontak, Manfaat, Pihak
from lifecycle.domain.kata import KodeManfaat, TingkatKontak


def _kontak(nama: str, surel: str, tingkat: TingkatKontak = TingkatKontak.OPERASIONAL) -> Kontak:
    return Kontak(nama=nama, surel=surel, tingkat=tingkat)


def _inti() -> Pihak:
    return Pihak(
        kode="inti",
        mitra="PT Sawit Makmur",
        bentuk="swasta",
        peran="inti",
        kebutuhan="Pasokan tandan buah segar yang tetap mutunya",
        manfaat=(Manfaat(kode=KodeManfaat.EFISIENSI_BIAYA, harapan="Biaya angkut turun 10 %"),),
        kekuatan=("pabrik", "bibit unggul", "penyuluh"),
        kelemahan=("lahan terbatas",),
        kaitan_bisnis_inti="Bahan baku pabrik",
        bagi_hasil=Decimal(60),
        pembagian_tugas="Bibit, penyuluhan dan pembelian hasil",
        kontak=(
            _kontak("Dian Pratama", "dian@sawit.example"),
            _kontak("Sri Wahyuni", "sri@sawit.example", TingkatKontak.PIMPINAN),
        ),
    )


def _plasma1() -> Pihak:
    return Pihak(
        kode="plasma1",
        mitra="Koperasi Tani Subur",
        bentuk="koperasi",
        peran="plasma",
        kebutuhan="Bibit, modal dan kepastian harga",
        manfaat=(
            Manfaat(kode=KodeManfaat.AKSES, harapan="Kontrak beli tiga tahun"),
            Manfaat(kode=KodeManfaat.KAPASITAS, harapan="40 petani terlatih"),
        ),
        kekuatan=("lahan", "tenaga"),
        kelemahan=("bibit tua",),
        kaitan_bisnis_inti="Penghidupan anggota",
        bagi_hasil=Decimal(25),
        pembagian_tugas="Menanam, merawat dan memanen",
        kontak=(
            _kontak("Joko Susilo", "joko@subur.example"),
            _kontak("Aminah", "aminah@subur.example", TingkatKontak.PIMPINAN),
        ),
    )


def _plasma2() -> Pihak:
    return Pihak(
        kode="plasma2",
        mitra="Kelompok Tani Harapan",
        bentuk="masyarakat",
        peran="plasma",
        kebutuhan="Bibit dan penyuluhan",
        manfaat=(Manfaat(kode=KodeManfaat.PENGETAHUAN, harapan="Cara pemupukan berimbang"),),
        kekuatan=("lahan",),
        kelemahan=("modal kecil",),
        kaitan_bisnis_inti="Penghidupan anggota",
        bagi_hasil=Decimal(15),
        pembagian_tugas="Menanam, merawat dan memanen",
        kontak=(
            _kontak("Made Wirawan", "made@harapan.example"),
            _kontak("Ketut Sari", "ketut@harapan.example", TingkatKontak.PIMPINAN),
        ),
    )


def pihak() -> tuple[Pihak, ...]:
    return (_inti(), _plasma1(), _plasma2())
