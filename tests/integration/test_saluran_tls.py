"""SMTP over TLS: a certificate that is trusted, and one that is not."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from kasus.saluran import SEKARANG, Perangai, saluran, server_smtp, surel

from lifecycle.delivery.galat import SurelTidakTerkirim


@pytest.fixture
def sertifikat(tmp_path):
    """A certificate for 127.0.0.1, signed by itself: one file with its key."""
    kunci = ec.generate_private_key(ec.SECP256R1())
    nama = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "uji.example")])
    sekarang = datetime.now(UTC)
    isi = (
        x509.CertificateBuilder()
        .subject_name(nama)
        .issuer_name(nama)
        .public_key(kunci.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(sekarang - timedelta(days=1))
        .not_valid_after(sekarang + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(kunci, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    rahasia = kunci.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    berkas = tmp_path / "server.pem"
    berkas.write_bytes(rahasia + isi.public_bytes(pem))
    return berkas


def _konteks(sertifikat):
    konteks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    konteks.load_cert_chain(sertifikat)
    return konteks


def _pilihan(skema, sertifikat):
    if skema == "smtps":
        return {"ssl": _konteks(sertifikat)}
    return {"tls_context": _konteks(sertifikat), "require_starttls": True}


@pytest.mark.parametrize("skema", ["smtps", "smtp+starttls"])
async def test_a_trusted_server_gets_the_mail_over_tls(monkeypatch, sertifikat, skema):
    monkeypatch.setenv("SSL_CERT_FILE", str(sertifikat))
    perangai = Perangai()

    async with (
        server_smtp(perangai, **_pilihan(skema, sertifikat)) as port,
        saluran(port, skema=skema) as keluar,
    ):
        hasil = await keluar.kirim(surel(), sekarang=SEKARANG)

    assert hasil.status == "terkirim"
    assert len(perangai.kiriman) == 1


@pytest.mark.parametrize("skema", ["smtps", "smtp+starttls"])
async def test_a_server_whose_certificate_nobody_vouches_for_gets_nothing(sertifikat, skema):
    perangai = Perangai()

    async with (
        server_smtp(perangai, **_pilihan(skema, sertifikat)) as port,
        saluran(port, skema=skema) as keluar,
    ):
        with pytest.raises(SurelTidakTerkirim, match=r"127\.0\.0\.1.*certificate"):
            await keluar.kirim(surel(), sekarang=SEKARANG)

    assert perangai.kiriman == []
