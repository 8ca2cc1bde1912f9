using System.Diagnostics;

namespace StrategyReport.Fuzz;

/// <summary>
/// Another program that looks into documents: it reads a path from each line of its standard input, and answers with a line for
/// each fault, "RULE: what is wrong", and a blank one at their end.
/// </summary>
internal sealed class Linter : IDisposable
{
    private readonly Process _process;

    public Linter(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    /// <summary>Null where it has nothing to say.</summary>
    public Outcome? Of(string document)
    {
        _process.StandardInput.WriteLine(document);
        _process.StandardInput.Flush();
        var faults = new List<string>();
        while (_process.StandardOutput.ReadLine() is { Length: > 0 } fault) faults.Add(fault);
        return faults.Count == 0 ? null : Outcome.Wrong("linted: " + faults[0].Split(": ")[0], string.Join('\n', faults.Take(20)));
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
