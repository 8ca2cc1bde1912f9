using System.Diagnostics;
using System.Text.Json;

namespace StrategyReport.Fuzz;

/// <summary>A worker as its parent sees it: watched, and replaced where it dies or passes a bound.</summary>
/// <param name="program">What it is to run; null: the code that it holds itself.</param>
internal sealed class WorkerProcess(string? program) : IDisposable
{
    /// <summary>One that has run so many inputs makes room, so that what it keeps is not taken for what an input needs.</summary>
    private const int MostInputs = 400;

    private readonly Bench _bench = new();
    private Process? _process;
    private int _inputs;

    /// <summary>Whether the commands of the input before may have changed what was laid out.</summary>
    private bool _isChanged;

    public string Folder => _bench.Folder;

    public Outcome Run(FuzzInput input)
    {
        if (_isChanged) _bench.Clear();
        _isChanged = input.Steps.Any(s => s.Arguments[0] is "fix" or "import" or "new-period" or "collect");
        _bench.RemoveOutputs();
        _bench.Lay(input);
        var process = Started();
        process.Refresh();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        process.StandardInput.WriteLine(Worker.Line(_bench.Folder, input.Steps));
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLineAsync();
        var broken = "";
        while (!answer.Wait(25) && broken.Length == 0)
        {
            process.Refresh();
            broken = Limits.Broken(process, before, clock.Elapsed);
        }

        if (broken.Length > 0) return Lost(broken, "");
        return answer.Result is { } line ? JsonSerializer.Deserialize<Outcome>(line)! : Lost("the process died", _error);
    }

    private string _error = "";

    private Outcome Lost(string what, string detail)
    {
        if (!_process!.HasExited) _process.Kill();
        _process.WaitForExit();
        if (detail.Length == 0) detail = _error;
        // A stack that overflows is told by the runtime with thousands of lines.
        var own = detail.Split('\n').FirstOrDefault(l => l.Contains(" at StrategyReport.", StringComparison.Ordinal))?.Trim() ?? "";
        var name = own.Split('(')[0];
        Stop();
        return Outcome.Wrong($"{what} {name}".TrimEnd(), detail.Length > 4_000 ? detail[..4_000] : detail);
    }

    private Process Started()
    {
        if (_process is not null && ++_inputs % MostInputs == 0) Stop();
        if (_process is not null) return _process;
        string[] arguments = ["exec", typeof(WorkerProcess).Assembly.Location, "--worker", .. program is null ? Array.Empty<string>() : [program]];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x40000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        _error = "";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => _error += _error.Length < 100_000 ? line.Data + "\n" : "";
        process.BeginErrorReadLine();
        return _process = process;
    }

    private void Stop()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        _bench.Dispose();
    }
}
