using System.Diagnostics;

namespace StrategyReport.Mutation;

/// <summary>A <see cref="Host"/> in a process of its own, which is replaced where it dies or does not answer.</summary>
/// <param name="fault">One that is on from the start; null where each is asked for.</param>
internal sealed class Child(string folder, int? fault = null) : IDisposable
{
    private Process? _process;

    /// <summary>The tests by which a new process does without a fault what is done once.</summary>
    public string Warm { get; set; } = "";

    /// <summary>Once more in the process that is there, which has run a share of the tests.</summary>
    public async Task WarmUp() => await Ask("warm " + Warm, TimeSpan.FromMinutes(10), _ => true);

    /// <summary>Asks, and gives the answers up to the last; null where the process died or took longer than it may.</summary>
    /// <param name="answers">What it has said by then, also where it dies.</param>
    public async Task<List<string>?> Ask(string command, TimeSpan within, Func<string, bool> isLast, List<string>? answers = null)
    {
        if (_process is null && !await Start()) return null;
        answers ??= [];
        using var limit = new CancellationTokenSource(within);
        try
        {
            await _process!.StandardInput.WriteLineAsync(command.AsMemory(), limit.Token);
            await _process.StandardInput.FlushAsync(limit.Token);
            while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (!line.StartsWith(Host.Sign, StringComparison.Ordinal)) continue;
                answers.Add(line[1..]);
                if (answers.Count % 250 == 0) Console.Error.WriteLine($"{answers.Count} tests have run.");
                if (isLast(line[1..])) return answers;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // It hangs, or has died: what both mean is the same.
        }

        Dispose();
        return null;
    }

    public void Dispose()
    {
        if (_process is null) return;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It is gone already.
        }

        _process.Dispose();
        _process = null;
    }

    private async Task<bool> Start()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", Path.Combine(folder, "StrategyReport.Tests.runtimeconfig.json"),
            "--depsfile", Path.Combine(folder, "StrategyReport.Tests.deps.json"), Path.Combine(folder, "StrategyReport.Mutation.dll"),
            "host", Path.Combine(folder, "StrategyReport.Tests.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["SNAPSHOT_RECEIVED"] = "no";
        start.Environment["STRATEGY_REPORT_SLOW"] = null;
        start.Environment["SNAPSHOT_ACCEPT"] = null;
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (fault is not null) start.Environment["STRATEGY_REPORT_MUTANT"] = $"{fault}";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (line != Host.Sign + "ready") continue;
                return Warm.Length == 0 || await Ask("warm " + Warm, TimeSpan.FromMinutes(10), _ => true) is not null;
            }
        }
        catch (OperationCanceledException)
        {
            // As below.
        }

        Dispose();
        return false;
    }
}
