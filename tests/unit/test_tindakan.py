"""Acts that mend: they stand in sentences as themselves, in no door's words, whatever stands beside them."""

import json
import re
from pathlib import Path

import pytest
from pabrik.dasar import ganti, kemitraan
from pabrik.tahap import siap, suara_penyetuju

from lifecycle.cli.aplikasi import PERINTAH
from lifecycle.cli.keluaran import cetak, cetak_json
from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.kaidah.temuan import Kurang
from lifecycle.domain.kata import ObjekPersetujuan, Suara
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.tindakan import Kalimat, Sertaan, Tindakan, catat_suara, rangkai, tindakan_dalam
from lifecycle.services.putaran.ingatkan import HasilIngatkan
from lifecycle.services.putaran.mingguan import HasilMingguan

PAKET = Path(__file__).parents[2] / "lifecycle"
EVALUASI = Tindakan(kata_kerja="evaluasi", kata=("KM-1",))
KALIMAT = rangkai("Jalankan ", EVALUASI, ".")
# Whoever writes for the domain and the services writes of acts; these are what a door makes of them.
UCAPAN_PINTU = re.compile(rf"kemitraan (?:{'|'.join(PERINTAH)})\b|--[a-z]{{2,}}|di perintah\b")

# What a partner may call himself, or give as his reason.
JAHAT = (
    "{tindakan}",
    "{0} %s %(tindakan)s $tindakan {{",
    "`kemitraan pindah KM-1 hentikan`",
    "Tindakan(kata_kerja='hapus')",
    "\\1\\g<0>",
    "",
)


@pytest.mark.parametrize("ruang", ["domain", "services"])
def test_no_command_is_quoted_where_no_door_is_known(ruang: str) -> None:
    kutipan = {
        f"{berkas.relative_to(PAKET)}: {baris.strip()}"
        for berkas in (PAKET / ruang).rglob("*.py")
        for baris in berkas.read_text(encoding="utf-8").splitlines()
        if UCAPAN_PINTU.search(baris)
    }
    assert kutipan == set()


@pytest.mark.parametrize("nama", JAHAT)
def test_what_a_partner_calls_itself_is_never_taken_for_an_act(nama: str) -> None:
    tanpa = tuple(p for p in kemitraan().persetujuan if p.pihak != "plasma2")
    pihak = ganti(kemitraan().pihak, "plasma2", mitra=nama)
    (kurang,) = langkah(siap(Pemicu.LAKSANAKAN, pihak=pihak, persetujuan=tanpa), "laksanakan").kurang
    assert kurang.tindakan == (catat_suara("KM-2026-0001", ObjekPersetujuan.RENCANA, pihak="plasma2"),)
    assert ucapkan(kurang.pesan) == (
        f"{nama} belum menyetujui rencana versi 1. Sesudah ia setuju, catat dengan `kemitraan catat "
        "KM-2026-0001 persetujuan objek=rencana pihak=plasma2 keputusan=setuju`."
    )


@pytest.mark.parametrize("alasan", [*JAHAT[:-1], "lihat: "])
def test_a_reason_is_never_taken_for_an_act(alasan: str) -> None:
    menolak = suara_penyetuju(
        ObjekPersetujuan.TERMINASI, siap(Pemicu.HENTIKAN).pada, keputusan=Suara.TOLAK, alasan=alasan
    )
    suara = (*siap(Pemicu.HENTIKAN).kemitraan.persetujuan, menolak)
    (kurang,) = langkah(siap(Pemicu.HENTIKAN, persetujuan=suara), "hentikan").kurang
    assert ucapkan(kurang.pesan).startswith(f"Hasan Basri menolak penghentian: {alasan}. Sesudah")
    assert len(kurang.tindakan) == 1


def test_a_sentence_without_an_act_is_plain_text() -> None:
    assert rangkai("a", "b", rangkai("c", "d"), sela=" ") == "a b cd"
    assert rangkai("", "a", "", sela=": ") == "a"
    assert rangkai() == ""


def test_a_sentence_within_a_sentence_is_one() -> None:
    satu = rangkai("- ", KALIMAT, " (giliran: inti)")
    assert satu == rangkai("- Jalankan ", EVALUASI, ". (giliran: inti)")
    assert tindakan_dalam("Tidak ada.", satu, KALIMAT) == (EVALUASI, EVALUASI)
    assert hash(satu) == hash(rangkai("- Jalankan ", EVALUASI, ". (giliran: inti)"))
    assert rangkai(EVALUASI, EVALUASI) == Kalimat(bagian=(EVALUASI, EVALUASI))


def test_a_traceback_names_the_act_without_a_command() -> None:
    putuskan = Tindakan(kata_kerja="putuskan", kata=("KM-1",), sertaan=(("oleh", "a@b.example"),))
    kalimat = rangkai("Ulangi ", putuskan, " dengan ", Sertaan(nama="alasan"), ".")
    assert str(kalimat) == 'Ulangi "putuskan KM-1 oleh=a@b.example" dengan alasan.'


def test_an_act_on_show_after_a_colon_goes_without_quotes() -> None:
    assert ucapkan(rangkai("Contoh: ", EVALUASI)) == "Contoh: kemitraan evaluasi KM-1"
    assert ucapkan(rangkai("Contoh: ", EVALUASI, ".")) == "Contoh: `kemitraan evaluasi KM-1`."
    assert ucapkan(rangkai("Jalankan ", EVALUASI)) == "Jalankan `kemitraan evaluasi KM-1`"


def test_the_screen_and_json_word_an_act_alike(capsys: pytest.CaptureFixture[str]) -> None:
    kurang = Kurang(kode="evaluasi_tercatat", pesan=KALIMAT, giliran="inti")
    cetak(kurang.pesan)
    assert capsys.readouterr().out == "Jalankan `kemitraan evaluasi KM-1`.\n"
    cetak_json(jadi_json([kurang]))
    assert json.loads(capsys.readouterr().out) == [
        {"kode": "evaluasi_tercatat", "pesan": "Jalankan `kemitraan evaluasi KM-1`.", "giliran": "inti"}
    ]


def test_what_is_no_json_is_still_refused() -> None:
    with pytest.raises(TypeError, match="Tindakan"):
        cetak_json({"apa": EVALUASI})


def test_a_refusal_keeps_its_act_in_the_results_of_the_runs() -> None:
    ingatan = HasilIngatkan(nomor="KM-1", kurang=("Belum.", KALIMAT))
    assert ucapkan(ingatan.ringkas()) == "Belum. Jalankan `kemitraan evaluasi KM-1`."
    mingguan = HasilMingguan(surel="a@b.example", nama="Ani", kurang=(KALIMAT,))
    assert ucapkan(mingguan.ringkas()) == "Ani: Jalankan `kemitraan evaluasi KM-1`."
