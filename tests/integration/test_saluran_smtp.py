"""SMTP against real servers on the loopback that accept, refuse, hang up and fall silent."""

import asyncio
import socket
import ssl
from datetime import timedelta

import pytest
from aiosmtpd.smtp import SMTP, AuthResult
from kasus.saluran import SEKARANG, Perangai, diam, saluran, server_smtp, surel, tutup

from lifecycle.cli.pintu import KodeKeluar, kode_keluar
from lifecycle.delivery.galat import SurelTidakTerkirim
from lifecycle.delivery.saluran import Pilihan

MENIT = timedelta(minutes=1)


async def _kirim(perangai, *kiriman, **pilihan):
    """Send these over one channel to a server with these manners."""
    async with server_smtp(perangai, **pilihan) as port, saluran(port) as keluar:
        return [await keluar.kirim(satu, sekarang=SEKARANG) for satu in kiriman]


async def test_the_frozen_bytes_arrive_as_they_are():
    perangai, kiriman = Perangai(), surel()

    (hasil,) = await _kirim(perangai, kiriman)

    assert hasil.status == "terkirim"
    assert perangai.kiriman == [("kemitraan@kantor.example", ["dian@sawit.example"], kiriman.isi)]


async def test_many_mails_go_over_one_connection():
    perangai = Perangai()

    hasil = await _kirim(perangai, *(surel(f"orang{i}@sawit.example") for i in range(5)))

    assert {h.status for h in hasil} == {"terkirim"}
    assert [penerima for _, (penerima,), _ in perangai.kiriman] == [
        f"orang{i}@sawit.example" for i in range(5)
    ]
    assert perangai.sambungan == 1


async def test_a_worn_connection_is_renewed():
    perangai, kiriman = Perangai(), surel()

    await _kirim(perangai, *[kiriman] * (Pilihan().daur + 1))

    assert len(perangai.kiriman) == Pilihan().daur + 1
    assert perangai.sambungan == 2


async def test_a_channel_that_has_nothing_to_send_needs_no_server():
    async with saluran(_port_mati()):
        pass


@pytest.mark.parametrize(
    ("percobaan", "jeda"),
    [(0, 5 * MENIT), (1, 10 * MENIT), (3, 40 * MENIT), (6, 240 * MENIT), (60, 240 * MENIT)],
)
async def test_a_busy_server_is_asked_again_after_growing_waits(percobaan, jeda):
    perangai = Perangai(rcpt=lambda _p, _alamat: "451 4.7.1 Greylisted, try again")

    (hasil,) = await _kirim(perangai, surel(percobaan=percobaan))

    assert (hasil.status, hasil.galat) == ("ditunda", "451 4.7.1 Greylisted, try again")
    assert hasil.coba_lagi == SEKARANG + jeda


async def test_after_five_days_a_mail_is_given_up():
    perangai = Perangai(rcpt=lambda _p, _alamat: "451 4.7.1 Greylisted")

    hampir, lewat = await _kirim(
        perangai,
        surel(dibuat=SEKARANG - timedelta(days=5) + MENIT, percobaan=30),
        surel(dibuat=SEKARANG - timedelta(days=5), percobaan=30),
    )

    assert hampir.status == "ditunda"
    assert (lewat.status, lewat.coba_lagi) == ("gagal", None)
    assert "menyerah sesudah 5 hari" in lewat.galat


async def test_what_waited_for_days_before_anybody_tried_is_not_given_up_for_a_greylist():
    perangai = Perangai(rcpt=lambda _p, _alamat: "451 4.7.1 Greylisted")

    (lama,) = await _kirim(perangai, surel(dibuat=SEKARANG - timedelta(days=9)))

    assert (lama.status, lama.coba_lagi) == ("ditunda", SEKARANG + 5 * MENIT)


