"""Membership over time: what joining and leaving mean for everybody else."""

from lifecycle.domain.fakta import Fakta


def alasan_menangguhkan(fakta: Fakta) -> str | None:
    """Why this kemitraan cannot go on before somebody decides; None where it can, or is suspended already."""
    return None
