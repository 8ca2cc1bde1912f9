namespace StrategyReport.Pages;

/// <summary>Papers as web pages: the shipped ones and those of the tests' projects, each built once.</summary>
public sealed class Papers : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("strategy-report-pages-").FullName;

    /// <summary>Project and period; the shipped data has no name.</summary>
    public static TheoryData<string, string> All => new()
    {
        { "", "2023-24-Q4" }, { "", "2024-25-Q2" }, { "harbour", "2025-26-Q2" }, { "own-words", "2025-26-Q2" }, { "other-trust", "2025-26-H1" },
        { "moved", "2025-26-H2" },
    };

    /// <summary>The address of a paper's page.</summary>
    /// <param name="layout">What <c>annex_table.layout</c> is to be; null: as the data has it.</param>
    public string Page(string name, string period, string? layout = null)
    {
        var file = Path.Combine(_folder, $"{name}-{period}-{layout}.html");
        if (File.Exists(file)) return "file://" + file;
        using var project = name.Length == 0 ? TestProject.Shipped() : TestProject.Named(name);
        if (layout is not null) project.Replace($"data/{period}/paper.yaml", "annex_table:\n", $"annex_table:\n  layout: {layout}\n");
        var result = project.Run("build", "-p", period, "-o", file);
        Assert.True(result.ExitCode == 0, result.Error);
        return "file://" + file;
    }

    /// <summary>The address of a page that shows what has changed between two periods.</summary>
    public string Redline(string name, string from, string to)
    {
        var file = Path.Combine(_folder, $"{name}-{from}-{to}.html");
        if (File.Exists(file)) return "file://" + file;
        using var project = name.Length == 0 ? TestProject.Shipped() : TestProject.Named(name);
        var result = project.Run("build", "--against", from, "-p", to, "-o", file);
        Assert.True(result.ExitCode == 0, result.Error);
        return "file://" + file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
