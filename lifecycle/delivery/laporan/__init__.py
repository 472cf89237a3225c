"""The report of one evaluation: a single page that needs nothing from outside itself."""

from functools import cached_property
from html import escape
from pathlib import Path

from lifecycle.delivery.laporan.isi import isi_laporan
from lifecycle.delivery.templat.templat import baca_templat, cari_templat, isi_templat, polos_html
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta

__all__ = ["PelaporHtml"]


# Said of an evaluation that had judged what was corrected later.
DIKOREKSI = "Evaluasi ini memakai data yang dikoreksi kemudian. Hasilnya tetap seperti ketika dicatat."


class PelaporHtml:
    """The Pelapor of services.port; `folder` holds evaluasi.html."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _berkas(self) -> Path:
        return cari_templat([self._folder], "evaluasi.html")

    @cached_property
    def _sumber(self) -> str:
        return baca_templat(self._berkas)

    def laporan_html(self, fakta: Fakta, evaluasi: EvaluasiTercatat) -> bytes:
        """The page in UTF-8; the same facts give the same bytes. Raises TemplatRusak."""
        nilai = isi_laporan(fakta, evaluasi)
        halaman = isi_templat(
            self._sumber, nilai, berkas=self._berkas, bahasa="id", tulis=polos_html, html=True
        )
        return halaman.encode()

    def tandai_koreksi(self, laporan: bytes, evaluasi: EvaluasiTercatat) -> bytes:
        """The kept page with a note at its head; nothing else of it is touched."""
        isi = "".join(f"<li>{escape(satu)}</li>" for satu in evaluasi.dikoreksi)
        catatan = f"<p><strong>{DIKOREKSI}</strong></p><ul>{isi}</ul>"
        kepala = f'<body>\n<section role="note" style="padding: 14px 24px">{catatan}</section>'
        return laporan.replace(b"<body>", kepala.encode(), 1)
