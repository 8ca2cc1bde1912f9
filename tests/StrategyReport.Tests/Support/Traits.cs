using System.Diagnostics;

namespace StrategyReport.Tests.Support;

/// <summary>A test that takes long: skipped unless STRATEGY_REPORT_SLOW=1, which the gate sets.</summary>
public sealed class SlowFactAttribute : FactAttribute
{
    /// <param name="needs">Commands that must be installed, or the test is skipped and says which is missing.</param>
    public SlowFactAttribute(params string[] needs)
    {
        if (Environment.GetEnvironmentVariable("STRATEGY_REPORT_SLOW") != "1") Skip = "Slow: set STRATEGY_REPORT_SLOW=1, as the gate does.";
        else if (Array.Find(needs, command => !Shell.Has(command)) is { } missing) Skip = $"Needs {missing}, which is not installed here.";
    }
}

/// <summary>A test that needs commands which a fresh machine does not have.</summary>
public sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(params string[] needs)
    {
        if (Array.Find(needs, command => !Shell.Has(command)) is { } missing) Skip = $"Needs {missing}, which is not installed here.";
    }
}

/// <summary>Runs other programs.</summary>
internal static class Shell
{
    public static bool Has(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, command)));

    /// <summary>Runs a program to its end, and gives what it wrote to both outputs together with its exit code.</summary>
    public static (int ExitCode, string Output) Run(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }
}
