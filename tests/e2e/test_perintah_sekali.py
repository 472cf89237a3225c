"""A command does not load twice: a whole kemitraan is some thirty queries, and one look is enough."""

from collections.abc import Sequence

import pytest
from conftest_e2e import Perintah
from tanda import HANYA_SQLITE

from lifecycle.domain.fakta import Kemitraan
from lifecycle.store.repository.kemitraan import KemitraanRepository

NOMOR = "KM-2024-0002"
PETUGAS = "--oleh gusti@kemitraan-tandaru.example"
PENYETUJU = "--oleh elisabet@kemitraan-tandaru.example"

# The life of the shipped plantation up to its first decision, and how often each command loads it.
KISAH = (
    ("syarat N rencanakan --pada 2024-04-02", 1),
    (f"pindah N rencanakan {PETUGAS} --pada 2024-04-02 --uji-coba", 1),
    (f"pindah N rencanakan {PETUGAS} --pada 2024-04-02", 1),
    (f"pindah N rencanakan {PETUGAS} --pada 2024-04-02 --json", 1),
    (f"pindah N laksanakan {PETUGAS} --pada 2024-06-03", 1),
    (f"catat N peluang kode=P1 uraian=Kompos dicatat=2024-10-03 {PETUGAS} --pada 2024-10-03", 1),
    ("evaluasi N --pada 2025-05-30", 1),
    (f"pindah N evaluasi {PETUGAS} --pada 2025-06-02", 1),
    ("evaluasi N --pada 2025-06-11", 1),
    (f"putuskan N PERBAIKAN {PENYETUJU} --pada 2025-06-18", 1),
    ("laporan N -o laporan.html", 1),
    ("lihat N", 1),
    ("lihat N --json", 1),
    ("syarat N", 1),
    ("peluang N", 1),
    ("surat N", 1),
    ("prakiraan N --hari 30 --pada 2025-06-18", 1),
    ("surel pratinjau undangan N", 1),
    ("tugas selesai 1", 1),
    ("riwayat N", 0),
    ("riwayat N --json", 0),
    ("riwayat N --periksa", 1),
    ("daftar", 0),
    ("tugas", 0),
    ("surel antrean --semua", 0),
    ("surel alamat", 0),
    ("surel ulang --gagal --nomor N", 0),
)


@pytest.fixture
def muatan(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """What is loaded from now on."""
    asli, dimuat = KemitraanRepository.muat_banyak, []

    def catat(u: KemitraanRepository, nomor: Sequence[str]) -> tuple[Kemitraan, ...]:
        dimuat.append(nomor)
        return asli(u, nomor)

    # `muat` asks it as well.
    monkeypatch.setattr(KemitraanRepository, "muat_banyak", catat)
    return dimuat


@HANYA_SQLITE
def test_no_command_loads_a_kemitraan_twice(siap: Perintah, muatan: list[Sequence[str]]) -> None:
    banyak = {}
    for kata, _ in KISAH:
        muatan.clear()
        jawaban = siap(*(NOMOR if satu == "N" else satu for satu in kata.split()))
        assert jawaban.kode == 0, (kata, jawaban.galat)
        banyak[kata] = len(muatan)

    assert banyak == dict(KISAH)


@HANYA_SQLITE
@pytest.mark.parametrize("pilihan", [(), ("--periksa",), ("--json",)])
def test_the_history_of_an_unknown_nomor_is_refused_without_loading(
    siap: Perintah, muatan: list[Sequence[str]], pilihan: tuple[str, ...]
) -> None:
    jawaban = siap("riwayat", "KM-2024-0003", *pilihan)

    assert (jawaban.kode, jawaban.keluar == "", muatan) == (2, "--json" not in pilihan, [])
    assert jawaban.galat == (
        'Kemitraan bernomor "KM-2024-0003" tidak ada. Mungkin maksudnya "KM-2024-0002".\n'
    )
