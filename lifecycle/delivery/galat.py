"""What can be wrong with a template, an address or a server, said to the person who can mend it."""

from pathlib import Path

from lifecycle.domain.galat import MasukanSalah, PrasaranaGagal


class TemplatRusak(MasukanSalah):
    """Templat rusak."""

    def __init__(
        self, berkas: Path, masalah: str, *, bahasa: str | None = None, baris: int | None = None
    ) -> None:
        letak = f"Templat {berkas}"
        letak += f", bahasa {bahasa}" if bahasa else ""
        letak += f", baris {baris}" if baris else ""
        super().__init__(f"{letak}: {masalah}")


class AlamatSurelTidakSah(MasukanSalah):
    """Alamat surel tidak sah."""

    def __init__(self, alamat: str, pemilik: str) -> None:
        super().__init__(
            f"Alamat surel {alamat!r} ({pemilik}) tidak sah. Tulis seperti nama@lembaga.id, lalu coba lagi."
        )


class SaluranSalah(MasukanSalah):
    """KEMITRAAN_SMTP_URL tidak dapat dipahami."""

    def __init__(self, masalah: str) -> None:
        # The address itself is not repeated: it may hold a password.
        super().__init__(
            f"KEMITRAAN_SMTP_URL tidak dapat dipahami: {masalah} "
            "Contoh: smtp+starttls://pengguna:sandi@surel.kantor.id:587. "
            "Tanpa KEMITRAAN_SMTP_URL, surel ditulis ke folder data."
        )


class SurelTidakTerkirim(PrasaranaGagal):
    """Server surel tidak dapat dihubungi. Periksa KEMITRAAN_SMTP_URL, lalu coba lagi."""
