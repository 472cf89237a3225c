"""Mails: one template file per notification, from an event to frozen bytes."""

from lifecycle.delivery.surel.penyusun import PenyusunSurel
from lifecycle.delivery.surel.periksa import periksa_templat

__all__ = ["PenyusunSurel", "periksa_templat"]
