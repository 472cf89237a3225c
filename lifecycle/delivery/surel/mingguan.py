"""The weekly digest of one of our own people: a notification that speaks of many partnerships."""

from collections.abc import Sequence
from datetime import datetime

from lifecycle.delivery.surel.kop import Kop
from lifecycle.delivery.surel.notifikasi.nilai import nilai_kemitraan
from lifecycle.delivery.surel.notifikasi.notifikasi import Notifikasi
from lifecycle.delivery.surel.ringkasan import sebut_nomor
from lifecycle.delivery.surel.tulis import tulis_surel
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import Bahasa
from lifecycle.domain.mingguan.bagian import Bagian
from lifecycle.domain.mingguan.uraian import uraian_mingguan
from lifecycle.domain.segel.harian import SegelHarian
from lifecycle.domain.surel.antrean import SurelBaru
from lifecycle.domain.surel.kontak import Penerima

_JUDUL = {Bahasa.ID: "Ringkasan mingguan", Bahasa.EN: "Weekly digest"}


def tulis_mingguan(
    kop: Kop,
    notifikasi: Notifikasi,
    penerima: Penerima,
    fakta: Fakta,
    isi: Sequence[Bagian],
    *,
    kunci: str,
    waktu: datetime,
    mulai: datetime | None,
    segel: SegelHarian | None,
) -> SurelBaru:
    """The frozen mail, which belongs to the kemitraan of `fakta`, the first of `isi`.

    The reader is one of us and works for the office, so that it offers no way out as digests of news do,
    and the office is who answers for it. Raises TemplatRusak and AlamatSurelTidakSah.
    """
    nilai = {
        **nilai_kemitraan(fakta, kop.kantor),
        # The letterhead and the footer name what the whole mail is about.
        "nomor": sebut_nomor([b.nomor for b in isi], penerima.bahasa),
        "judul": _JUDUL[penerima.bahasa],
        "penanggung_jawab": {"nama": kop.kantor, "surel": kop.pengirim.addr_spec},
        "mingguan": uraian_mingguan(isi, segel),
    }
    return tulis_surel(kop, notifikasi, (penerima,), fakta, nilai, kunci=kunci, waktu=waktu, mulai=mulai)