@pytest.mark.parametrize(
    ("jawaban", "salah", "status"),
    [
        ("550 No such user", True, "gagal"),
        ("550 5.1.1 No such user", True, "gagal"),
        ("551 User not local", True, "gagal"),
        ("553 5.1.3 Bad address", True, "gagal"),
        ("554 5.2.1 Mailbox disabled", True, "gagal"),
        ("550 5.7.1 Your server is on a list of spammers", False, "ditunda"),
        ("550 5.1.8 Your domain does not exist", False, "ditunda"),
        ("552 5.2.2 Mailbox full", False, "gagal"),
        ("554 5.7.1 <dian@sawit.example>: Relay access denied", False, "ditunda"),
        ("554 Refused", False, "gagal"),
    ],
)
async def test_only_an_answer_about_the_address_is_held_against_it(jawaban, salah, status):
    (hasil,) = await _kirim(Perangai(rcpt=lambda _p, _alamat: jawaban), surel())

    assert (hasil.status, hasil.alamat_salah) == (status, salah)
    assert hasil.ditolak is (status == "ditunda")


async def test_a_server_that_asks_for_a_login_is_an_error_and_no_failure_of_the_mail():
    with pytest.raises(SurelTidakTerkirim, match="minta masuk dahulu"):
        await _kirim(Perangai(mail=lambda _p, _s: "530 5.7.0 Authentication required"), surel())


async def test_what_a_server_says_is_kept_as_one_line_that_any_database_takes():
    perangai = Perangai(rcpt=lambda _p, _alamat: "550 tidak\x00ada " + "a" * 450)

    (hasil,) = await _kirim(perangai, surel())

    assert hasil.galat.startswith("550 tidak ada a")
    assert hasil.galat.isprintable()


async def test_any_answer_of_success_to_the_content_means_that_it_was_taken():
    (hasil,) = await _kirim(Perangai(isi=lambda _p, _s: "251 Sudah"), surel())

    assert hasil.status == "terkirim"


async def test_a_refusal_is_kept_though_the_server_falls_silent_after_it():
    perangai = Perangai(isi=lambda _p, _s: "554 5.7.1 Spam")
    perangai.handle_RSET = lambda *_: diam()

    (hasil,) = await _kirim(perangai, surel())

    assert (hasil.status, hasil.galat) == ("gagal", "554 5.7.1 Spam")


async def test_lines_that_begin_with_a_dot_arrive_as_they_are():
    perangai, isi = Perangai(), surel().isi + b".\r\n..dua\r\n"

    await _kirim(perangai, surel(isi=isi))

    assert perangai.kiriman[0][2] == isi


async def test_a_refused_recipient_ends_and_the_next_one_is_served():
    perangai = Perangai(
        rcpt=lambda _p, alamat: "550 5.1.1 No such user" if alamat.startswith("hilang") else None
    )

    hilang, ada = await _kirim(perangai, surel("hilang@sawit.example"), surel())

    assert (hilang.status, hilang.galat, hilang.coba_lagi) == ("gagal", "550 5.1.1 No such user", None)
    assert ada.status == "terkirim"
    assert perangai.sambungan == 1


@pytest.mark.parametrize(
    ("jawaban", "status"), [("554 5.7.1 Spam", "gagal"), ("452 4.3.1 Disk full", "ditunda")]
)
async def test_an_answer_to_the_content_counts_as_any_other(jawaban, status):
    perangai = Perangai(isi=lambda _p, _s: jawaban)

    (hasil,) = await _kirim(perangai, surel())

    assert (hasil.status, hasil.galat) == (status, jawaban)


async def test_a_connection_lost_before_the_content_is_made_again_once():
    perangai = Perangai(mail=lambda p, s: tutup(s) if p.sambungan == 1 else None)

    (hasil,) = await _kirim(perangai, surel())

    assert hasil.status == "terkirim"
    assert (len(perangai.kiriman), perangai.sambungan) == (1, 2)


