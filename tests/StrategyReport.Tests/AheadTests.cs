namespace StrategyReport.Tests;

public class AheadTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_items_however_long_each_takes()
    {
        int[] items = [40, 1, 20, 1, 1];

        Assert.Equal(items, Ahead.Of(items, wait =>
        {
            Thread.Sleep(wait);
            return wait;
        }));
    }

    [Fact]
    public void Two_are_worked_on_at_once_and_no_more()
    {
        var (now, most) = (0, 0);
        _ = Ahead.Of(Enumerable.Range(0, 8).ToArray(), n =>
        {
            var working = Interlocked.Increment(ref now);
            InterlockedMax(ref most, working);
            Thread.Sleep(20);
            Interlocked.Decrement(ref now);
            return n;
        }).ToList();

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public void One_alone_is_worked_on_where_the_caller_is() =>
        Assert.Equal([Environment.CurrentManagedThreadId], Ahead.Of([0], _ => Environment.CurrentManagedThreadId));

    [Fact]
    public void What_goes_wrong_is_told_at_its_turn_as_it_is()
    {
        var taken = new List<int>();

        Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var n in Ahead.Of([1, 2, 3], n => n == 2 ? throw new InvalidDataException() : n)) taken.Add(n);
        });

        Assert.Equal([1], taken);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        do seen = most;
        while (value > seen && Interlocked.CompareExchange(ref most, value, seen) != seen);
    }
}
