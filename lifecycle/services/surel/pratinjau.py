"""Looking at a mail before anybody gets it: what a notification would say of a kemitraan. Writes nothing."""

import email
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kaidah.kabar import Kabar
from lifecycle.domain.kata import Bahasa
from lifecycle.domain.mingguan.contoh import CONTOH_BAGIAN
from lifecycle.domain.mingguan.minggu import PERISTIWA as MINGGUAN
from lifecycle.domain.mingguan.minggu import Minggu
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.antrean import SurelBaru, pasang_lampiran
from lifecycle.domain.surel.kontak import Penerima
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.mingguan import isi_mingguan
from lifecycle.services.surel.isi_pratinjau import isi_pratinjau

_TANPA_MINGGUAN = (
    "Pada {hari} tidak ada yang perlu dikabarkan kepada {nama}, jadi surel ini tidak dikirim kepadanya; "
    "isinya memakai nilai contoh."
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pratinjau:
    """One mail as `untuk` would get it, and everybody who would get it (`kepada`).

    `catatan`: sentences on what of it is made up. `isi` is the whole mail.
    """

    nomor: str
    notifikasi: str
    kepada: tuple[str, ...]
    untuk: str
    bahasa: str
    perihal: str
    teks: str
    html: str
    catatan: tuple[str, ...]
    isi: bytes

    def ke_json(self) -> dict[str, Any]:
        """All of it but the bytes."""
        nama = ("nomor", "notifikasi", "kepada", "untuk", "bahasa", "perihal", "teks", "html", "catatan")
        return {satu: getattr(self, satu) for satu in nama}


def pratinjau(
    perangkat: Perangkat,
    nomor: str,
    notifikasi: str,
    *,
    pada: date,
    bahasa: Bahasa | None = None,
    kepada: str | None = None,
) -> Pratinjau:
    """The mail for `kepada`, else for the first recipient, in the reader's language unless told otherwise.

    Raises NotifikasiTidakDikenal, NomorTidakDikenal, MasukanSalah, TemplatRusak.
    """
    penyusun = perangkat.penyusun()
    peristiwa = penyusun.bila(notifikasi)
    with perangkat.bacaan() as u:
        fakta = perangkat.lihat(u.muat(nomor), pada)
    if peristiwa == MINGGUAN:
        return _mingguan(perangkat, fakta, bahasa=bahasa, kepada=kepada)
    kini = isi_pratinjau(peristiwa, fakta)
    kabar = next(iter(kini.kabar), None)
    catatan = list(_tentang_kabar(fakta, kini.fakta, kini.kabar))
    if kabar is None:
        sasaran = tuple(p.kode for p in fakta.pihak_aktif[:1])
        contoh = penyusun.konteks_contoh(peristiwa)
        kabar = Kabar(peristiwa=peristiwa, sasaran=sasaran, konteks=contoh)
    seisi = replace(kini.fakta, sasaran=kabar.sasaran)
    semua = penyusun.penerima(notifikasi, seisi)
    if not semua:
        semua = (_karangan(seisi),)
        catatan.append(
            "Tidak ada yang akan menerima surel ini pada hari itu; "
            f"penerimanya di sini hanya karangan, {semua[0][0].nama}."
        )
    peran = _pilih(semua, kepada)
    if bahasa is not None:
        peran = tuple(replace(satu, bahasa=bahasa) for satu in peran)
    surel = penyusun.tulis(
        notifikasi,
        peran,
        seisi,
        kunci=f"{nomor}/pratinjau",
        waktu=perangkat.sekarang(),
        konteks={"alasan": seisi.alasan, **kabar.konteks},
    )
    return _jadi(surel, notifikasi, tuple(satu[0].surel for satu in semua), tuple(catatan))


def _mingguan(perangkat: Perangkat, fakta: Fakta, *, bahasa: Bahasa | None, kepada: str | None) -> Pratinjau:
    """The weekly digest of one of our people in that kemitraan, who hears in it of all of his."""
    penyusun, minggu = perangkat.penyusun(), Minggu(pada=fakta.pada)
    semua = penyusun.penerima(MINGGUAN, fakta) or (_karangan(fakta),)
    penerima = _pilih(semua, kepada)[0]
    with perangkat.bacaan() as u:
        isi = isi_mingguan(perangkat, u, penerima.surel, minggu, ditahan=u.ditahan())
    catatan = () if isi else (_TANPA_MINGGUAN.format(hari=sebut_tanggal(fakta.pada), nama=penerima.nama),)
    surel = penyusun.mingguan(
        replace(penerima, bahasa=bahasa or penerima.bahasa),
        isi.utama if isi else fakta,
        isi.bagian if isi else CONTOH_BAGIAN,
        kunci=f"{fakta.kemitraan.nomor}/pratinjau",
        waktu=perangkat.sekarang(),
        segel=isi.segel if isi else None,
    )
    return _jadi(surel, MINGGUAN, tuple(satu[0].surel for satu in semua), catatan)


def _tentang_kabar(fakta: Fakta, dilihat: Fakta, kabar: Sequence[Kabar]) -> Iterator[str]:
    tahap, hari = fakta.kemitraan.keadaan.tahap, sebut_tanggal(fakta.pada)
    if not kabar:
        yield f"Pada {hari} tidak ada yang perlu dikabarkan tentang hal ini; isinya memakai nilai contoh."
    if len(kabar) > 1:
        yield f"Ada {len(kabar)} perkara seperti ini pada {hari}; yang pertama yang ditampilkan."
    if dilihat.kemitraan.keadaan.tahap is not tahap:
        seolah = dilihat.kemitraan.keadaan.tahap
        yield f"Kemitraan ini masih di tahap {tahap}; isinya seolah-olah ia masuk tahap {seolah} pada {hari}."


def _karangan(fakta: Fakta) -> tuple[Penerima, ...]:
    pihak = next((p.kode for p in fakta.pihak_aktif), None)
    return (Penerima(nama="Penerima Contoh", surel="penerima@contoh.example", pihak=pihak),)


def _pilih(semua: Sequence[tuple[Penerima, ...]], kepada: str | None) -> tuple[Penerima, ...]:
    """Raises MasukanSalah."""
    menurut_surel = {kunci_surel(satu[0].surel): satu for satu in semua}
    if kepada is None:
        return semua[0]
    if kunci_surel(kepada) not in menurut_surel:
        dekat = saran(kepada, menurut_surel)
        raise MasukanSalah(f'"{kepada}" bukan penerima surel ini. {dekat}')
    return menurut_surel[kunci_surel(kepada)]


def _jadi(surel: SurelBaru, notifikasi: str, kepada: tuple[str, ...], catatan: tuple[str, ...]) -> Pratinjau:
    utuh = pasang_lampiran(surel.isi, surel.lampiran)
    pesan = _pesan(utuh)
    return Pratinjau(
        nomor=surel.nomor,
        notifikasi=notifikasi,
        kepada=kepada,
        untuk=surel.kepada,
        bahasa=pesan["Content-Language"],
        perihal=surel.perihal,
        teks=_badan(pesan, "plain"),
        html=_dengan_gambar(_badan(pesan, "html"), pesan),
        catatan=catatan,
        isi=utuh,
    )


def _pesan(utuh: bytes) -> EmailMessage:
    return email.message_from_bytes(utuh, _class=EmailMessage, policy=SMTP)


def halaman_surel(surel: SurelBaru) -> str:
    """That mail as a page for a browser."""
    pesan = _pesan(pasang_lampiran(surel.isi, surel.lampiran))
    return _dengan_gambar(_badan(pesan, "html"), pesan)


def _dengan_gambar(html: str, pesan: EmailMessage) -> str:
    """The page with its pictures in it, since a browser cannot look for them in the mail."""
    for bagian in pesan.walk():
        if tanda := str(bagian["Content-ID"] or "").strip("<>"):
            isi = "".join(str(bagian.get_payload()).split())
            html = html.replace(f"cid:{tanda}", f"data:{bagian.get_content_type()};base64,{isi}")
    return html


def _badan(pesan: EmailMessage, jenis: str) -> str:
    bagian = pesan.get_body((jenis,))
    isi: str = "" if bagian is None else bagian.get_content()
    return isi.replace("\r\n", "\n")
