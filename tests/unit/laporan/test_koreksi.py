"""What was corrected later stands at the head of a kept page, and is no markup."""

from kasus.laporan import halaman, rekam
from kasus.surel import TEMPLAT
from pabrik.dasar import fakta

from lifecycle.delivery.laporan import PelaporHtml


def test_a_note_at_the_head_names_what_was_corrected_and_nothing_else_is_touched() -> None:
    dulu = halaman()
    tercatat = rekam(fakta(), dikoreksi=("Capaian <script>alert(1)</script> (1 Mei 2026)",))

    kini = PelaporHtml(TEMPLAT.parent / "laporan").tandai_koreksi(dulu.encode(), tercatat).decode()

    assert "<li>Capaian &lt;script&gt;alert(1)&lt;/script&gt; (1 Mei 2026)</li>" in kini
    assert kini.endswith(dulu.partition("<body>")[2])
