"""A story: two states trade fruit, agree on promising less, and are judged by what both of them say."""

from datetime import date
from pathlib import Path

from kantor import NOMOR, Kantor

from lifecycle.domain.kata import JenisPihak, Tahap
from lifecycle.services.putaran.nilai_berkala import nilai_berkala

CONTOH = Path(__file__).parents[2] / "templates" / "berkas" / "antarnegara.yaml"
PETUGAS = "laksmi@kerjasama-kencana.example"
KENCANA, MARLOW = "dyah@perdagangan-kencana.example", "margaret@trade-marlow.example"


def dua_negara() -> str:
    """The shipped dossier of two states, of which Marlow answers the first survey after it was closed."""
    teks = CONTOH.read_text(encoding="utf-8")
    for lama, baru in (
        ("KM-2024-0001", NOMOR),
        ("tanggal: 2025-01-21, penilai", "tanggal: 2025-02-05, penilai"),
    ):
        assert lama in teks
        teks = teks.replace(lama, baru)
    return teks


def perihal(kantor: Kantor, kepada: str, notifikasi: str) -> list[str]:
    return [s.perihal for s in kantor.antrean if (s.kepada, s.notifikasi) == (kepada, notifikasi)]


def test_two_states_agree_on_a_change_and_neither_is_judged_by_one_of_them_alone(kantor: Kantor) -> None:
    kantor.terapkan(dua_negara(), date(2024, 1, 31), oleh=PETUGAS)
    assert [p.jenis for p in kantor.kemitraan.pihak] == [JenisPihak.NEGARA, JenisPihak.NEGARA]
    kantor.pindah("rencanakan", date(2024, 2, 8), oleh=PETUGAS)
    kantor.pindah("laksanakan", date(2024, 4, 15), oleh=PETUGAS)

    # In August Kencana sees that eight packing houses are too many. Marlow agrees a week later.
    kantor.catat("komitmen", "kode=K1", "jumlah=6", pada=date(2024, 8, 5), oleh=PETUGAS)
    kantor.catat(
        "persetujuan",
        "objek=addendum",
        "pihak=kencana",
        "keputusan=setuju",
        pada=date(2024, 8, 6),
        oleh=PETUGAS,
    )
    assert kantor.kemitraan.addendum_terbuka is not None
    assert kantor.kemitraan.komitmen[0].jumlah == 8
    kantor.catat(
        "persetujuan",
        "objek=addendum",
        "pihak=marlow",
        "keputusan=setuju",
        pada=date(2024, 8, 13),
        oleh=PETUGAS,
    )
    assert kantor.kemitraan.addendum_terbuka is None
    assert (kantor.kemitraan.komitmen[0].jumlah, kantor.kemitraan.keadaan.versi_rencana) == (6, 2)
    for notifikasi in ("addendum_diusulkan", "addendum_berlaku"):
        assert {KENCANA, MARLOW} <= set(kantor.surel(notifikasi))

    # The survey closes with one answer. Of two pihak both must have spoken, so nothing is recommended.
    for hari in (date(2025, 1, 18), date(2025, 2, 3)):
        hasil = nilai_berkala(kantor.perangkat, NOMOR, pada=hari).nilai
    assert hasil is not None
    assert hasil.isi["rekomendasi"] == "DATA_TIDAK_CUKUP"

    # Marlow's late answer is enough. Of the six packing houses now promised five came on time, one late.
    hasil = nilai_berkala(kantor.perangkat, NOMOR, pada=date(2025, 2, 6)).nilai
    assert hasil is not None
    assert (hasil.isi["rekomendasi"], hasil.isi["per_pihak"]["kencana"]) == ("RENCANA_ULANG", "87.78")
    assert kantor.kemitraan.evaluasi_tercatat[-1].versi_rencana == 2
    assert kantor.kemitraan.keadaan.tahap is Tahap.EVALUASI

    # Each is written to in its own language.
    judul = kantor.kemitraan.judul
    assert perihal(kantor, KENCANA, "tahap_pelaksanaan") == [f"[{NOMOR}] Pelaksanaan dimulai: {judul}"]
    assert perihal(kantor, MARLOW, "tahap_pelaksanaan") == [f"[{NOMOR}] The work begins: {judul}"]
