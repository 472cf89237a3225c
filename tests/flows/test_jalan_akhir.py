"""How long `kemitraan jalankan` takes to end, by its own numbers: a clock would measure the machine."""

from flows.jalan import peladen, pelayan, penyelia


def test_ctrl_c_ends_it_within_ten_seconds() -> None:
    assert penyelia.SERVICE_PATIENCE + penyelia.SERVER_PATIENCE < 10


def test_the_supervisor_kills_nobody_who_still_gives_back_what_he_holds() -> None:
    longest = pelayan.CHUNK_PATIENCE + pelayan.RELEASE_PATIENCE + pelayan.MARKING_PATIENCE
    assert longest < penyelia.SERVICE_PATIENCE


def test_a_start_after_a_kill_waits_longer_than_the_server_that_is_left() -> None:
    assert peladen.ORPHAN_PATIENCE < penyelia.PORT_PATIENCE
