"""A contact's address dies: his mail finds the next contact once, the PIC hears once, and it heals again."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from kantor import NOMOR, Kantor, buka_kantor
from kasus.pantulan import CUTI, JOKO, beberapa, postfix
from pabrik.dasar import ganti, kemitraan

from lifecycle.delivery.pantulan.alamat_balik import alamat_balik
from lifecycle.domain.fakta import Kontak
from lifecycle.domain.surel.antrean import Surel, SurelBaru, sidik_surel
from lifecycle.services.baca.surel import daftar_alamat
from lifecycle.services.surel.alamat import (
    AlamatTidakDikenal,
    PermintaanAlamat,
    bebaskan_alamat,
    tahan_alamat,
)
from lifecycle.services.surel.kirim import kirim_antrean
from lifecycle.services.surel.pantulan import HasilPantulan, baca_pantulan

KUNCI = b"kunci yang hanya diketahui kantor"
AMINAH, RATNA, HASAN = "aminah@subur.example", "ratna@kantor.example", "hasan@kantor.example"
HARI = date(2026, 3, 2)


class Pos:
    """An office that holds meetings, sends its mails at any hour, and reads its bounces."""

    def __init__(self, kantor: Kantor, kotak: Path) -> None:
        self.kantor, self.kotak, self.ke = kantor, kotak, 0
        for anak in ("cur", "new", "tmp"):
            (kotak / anak).mkdir(parents=True)

    def notulen(self, ke: int) -> None:
        """A meeting is recorded, and its minutes go to all."""
        hari = HARI + timedelta(days=ke)
        self.kantor.catat("rapat", f"tanggal={hari}", "hadir=inti", "notulen=Bibit tiba", pada=hari)

    def kirim(self) -> None:
        asyncio.run(kirim_antrean(self.kantor.perangkat))

    def surel(self, kepada: str, notifikasi: str = "notulen") -> list[Surel]:
        return [s for s in self.kantor.antrean if (s.kepada, s.notifikasi) == (kepada, notifikasi)]

    def pantul(self, *isi: bytes) -> HasilPantulan:
        for satu in isi:
            self.ke += 1
            (self.kotak / "new" / f"{self.ke}.surat").write_bytes(satu)
        return baca_pantulan(self.kantor.perangkat, self.kotak)

    def bebaskan(self, surel: str) -> str:
        perangkat = self.kantor.perangkat
        diminta = PermintaanAlamat(surel=surel, oleh=RATNA, pada=perangkat.hari_ini())
        return bebaskan_alamat(perangkat, diminta).surel

    def status(self, kepada: str) -> list[str]:
        return [s.status for s in self.surel(kepada)]


@pytest.fixture
def pos(url_basis_data: str, tmp_path: Path) -> Pos:
    kantor = buka_kantor(
        url_basis_data,
        tmp_path / "data",
        lain={"KEMITRAAN_JAM_KERJA": "selalu", "KEMITRAAN_KUNCI_PANTULAN": KUNCI.decode()},
    )
    return Pos(kantor, tmp_path / "kotak")


def pantulan_untuk(surel: Surel, **ubah: str) -> bytes:
    return postfix(surel.kepada, sidik_surel(surel.kunci), tujuan=ke_kantor(surel), **ubah)


def ke_kantor(surel: Surel) -> str:
    return alamat_balik("pantulan@kantor.example", sidik_surel(surel.kunci), KUNCI)


def isi(pos: Pos, surel: Surel) -> bytes:
    with pos.kantor.perangkat.bacaan() as u:
        beku = u.surel_bersidik(sidik_surel(surel.kunci))
    assert beku is not None
    return beku.isi


def badan(mentah: bytes) -> bytes:
    return mentah.partition(b"\r\n\r\n")[2]


def kepala(mentah: bytes, nama: bytes) -> Sequence[bytes]:
    return [baris for baris in mentah.split(b"\r\n") if baris.startswith(nama + b":")]


def test_a_bounced_mail_goes_to_the_next_contact_once_and_the_pic_is_told_once(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.kirim()
    pos.notulen(2)
    (terkirim, menunggu) = pos.surel(JOKO)
    assert (terkirim.status, menunggu.status) == ("terkirim", "antre")

    hasil = pos.pantul(pantulan_untuk(terkirim), CUTI)
    assert (hasil.jumlah, hasil.ditahan) == ({"keras": 1, "lain": 1}, (JOKO,))
    assert pos.status(JOKO) == ["dialihkan", "dialihkan"]
    assert [s.galat and "aminah@subur.example" in s.galat for s in pos.surel(JOKO)] == [True, True]
    assert pos.status(AMINAH) == ["antre", "antre"]
    assert len(pos.surel(RATNA, "alamat_memantul")) == 1

    # The same words in the same thread, for another person and under another identity.
    lama, baru = isi(pos, terkirim), isi(pos, pos.surel(AMINAH)[0])
    assert badan(lama) == badan(baru)
    assert kepala(lama, b"References") == kepala(baru, b"References") != []
    assert kepala(lama, b"Message-ID") != kepala(baru, b"Message-ID") != []
    assert b"<aminah@subur.example>" in kepala(baru, b"To")[0]
    assert pos.kantor.kemitraan.ditahan == (JOKO,)

    # Read again, or told again by another server: nothing more happens.
    lagi = pos.pantul(pantulan_untuk(terkirim, diagnosa="550 tidak ada"), pantulan_untuk(menunggu))
    assert lagi.jumlah == {"sudah": 2, "keras": 2}
    assert pos.status(AMINAH) == ["antre", "antre"]
    assert len(pos.surel(RATNA, "alamat_memantul")) == 1

    # Later mails go to the next contact at once; freed, the first one is written to again.
    pos.notulen(3)
    assert (len(pos.surel(JOKO)), len(pos.surel(AMINAH))) == (2, 3)
    assert pos.bebaskan("Joko@SUBUR.example") == JOKO
    pos.notulen(4)
    assert (len(pos.surel(JOKO)), len(pos.surel(AMINAH))) == (3, 3)
    assert pos.kantor.kemitraan.ditahan == ()

    # Held a second time, it is told a second time; late news of a mail that was dealt with holds nothing.
    pos.pantul(pantulan_untuk(terkirim, diagnosa="550 kabar lama"))
    assert pos.kantor.kemitraan.ditahan == ()
    pos.kirim()
    pos.pantul(pantulan_untuk(pos.surel(JOKO)[-1]))
    assert len(pos.surel(RATNA, "alamat_memantul")) == 2


def test_where_nobody_is_left_the_mail_ends_and_the_pic_hears_of_the_pihak_once(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.kirim()
    pos.pantul(pantulan_untuk(pos.surel(JOKO)[0]))
    pos.kirim()
    pos.pantul(pantulan_untuk(pos.surel(AMINAH)[0]))
    assert pos.status(AMINAH) == ["gagal"]
    assert "tidak ada kontak lain" in str(pos.surel(AMINAH)[0].galat)

    for hari in (5, 5, 6):
        pos.kantor.pengingat(HARI + timedelta(days=hari))
    pos.notulen(7)
    assert len(pos.surel(RATNA, "pihak_tanpa_kontak")) == 1
    assert (len(pos.surel(JOKO)), len(pos.surel(AMINAH))) == (1, 1)
    assert len(pos.surel("made@harapan.example")) == 2


def test_a_pihak_without_a_contact_is_told_to_the_pic_from_the_first_day(pos: Pos) -> None:
    pos.kantor.terapkan(
        """
