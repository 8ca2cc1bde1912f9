using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StrategyReport.Fuzz;

/// <summary>A command as a process of its own: the published native program, say.</summary>
internal static partial class ProgramRun
{
    /// <summary>With an exit code below 0 where the process broke a bound or died; what it wrote then begins with what happened.</summary>
    public static (int ExitCode, string Output) Of(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var broken = "";
        while (!process.WaitForExit(25) && broken.Length == 0)
        {
            process.Refresh();
            broken = Limits.Broken(process, TimeSpan.Zero, DateTime.Now - process.StartTime);
        }

        if (broken.Length > 0) process.Kill();
        process.WaitForExit();
        var all = output.Result + error.Result;
        if (broken.Length > 0) return (-1, broken + "\n" + all);
        return process.ExitCode is >= 0 and <= 2 ? (process.ExitCode, all) : (-1, Name(all, process.ExitCode) + "\n" + all);
    }

    private static string Name(string output, int exitCode)
    {
        var type = Thrown().Match(output) is { Success: true } thrown ? thrown.Value : $"exit code {exitCode}";
        var frame = Frame().Match(output) is { Success: true } found ? found.Groups[1].Value : "";
        return $"{type} at {frame}";
    }

    [GeneratedRegex(@"System\.[\w.]*Exception")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"at (StrategyReport\.[\w.<>`]+)\(")]
    private static partial Regex Frame();
}
