using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Status;

namespace StrategyReport.Preview;

/// <summary>The papers as they are after the last save; each is made when somebody asks for it, once.</summary>
/// <param name="sources">Reads everything anew.</param>
/// <param name="usual">The period that is shown where none is asked for; null: the newest.</param>
/// <param name="errors">Where it is told, beside the page, what could not be done.</param>
internal sealed class Editions(Func<PaperSources> sources, string? usual, TextWriter errors)
{
    private readonly Lock _oneAtATime = new();
    private readonly Dictionary<string, Edition> _made = [];
    private volatile TaskCompletionSource _nextSave = NewSave();

    /// <summary>Another server's are others, so that a page which has slept sees that there is something new.</summary>
    private long _number = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    /// <summary>Something was saved: what is asked for from now on is made anew.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _number);
        Interlocked.Exchange(ref _nextSave, NewSave()).SetResult();
    }

    /// <summary>The number of the first edition after one; comes at once if that is not the newest.</summary>
    /// <param name="seen">What was seen last; 0: none.</param>
    public async Task<long> AfterAsync(long seen, CancellationToken cancel)
    {
        while (true)
        {
            var save = _nextSave.Task;
            if (Interlocked.Read(ref _number) is var number && number != seen) return number;
            await save.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Null where there is no such period, and never was.</summary>
    /// <param name="asked">Null: the usual one, or the newest, also where its folder has gone since it was shown.</param>
    public Edition? Of(string? asked)
    {
        lock (_oneAtATime)
        {
            // Read first: what is saved from here on belongs to the next edition.
            var number = Interlocked.Read(ref _number);
            PaperSources? now = null;
            IReadOnlyList<string> periods = [];
            string? problem = null;
            try
            {
                now = sources();
                periods = now.Periods;
            }
            catch (Exception failure)
            {
                problem = Tell(failure);
            }

            var period = asked ?? usual ?? periods.Concat(_made.Keys).Max(StringComparer.Ordinal) ?? "";
            var last = _made.GetValueOrDefault(period);
            if (last?.Number == number) return last;
            if (problem is null && last is null && !periods.Contains(period)) return null;
            return _made[period] = Make(number, period, periods, last?.Paper, now, problem);
        }
    }

    /// <summary>Tells of a failure on the error output, with all that is known of it where nobody expects it.</summary>
    /// <returns>The same for the page, as a sentence or two.</returns>
    public string Tell(Exception failure)
    {
        var expected = failure is IOException or UnauthorizedAccessException; // Folders that go while they are read.
        var words = expected ? $"The files cannot be read: {failure.Message}" : $"The page cannot be made: {failure.Message}";
        errors.WriteLine(expected ? words : $"The page cannot be made: {failure}");
        return words;
    }

    private static TaskCompletionSource NewSave() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Edition Make(
        long number, string period, IReadOnlyList<string> periods, string? last, PaperSources? sources, string? problem)
    {
        var findings = new DiagnosticBag();
        try
        {
            if (sources is null || problem is not null) return Stale(null, problem);
            if (!periods.Contains(period))
                return Stale(null, $"The folder '{sources.Data}/{period}' or its paper.yaml is not there any more.");
            var composed = Composed.Of(sources, [period]).Single();
            findings.AddRange(composed.Findings);
            return composed.Report?.ToPreview(findings) is { } page
                ? new Edition(number, period, periods, Encoding.UTF8.GetString(page), IsStale: false, findings, composed.Status, null)
                : Stale(composed.Status, null);
        }
        catch (Exception failure)
        {
            return Stale(null, Tell(failure));
        }

        Edition Stale(PeriodStatus? status, string? why) => new(number, period, periods, last, IsStale: true, findings, status, why);
    }
}
