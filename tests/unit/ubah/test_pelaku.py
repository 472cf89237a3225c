"""Who may act."""

from dataclasses import dataclass
from typing import cast

import pytest

from lifecycle.domain.daftar import Pengguna
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.pelaku import PelakuTidakDikenal, periksa_pelaku


@dataclass
class UnitSatuOrang:
    """A unit of work that knows one person, in these roles."""

    peran: frozenset[str]

    def pengguna(self, surel: str) -> Pengguna | None:
        return Pengguna(surel="Ratna@kantor.example", nama="Ratna", peran=self.peran)


def periksa(*peran: str) -> str:
    return periksa_pelaku(cast(UnitOfWork, UnitSatuOrang(frozenset(peran))), "ratna@KANTOR.example")


@pytest.mark.parametrize("peran", ["petugas", "penyetuju"])
def test_petugas_and_penyetuju_may_act_under_their_registered_address(peran: str) -> None:
    assert periksa(peran) == "Ratna@kantor.example"


def test_an_auditor_only_reads() -> None:
    with pytest.raises(PelakuTidakDikenal, match="ratna@KANTOR"):
        periksa("auditor")
    assert periksa("auditor", "petugas")
