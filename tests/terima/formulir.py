"""Acceptance: an officer starts flows on Prefect's forms, in a real browser, and the mails go.

    uv run --group peramban python tests/terima/formulir.py [FOLDER_FOR_PICTURES]

Needs Debian's chromium. Moves a partnership on the form of pindahkan-tahap; is refused there; pastes a
dossier with a fault into terapkan-berkas; starts every other flow.
"""

import sys
import time
from pathlib import Path
from typing import Any

from kantor_jalan import KantorJalan, kantor_jalan, lapor, tunggu
from playwright.sync_api import Page, sync_playwright

CONTOH = Path(__file__).parents[2] / "templates" / "berkas" / "kebun-plasma.yaml"
NOMOR, OLEH = "KM-2024-0002", "gusti@kemitraan-tandaru.example"
SAKELAR = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


OLEH = "gusti@kemitraan-tandaru.example"


class Petugas:
    """Who sits before the browser."""

    def __init__(self, kantor: KantorJalan, layar: Page, gambar: Path | None) -> None:
        self.kantor, self.layar, self.gambar = kantor, layar, gambar
        layar.set_default_timeout(30_000)

    def potret(self, nama: str) -> None:
        if self.gambar is not None:
            self.layar.wait_for_timeout(1000)
            self.layar.screenshot(path=self.gambar / f"{nama}.png", full_page=True)

    def masuk(self) -> None:
        """By the address that is printed; without it Prefect asks for a password."""
        self.layar.goto(f"{self.kantor.ui}/deployments")
        self.layar.get_by_role("textbox").wait_for()
        self.potret("tanpa-sandi")
        assert "pindahkan-tahap" not in self.layar.inner_text("body")
        self.layar.goto(self.kantor.masuk)
        self.layar.get_by_role("link", name="Deployments").first.wait_for()
        assert "#" not in self.layar.url

    def buka_formulir(self, flow: str) -> None:
        self.layar.goto(self.kantor.ui)
        self.layar.get_by_role("link", name="Deployments").first.click()
        baris = self.layar.get_by_role("row").filter(has_text=flow)
        baris.get_by_role("link", name="operasi").or_(baris.get_by_role("link", name="terjadwal")).click()
        self.layar.get_by_role("button", name="Run", exact=True).click()
        self.layar.get_by_role("menuitem", name="Custom run").click()
        self.layar.get_by_role("button", name="Submit").wait_for()

    def kirim(self, flow: str) -> dict[str, Any]:
        """Press the button; the run, when it has ended."""
        sudah = {r["id"] for r in self.kantor.run(flow)}
        self.layar.get_by_role("button", name="Submit").click()

        def berakhir() -> list[dict[str, Any]]:
            akhir = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}
            return [r for r in self.kantor.run(flow) if r["id"] not in sudah and r["state_type"] in akhir]

        detik = tunggu(f"akhir run {flow}", berakhir, 120)
        (run,) = berakhir()
        lapor(f"{flow} sesudah {detik:.1f} detik: {run['name']}: {run['state_name']}")
        self.layar.goto(f"{self.kantor.ui}/v2/runs/flow-run/{run['id']}")
        self.layar.get_by_text(run["name"]).first.wait_for()
        return run

    def log(self, run: dict[str, Any]) -> str:
        saring = {"logs": {"flow_run_id": {"any_": [run["id"]]}}}
        # They come in a while after the run.
        tunggu("log run", lambda: "Finished in state" in str(self.kantor.tanya("/logs/filter", saring)), 20)
        return "\n".join(satu["message"] for satu in self.kantor.tanya("/logs/filter", saring))


def pindah(petugas: Petugas, pemicu: str, *, alasan: str = "") -> dict[str, Any]:
    petugas.buka_formulir("pindahkan-tahap")
    layar = petugas.layar
    layar.get_by_label("Nomor kemitraan").fill(NOMOR)
    layar.get_by_label("Pemicu").click()
    layar.get_by_role("option", name=pemicu, exact=True).click()
    layar.get_by_label("Oleh").fill(OLEH)
    layar.get_by_label("Alasan").fill(alasan)
    petugas.potret(f"formulir-pindahkan-tahap-{pemicu}")
    run = petugas.kirim("pindahkan-tahap")
    petugas.potret(f"run-pindahkan-tahap-{pemicu}")
    return run


def periksa_penolakan(petugas: Petugas, run: dict[str, Any], kata: str) -> None:
    pesan, log = run["state"]["message"], petugas.log(run)
    lapor(f"Penolakan: {pesan}")
    assert run["state_type"] == "FAILED"
    assert kata in pesan
    assert "Traceback" not in pesan + log
    saring = {"artifacts": {"flow_run_id": {"any_": [run["id"]]}}}
    (artefak,) = petugas.kantor.tanya("/artifacts/filter", saring)
    assert kata in artefak["data"].replace("\\", "")


def tidak_ada_inggris(petugas: Petugas, flow: str) -> None:
    petugas.buka_formulir(flow)
    petugas.potret(f"formulir-{flow}")
    isi = petugas.layar.inner_text("body")
    assert 'Property is type "None"' not in isi, flow


def main(gambar: Path | None) -> None:
    with kantor_jalan() as kantor, sync_playwright() as pw:
        for kata in (
            ("siapkan",),
            ("terapkan", str(CONTOH), "--pada", "2024-03-11", "--oleh", OLEH),
            ("surel", "kirim"),
        ):
            assert kantor.perintah(*kata).returncode == 0
        kantor.mulai()
        peramban = pw.chromium.launch(executable_path="/usr/bin/chromium", args=SAKELAR)
        layar = peramban.new_page(viewport={"width": 1280, "height": 1100}, locale="id-ID")
        petugas = Petugas(kantor, layar, gambar)
        petugas.masuk()

        sebelum, awal = len(kantor.maildir), time.monotonic()
        run = pindah(petugas, "rencanakan")
        assert (run["state_type"], run["name"]) == ("COMPLETED", f"{NOMOR} rencanakan")
        lama = time.monotonic() - awal
        lapor(f"Surel di Maildir: {sebelum} -> {len(kantor.maildir)}, {lama:.0f} detik dari formulir kosong.")
        assert len(kantor.maildir) > sebelum

        periksa_penolakan(petugas, pindah(petugas, "hentikan"), "lasan")

        petugas.buka_formulir("terapkan-berkas")
        layar.get_by_label("Oleh").fill(OLEH)
        layar.get_by_label("Isi berkas").fill("judul: Kebun\npola: intiplasma\n")
        layar.get_by_label("Oleh").fill(OLEH)
        petugas.potret("formulir-terapkan-berkas-keliru")
        periksa_penolakan(petugas, petugas.kirim("terapkan-berkas"), "inti_plasma")
        petugas.potret("run-terapkan-berkas-keliru")

        for flow in ("pindahkan-tahap", "terapkan-berkas"):
            tidak_ada_inggris(petugas, flow)
        for flow in ("evaluasi-berkala", "pengingat-harian", "kirim-surel"):
            petugas.buka_formulir(flow)
            petugas.potret(f"formulir-{flow}")
            assert petugas.kirim(flow)["state_type"] == "COMPLETED"
        peramban.close()
        kode, lama = kantor.henti()
        lapor(f"SIGTERM: kode {kode}, {lama:.1f} detik.")
        assert (kode, kantor.rombongan()) == (0, [])
    lapor("DITERIMA")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
