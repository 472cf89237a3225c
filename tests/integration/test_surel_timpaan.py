"""The user's own templates: one replaces one, and a slip is told with file, language, line and value."""

from pathlib import Path

import pytest
from kasus.surel import PENGIRIM, TEMPLAT_SUREL, WAKTU, html, susun, teks
from pabrik.dasar import fakta

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.delivery.surel.periksa import periksa_templat

UTUH = """bila: undangan
kepada: pihak
=== id
Perihal: Undangan {{ nomor }}

Halo {{ penerima.nama }}
=== en
Perihal: Invitation {{ nomor }}

Hello {{ penerima.nama }}
"""


def _tulis(folder: Path, isi: str | bytes, nama: str = "undangan.md") -> Path:
    berkas = folder / nama
    berkas.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
    return berkas


def _keluhan(folder: Path) -> str:
    """The only complaint about the user's folder."""
    (kalimat,) = periksa_templat([folder, TEMPLAT_SUREL])
    return kalimat


def test_a_template_of_the_user_wins_and_the_others_stay(tmp_path):
    _tulis(tmp_path, UTUH)

    assert susun("undangan", folder=tmp_path)[0].perihal == "Undangan KM-2026-0001"
    assert "Tahap evaluasi dimulai" in susun("tahap_evaluasi", folder=tmp_path)[0].perihal
    assert periksa_templat([tmp_path, TEMPLAT_SUREL]) == ()


def test_a_new_file_is_a_new_notification(tmp_path):
    _tulis(tmp_path, UTUH.replace("kepada: pihak", "kepada: penyetuju"), "kabar_untuk_pimpinan.md")

    surel = [s for s in susun("undangan", folder=tmp_path) if s.notifikasi == "kabar_untuk_pimpinan"]

    assert [s.kepada for s in surel] == ["hasan@kantor.example"]


def test_footer_and_letterhead_can_be_replaced_too(tmp_path):
    _tulis(tmp_path, "=== id\nHubungi kami.\n=== en\nContact us.\n", "_kaki.md")
    _tulis(tmp_path, "<html><body><h1>{{ kantor }}</h1>{{ isi }}{{ kaki }}</body></html>", "_kerangka.html")

    surel = susun("undangan", folder=tmp_path)[0]

    assert teks(surel).endswith("\n-- \nHubungi kami.\n")
    assert "<h1>Kantor Kemitraan</h1>" in html(surel)


def test_a_file_saved_by_notepad_is_understood(tmp_path):
    _tulis(tmp_path, b"\xef\xbb\xbf" + UTUH.replace("\n", "\r\n").encode())

    assert susun("undangan", folder=tmp_path)[0].perihal == "Undangan KM-2026-0001"


def test_a_missing_value_is_told_with_file_language_line_and_near_miss(tmp_path):
    berkas = _tulis(tmp_path, UTUH.replace("Halo {{ penerima.nama }}", "Halo {{ penerima.nma }}"))

    kalimat = _keluhan(tmp_path)

    assert kalimat.startswith(f"Templat {berkas}, bahasa id, baris 6: ")
    assert 'nilai "nma" tidak ada. Mungkin maksudnya "nama".' in kalimat


