using BenchmarkDotNet.Attributes;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Benchmarks;

/// <summary>The stages as a user has them, in memory; each is told as a ratio of the first, which goes all the way to the tree.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private PaperSources _sources = null!;
    private Report _report = null!;

    [Params(12, 240)]
    public int Ambitions { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        var folder = Directory.CreateTempSubdirectory("benchmarks-").FullName;
        new GeneratedData(Ambitions, seed: 1).WriteTo(folder);
        _sources = new PaperSources(
            new DiskFolder(Path.Combine(folder, "data")), new DiskFolder(Path.Combine(RepositoryRoot(), "templates")));
        _report = Compose();
    }

    /// <summary>YAML, rules, prose, templates and markup.</summary>
    [Benchmark(Baseline = true)]
    public Report Compose()
    {
        var found = new DiagnosticBag();
        return Report.Compose([new ReportRequest(Read(), GeneratedData.Period)], found).FirstOrDefault()
            ?? throw new InvalidOperationException(found.First().Message);
    }

    /// <summary>What <c>validate</c> does.</summary>
    [Benchmark]
    public DiagnosticBag Validate()
    {
        var found = new DiagnosticBag();
        DataCheck.Run(Read(), [GeneratedData.Period], final: false, found);
        return found;
    }

    [Benchmark]
    public byte[]? ToWord() => _report.ToWord([]);

    [Benchmark]
    public byte[]? ToHtml() => _report.ToHtml([]);

    /// <summary>The same folders, nothing of which is read yet.</summary>
    private PaperSources Read() => new(_sources.Files, _sources.Data, _sources.Templates);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StrategyReport.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
