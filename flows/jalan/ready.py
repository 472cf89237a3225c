"""What the serving process tells the supervisor once everything is up: one line of JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Ready:
    """How many deployments are served, how many runs were marked as interrupted, which flows were started to
    make up for an outage, and the next run of a schedule, None where all of them are paused."""

    deployments: int
    interrupted: int
    caught_up: Sequence[str]
    next_flow: str
    next_start: datetime | None

    def to_line(self) -> str:
        return json.dumps(asdict(self), default=datetime.isoformat)


def from_line(line: bytes) -> Ready:
    """The same again."""
    fields = json.loads(line)
    start = fields.pop("next_start")
    return Ready(**fields, next_start=datetime.fromisoformat(start) if start else None)
