"""What a kabar or a tugas is remembered by: each kind of kunci is written and read by one value."""

from collections.abc import Mapping


class Kunci:
    """One kind of kunci: its `jenis`, then a value for each name in `bagian`, parted by colons."""

    def __init__(self, jenis: str, *bagian: str) -> None:
        self.jenis = jenis
        self.bagian = bagian

    def tulis(self, *nilai: object) -> str:
        """The kunci of these values, of which the last may be left out; a day stands in ISO form.

        >>> Kunci("sunyi", "sejak").tulis("2026-06-01")
        'sunyi:2026-06-01'
        """
        return ":".join((self.jenis, *map(str, nilai)))

    def baca(self, kunci: str) -> Mapping[str, str] | None:
        """The values by their names, without those left out; None for a kunci of another kind.

        >>> Kunci("tugas", "tugas", "ambang").baca("tugas:penutupan:aset:14")
        {'tugas': 'penutupan:aset', 'ambang': '14'}
        """
        if not self.milik(kunci):
            return None
        # The first value may be a kunci itself; what follows it holds no colons.
        nilai = kunci.removeprefix(f"{self.jenis}:").rsplit(":", len(self.bagian) - 1)
        return dict(zip(self.bagian, nilai, strict=False))

    def milik(self, kunci: str, *nilai: object) -> bool:
        """Whether that kunci is of this kind, and begins with these values."""
        return f"{kunci}:".startswith(f"{self.tulis(*nilai)}:")
