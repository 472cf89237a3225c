"""Mails as files: complete, named by their Message-ID, written again without doubling."""

from mailbox import Maildir

import pytest
from kasus.saluran import SEKARANG, surel

from lifecycle.delivery.galat import SurelTidakTerkirim
from lifecycle.delivery.saluran import Pilihan, buka_saluran


async def _kirim(folder, *kiriman):
    async with buka_saluran(None, Pilihan(folder_data=folder)) as keluar:
        return [await keluar.kirim(satu, sekarang=SEKARANG) for satu in kiriman]


def _berkas(folder):
    return sorted((folder / "surel-keluar" / "new").iterdir())


async def test_a_mail_becomes_a_file_with_its_very_bytes(tmp_path):
    kiriman = surel()

    (hasil,) = await _kirim(tmp_path, kiriman)

    (berkas,) = _berkas(tmp_path)
    assert hasil.status == "terkirim"
    assert berkas.read_bytes() == kiriman.isi
    assert berkas.suffix == ".eml"
    assert f"Message-ID: <{berkas.stem}@kantor.example>".encode() in kiriman.isi
    assert list((tmp_path / "surel-keluar" / "tmp").iterdir()) == []


async def test_a_repeated_delivery_replaces_itself(tmp_path):
    await _kirim(tmp_path, surel(), surel())
    await _kirim(tmp_path, surel())

    assert len(_berkas(tmp_path)) == 1


async def test_another_mail_is_another_file(tmp_path):
    await _kirim(tmp_path, surel(kunci="a"), surel(kunci="b"))

    assert len(_berkas(tmp_path)) == 2


async def test_a_mail_program_can_open_the_folder(tmp_path):
    await _kirim(tmp_path, surel())

    (pesan,) = Maildir(tmp_path / "surel-keluar", create=False)
    assert pesan["To"] == "Dian Pratama <dian@sawit.example>"


async def test_a_half_written_file_of_a_killed_run_does_no_harm(tmp_path):
    await _kirim(tmp_path)
    kiriman = surel()
    await _kirim(tmp_path, kiriman)
    (berkas,) = _berkas(tmp_path)
    berkas.unlink()
    (tmp_path / "surel-keluar" / "tmp" / berkas.name).write_bytes(kiriman.isi[:100])

    await _kirim(tmp_path, kiriman)

    assert berkas.read_bytes() == kiriman.isi


async def test_a_folder_that_cannot_be_written_is_told_by_its_name(tmp_path):
    (tmp_path / "surel-keluar").write_text("bukan folder")

    with pytest.raises(SurelTidakTerkirim, match="surel-keluar"):
        await _kirim(tmp_path, surel())


async def test_a_maildir_elsewhere_can_be_named(tmp_path):
    async with buka_saluran(f"maildir:{tmp_path}/lain%20lagi", Pilihan(folder_data=tmp_path)) as keluar:
        await keluar.kirim(surel(), sekarang=SEKARANG)

    assert len(list((tmp_path / "lain lagi" / "new").iterdir())) == 1
