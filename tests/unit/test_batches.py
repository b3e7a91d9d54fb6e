"""A few at a time: all of them, in order, and none before it is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from navnenyt.batches import batches


@given(st.lists(st.integers()), st.integers(1, 9))
def test_all_come_in_order_and_only_the_last_batch_is_smaller(items, size):
    found = list(batches(iter(items), size))
    assert [each for some in found for each in some] == items
    assert all(len(some) == size for some in found[:-1])
    assert all(1 <= len(some) <= size for some in found)


def test_no_more_is_taken_than_was_asked_for():
    waiting = iter(range(9))
    assert next(batches(waiting, 3)) == [0, 1, 2]
    assert next(waiting) == 3
