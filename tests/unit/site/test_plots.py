"""Columns as arithmetic: whole units, the highest as high as the plot, nothing seen of nothing."""

from hypothesis import given
from hypothesis import strategies as st

from navnenyt.site.cards import Link
from navnenyt.site.plots import HEIGHT, bars, plot

NUMBERS = st.lists(st.tuples(st.text(), st.integers(0, 10_000)), min_size=1, max_size=40)


def test_columns_stand_on_the_axis_beside_each_other():
    drawn = plot("Nyheder", [("a", 2), ("b", 0), ("c", 1)])
    assert [(each.x, each.y, each.height) for each in drawn.columns] == [
        (0, 0, 48), (10, 48, 0), (20, 24, 24),
    ]  # fmt: skip
    assert (drawn.width, drawn.first, drawn.last, drawn.highest) == (28, "a", "c", "a")
    assert (drawn.total, drawn.most) == (3, 2)


def test_none_is_the_highest_where_several_are():
    assert plot("", [("a", 2), ("b", 2)]).highest == ""


def test_plots_of_one_scale_are_compared():
    drawn = plot("", [("a", 1), ("b", 2)], scale=4)
    assert [each.height for each in drawn.columns] == [12, 24]


@given(NUMBERS.filter(lambda numbers: any(count for _, count in numbers)))
def test_every_number_is_seen_and_none_is_higher_than_the_plot(numbers):
    columns = plot("", numbers).columns
    assert [each.count for each in columns] == [count for _, count in numbers]
    assert max(each.height for each in columns) == HEIGHT
    for each in columns:
        assert each.y + each.height == HEIGHT
        assert (each.height > 0) == (each.count > 0)


def test_bars_are_as_long_as_their_numbers_and_none_is_unseen():
    drawn = bars([((Link("/a/", "a"),), 1000), ((), 500), ((), 1)])
    assert [(bar.count, bar.length) for bar in drawn] == [(1000, 100), (500, 50), (1, 1)]
    assert bars([]) == ()
