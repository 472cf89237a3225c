"""Mail addresses, checked by their form only."""

import unicodedata

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import MasukanSalah


class SurelTidakSah(MasukanSalah):
    """Alamat surel tidak sah."""


def baca_surel(teks: str) -> str:
    """The address as mail servers write it: the domain in small ASCII letters, the name as it was given.

    The name may hold letters of every script, one spelling per letter (NFC); a server that cannot take it
    says so when the mail is sent. Nothing is looked up. Raises SurelTidakSah.
    """
    # Reading this package takes longer than reading a dossier that holds no address.
    from email_validator import EmailNotValidError, validate_email

    try:
        alamat = validate_email(
            unicodedata.normalize("NFC", teks),
            check_deliverability=False,
            test_environment=True,
            allow_smtputf8=True,
            allow_domain_literal=False,
        )
    except EmailNotValidError:
        raise SurelTidakSah(
            f'"{kutip(teks)}" bukan alamat surel yang sah. Tulis misalnya nama@lembaga.id.'
        ) from None
    return f"{alamat.local_part}@{alamat.ascii_domain}"
