"""The command `kemitraan`: parses, calls a service, prints."""

import gc


def main() -> None:
    """Run the command of this process and end it with the exit code of contract.md 2."""
    # A short-lived command makes little garbage; collecting while modules load only costs time.
    gc.disable()
    from lifecycle.cli.pintu import jalankan

    raise SystemExit(jalankan())
