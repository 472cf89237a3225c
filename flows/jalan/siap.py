"""What the serving process tells the supervisor once everything is up: one line of JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Ready:
    """How many deployments are served, how many runs were marked as interrupted, which flows were started to
    make up for an outage, and the next run of a schedule, None where all of them are paused."""

    deployment: int
    terputus: int
    susulan: Sequence[str]
    flow_berikut: str
    berikut: datetime | None

    def sebaris(self) -> str:
        return json.dumps(asdict(self), default=datetime.isoformat)


def dari_baris(baris: bytes) -> Ready:
    """The same again."""
    isi = json.loads(baris)
    berikut = isi.pop("berikut")
    return Ready(**isi, berikut=datetime.fromisoformat(berikut) if berikut else None)