@pytest.mark.parametrize(
    ("ubah", "bagian"),
    [
        (("bila: undangan", "bila: undagan"), 'peristiwa "undagan" (bila:) tidak dikenal. Mungkin maksudnya'),
        (("kepada: pihak", "kepada: pihk"), 'penerima "pihk" tidak dikenal. Mungkin maksudnya "pihak"'),
        (("kepada: pihak\n", ""), 'belum menulis "kepada: ..."'),
        (("kepada:", "penerima:"), 'baris 2: "penerima" tidak dikenal di kepala templat'),
        (("Perihal: Undangan {{ nomor }}", "Undangan"), "bahasa id, baris 4: bagian ini harus dibuka dengan"),
        (("Undangan {{ nomor }}", "{{ '' }}"), "bahasa id: perihalnya kosong"),
        (("=== en", "=== eng"), 'baris 7: bahasa "eng" tidak dikenal. Mungkin maksudnya "en"'),
        (("=== en", "=== id"), 'baris 7: bagian "=== id" tertulis dua kali'),
        (("=== en", "---"), 'tidak ada bagian "=== en"'),
        (("Halo {{ penerima.nama }}", "{% if nomor %}"), "bahasa id, baris 6: tidak dapat dibaca"),
        (
            ("Halo {{ penerima.nama }}", "{{ nomor | angka }}"),
            'baris 6: tidak dapat dibaca ("KM-2026-0001" bukan',
        ),
        (("Halo {{ penerima.nama }}", "{{ nomor | besar }}"), 'baris 6: saringan "besar" tidak ada'),
        (("Halo {{ penerima.nama }}", "{{ ''.__class__.__mro__ }}"), "baris 6: bagian ini meminta"),
        (("Halo {{ penerima.nama }}", "{{ penerima.update({}) }}"), "baris 6: bagian ini meminta"),
        (("Halo {{ penerima.nama }}", "{% include '/etc/passwd' %}"), "baris 6: bagian ini meminta"),
        (
            ("Halo {{ penerima.nama }}", "{% if not nomor %}{{ nmor }}{% endif %}"),
            'bahasa id: nilai "nmor" tidak',
        ),
    ],
)
def test_a_slip_is_found_before_anybody_is_written_to(tmp_path, ubah, bagian):
    _tulis(tmp_path, UTUH.replace(*ubah, 1))

    assert bagian in _keluhan(tmp_path)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    _tulis(tmp_path, UTUH.replace("Halo", "Halo é").encode("latin-1"))

    assert "bukan teks UTF-8" in _keluhan(tmp_path)


def test_a_file_whose_name_nobody_would_look_for_is_told(tmp_path):
    _tulis(tmp_path, UTUH, "Undangan Kami.md")

    assert "berkas ini tidak akan dipakai" in _keluhan(tmp_path)


def test_a_broken_footer_or_letterhead_is_found(tmp_path):
    _tulis(tmp_path, "=== id\n{{ x }}\n=== en\nContact us.\n", "_kaki.md")
    assert "_kaki.md, bahasa id, baris 2" in _keluhan(tmp_path)

    _tulis(tmp_path, "=== id\nHubungi kami.\n", "_kaki.md")
    assert 'tidak ada bagian "=== en"' in _keluhan(tmp_path)


def test_every_broken_template_is_told_at_once(tmp_path):
    _tulis(tmp_path, UTUH.replace("{{ nomor }}", "{{ nmor }}"))
    _tulis(tmp_path, UTUH.replace("=== en", "=== eng"), "penutup.md")

    keluhan = periksa_templat([tmp_path, TEMPLAT_SUREL])

    assert len(keluhan) == 3
    assert [k.partition(":")[0].rpartition("/")[2] for k in keluhan] == [
        "penutup.md, baris 7",
        "undangan.md, bahasa id, baris 4",
        "undangan.md, bahasa en, baris 8",
    ]


BAWAAN = "Sementara ini templat bawaan yang dipakai."


def _peringatan(folder: Path, caplog: pytest.LogCaptureFixture, peristiwa: str = "undangan") -> list[str]:
    """What is logged while the mails of an event are written."""
    caplog.clear()
    susun(peristiwa, folder=folder)
    assert {(r.name, r.levelname) for r in caplog.records} <= {("kemitraan", "WARNING")}
    return [r.getMessage() for r in caplog.records]


@pytest.mark.parametrize(
    "isi",
    [
        UTUH.replace("{{ penerima.nama }}", "{{ penerima.nma }}"),
        UTUH.replace("bila: undangan", "bila: undagan"),
        UTUH.replace("kepada: pihak", "kepada: pihk"),
        UTUH.replace("=== en", "=== eng"),
        UTUH.replace("Hello {{ penerima.nama }}", "{% for a in range(10**9) %}x{% endfor %}"),
        UTUH.encode("utf-16"),
        b"",
    ],
)
def test_the_shipped_template_serves_while_that_of_the_user_is_broken(tmp_path, caplog, isi):
    berkas = _tulis(tmp_path, isi)

    (kalimat,) = _peringatan(tmp_path, caplog)

    assert kalimat.startswith(f"Templat {berkas}")
    assert kalimat.endswith(BAWAAN)
    assert [s.isi for s in susun("undangan", folder=tmp_path)] == [s.isi for s in susun("undangan")]


