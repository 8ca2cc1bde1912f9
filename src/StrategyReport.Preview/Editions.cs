using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Status;

namespace StrategyReport.Preview;

/// <summary>The papers as they are after the last save; each is made when somebody asks for it, once.</summary>
/// <param name="sources">Reads everything anew.</param>
/// <param name="usual">The period that is shown where none is asked for; null: the newest.</param>
internal sealed class Editions(Func<PaperSources> sources, string? usual)
{
    private readonly Lock _oneAtATime = new();
    private readonly Dictionary<string, Edition> _made = [];
    private volatile TaskCompletionSource _nextSave = NewSave();
    private volatile int _number = 1;

    /// <summary>Something was saved: what is asked for from now on is made anew.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _number);
        Interlocked.Exchange(ref _nextSave, NewSave()).SetResult();
    }

    /// <summary>The number of the first edition after one; comes at once if that is not the newest.</summary>
    /// <param name="seen">What was seen last; 0: none.</param>
    public async Task<int> AfterAsync(int seen, CancellationToken cancel)
    {
        while (true)
        {
            var save = _nextSave.Task;
            if (_number is var number && number != seen) return number;
            await save.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Null where there is no such period, and never was.</summary>
    /// <param name="asked">Null: the usual one.</param>
    public Edition? Of(string? asked)
    {
        lock (_oneAtATime)
        {
            // Read first: what is saved from here on belongs to the next edition.
            var number = _number;
            var now = sources();
            var periods = now.Periods;
            var newest = periods.Count > 0 ? periods[^1] : _made.Keys.Max(StringComparer.Ordinal);
            if ((asked ?? usual ?? newest) is not { } period) return null;
            var last = _made.GetValueOrDefault(period);
            if (last?.Number == number) return last;
            if (last is null && !periods.Contains(period)) return null;
            return _made[period] = Make(number, period, periods, last?.Paper, now);
        }
    }

    private static TaskCompletionSource NewSave() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Edition Make(int number, string period, IReadOnlyList<string> periods, string? last, PaperSources sources)
    {
        var findings = new DiagnosticBag();
        try
        {
            if (!periods.Contains(period))
                return Stale(null, $"The folder '{sources.Data}/{period}' or its paper.yaml is not there any more.");
            var composed = Composed.Of(sources, [period]).Single();
            findings.AddRange(composed.Findings);
            return composed.Report?.ToPreview(findings) is { } page
                ? new Edition(number, period, periods, Encoding.UTF8.GetString(page), IsStale: false, findings, composed.Status, null)
                : Stale(composed.Status, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Stale(null, $"The files cannot be read: {failure.Message}"); // Folders that go while they are read.
        }

        Edition Stale(PeriodStatus? status, string? problem) =>
            new(number, period, periods, last, IsStale: true, findings, status, problem);
    }
}
