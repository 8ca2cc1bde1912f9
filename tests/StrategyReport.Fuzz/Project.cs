using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Fuzz;

/// <summary>A sound project, from which inputs are made.</summary>
/// <param name="Files">Content by path, such as <c>data/framework.yaml</c>.</param>
/// <param name="Papers">Of each period the paper and the forms as the command writes them, by name.</param>
internal sealed record Project(
    string Name, IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<string> Periods, IReadOnlyDictionary<string, byte[]> Papers)
{
    /// <summary>The layout of which all templates are.</summary>
    public const string Layout = "templates/board-paper/";

    public const string Reference = Layout + "reference.docx";

    public string[] Texts { get; } = [.. Files.Keys.Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) && f.StartsWith("data/", StringComparison.Ordinal))];

    public string[] Templates { get; } = [.. Files.Keys.Where(f => f.StartsWith(Layout, StringComparison.Ordinal) && f != Reference)];

    public string[] Pictures { get; } = [.. Files.Keys.Where(f => Path.GetExtension(f) is ".png" or ".jpg" or ".gif")];

    /// <summary>The repository's folder, above the one in which this program lies.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly string[] OfTests = ["orchard", "two-halves", "moved", "own-words"];

    /// <summary>The repository's own data, projects of its tests, and one that has a bit of everything.</summary>
    public static IReadOnlyList<Project> Usual() => [Named("main"), Named("lantern"), .. OfTests.Select(Named)];

    /// <summary>One of the usual, by its name.</summary>
    public static Project Named(string name) => Of(name, Path.Combine(Root, name switch
    {
        "main" => "data",
        "lantern" => "tests/StrategyReport.Fuzz/Lantern",
        _ => $"tests/StrategyReport.Tests/Projects/{name}",
    }));

    /// <param name="data">The folder that holds <c>framework.yaml</c>.</param>
    public static Project Of(string name, string data)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Read(data, "data", files);
        Read(Path.Combine(Root, "templates"), "templates", files);
        foreach (var schema in files.Keys.Where(f => f.StartsWith("data/schema/", StringComparison.Ordinal)).ToList()) files.Remove(schema);
        var periods = files.Keys.Where(f => f.EndsWith("/paper.yaml", StringComparison.Ordinal)).Select(f => f.Split('/')[1]).ToList();
        return new Project(name, files, periods, Built(files, periods));
    }

    private static SortedDictionary<string, byte[]> Built(IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<string> periods)
    {
        using var bench = new Bench();
        bench.Lay(files);
        var here = Environment.CurrentDirectory;
        Environment.CurrentDirectory = bench.Folder;
        try
        {
            foreach (var period in periods)
            {
                Run("build", "--period", period, "--output", $"out/{period}.docx", "--output", $"out/{period}.html");
                Run("collect", "--period", period, "--output", $"out/forms-{period}");
            }
        }
        finally
        {
            Environment.CurrentDirectory = here;
        }

        var papers = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Read(Path.Combine(bench.Folder, "out"), "out", papers);
        return papers;
    }

    private static void Run(params string[] arguments)
    {
        using var output = new StringWriter();
        if (CommandLine.Run(arguments, new Terminal(output, output)) != 0)
            throw new InvalidOperationException($"the base must be sound: {string.Join(' ', arguments)}\n{output}");
    }

    private static void Read(string folder, string name, SortedDictionary<string, byte[]> files)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            files[$"{name}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}"] = File.ReadAllBytes(file);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyReport.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("this program runs within the repository only");
        return folder;
    }
}
