namespace StrategyReport.Tests;

/// <summary>Which room may name which: the arrows of the pipeline, read off the using lines.</summary>
public class LayeringTests
{
    private static readonly Dictionary<string, string[]> MayName = new()
    {
        ["Diagnostics"] = [],
        ["Sources"] = ["Diagnostics"],
        ["Yaml"] = ["Diagnostics", "Sources"],
        ["Data"] = ["Diagnostics", "Sources", "Yaml"],
        ["Prose"] = ["Diagnostics", "Yaml", "Data", "Markup"],
        ["Rules"] = ["Diagnostics", "Sources", "Yaml", "Data", "Prose"],
        ["Templates"] = ["Diagnostics", "Sources", "Yaml", "Data", "Prose", "Charts"],
        ["Markup"] = ["Diagnostics"],
        ["Charts"] = ["Markup"],
        ["Html"] = ["Diagnostics", "Sources", "Markup", "Charts"],
        ["Word"] = ["Diagnostics", "Sources", "Markup", "Charts"],
    };

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Library).Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj"))];

    private static string Library => Path.Combine(Snapshot.Root, "src/StrategyReport");

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_names_only_the_rooms_before_it(string room)
    {
        Assert.True(MayName.ContainsKey(room), $"'{room}' is a new room: say above what it may name.");
        foreach (var file in Directory.GetFiles(Path.Combine(Library, room), "*.cs", SearchOption.AllDirectories))
            foreach (var named in NamedRooms(file))
                Assert.True(named == room || MayName[room].Contains(named), $"{Path.GetRelativePath(Snapshot.Root, file)} names {named}.");
    }

    [Fact]
    public void The_command_line_names_only_the_report_its_diagnostics_and_the_periods()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Snapshot.Root, "src/StrategyReport.Cli"), "*.cs"))
            foreach (var named in NamedRooms(file))
                Assert.Contains(named, (string[])["Cli", "Diagnostics", "Sources", "Data", "Rules", "Word"]);
    }

    private static IEnumerable<string> NamedRooms(string file)
    {
        const string Using = "using StrategyReport.";
        foreach (var line in File.ReadLines(file))
            if (line.StartsWith(Using, StringComparison.Ordinal))
                yield return line[Using.Length..].TrimEnd(';').Split('.')[0];
    }
}
