using System.Diagnostics;

namespace ScribanStandIn.Tests.Safety;

/// <summary>Whatever a template says, it renders or fails with a message, within a second; nothing else is ever thrown.</summary>
public class GeneratedTemplateTests
{
    private static readonly TimeSpan s_allowed = TimeSpan.FromSeconds(1);

    [StandInFact]
    public void Five_hundred_generated_templates_end_in_time() => Check(1, 500, 5_000);

    [StandInFact(slow: true)]
    public void Ten_thousand_generated_templates_end_in_time() => Check(1_000, 10_000, 100_000);

    private static void Check(int firstSeed, int count, int largest)
    {
        var failures = new List<string>();
        for (var seed = firstSeed; seed < firstSeed + count && failures.Count < 10; seed++)
        {
            var text = new TemplateGenerator(seed, largest).Generate();
            if (Problem(text) is { } problem)
                failures.Add($"Seed {seed}: {problem}\n{(text.Length > 2000 ? text[..2000] + "…" : text)}");
        }
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static string? Problem(string text)
    {
        var (problem, time) = Measure(text);
        // The machine may have been busy: only what is slow each time is slow.
        for (var again = 0; again < 3 && problem is null && time > s_allowed; again++)
            (problem, time) = Measure(text);
        return problem ?? (time > s_allowed ? $"It took {time.TotalSeconds:0.0} s." : null);
    }

    private static (string? Problem, TimeSpan Time) Measure(string text)
    {
        var time = Stopwatch.StartNew();
        string? problem = null;
        try
        {
            var result = CaseRunner.Run(text);
            if (result.Length > 2 * 1_048_576)
                problem = $"It rendered {result.Length} characters.";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            problem = "It threw " + exception;
        }
        return (problem, time.Elapsed);
    }
}
