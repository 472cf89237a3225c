"""All commands, in the order in which an officer meets them; a command is imported when it is called."""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from itertools import takewhile
from textwrap import fill

from lifecycle.cli.keluaran import cetak
from lifecycle.cli.pengurai import Pengurai
from lifecycle.cli.pilihan import percayai_hari
from lifecycle.domain.galat import MasukanSalah

LEBAR_HALAMAN = 80
KEPALA = """\
Pemakaian: kemitraan PERINTAH [ISIAN ...] [OPSI ...]

Kemitraan: mesin alur kerja untuk seluruh hidup sebuah kemitraan.

Perintah:"""

# The words of a command -> its module in lifecycle.cli.perintah, and what it does.
PERINTAH: Mapping[str, tuple[str, str]] = {
    "demo": ("demo", "Jalankan seluruh hidup kemitraan contoh, dari pengajuan sampai arsip."),
    "jalankan": (
        "jalankan",
        "Jalankan semuanya sekaligus: server Prefect, jadwal, dan pengiriman surel, sampai Ctrl-C.",
    ),
    "siapkan": ("setelan", "Buat atau mutakhirkan basis data, dan periksa templat."),
    "terapkan": (
        "berkas",
        "Jadikan basis data sesuai dengan isi berkas; diterapkan dua kali tidak mengubah apa pun lagi.",
    ),
    "catat": (
        "berkas",
        "Catat satu fakta dengan kata-kata: capaian, rapat, suara, sengketa, keluarnya pihak, dan lain-lain; "
        "atau beberapa dari sebuah berkas.",
    ),
    "koreksi": (
        "koreksi",
        "Perbaiki fakta yang keliru tertulis; nilai lamanya tetap tersimpan dalam riwayat.",
    ),
    "tarik": ("koreksi", "Tarik kembali fakta yang keliru tertulis, atau batalkan seluruh kemitraan."),
    "batal": ("koreksi", "Batalkan kemitraan yang keliru dimasukkan, selama belum ada yang disepakati."),
    "daftar": ("daftar", "Tampilkan kemitraan yang ada."),
    "mitra": ("mitra", "Tampilkan semua mitra, kodenya, dan nama yang mungkin milik mitra yang sama."),
    "mitra gabung": ("mitra", "Nyatakan dua nama sebagai satu mitra."),
    "mitra ganti-nama": ("mitra", "Beri sebuah mitra nama baru, dalam semua kemitraannya yang berjalan."),
    "lihat": ("daftar", "Tampilkan satu kemitraan."),
    "syarat": ("pindah", "Tunjukkan syarat yang belum terpenuhi, dan giliran siapa."),
    "pindah": ("pindah", "Pindahkan kemitraan dengan satu pemicu, bila semua syaratnya terpenuhi."),
    "evaluasi": (
        "evaluasi",
        "Nilai satu kemitraan; di luar tahap evaluasi hanya pratinjau dan tidak menulis apa pun.",
    ),
    "putuskan": ("putuskan", "Catat keputusan penyetuju atas hasil evaluasi."),
    "laporan": ("laporan", "Tulis laporan evaluasi ke sebuah berkas."),
    "peluang": ("peluang", "Tampilkan peluang yang dicatat sebuah kemitraan."),
    "peluang buka": (
        "peluang",
        "Buka kemitraan baru dari satu peluang, terisi dari induknya dan saling bertautan.",
    ),
    "surat": ("surat", "Tampilkan surat peringatan sebuah kemitraan, atau tulis salah satunya ke berkas."),
    "pengingat": (
        "pengingat",
        "Ingatkan semua yang sudah waktunya hari ini, sekali saja; diulang tidak mengirim apa pun lagi.",
    ),
    "prakiraan": (
        "prakiraan",
        "Tunjukkan yang akan jatuh tempo, dikirim, dan dievaluasi bila tidak ada yang bertindak; tidak "
        "menulis apa pun ke basis data.",
    ),
    "riwayat": ("riwayat", "Tampilkan siapa melakukan apa, kapan, dan mengapa."),
    "segel": ("segel", "Segel semua riwayat dalam satu baris, untuk disimpan di luar komputer ini."),
    "diagram": ("diagram", "Gambarkan tahap dan pemicu."),
    "setelan": ("setelan", "Tampilkan setelan yang berlaku; kata sandi disembunyikan."),
    "tugas": ("tugas", "Tampilkan tugas yang terbuka."),
    "tugas selesai": ("tugas", "Nyatakan satu tugas selesai."),
    "tugas gugurkan": ("tugas", "Gugurkan satu tugas yang tidak perlu dikerjakan, dengan alasan."),
    "orang": ("orang", "Tampilkan orang kantor: perannya, dan apa yang dipegangnya."),
    "orang tambah": ("orang", "Daftarkan orang kantor sebagai petugas, penyetuju, auditor, atau admin."),
    "orang peran": ("orang", "Ganti peran orang yang sudah terdaftar."),
    "orang ganti": ("orang", "Serahkan kemitraan kepada orang lain, satu atau semuanya, dengan tugasnya."),
    "orang pengganti": ("orang", "Tunjuk yang bertindak bagi petugas atau penyetuju untuk sementara."),
    "orang berhenti": ("orang", "Nyatakan orang yang pergi tidak bertugas lagi."),
    "surel antrean": ("surel", "Tampilkan surel yang belum terkirim."),
    "surel pratinjau": (
        "surel_pratinjau",
        "Tunjukkan surel yang akan dikirim, sebelum ada yang menerimanya; tidak menulis apa pun.",
    ),
    "surel mengapa": (
        "surel_mengapa",
        "Jelaskan mengapa satu surel dikirim: kabar apa, karena apa, dan mengapa kepada orang itu.",
    ),
    "surel kirim": ("surel", "Kirim semua surel yang sudah waktunya."),
    "surel ulang": ("surel_ulang", "Antrekan lagi surel yang gagal atau tertunda, untuk dikirim sekarang."),
    "surel batal": ("surel_batal", "Batalkan surel selama masih menunggu dikirim."),
    "surel pantulan": (
        "surel_alamat",
        "Baca surel yang memantul dari folder Maildir atau berkas mbox, masing-masing sekali.",
    ),
    "surel alamat": ("surel_alamat", "Tampilkan alamat yang ditahan atau pernah memantul."),
    "surel tahan": ("surel_alamat", "Tahan sebuah alamat dengan tangan: tidak dikirimi lagi."),
    "surel bebaskan": ("surel_alamat", "Kirimi lagi alamat yang ditahan."),
}

