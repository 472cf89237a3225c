"""A mail that cannot be delivered: told to the petugas in charge by services/hasil_kirim.py, as it ends."""

from datetime import date

from lifecycle.domain.kaidah.kabar import Perkara

PERISTIWA = "surel_menyerah"

PERKARA = Perkara(
    kode="surel_menyerah",
    # No fact of a kemitraan shows it.
    temukan=lambda _fakta: iter(()),
    contoh={
        PERISTIWA: {
            "kiriman": {
                "id": 12,
                "perihal": "[KM-2026-0001] Pelaksanaan dimulai",
                "nama": "Joko Susilo",
                "surel": "joko@tani.example",
                "ditulis": date(2026, 8, 5),
                "sebab": "451 4.3.0 mailbox busy (menyerah sesudah 5 hari)",
            }
        }
    },
)
