"""So many mails a minute to one domain, whoever else is written to."""

from datetime import UTC, datetime, timedelta

from lifecycle.domain.surel.laju import Laju

PUKUL = datetime(2026, 8, 10, 3, 0, 20, tzinfo=UTC)
MENIT = datetime(2026, 8, 10, 3, 0, tzinfo=UTC)


def menit(ke: int) -> datetime:
    return MENIT + timedelta(minutes=ke)


def test_a_domain_gets_its_places_and_the_others_come_back_minute_by_minute() -> None:
    laju = Laju({"a.example": 2})

    assert [laju.tunggu("a.example", PUKUL) for _ in range(7)] == [
        None,
        None,
        *[menit(1)] * 2,
        *[menit(2)] * 2,
        menit(3),
    ]
    assert [laju.tunggu("b.example", PUKUL) for _ in range(9)] == [None] * 9


def test_the_next_minute_has_places_of_its_own() -> None:
    laju = Laju({"a.example": 1})

    semua = [laju.tunggu("a.example", saat) for saat in (PUKUL, PUKUL, menit(1), menit(1), menit(5))]

    assert semua == [None, menit(1), None, menit(2), None]


def test_the_star_is_every_domain_not_named_each_for_itself() -> None:
    laju = Laju({"*": 1, "a.example": 2})

    assert [laju.tunggu(d, PUKUL) for d in ("a.example", "a.example", "b.example", "c.example")] == [None] * 4
    assert laju.tunggu("b.example", PUKUL) == menit(1)


def test_what_others_sent_in_this_minute_takes_places_and_is_not_counted_twice() -> None:
    laju = Laju({"a.example": 3})
    laju.tunggu("a.example", PUKUL)

    laju.ketahui({"a.example": 2}, PUKUL)
    laju.ketahui({"a.example": 2}, PUKUL)

    assert [laju.tunggu("a.example", PUKUL) for _ in range(2)] == [None, menit(1)]
