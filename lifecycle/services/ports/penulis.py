"""Those who write for people: mails, reports and letters."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Peringatan
from lifecycle.domain.segel.harian import SegelHarian
from lifecycle.domain.surel.antrean import Surel, SurelBaru
from lifecycle.domain.surel.kontak import Penerima

if TYPE_CHECKING:
    # The digest brings in every rule that it tells of; who only lists partnerships does without them.
    from lifecycle.domain.mingguan.bagian import Bagian


class Penyusun(Protocol):
    """Writes the mails of one event."""

    def susun(
        self,
        peristiwa: str,
        fakta: Fakta,
        *,
        kunci: str,
        waktu: datetime,
        konteks: Mapping[str, Any],
        paling_lambat: date | None = None,
    ) -> tuple[SurelBaru, ...]:
        """A frozen mail for every notification that hangs on `peristiwa` and every recipient of it. None
        that may wait for office hours waits past the day `paling_lambat`.

        Raises TemplatRusak when a template names a value that is not there.
        """

    def bila(self, notifikasi: str) -> str:
        """The event that a notification hangs on. Raises NotifikasiTidakDikenal, with a near miss."""

    def boleh_menunggu(self) -> frozenset[str]:
        """The notifications that can wait for another day."""

    def kepada(self, notifikasi: str) -> tuple[str, ...]:
        """The kinds of recipient that a notification names. Raises NotifikasiTidakDikenal."""

    def konteks_contoh(self, peristiwa: str) -> Mapping[str, Any]:
        """Made-up values of an event."""

    def penerima(self, notifikasi: str, fakta: Fakta) -> tuple[tuple[Penerima, ...], ...]:
        """Who would get a notification: one group for each address, with every role that it has."""

    def tulis(
        self,
        notifikasi: str,
        peran: Sequence[Penerima],
        fakta: Fakta,
        *,
        kunci: str,
        waktu: datetime,
        konteks: Mapping[str, Any],
    ) -> SurelBaru:
        """One mail of `susun`, for that address. Raises as it does."""

    def sebut(self, peristiwa: str, fakta: Fakta, *, kunci: str) -> tuple[SurelBaru, ...]:
        """The mails of `susun` without a word in them: who would get which."""

    def ringkas(self, kabar: Sequence[Surel], fakta: Mapping[str, Fakta], *, waktu: datetime) -> SurelBaru:
        """Several waiting mails for one address and language as one, in their order; `fakta` by nomor.

        The same mails make the same one. Raises MasukanSalah when its template cannot be filled.
        """

    def mingguan(
        self,
        penerima: Penerima,
        fakta: Fakta,
        isi: "Sequence[Bagian]",
        *,
        kunci: str,
        waktu: datetime,
        segel: SegelHarian | None = None,
    ) -> SurelBaru:
        """The weekly digest for that person; `fakta` is the first kemitraan of `isi`, to which it belongs,
        `segel` the seal over all chains for who keeps it.

        Raises as `susun`.
        """


class Pengalih(Protocol):
    """Sends a frozen mail to somebody else."""

    def alihkan(self, isi: bytes, *, kunci: str, nama: str, surel: str) -> bytes:
        """The same mail in the same thread for that person, with the identity of `kunci`."""


class Pelapor(Protocol):
    """Renders the report of one evaluation."""

    def laporan_html(self, fakta: Fakta, evaluasi: EvaluasiTercatat) -> bytes: ...
    def tandai_koreksi(self, laporan: bytes, evaluasi: EvaluasiTercatat) -> bytes:
        """A report as it was rendered, saying above all of it what it had judged and was corrected later."""


class Penyurat(Protocol):
    """Renders numbered letters."""

    def peringatan_html(self, fakta: Fakta, peringatan: Peringatan) -> bytes: ...