versi: 1
nomor: KM-2026-0001
judul: Kebun bersama
pola: sejajar
penanggung_jawab: {nama: Ratna Dewi, surel: ratna@kantor.example}
penyetuju: {nama: Hasan Basri, surel: hasan@kantor.example}
pihak: [{kode: a, mitra: Mitra A, peran: pemasok}, {kode: b, mitra: Mitra B, peran: pemasar}]
"""
    )
    pos.kantor.pengingat(HARI)
    perihal = [s.perihal for s in pos.surel(RATNA, "pihak_tanpa_kontak")]
    assert [len([p for p in perihal if mitra in p]) for mitra in ("Mitra A", "Mitra B")] == [1, 1]


def test_soft_bounces_count_once_a_mail_and_hold_at_the_fifth(pos: Pos) -> None:
    pos.kantor.berdiri()
    sibuk = {"status": "4.2.2", "diagnosa": "452 4.2.2 mailbox full"}
    for ke in range(1, 5):
        pos.notulen(ke)
        pos.kirim()
        surel = pos.surel(JOKO)[-1]
        hasil = pos.pantul(pantulan_untuk(surel, aksi="delayed", **sibuk), pantulan_untuk(surel, **sibuk))
        assert (hasil.jumlah["lunak"], hasil.ditahan) == (2, ())
    (alamat,) = daftar_alamat(pos.kantor.perangkat)
    assert (alamat.surel, alamat.lunak, alamat.ditahan_sejak) == (JOKO, 4, None)
    assert pos.status(JOKO) == ["gagal"] * 4
    assert len(pos.surel(RATNA, "surel_menyerah")) == 4

    pos.notulen(5)
    pos.kirim()
    assert pos.pantul(pantulan_untuk(pos.surel(JOKO)[-1], **sibuk)).ditahan == (JOKO,)
    assert pos.status(AMINAH) == ["antre"]
    assert len(pos.surel(RATNA, "surel_menyerah")) == 4
    assert "5 kali" in str(daftar_alamat(pos.kantor.perangkat)[0].sebab)


def test_a_server_that_does_not_want_us_holds_nobody_and_the_mail_waits_again(pos: Pos) -> None:
    pos.kantor.berdiri()
    blokir = {
        "status": "5.7.1",
        "diagnosa": "554 5.7.1 Client host [203.0.113.7] blocked using zen.example RBL",
    }
    sementara = {"status": "4.7.1", "diagnosa": "450 4.7.1 Greylisted: 203.0.113.7 is unknown"}
    for ke in range(1, 7):
        pos.notulen(ke)
        pos.kirim()
        surel = pos.surel(JOKO)[-1]
        hasil = pos.pantul(
            pantulan_untuk(surel, aksi="delayed", **sementara), pantulan_untuk(surel, **blokir)
        )
        assert (hasil.jumlah["ditolak"], hasil.ditahan) == (2, ())
    assert pos.status(JOKO) == ["ditunda"] * 6
    assert all(s.coba_lagi is not None and "RBL" in str(s.galat) for s in pos.surel(JOKO))
    assert daftar_alamat(pos.kantor.perangkat) == ()
    assert len(pos.surel(RATNA, "kantor_ditolak")) == 1
    assert pos.surel(RATNA, "surel_menyerah") == []


def test_a_mail_that_is_refused_for_itself_fails_and_holds_nobody(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.kirim()
    (surel,) = pos.surel(JOKO)
    hasil = pos.pantul(pantulan_untuk(surel, status="5.3.4", diagnosa="552 5.3.4 Message size exceeds limit"))
    assert (hasil.jumlah["surat"], hasil.ditahan) == (1, ())
    assert pos.status(JOKO) == ["gagal"]
    assert len(pos.surel(RATNA, "surel_menyerah")) == 1


def test_a_report_of_arrival_wipes_the_slate(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.kirim()
    (surel,) = pos.surel(JOKO)
    pos.pantul(pantulan_untuk(surel, aksi="delayed", status="4.4.1"))
    assert daftar_alamat(pos.kantor.perangkat)[0].lunak == 1
    sampai = pantulan_untuk(surel, aksi="delivered", status="2.0.0", diagnosa="250 ok")
    assert pos.pantul(sampai).jumlah["sampai"] == 1
    assert daftar_alamat(pos.kantor.perangkat) == ()
    assert pos.status(JOKO) == ["terkirim"]


def test_a_forged_report_holds_nobody(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.kirim()
    (surel,), (made,) = pos.surel(JOKO), pos.surel("made@harapan.example")
    sebelum = pos.kantor.keadaan_lengkap()
    hasil = pos.pantul(
        postfix(JOKO, "0" * 32),
        postfix(JOKO, sidik_surel(made.kunci), tujuan=ke_kantor(made)),
        postfix("joko@lain.example", sidik_surel(surel.kunci), tujuan=ke_kantor(surel)),
        beberapa({JOKO: "failed", "x@y.example": "delivered"}),
        # Everything that anybody can know of the mail, the return path of yesterday's versions, and a proof
        # that is another mail's, or made with another key.
        postfix(JOKO, sidik_surel(surel.kunci)),
        postfix(JOKO, sidik_surel(surel.kunci), tujuan=f"pantulan+{sidik_surel(surel.kunci)}@kantor.example"),
        postfix(JOKO, sidik_surel(surel.kunci), tujuan=ke_kantor(made)),
        postfix(
            JOKO,
            sidik_surel(surel.kunci),
            tujuan=alamat_balik("pantulan@kantor.example", sidik_surel(surel.kunci), b"tebakan"),
        ),
    )
    assert (hasil.jumlah, hasil.ditahan) == ({"asing": 4, "palsu": 4}, ())
    assert pos.kantor.keadaan_lengkap() == sebelum
    assert daftar_alamat(pos.kantor.perangkat) == ()


def test_our_own_people_stand_in_for_each_other(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.kirim()
    pos.pantul(pantulan_untuk(pos.surel(RATNA)[0]))
    assert pos.status(RATNA) == ["dialihkan"]
    assert len(pos.surel(HASAN)) == 1
    assert len(pos.surel(HASAN, "alamat_memantul")) == 1
    pos.notulen(2)
    assert (len(pos.surel(RATNA)), len(pos.surel(HASAN))) == (1, 2)


def test_a_person_who_has_the_mail_already_does_not_get_it_again(pos: Pos) -> None:
    asal = kemitraan()
    # Ratna speaks for plasma1 as well, and is written to as the PIC in any case.
    kontak = (*asal.pihak[1].kontak[:1], Kontak(nama="Ratna Dewi", surel="Ratna@kantor.example"))
    pos.kantor.berdiri(kemitraan(pihak=ganti(asal.pihak, "plasma1", kontak=kontak)))
    pos.notulen(1)
    pos.kirim()
    pos.pantul(pantulan_untuk(pos.surel(JOKO)[0]))
    assert pos.status(JOKO) == ["dialihkan"]
    assert [s.kepada.lower() for s in pos.kantor.antrean if s.notifikasi == "notulen"].count(RATNA) == 1


def test_a_bounced_digest_is_sent_on_as_its_parts(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.notulen(2)
    pos.kirim()
    (digest,) = pos.surel(JOKO, "ringkasan")
    assert pos.status(JOKO) == ["digabung", "digabung"]
    pos.pantul(pantulan_untuk(digest))
    assert [s.status for s in pos.surel(JOKO, "ringkasan")] == ["dialihkan"]
    assert pos.status(JOKO) == ["dialihkan", "dialihkan"]
    assert [s.status for s in pos.surel(AMINAH)] == ["antre", "antre"]
    assert pos.surel(AMINAH, "ringkasan") == []


def test_who_comes_in_with_a_held_address_is_not_written_to(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    with pos.kantor.perangkat.unit() as u:
        u.tahan("budi@harapan.example", sebab="550", sekarang=pos.kantor.perangkat.sekarang())
        u.commit()
    pos.kantor.terapkan(
        f"""