async def test_a_connection_that_is_lost_again_makes_the_mail_wait():
    perangai = Perangai(mail=lambda _p, s: tutup(s))

    (hasil,) = await _kirim(perangai, surel())

    assert (hasil.status, hasil.coba_lagi) == ("ditunda", SEKARANG + 5 * MENIT)
    assert "terputus" in hasil.galat
    assert perangai.sambungan == 2


async def test_a_server_that_says_goodbye_is_called_again():
    perangai = Perangai(mail=lambda p, _s: "421 4.3.2 Too many mails" if p.sambungan == 1 else None)

    (hasil,) = await _kirim(perangai, surel())

    assert hasil.status == "terkirim"
    assert perangai.sambungan == 2


async def test_a_connection_that_the_server_closed_meanwhile_is_made_again():
    server = []
    perangai = Perangai(mail=lambda _p, s: server.append(s))

    async with server_smtp(perangai) as port, saluran(port) as keluar:
        await keluar.kirim(surel(), sekarang=SEKARANG)
        tutup(server[0])
        hasil = await keluar.kirim(surel(), sekarang=SEKARANG)

    assert hasil.status == "terkirim"
    assert (len(perangai.kiriman), perangai.sambungan) == (2, 2)


async def test_a_connection_lost_after_the_content_leaves_it_uncertain():
    def ambil_lalu_tutup(perangai, server):
        if perangai.sambungan == 1:
            tutup(server)
        return "250 OK"

    perangai, kiriman = Perangai(isi=ambil_lalu_tutup), surel()

    tak_pasti, lagi = await _kirim(perangai, kiriman, kiriman)

    assert (tak_pasti.status, tak_pasti.coba_lagi) == ("tak_pasti", SEKARANG + MENIT)
    assert lagi.status == "terkirim"
    # The server had taken it, and the repetition is the same mail to the last byte.
    assert [isi for _, _, isi in perangai.kiriman] == [kiriman.isi, kiriman.isi]


async def test_an_uncertain_mail_is_not_repeated_for_ever():
    perangai = Perangai(isi=lambda _p, s: tutup(s))

    ketiga, terakhir = await _kirim(
        perangai, surel(percobaan=2), surel(percobaan=20, dibuat=SEKARANG - timedelta(days=6))
    )

    assert (ketiga.status, ketiga.coba_lagi) == ("tak_pasti", SEKARANG + 4 * MENIT)
    assert terakhir.status == "gagal"


async def test_silence_after_the_content_leaves_it_uncertain():
    perangai = Perangai()
    perangai.handle_DATA = lambda *_: diam()

    (hasil,) = await _kirim(perangai, surel())

    assert hasil.status == "tak_pasti"


async def test_an_answer_that_makes_no_sense_is_no_refusal():
    perangai = Perangai(isi=lambda _p, _s: "selamat datang")

    (hasil,) = await _kirim(perangai, surel())

    assert hasil.status == "tak_pasti"


async def test_an_unreachable_server_is_an_error_that_says_what_to_check():
    port = _port_mati()

    async with saluran(port, pengguna="kantor", sandi="rahasia") as keluar:
        with pytest.raises(SurelTidakTerkirim) as galat:
            await keluar.kirim(surel(), sekarang=SEKARANG)

    assert f"127.0.0.1:{port} tidak dapat dihubungi" in str(galat.value)
    assert "KEMITRAAN_SMTP_URL" in str(galat.value)
    assert "rahasia" not in str(galat.value)
    assert kode_keluar(galat.value) is KodeKeluar.PRASARANA


async def test_a_server_that_never_greets_is_an_error():
    with socket.create_server(("127.0.0.1", 0)) as bisu:
        # However short, for nothing is to happen in it.
        async with saluran(bisu.getsockname()[1], sabar=0.2) as keluar:
            with pytest.raises(SurelTidakTerkirim, match="tidak dapat dihubungi"):
                await keluar.kirim(surel(), sekarang=SEKARANG)