def test_a_broken_notification_of_the_user_alone_is_left_out_and_the_others_go(tmp_path, caplog):
    _tulis(tmp_path, UTUH.replace("{{ nomor }}", "{{ nmor }}"), "kabar_kami.md")

    (kalimat,) = _peringatan(tmp_path, caplog)

    assert kalimat.endswith("surelnya tidak dikirim, karena tidak ada templat bawaan dengan nama itu.")
    assert {s.notifikasi for s in susun("undangan", folder=tmp_path)} == {"undangan"}


@pytest.mark.parametrize(
    ("nama", "rusak"),
    [
        ("_kaki.md", "=== id\n{{ x }}\n=== en\nContact us.\n"),
        ("_kaki.md", "=== id\nHubungi kami.\n"),
        ("_ringkasan.md", "=== id\nPerihal: {{ jumlahh }}\n\nx\n=== en\nPerihal: x\n\nx\n"),
        ("_kerangka.html", "<html><body>{{ isii }}</body></html>"),
        ("_kerangka.html", "<html><body>{{ isi | safe }}</body></html>"),
    ],
)
def test_a_broken_shared_file_leaves_the_shipped_one_in_its_place(tmp_path, caplog, nama, rusak):
    berkas = _tulis(tmp_path, rusak, nama)

    (kalimat,) = _peringatan(tmp_path, caplog)

    assert kalimat.startswith(f"Templat {berkas}")
    assert kalimat.endswith(BAWAAN)
    assert [s.isi for s in susun("undangan", folder=tmp_path)] == [s.isi for s in susun("undangan")]


def test_one_broken_shared_file_takes_none_of_the_others_with_it(tmp_path, caplog):
    _tulis(tmp_path, "<p>{{ isii }}</p>", "_kerangka.html")
    _tulis(tmp_path, "=== id\nHubungi kami.\n=== en\nContact us.\n", "_kaki.md")

    (kalimat,) = _peringatan(tmp_path, caplog)

    assert "_kerangka.html" in kalimat
    assert teks(susun("undangan", folder=tmp_path)[0]).endswith("\n-- \nHubungi kami.\n")


def test_every_file_is_complained_of_once_and_whole_ones_never(tmp_path, caplog):
    rusak = UTUH.replace("{{ penerima.nama }}", "{{ penerima.nma }}")
    _tulis(tmp_path, rusak)
    _tulis(tmp_path, rusak.replace("bila: undangan", "bila: penutup"), "penutup.md")
    _tulis(tmp_path, UTUH.replace("bila: undangan", "bila: keputusan"), "keputusan.md")
    _tulis(tmp_path, UTUH, "Undangan Kami.md")

    kalimat = _peringatan(tmp_path, caplog)

    assert [k.partition(",")[0].partition(":")[0].rpartition("/")[2] for k in kalimat] == [
        "Undangan Kami.md",
        "penutup.md",
        "undangan.md",
    ]
    caplog.clear()
    assert _peringatan(TEMPLAT_SUREL, caplog) == []


def test_a_broken_shipped_template_stays_an_error(tmp_path):
    _tulis(tmp_path, UTUH.replace("{{ penerima.nama }}", "{{ penerima.nma }}"))
    for nama in ("_kaki.md", "_kerangka.html", "_ringkasan.md"):
        _tulis(tmp_path, (TEMPLAT_SUREL / nama).read_bytes(), nama)
    penyusun = PenyusunSurel([tmp_path], PENGIRIM)

    with pytest.raises(TemplatRusak, match="nma"):
        penyusun.susun("undangan", fakta(), kunci="k", waktu=WAKTU, konteks={"alasan": ""})
