"""Acceptance: in a fresh folder the minute schedule runs twice by itself within three minutes.

    uv run python tests/terima/jalankan.py

Also: a second start is refused, and Ctrl-C ends everything within ten seconds.
"""

import signal
import time

from kantor_jalan import kantor_jalan, lapor, tunggu


def main() -> None:
    with kantor_jalan() as kantor:
        awal = time.monotonic()
        lapor(f"Mulai sampai sehat: {kantor.mulai():.1f} detik.")
        kedua = kantor.perintah("jalankan", "--porta", str(kantor.porta))
        lapor(f"Mulai kedua kali: kode {kedua.returncode}: {kedua.stderr.strip()}")
        assert kedua.returncode in (1, 3)

        def selesai() -> list[str]:
            return [r["start_time"] for r in kantor.run("kirim-surel") if r["state_name"] == "Completed"]

        tunggu("dua run kirim-surel terjadwal", lambda: len(selesai()) >= 2, 180 - (time.monotonic() - awal))
        lapor(f"Dua run kirim-surel sesudah {time.monotonic() - awal:.1f} detik: {', '.join(selesai())}")

        sebelum = kantor.rombongan()
        kode, lama = kantor.henti(signal.SIGINT)
        lapor(f"Ctrl-C: kode {kode}, {lama:.1f} detik; proses sebelumnya {len(sebelum)}.")
        lapor(kantor.keluaran.read_text().splitlines()[-1])
        assert (kode, kantor.rombongan()) == (0, [])
        assert lama < 10
        assert "Traceback" not in kantor.keluaran.read_text()
    lapor("DITERIMA")


if __name__ == "__main__":
    main()
