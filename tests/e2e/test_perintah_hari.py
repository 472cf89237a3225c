"""A mistyped day writes nothing: neither before the last act of a kemitraan nor in the future."""

from datetime import date, timedelta

import pytest
from conftest_e2e import Perintah
from tanda import HANYA_SQLITE

from lifecycle.cli.pintu import jalankan

NOMOR = "KM-2024-0002"
SEKTOR = ("catat", NOMOR, "masa", "berakhir=2030-12-31")
BESOK = f"{date.today() + timedelta(days=2)}"


@HANYA_SQLITE
@pytest.mark.parametrize(
    ("pada", "kalimat"),
    [("2024-03-10", "mendahului tindakan terakhir pada 11 Maret 2024"), (BESOK, "belum tiba")],
)
def test_a_day_before_the_last_act_or_after_today_is_refused_unless_it_is_simulated(
    siap: Perintah, capsys: pytest.CaptureFixture[str], pada: str, kalimat: str
) -> None:
    kata = [*SEKTOR, "--oleh", "gusti@kemitraan-tandaru.example", "--pada", pada]

    assert jalankan(kata) == 2
    assert kalimat in (galat := capsys.readouterr().err)
    assert "--waktu-simulasi" in galat
    assert jalankan(["lihat", NOMOR, "--pada", pada]) == 0
    assert [b for b in siap("riwayat", NOMOR).keluar.splitlines() if " catat " in b] == []

    assert jalankan([*kata, "--waktu-simulasi"]) == 0
