"""One `kemitraan jalankan` for each folder and port, and sentences for the second."""

import os
import socket
from pathlib import Path

import pytest

from flows.henti import diminta_berhenti
from flows.jalan.locations import STOP_VARIABLE
from flows.jalan.lock import SudahBerjalan, hold_lock
from flows.jalan.port import PortaDipakai, wait_for_port


def test_a_second_start_hears_who_runs(tmp_path: Path) -> None:
    kunci = tmp_path / "data" / "jalankan.kunci"
    with (
        hold_lock(kunci, "proses 7, http://127.0.0.1:4200"),
        pytest.raises(SudahBerjalan, match=r"proses 7, http://127\.0\.0\.1:4200"),
        hold_lock(kunci, "proses 8"),
    ):
        pass


def test_a_start_knows_whether_the_last_one_ended_in_order(tmp_path: Path) -> None:
    kunci = tmp_path / "jalankan.kunci"
    with hold_lock(kunci, "proses 7") as mati_mendadak:
        assert not mati_mendadak
    with hold_lock(kunci, "proses 8") as mati_mendadak:
        assert not mati_mendadak
    kunci.write_text("proses 9")
    with hold_lock(kunci, "proses 10") as mati_mendadak:
        assert mati_mendadak


def test_a_port_in_use_is_named_with_another_to_take() -> None:
    with socket.socket() as lain:
        lain.bind(("127.0.0.1", 0))
        lain.listen()
        porta = lain.getsockname()[1]
        with pytest.raises(PortaDipakai, match=f"Porta {porta} sedang dipakai.*--porta {porta + 1}"):
            wait_for_port(porta, 0.0)


def test_a_flow_is_told_to_stop_by_a_file_and_by_the_end_of_its_parent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not diminta_berhenti()
    monkeypatch.setenv(STOP_VARIABLE, str(tmp_path / "berhenti"))
    assert not diminta_berhenti()
    (tmp_path / "berhenti").touch()
    assert diminta_berhenti()

    (tmp_path / "berhenti").unlink()
    monkeypatch.setattr(os, "getppid", lambda: 1)
    assert diminta_berhenti()
