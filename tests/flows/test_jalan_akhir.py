"""How long `kemitraan jalankan` takes to end, by its own numbers: a clock would measure the machine."""

from flows.jalan import runner, server, supervisor


def test_ctrl_c_ends_it_within_ten_seconds() -> None:
    assert supervisor.SERVICE_PATIENCE + supervisor.SERVER_PATIENCE < 10


def test_the_supervisor_kills_nobody_who_still_gives_back_what_he_holds() -> None:
    longest = runner.CHUNK_PATIENCE + runner.RELEASE_PATIENCE + runner.MARKING_PATIENCE
    assert longest < supervisor.SERVICE_PATIENCE


def test_a_start_after_a_kill_waits_longer_than_the_server_that_is_left() -> None:
    assert server.ORPHAN_PATIENCE < supervisor.PORT_PATIENCE
