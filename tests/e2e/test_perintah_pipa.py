"""`kemitraan ... | head -1`: a reader that goes away is no fault to tell."""

import os
import subprocess
import sys
from pathlib import Path

AKAR = Path(__file__).parents[2]


def test_a_closed_pipe_ends_quietly() -> None:
    baca, tulis = os.pipe()
    os.close(baca)
    try:
        hasil = subprocess.run(
            [sys.executable, "-c", "from lifecycle.cli import main; main()", "diagram"],
            stdout=tulis,
            stderr=subprocess.PIPE,
            cwd=AKAR,
            # Unbuffered, nothing would be left to flush at exit, which is where the noise comes from.
            env={nama: isi for nama, isi in os.environ.items() if nama != "PYTHONUNBUFFERED"},
            check=False,
        )
    finally:
        os.close(tulis)
    assert (hasil.returncode, hasil.stderr) == (141, b"")
