"""What happened in the test partnership (see pabrik/dasar.py)."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from lifecycle.domain.fakta import Capaian, Dokumen, Ingatan, MasaBerlaku, Persetujuan, Realisasi, Survei
from lifecycle.domain.kata import ButirSurvei, JenisDokumen, ObjekPersetujuan, Suara
from lifecycle.domain.komitmen.tangga import kunci_anak


def nilai_sama(nilai: int, *, tanggal: date, penilai: str, dinilai: str, **ubah: Any) -> Survei:
    """A survey answer that gives every item the same mark; keywords replace single fields."""
    isi: dict[str, Any] = {
        "tanggal": tanggal,
        "penilai": penilai,
        "dinilai": dinilai,
        **{butir.value: nilai for butir in ButirSurvei},
    }
    return Survei(**isi | ubah)


def dokumen() -> tuple[Dokumen, ...]:
    return (
        Dokumen(jenis=JenisDokumen.BERITA_ACARA, tanggal=date(2025, 11, 20)),
        Dokumen(
            jenis=JenisDokumen.MOU,
            tanggal=date(2026, 1, 20),
            nomor={"inti": "012/SM/I/2026", "plasma1": "03/KTS/2026", "plasma2": "01/KTH/2026"},
            ditandatangani={
                "inti": date(2026, 1, 20),
                "plasma1": date(2026, 1, 20),
                "plasma2": date(2026, 1, 21),
            },
            berlaku=MasaBerlaku(dari=date(2026, 2, 1), sampai=date(2028, 12, 31)),
        ),
    )


def persetujuan() -> tuple[Persetujuan, ...]:
    suara_rencana = (("inti", 15), ("plasma1", 16), ("plasma2", 16))
    return (
        Persetujuan(
            objek=ObjekPersetujuan.PENJAJAKAN,
            penyetuju="hasan@kantor.example",
            keputusan=Suara.SETUJU,
            tanggal=date(2025, 12, 1),
        ),
        *(
            Persetujuan(
                objek=ObjekPersetujuan.RENCANA,
                pihak=kode,
                keputusan=Suara.SETUJU,
                tanggal=date(2026, 1, hari),
            )
            for kode, hari in suara_rencana
        ),
    )


def ditegur(kode: str, tempo: date, hari: int = 14) -> Ingatan:
    """That the ladder was climbed up to that rung, on its day: by default the last one before the letters."""
    return Ingatan(kunci=kunci_anak(kode, tempo, hari), tanggal=tempo + timedelta(days=hari))


def capaian() -> tuple[Capaian, ...]:
    hari = date(2026, 7, 20)
    return (
        Capaian(indikator="I1", tanggal=hari, nilai=Decimal(170), bukti="Timbangan pabrik"),
        *(
            Capaian(indikator=kode, tanggal=hari, nilai=Decimal(nilai))
            for kode, nilai in (("I2", 12), ("I3", 75), ("I4", 4), ("I5", 3))
        ),
    )


def realisasi() -> tuple[Realisasi, ...]:
    return (
        Realisasi(komitmen="K1", tanggal=date(2026, 4, 20), jumlah=Decimal(20000)),
        Realisasi(komitmen="K2", tanggal=date(2026, 7, 30), jumlah=Decimal(24)),
        Realisasi(komitmen="K3", tanggal=date(2026, 6, 20), jumlah=Decimal(100)),
        Realisasi(komitmen="K4", tanggal=date(2026, 6, 28), jumlah=Decimal(28)),
    )


def survei() -> tuple[Survei, ...]:
    def inti(dinilai: str, nilai: int) -> Survei:
        return nilai_sama(
            nilai, tanggal=date(2026, 8, 2), penilai="inti", dinilai=dinilai, responden="Dian Pratama"
        )

    def plasma1(dinilai: str, **beda: int) -> Survei:
        return nilai_sama(
            4,
            tanggal=date(2026, 8, 3),
            penilai="plasma1",
            dinilai=dinilai,
            responden="Joko Susilo",
            **beda,
        )

    def plasma2(dinilai: str) -> Survei:
        return nilai_sama(
            4, tanggal=date(2026, 8, 4), penilai="plasma2", dinilai=dinilai, responden="Made Wirawan"
        )

    return (
        inti("plasma1", 4),
        inti("plasma2", 3),
        plasma1("inti", keadilan=3, gotong_royong=5, keterbukaan=3),
        plasma1("plasma2"),
        plasma2("inti"),
        plasma2("plasma1"),
    )
