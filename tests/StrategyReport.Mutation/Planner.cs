namespace StrategyReport.Mutation;

/// <summary>A test, what it takes of the processor without a fault, and which faults and ways through the code it reaches.</summary>
internal sealed record Test(string Id, int Milliseconds, string Name, HashSet<int> Reaches)
{
    /// <summary>As a <see cref="Host"/> is told of it.</summary>
    public override string ToString() => $"{Id}:{Milliseconds}";
}

/// <summary>Which tests are asked about a fault, and in which order: first those that are likely to notice it.</summary>
/// <param name="ways">In which file each way through the code is.</param>
internal sealed class Planner(IReadOnlyList<Test> tests, IReadOnlyDictionary<int, string> ways)
{
    private static readonly string[][] Near =
        [["Yaml", "Data", "Rules", "Markup", "Comparison", "Cases", "Charts"], ["Word", "Prose", "Returns", "Imports"], ["EndToEnd", "Templates", "Html"]];

    private readonly Dictionary<(string Test, string File), int> _kills = [];
    private readonly Dictionary<string, Dictionary<string, double>> _rare = RareWays(tests, ways);

    /// <summary>Tests of the house and of speed say nothing of what the code does.</summary>
    public static bool IsAsked(string type, string[] names) =>
        !type.Contains(".Speed.", StringComparison.Ordinal) && type.Split('.')[^1] is not ("HouseTests" or "LayeringTests")
        && Array.Exists(names, n => type.Contains(n, StringComparison.Ordinal));

    /// <summary>0 for tests of a room by itself, which are quick and say most of it; those of whole commands come after them.</summary>
    public static int Nearness(string type) => Array.FindIndex(Near, rooms => Array.Exists(rooms, r => type.Contains($".{r}.", StringComparison.Ordinal)))
        is >= 0 and var at ? at : Near.Length;

    /// <summary>Few quick tests by which each fault is reached once, so that what is done once is done without a fault.</summary>
    public string Warm()
    {
        var (missing, chosen) = (tests.SelectMany(t => t.Reaches).Where(n => !ways.ContainsKey(n)).ToHashSet(), new List<Test>());
        foreach (var test in tests.OrderByDescending(t => t.Reaches.Count / (t.Milliseconds + 5.0)))
        {
            if (!test.Reaches.Overlaps(missing)) continue;
            missing.ExceptWith(test.Reaches);
            chosen.Add(test);
        }

        return string.Join(' ', chosen);
    }

    /// <param name="budget">What they may take together, in milliseconds.</param>
    public (List<Test> Tests, bool IsAll) For(Mutant mutant, IReadOnlySet<int> sameFile, int budget)
    {
        var all = tests.Where(t => mutant.Once ? t.Reaches.Overlaps(sameFile) || IsOfRoom(t, mutant) : t.Reaches.Contains(mutant.Id))
            .OrderByDescending(t => _kills.GetValueOrDefault((t.Id, mutant.File)))
            .ThenByDescending(t => _rare[t.Id].GetValueOrDefault(mutant.File) / (t.Milliseconds + 20))
            .ToList();
        var (chosen, spent) = (new List<Test>(), 0);
        foreach (var test in all)
        {
            if (spent > 0 && spent + test.Milliseconds > budget) continue;
            spent += test.Milliseconds;
            chosen.Add(test);
        }

        return (chosen, chosen.Count == all.Count);
    }

    /// <summary>How many ways of each file each test goes, each way the more worth the fewer others go it.</summary>
    private static Dictionary<string, Dictionary<string, double>> RareWays(IReadOnlyList<Test> tests, IReadOnlyDictionary<int, string> ways)
    {
        var usual = tests.SelectMany(t => t.Reaches).CountBy(n => n).ToDictionary();
        return tests.ToDictionary(t => t.Id, t => t.Reaches.Where(ways.ContainsKey).GroupBy(n => ways[n])
            .ToDictionary(g => g.Key, g => g.Sum(n => 1.0 / usual[n] / usual[n])));
    }

    private static bool IsOfRoom(Test test, Mutant mutant) => test.Name.Contains($".{mutant.Room}.", StringComparison.Ordinal);

    public void Killed(string test, Mutant mutant)
    {
        lock (_kills) _kills[(test, mutant.File)] = _kills.GetValueOrDefault((test, mutant.File)) + 1;
    }
}