# How many words of isian a command takes that is also the beginning of others; more are a command mistyped.
ISIAN_PANGKAL = {"peluang": 1}


def jalankan_perintah(kata: Sequence[str]) -> None:
    """Run what these words ask for. Raises KemitraanError."""
    nama = _nama(kata)
    minta_bantuan = "--help" in kata
    if nama not in PERINTAH:
        if not minta_bantuan:
            raise MasukanSalah(_halaman(nama))
        cetak(_halaman(nama))
        return
    pengurai = _pengurai(nama)
    if minta_bantuan:
        cetak(pengurai.format_help().rstrip())
        return
    isian = pengurai.urai(kata[len(nama.split()) :])
    percayai_hari(isian)
    jalankan = isian.pop("jalankan")
    jalankan(**isian)


def _nama(kata: Sequence[str]) -> str:
    """The command these words begin with, or the beginning of several. Raises MasukanSalah."""
    if not kata or kata[0] == "--help":
        return ""
    pertama, berdua = kata[0], " ".join(kata[:2])
    sekeluarga = [nama for nama in PERINTAH if nama.startswith(f"{pertama} ")]
    if berdua in sekeluarga:
        return berdua
    isian = len(list(takewhile(lambda satu: not satu.startswith("-"), kata[1:])))
    if sekeluarga and isian > ISIAN_PANGKAL.get(pertama, 0):
        raise _tidak_dikenal(berdua, sekeluarga)
    if sekeluarga or pertama in PERINTAH:
        return pertama
    if pertama.startswith("-"):
        raise MasukanSalah(f"Opsi {pertama} ditulis sesudah perintahnya. Contoh: kemitraan daftar --json")
    raise _tidak_dikenal(pertama, PERINTAH)


def _tidak_dikenal(nama: str, pilihan: Iterable[str]) -> MasukanSalah:
    # Only who mistypes needs it.
    from lifecycle.domain.bahasa.mirip import saran

    return MasukanSalah(f'Perintah "{nama}" tidak dikenal. {saran(nama, pilihan)}')


def _pengurai(nama: str) -> Pengurai:
    modul, guna = PERINTAH[nama]
    perintah = Pengurai(prog="kemitraan").add_subparsers()
    import_module(f"lifecycle.cli.perintah.{modul}").pasang(perintah)
    pengurai: Pengurai = perintah.choices[nama]
    pengurai.description = guna
    return pengurai


def _halaman(awal: str) -> str:
    """The commands that begin so, with what they do."""
    perintah = [
        fill(guna, LEBAR_HALAMAN, initial_indent=f"  {nama:17}", subsequent_indent=" " * 19)
        for nama, (_, guna) in PERINTAH.items()
        if nama.startswith(awal)
    ]
    return "\n".join((KEPALA, *perintah, "", "Cara memakai satu perintah: kemitraan PERINTAH --help"))
