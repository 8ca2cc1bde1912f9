using System.Collections.Concurrent;
using System.Diagnostics;

namespace StrategyReport.Fuzz;

/// <summary>Runs inputs, several side by side, and gathers what goes wrong.</summary>
internal static class FuzzRun
{
    /// <summary>The finds, in the order of their inputs.</summary>
    /// <param name="progress">Hears from time to time how far it is.</param>
    public static IReadOnlyList<Find> Of(FuzzOptions options, Action<string> progress)
    {
        IReadOnlyList<Project> bases = options.Bases.Count == 0 ? Project.Usual()
            : [.. options.Bases.Select(b => Project.Of(Path.GetFileName(b.TrimEnd('/')), Path.Combine(b, "data")))];
        var maker = new InputMaker(options.Seed, bases);
        var (finds, clock, done) = (new ConcurrentBag<Find>(), Stopwatch.StartNew(), 0);
        var next = (options.Only ?? options.From) - 1;
        var last = options.Only ?? options.From + options.Count - 1;
        var threads = Enumerable.Range(0, options.Only is null ? options.Jobs : 1).Select(_ => new Thread(Work)).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return [.. finds.OrderBy(f => f.Input.Number)];

        void Work()
        {
            using var worker = new WorkerProcess(options.Program);
            using var linter = options.Lint is null ? null : new Linter(options.Lint);
            for (var number = Interlocked.Increment(ref next); number <= last; number = Interlocked.Increment(ref next))
            {
                var input = maker.Make(number);
                var outcome = Run(input);
                if (Interlocked.Increment(ref done) % 500 == 0) progress($"{done} of {last + 1}, {finds.Count} finds, {clock.Elapsed.TotalSeconds:F0} s");
                if (outcome.Kind.Length == 0) continue;
                var find = new Find(input, outcome);
                var isNew = finds.All(f => f.Outcome.Kind != outcome.Kind);
                finds.Add(find);
                if (isNew) progress($"{number}: {outcome.Kind}");
                if (isNew && options.Cases is { } cases) FaultCase.Write(cases, new Shrinker(Run).Shrink(find), options.Seed);
            }

            Outcome Run(FuzzInput input)
            {
                var outcome = worker.Run(input);
                if (outcome.Kind.Length > 0 || linter is null) return outcome;
                return outcome.Documents.Where(d => d.EndsWith(".docx", StringComparison.Ordinal))
                    .Select(d => linter.Of(Path.Combine(worker.Folder, d))).FirstOrDefault(fault => fault is not null) ?? outcome;
            }
        }
    }

    /// <summary>One line for each kind of fault: how often, the first input, what.</summary>
    public static string Table(IReadOnlyList<Find> finds) => string.Concat(finds.GroupBy(f => f.Outcome.Kind).OrderByDescending(g => g.Count())
        .Select(g => $"{g.Count(),6} × {g.Key} (first: --only {g.First().Input.Number}, {g.First().Input.Kind})\n"));
}
