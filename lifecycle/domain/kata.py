"""The closed word lists of the field: each word an officer may write, as one enumeration."""

from enum import StrEnum, auto


class Tahap(StrEnum):
    """The stages of a partnership, in the order of its life."""

    IDENTIFIKASI = auto()
    PERENCANAAN = auto()
    PELAKSANAAN = auto()
    EVALUASI = auto()
    KEBERLANJUTAN = auto()
    TERMINASI = auto()


class JenisPihak(StrEnum):
    INDIVIDU = auto()
    ORGANISASI = auto()
    NEGARA = auto()


class TingkatKontak(StrEnum):
    OPERASIONAL = auto()
    MANAJER = auto()
    PIMPINAN = auto()


class Bahasa(StrEnum):
    ID = auto()
    EN = auto()


class Pendorong(StrEnum):
    """Why partner at all."""

    MUTU = auto()
    DAYA_SAING = auto()
    STANDAR_KINERJA = auto()
    KETERBUKAAN = auto()


class KodeManfaat(StrEnum):
    """The catalogue of benefits."""

    EFISIENSI_BIAYA = auto()
    INOVASI = auto()
    MUTU = auto()
    KINERJA = auto()
    SALING_MELENGKAPI = auto()
    AKSES = auto()
    KAPASITAS = auto()
    JANGKAUAN_DAMPAK = auto()
    REPUTASI = auto()
    PENGETAHUAN = auto()
    PENDANAAN = auto()
    KEUNTUNGAN = auto()


class JenisKomitmen(StrEnum):
    """What a pihak may contribute: not only money."""

    DANA = auto()
    WAKTU = auto()
    TENAGA = auto()
    KEAHLIAN = auto()
    FASILITAS = auto()
    TEKNOLOGI = auto()
    JEJARING = auto()
    IZIN = auto()
    DATA = auto()


class Kapabilitas(StrEnum):
    """The five capabilities of a subkontraktor."""

    MERENCANAKAN_USAHA = auto()
    MENAATI_PERJANJIAN = auto()
    KINERJA = auto()
    SKALA_EKONOMI = auto()
    KETERAMPILAN_STANDAR = auto()


class Dimensi(StrEnum):
    """The five dimensions of an evaluation, D1 to D5."""

    CAPAIAN = auto()
    KOMITMEN = auto()
    KEPERCAYAAN = auto()
    MANFAAT = auto()
    KEBERLANJUTAN = auto()


class Arah(StrEnum):
    NAIK = auto()
    TURUN = auto()


class ButirSurvei(StrEnum):
    """What one pihak says of another, 1 to 5; the first three are the triangle of trust."""

    KEJUJURAN = auto()
    KEADILAN = auto()
    KEBIJAKSANAAN = auto()
    PARTISIPASI = auto()
    GOTONG_ROYONG = auto()
    KETERBUKAAN = auto()
    PENEGAKAN_HUKUM = auto()
    KEBERLANJUTAN = auto()


class StatusKegiatan(StrEnum):
    RENCANA = auto()
    BERJALAN = auto()
    SELESAI = auto()
    BATAL = auto()


class TingkatRisiko(StrEnum):
    RENDAH = auto()
    SEDANG = auto()
    TINGGI = auto()


class JenisDokumen(StrEnum):
    BERITA_ACARA = auto()
    MOU = auto()
    PKS = auto()
    IA = auto()
    ADDENDUM = auto()
    LAPORAN_AKHIR = auto()


class JenisRapat(StrEnum):
    """A meeting of the cadence, or one more."""

    BERKALA = auto()
    TAMBAHAN = auto()


class ObjekPersetujuan(StrEnum):
    PENJAJAKAN = auto()
    RENCANA = auto()
    ADDENDUM = auto()
    PERPANJANGAN = auto()
    TERMINASI = auto()


class StatusAddendum(StrEnum):
    """Where a proposed change of the rencana stands; `gugur` is overtaken by something else."""

    DIUSULKAN = auto()
    BERLAKU = auto()
    DITOLAK = auto()
    GUGUR = auto()


class Suara(StrEnum):
    SETUJU = auto()
    TOLAK = auto()


class AsalKata(StrEnum):
    """Where the word of a pihak comes from: our petugas says so, a page, or paper."""

    PETUGAS = auto()
    PORTAL = auto()
    DOKUMEN = auto()


class Lewat(StrEnum):
    """The door through which somebody acted."""

    PERINTAH = auto()
    ALUR = auto()
    JADWAL = auto()


class PeranOrang(StrEnum):
    """What our own people do."""

    PETUGAS = auto()
    PENYETUJU = auto()
    AUDITOR = auto()
    ADMIN = auto()


class JenisEkonomi(StrEnum):
    DAGANG_UMUM = auto()
    KEAGENAN = auto()
    LAIN = auto()


class Rekomendasi(StrEnum):
    """What an evaluation proposes; but for the first, also what a penyetuju may decide."""

    DATA_TIDAK_CUKUP = "DATA_TIDAK_CUKUP"
    TERMINASI = "TERMINASI"
    RENCANA_ULANG = "RENCANA_ULANG"
    PERBAIKAN = "PERBAIKAN"
    LANJUT = "LANJUT"


class Kerja(StrEnum):
    """The runs that look over all partnerships."""

    PENGINGAT = auto()
    EVALUASI = auto()
