"""The thresholds that a partnership is held against.

VicHealth's partnership checklist scores 35 to 175 and parts it at 85 and 127; as shares of the range of 140
these are (85 - 35) / 140 = 35.7 % and (127 - 35) / 140 = 65.7 %.
"""

from decimal import Decimal

LEMAH = Decimal("35.7")
KUAT = Decimal("65.7")
KESENJANGAN = Decimal(25)
"""Points by which two pihak may differ in how they rate each other before it is a gap: one step of five."""

PARTISIPASI_RENDAH = Decimal(50)
"""The share of meetings or votes, in per cent, below which a pihak takes little part."""

SKOR_GAGAL = Decimal(40)
SKOR_RENCANA = Decimal(60)
SKOR_LANJUT = Decimal(75)
DIMENSI_SEPARUH = Decimal(50)

LENGKAP_CUKUP = Decimal("0.6")
LENGKAP_YAKIN = Decimal("0.8")
