using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using StrategyReport.Mutation;

// See .ci/mutate.
if (args is ["host", var file]) return Host.Serve(file);

var options = args.Chunk(2).ToDictionary(a => a[0], a => a.Length == 2 ? a[1] : throw new ArgumentException($"{a[0]} needs a value."));
int Number(string name, int usual) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
var rooms = options.GetValueOrDefault("--rooms", "Yaml,Data,Rules,Markup,Word,Comparison").Split(',');
var (sample, budget, workers) = (Number("--sample", 150), Number("--budget", 20) * 1000, Number("--workers", 2));
var end = Stopwatch.StartNew();
var longest = TimeSpan.FromMinutes(Number("--minutes", 600));

var root = Directory.GetCurrentDirectory();
var built = Path.Combine(root, "tests/StrategyReport.Tests/bin/Debug/net10.0");
var folder = Path.Combine(root, "artifacts/mutation", $"{Environment.ProcessId}");
foreach (var part in Directory.GetFiles(built, "*", SearchOption.AllDirectories))
{
    var copy = Path.Combine(folder, Path.GetRelativePath(built, part));
    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
    File.Copy(part, copy, overwrite: true);
}

try
{
    foreach (var own in Directory.GetFiles(AppContext.BaseDirectory, "StrategyReport.Mutation.dll")) File.Copy(own, Path.Combine(folder, Path.GetFileName(own)));
    var library = Library.Open(Path.Combine(root, "src/StrategyReport"));
    var drafts = library.Sample(rooms, sample, Number("--seed", 14));
    library.Write(drafts, Path.Combine(folder, "StrategyReport.dll"));
    var mutants = drafts.GroupBy(d => d.Room).SelectMany(r => r.Take(sample)).Select(d => d.Mutant).ToList();
    Console.Error.WriteLine($"{mutants.Count} faults compiled after {end.Elapsed.TotalSeconds:F0} s.");

    var children = Enumerable.Range(0, workers).Select(_ => new Child(folder)).ToList();
    // A test that takes the process with it, or hangs, ends the watching: those before it are known.
    var covered = (await Task.WhenAll(children.Select(async (child, n) =>
    {
        var answers = new List<string>();
        var longestWatch = Number("--cover", 30);
        if (await child.Ask($"cover {n} {workers} {longestWatch} {options.GetValueOrDefault("--tests")}", TimeSpan.FromMinutes(longestWatch + 2),
            a => a == "covered", answers) is null) Console.Error.WriteLine($"The test after {answers.LastOrDefault()?.Split('\t')[4]} did not end.");
        return answers;
    }))).SelectMany(a => a).ToList();
    var tests = covered.Where(a => a.StartsWith("test\t", StringComparison.Ordinal)).Select(a => a.Split('\t')).Where(a => a[3] == "True")
        .Select(a => new Test(a[1], int.Parse(a[2], CultureInfo.InvariantCulture), a[4],
            [.. a[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))])).ToList();
    Console.Error.WriteLine($"{tests.Count} of {covered.Count(a => a.StartsWith("test\t", StringComparison.Ordinal))} tests pass without a fault; {end.Elapsed.TotalSeconds:F0} s.");
    foreach (var failing in covered.Select(a => a.Split('\t')).Where(a => a.Length > 3 && a[3] != "True").DistinctBy(a => a[4]).Take(12))
        Console.Error.WriteLine($"  {failing[4]}: {(failing[6].Length > 900 ? failing[6][..900] : failing[6])}");

    if (tests.Count * 10 < covered.Count * 9) Console.WriteLine("Many tests fail without a fault: what the others notice is no measure.");

    // A static member's value is made once, so that its faults count only in a process of their own.
    var once = covered.Where(a => a.StartsWith("once\t", StringComparison.Ordinal))
        .SelectMany(a => a[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToHashSet();
    mutants = [.. mutants.Select(m => once.Contains(m.Id) ? m with { Once = true } : m)];
    var planner = new Planner(tests, library.Ways);
    var warm = planner.Warm();
    foreach (var child in children) child.Warm = warm;
    var sameFile = drafts.GroupBy(d => d.Mutant.File).ToDictionary(g => g.Key, g => (IReadOnlySet<int>)g.Select(d => d.Mutant.Id).ToHashSet());
    var queue = new ConcurrentQueue<Mutant>(mutants.OrderBy(m => m.Id % sample).ThenBy(m => m.Id));
    var fates = new ConcurrentDictionary<Mutant, Fate>();
    // What an earlier run has seen noticed is not tried again.
    var known = options.TryGetValue("--known", out var from) ? File.ReadLines(from).Where(l => l.StartsWith("Killed", StringComparison.Ordinal)).ToHashSet() : [];
    await using var log = TextWriter.Synchronized(options.TryGetValue("--log", out var to) ? new StreamWriter(to) { AutoFlush = true } : TextWriter.Null);
    await Task.WhenAll(children.Select(child => Task.Run(async () =>
    {
        await child.WarmUp();
        while (end.Elapsed < longest && queue.TryDequeue(out var mutant))
        {
            fates[mutant] = known.Contains($"{Fate.Killed}\t{mutant}") ? Fate.Killed : await Try(mutant, child);
            await log.WriteLineAsync($"{fates[mutant]}\t{mutant}");
        }

        child.Dispose();
    })));
    return Report(fates);

    async Task<Fate> Try(Mutant mutant, Child child)
    {
        var (asked, isAll) = planner.For(mutant, sameFile[mutant.File], budget);
        if (asked.Count == 0) return Fate.NotReached;
        var within = TimeSpan.FromMilliseconds(90_000 + (asked.Sum(t => t.Milliseconds) * 60L));
        using var own = mutant.Once ? new Child(folder, mutant.Id) : null;
        var answer = await (own ?? child).Ask($"{mutant.Id} {string.Join(' ', asked)}", within, _ => true);
        if (answer is null) return Fate.Stopped;
        if (answer[0] == "survived") return isAll ? Fate.Survived : Fate.NotWithinTime;
        planner.Killed(answer[0].Split('\t')[1], mutant);
        return Fate.Killed;
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

int Report(IReadOnlyDictionary<Mutant, Fate> fates)
{
    foreach (var (mutant, fate) in fates.OrderBy(f => f.Key.File, StringComparer.Ordinal).ThenBy(f => f.Key.Line))
    {
        var words = fate switch { Fate.NotReached => "no test reaches it where it makes a difference", Fate.NotWithinTime => "survived the tests there was time for", _ => "survived" };
        if (fate is not (Fate.Killed or Fate.Stopped)) Console.WriteLine($"{mutant} ({words})");
    }

    foreach (var room in fates.GroupBy(f => f.Key.Room).OrderBy(g => Array.IndexOf(rooms, g.Key))) Console.WriteLine($"{room.Key}: {Share([.. room.Select(f => f.Value)])}");
    Fate[] all = [.. fates.Values];
    Console.WriteLine($"Mutation: {Share(all)}, after {end.Elapsed.TotalSeconds:F0} s");
    // A few, on a machine that is busy with other things, say nothing.
    return all.Length < 20 || all.Count(IsNoticed) * 100 >= all.Length * Number("--floor", 0) ? 0 : 1;
}

static bool IsNoticed(Fate fate) => fate is Fate.Killed or Fate.Stopped;

static string Share(Fate[] fates) =>
    $"{fates.Count(IsNoticed) * 100.0 / Math.Max(1, fates.Length):F1} % of {fates.Length} faults noticed ({fates.Count(f => f == Fate.Stopped)} by a test that did not end)";
