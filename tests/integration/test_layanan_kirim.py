"""Draining the outbox through a server that is not there, and then is."""

import asyncio
from pathlib import Path

import pytest
from kantor import HARI_MULAI, Kantor, buka_kantor

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.services.surel.kirim import kirim_antrean


def test_what_an_unreachable_server_left_is_free_at_once(
    url_basis_data: str, kantor: Kantor, tmp_path: Path
) -> None:
    kantor.berdiri()
    kantor.pindah("laksanakan", HARI_MULAI)
    tanpa_server = buka_kantor(url_basis_data, tmp_path / "data", smtp="smtp://127.0.0.1:1")

    with pytest.raises(PrasaranaGagal, match=r"127\.0\.0\.1"):
        asyncio.run(kirim_antrean(tanpa_server.perangkat))
    assert {s.status for s in kantor.antrean} == {"antre"}

    hasil = asyncio.run(kirim_antrean(kantor.perangkat))
    assert hasil.menurut_status == {"terkirim": 4}


def test_progress_is_told_mail_by_mail(kantor: Kantor) -> None:
    kantor.berdiri()
    kantor.pindah("laksanakan", HARI_MULAI)
    sudah: list[int] = []

    asyncio.run(kirim_antrean(kantor.perangkat, maju=sudah.append))

    assert sudah == [1, 2, 3, 4]


def test_who_is_told_to_stop_ends_between_two_mails_and_gives_the_rest_back(kantor: Kantor) -> None:
    kantor.berdiri()
    kantor.pindah("laksanakan", HARI_MULAI)
    jawaban = iter((False, True))

    terhenti = asyncio.run(kirim_antrean(kantor.perangkat, diminta_berhenti=lambda: next(jawaban, True)))

    assert terhenti.dihentikan
    assert terhenti.menurut_status == {"terkirim": 1}
    sisanya = asyncio.run(kirim_antrean(kantor.perangkat))
    assert (sisanya.menurut_status, sisanya.dihentikan) == ({"terkirim": 3}, False)