async def test_a_login_is_used_and_a_refused_one_is_an_error():
    def periksa(_server, _sesi, _amplop, _cara, data):
        return AuthResult(success=data.password == b"r@hasia", handled=False)

    perangai = Perangai()
    async with server_smtp(perangai, authenticator=periksa, auth_require_tls=False) as port:
        async with saluran(port, pengguna="kantor", sandi="r@hasia") as keluar:
            assert (await keluar.kirim(surel(), sekarang=SEKARANG)).status == "terkirim"
        async with saluran(port, pengguna="kantor", sandi="kelirusekali") as keluar:
            with pytest.raises(SurelTidakTerkirim, match="menolak nama pengguna atau sandi") as galat:
                await keluar.kirim(surel(), sekarang=SEKARANG)

    assert "kelirusekali" not in str(galat.value)


async def test_an_international_address_goes_where_it_is_understood():
    perangai = Perangai()

    (hasil,) = await _kirim(perangai, surel("dián@sawit.example"), enable_SMTPUTF8=True)

    assert hasil.status == "terkirim"
    assert perangai.kiriman[0][1] == ["dián@sawit.example"]


async def test_an_international_address_ends_where_it_is_not():
    (hasil,) = await _kirim(Perangai(), surel("dián@sawit.example"))

    assert hasil.status == "gagal"
    assert "SMTPUTF8" in hasil.galat


@pytest.mark.parametrize("alamat", ["dian@sawit.example korban@c.example", "dian\x00@sawit.example"])
async def test_an_address_that_could_carry_a_command_is_never_sent_and_spoils_nothing(alamat):
    perangai = Perangai()

    buruk, baik = await _kirim(perangai, surel(alamat), surel())

    assert (buruk.status, baik.status) == ("gagal", "terkirim")
    assert [penerima for _, penerima, _ in perangai.kiriman] == [["dian@sawit.example"]]


async def test_a_server_without_starttls_is_not_trusted_with_mails():
    perangai = Perangai()

    async with server_smtp(perangai) as port, saluran(port, skema="smtp+starttls") as keluar:
        with pytest.raises(SurelTidakTerkirim, match="STARTTLS"):
            await keluar.kirim(surel(), sekarang=SEKARANG)

    assert perangai.kiriman == []


class MenolakTls(SMTP):
    """Offers STARTTLS, and refuses it when asked."""

    async def smtp_STARTTLS(self, _arg: str) -> None:  # noqa: N802
        await self.push("454 TLS not available due to temporary reason")


async def test_a_server_that_takes_its_offer_of_starttls_back_gets_no_mail():
    perangai = Perangai()
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)

    async with (
        server_smtp(perangai, kelas=MenolakTls, tls_context=tls) as port,
        saluran(port, skema="smtp+starttls") as keluar,
    ):
        with pytest.raises(SurelTidakTerkirim, match="454"):
            await keluar.kirim(surel(), sekarang=SEKARANG)

    assert perangai.kiriman == []


async def test_an_interrupted_mail_does_not_spoil_the_next():
    mulai, jawab = asyncio.Event(), asyncio.Event()

    async def lambat(_server, _sesi, _amplop):
        mulai.set()
        await jawab.wait()
        return "550 Jawaban untuk yang lama"

    perangai = Perangai()
    biasa = perangai.handle_DATA
    async with server_smtp(perangai) as port, saluran(port) as keluar:
        perangai.handle_DATA = lambat
        tugas = asyncio.create_task(keluar.kirim(surel(), sekarang=SEKARANG))
        await mulai.wait()
        tugas.cancel()
        with pytest.raises(asyncio.CancelledError):
            await tugas
        perangai.handle_DATA = biasa
        jawab.set()

        assert (await keluar.kirim(surel(), sekarang=SEKARANG)).status == "terkirim"


def _port_mati():
    with socket.create_server(("127.0.0.1", 0)) as sementara:
        return sementara.getsockname()[1]