versi: 1
nomor: {NOMOR}
pihak: [{{kode: plasma2, kontak: [{{nama: Made, surel: made@harapan.example, tingkat: pimpinan}},
         {{nama: Budi, surel: Budi@harapan.example, tingkat: operasional}}]}}]
rapat: [{{tanggal: 2026-03-09, hadir: [inti], notulen: Panen}}]
""",
        date(2026, 3, 9),
    )
    assert "notulen" not in [s.notifikasi for s in pos.kantor.antrean if s.kepada.startswith("Budi")]
    assert len(pos.surel("made@harapan.example")) == 2


def tahan(pos: Pos, surel: Surel, *, sesudah: timedelta = timedelta()) -> None:
    perangkat = pos.kantor.perangkat
    with perangkat.unit() as u:
        tahan_alamat(u, perangkat, surel, sebab="550", sekarang=perangkat.sekarang() + sesudah)
        u.commit()


def test_a_mail_that_slips_in_behind_a_hold_is_moved_without_another_note(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    (pertama,) = pos.surel(JOKO)
    lolos = SurelBaru(
        kunci="lolos/notulen/joko@subur.example",
        nomor=NOMOR,
        notifikasi="notulen",
        kepada="JOKO@subur.example",
        pihak="plasma1",
        perihal="Lolos",
        isi=isi(pos, pertama),
    )
    tahan(pos, pertama)
    with pos.kantor.perangkat.unit() as u:
        u.antrekan([lolos], sekarang=pos.kantor.perangkat.sekarang())
        u.commit()
    tahan(pos, pos.surel("JOKO@subur.example")[0], sesudah=timedelta(hours=1))
    assert pos.status("JOKO@subur.example") == ["dialihkan"]
    assert len(pos.surel(AMINAH)) == 2
    assert len(pos.surel(RATNA, "alamat_memantul")) == 1

    # Once the next contact is held as well, what had been sent on from the first one stays as it ended.
    tahan(pos, pos.surel(AMINAH)[0])
    tahan(pos, pertama)
    assert (pos.status(JOKO), pos.status(AMINAH)) == (["dialihkan"], ["gagal", "gagal"])
    assert {s.galat for s in pos.surel(JOKO)} == {f"alamat ditahan (550); dialihkan ke {AMINAH}"}


def test_an_unknown_address_is_refused_with_the_one_probably_meant(pos: Pos) -> None:
    pos.kantor.berdiri()
    pos.notulen(1)
    pos.kirim()
    pos.pantul(pantulan_untuk(pos.surel(JOKO)[0]))
    with pytest.raises(AlamatTidakDikenal, match=r'Mungkin maksudnya "joko@subur\.example"'):
        pos.bebaskan("joko@subur.exampel")
