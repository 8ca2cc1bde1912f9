using System.Diagnostics;

namespace StrategyReport.Pages;

/// <summary>
/// <c>strategy-report preview</c> in a copy of the shipped data, as an analyst runs it: the native program where one is named, as the
/// gate does, else the plain build.
/// </summary>
internal sealed class LivePreview : IDisposable
{
    public const string Period = "2024-25-Q2";

    /// <summary>The file of an ambition that both shipped periods report on.</summary>
    public const string Ambition = $"data/{Period}/ambitions/04-formal-partnerships.yaml";

    /// <summary>In that file, and once in the paper.</summary>
    public const string Words = "Agreements or arrangements";

    private readonly Process _process;

    /// <param name="prepare">Changes the project first.</param>
    public LivePreview(Action<TestProject>? prepare = null)
    {
        prepare?.Invoke(Project);
        var command = Native.Command.Length > 0 ? Native.Command : Path.Combine(AppContext.BaseDirectory, "strategy-report");

        // A shell's job in the background ignores Ctrl+C, and so would all that it starts.
        _process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", command, "preview"])
        {
            WorkingDirectory = Project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Address = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(_process.StandardError.ReadToEnd());
    }

    public TestProject Project { get; } = TestProject.Shipped();

    public string Address { get; }

    /// <summary>Saves the ambition with something in it exchanged, and gives the time of the save.</summary>
    public DateTimeOffset Save(string original, string old, string by, string file = Ambition)
    {
        Assert.Contains(old, original, StringComparison.Ordinal);
        var text = original.Replace(old, by, StringComparison.Ordinal);
        var time = DateTimeOffset.UtcNow;
        Project.Write(file, text);
        return time;
    }

    /// <summary>Ctrl+C, and the exit code.</summary>
    public int Interrupt()
    {
        Shell.Run(Project.Folder, "sh", "-c", $"kill -INT {_process.Id}");
        Assert.True(_process.WaitForExit(TimeSpan.FromSeconds(10)), "It goes on.");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Project.Dispose();
    }
}
