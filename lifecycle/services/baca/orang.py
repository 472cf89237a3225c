"""The people of the office, as a list."""

from lifecycle.domain.daftar import OrangTerdaftar
from lifecycle.services.ports.perangkat import Perangkat


def daftar_orang(perangkat: Perangkat) -> tuple[OrangTerdaftar, ...]:
    """Everybody whom a partnership names or an admin registered, with what he holds; by address."""
    with perangkat.bacaan() as u:
        return u.semua_orang()
