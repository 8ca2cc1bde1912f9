namespace StrategyReport.Fuzz;

/// <summary>What is thrown for one input: always the same for a seed and a number.</summary>
internal sealed class Dice(int seed, int number)
{
    /// <summary>A seeded generator gives the same numbers in every version of .NET.</summary>
    private readonly Random _random = new(unchecked((seed * 1_000_003) ^ (number * 7_919) ^ (number << 20)));

    /// <summary>From 0 up to, but without, a number; 0 where that is not positive.</summary>
    public int Below(int number) => number <= 0 ? 0 : _random.Next(number);

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool OneIn(int times) => _random.Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of several, by how often each is to come.</summary>
    public T Weighted<T>(IReadOnlyList<(int Weight, T Choice)> choices)
    {
        var left = _random.Next(choices.Sum(c => c.Weight));
        foreach (var (weight, choice) in choices)
        {
            if (left < weight) return choice;
            left -= weight;
        }

        throw new InvalidOperationException("no choice");
    }
}
