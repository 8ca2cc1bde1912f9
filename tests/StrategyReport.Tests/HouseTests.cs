using StrategyReport.Cli;
using StrategyReport.Preview;

namespace StrategyReport.Tests;

/// <summary>What keeps the house easy to read: small files, one name for one thing, and nothing offered that nobody takes.</summary>
public class HouseTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Longest = 250;
    private const int Median = 65;

    /// <summary>As <c>.editorconfig</c> has it, which no compiler looks at.</summary>
    private const int Widest = 140;

    /// <summary>Each file by its name below the library's folder.</summary>
    private static (string Name, string[] Lines)[] Source
    {
        get
        {
            var source = Path.Combine(Snapshot.Root, "src");
            var library = Path.Combine(source, "StrategyReport");
            return [.. Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Split(Path.DirectorySeparatorChar).Contains("obj"))
                .Select(f => (Path.GetRelativePath(library, f).Replace('\\', '/'), File.ReadAllLines(f)))];
        }
    }

    private static Type[] Library { get; } =
        [.. typeof(Report).Assembly.GetTypes().Where(t => CompiledReferences.IsOurs(t) && !t.IsNested)];

    [Fact]
    public void Files_are_short()
    {
        var files = Source.Select(f => (f.Name, Lines: f.Lines.Length)).OrderBy(f => f.Lines).ToList();
        output.WriteLine($"{files.Count} files, {files.Sum(f => f.Lines)} lines; median {files[files.Count / 2].Lines}, "
            + $"longest {files[^1].Lines} ({files[^1].Name})");

        Assert.Empty(files.Where(f => f.Lines > Longest).Select(f => f.Name));
        Assert.InRange(files[files.Count / 2].Lines, 1, Median);
    }

    [Fact]
    public void Lines_are_short() =>
        Assert.Empty(Source.SelectMany(f => f.Lines
            .Select((line, index) => (Place: $"{f.Name}:{index + 1}", line.Length))
            .Where(line => line.Length > Widest)));

    [Fact]
    public void A_name_says_one_thing_but_for_the_writers_of_Word_and_of_HTML()
    {
        // With and without type arguments, in one room, it is one thing.
        var same = Library.GroupBy(t => t.Name.Split('`')[0])
            .Where(g => g.DistinctBy(t => t.Namespace).Count() > 1 && !IsPairOfWriters(g));

        Assert.Empty(same.Select(g => g.Key));

        static bool IsPairOfWriters(IEnumerable<Type> types) =>
            types.Select(t => t.Namespace!.Split('.')[1]).Order(StringComparer.Ordinal).SequenceEqual(["Html", "Word"]);
    }

    /// <summary>The library is the command's: public is what the command names, and what it meets in the public members of that.</summary>
    [Fact]
    public void What_is_public_is_what_the_command_needs()
    {
        var needed = CompiledReferences.To(typeof(Report).Assembly, typeof(Terminal).Assembly)
            .Concat(CompiledReferences.To(typeof(Report).Assembly, typeof(PreviewServer).Assembly)).ToHashSet();
        for (var found = needed.ToList(); found.Count > 0;) found = [.. found.SelectMany(CompiledReferences.OfferedBy).Where(needed.Add)];

        Assert.Empty(typeof(Report).Assembly.GetExportedTypes().Except(needed));
    }

    [Fact]
    public void What_is_written_is_called() => Assert.Empty(
        UncalledMembers.Of(typeof(Report).Assembly, typeof(PreviewServer).Assembly, typeof(Terminal).Assembly));
}
