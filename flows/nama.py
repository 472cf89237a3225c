"""Names of flow runs, so that a list of them says what each one did."""

from collections.abc import Callable

from prefect.runtime import flow_run

from lifecycle.bootstrap import baca_setelan


def nama_berhari(awal: str) -> Callable[[], str]:
    """The name of a run that believes in a day; where it is for one kemitraan, its nomor comes first."""

    def nama() -> str:
        isian = flow_run.parameters
        hari = isian.get("pada") or baca_setelan().hari_ini()
        return " ".join(str(bagian) for bagian in (isian.get("nomor"), awal, hari) if bagian)

    return nama
