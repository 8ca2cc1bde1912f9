using StrategyReport.Cli;

namespace StrategyReport.Tests;

/// <summary>Which room may name which: the arrows of the pipeline, read from what was compiled.</summary>
public class LayeringTests
{
    /// <summary>
    /// A room names itself, the rooms in it, <c>Diagnostics</c>, and what stands here; a room in a room has its own line.
    /// </summary>
    private static readonly Dictionary<string, string[]> MayName = new()
    {
        ["Diagnostics"] = [],
        ["Sources"] = [],
        ["Yaml"] = ["Sources"],
        ["Data"] = ["Yaml", "Sources"],
        ["Prose"] = ["Data", "Yaml"],
        ["Rules"] = ["Data", "Prose", "Sources", "Yaml"],
        ["Templates"] = ["Data", "Prose", "Sources", "Yaml", "Charts", "Templates.Engine"],
        // The messages of parser and checks, and the printer.
        ["Markup"] = ["Markup.Tree"],
        ["Markup.Tree"] = [],
        ["Markup.Parsing"] = ["Markup", "Markup.Tree"],
        ["Markup.Checks"] = ["Markup", "Markup.Tree"],
        ["Charts"] = ["Markup.Tree", "Markup.Checks"],
        ["Compare"] = ["Markup.Tree"],
        ["Html"] = ["Markup", "Markup.Tree", "Markup.Checks", "Charts", "Sources"],
        ["Word"] =
        [
            "Markup.Tree", "Charts", "Sources",
            "Word.Package", "Word.HouseStyle", "Word.Numbers", "Word.Layout", "Word.Lowered", "Word.Drawings", "Word.Body",
        ],
        ["Word.Package"] = ["Markup.Tree", "Sources"],
        ["Word.HouseStyle"] = ["Markup.Tree", "Sources", "Word.Package"],
        ["Word.Numbers"] = ["Markup.Tree", "Word.Package", "Word.HouseStyle"],
        ["Word.Layout"] = ["Markup.Tree", "Word.HouseStyle"],
        ["Word.Lowered"] = ["Markup.Tree", "Markup.Checks", "Word.Package", "Word.HouseStyle", "Word.Numbers", "Word.Layout"],
        ["Word.Drawings"] = ["Markup.Tree", "Markup.Checks", "Charts", "Sources", "Word.Package"],
        ["Word.Body"] =
        [
            "Markup.Tree", "Markup.Checks", "Charts", "Sources",
            "Word.Package", "Word.HouseStyle", "Word.Numbers", "Word.Lowered", "Word.Drawings",
        ],
        ["Word.Verify"] = ["Sources", "Word.Package"],
        ["Command"] = ["Report", "Sources", "Word.Package"],
        ["Report"] =
        [
            "Sources", "Yaml", "Data", "Prose", "Rules", "Templates", "Markup", "Markup.Tree", "Markup.Parsing", "Markup.Checks",
            "Html", "Word", "Word.Package", "Word.Verify",
        ],
    };

    // STILL BROKEN. A line that nothing needs any more fails the test below: delete it.
    private static readonly string[] StillBroken = [];

    private static readonly ILookup<string, string> Broken = typeof(Report).Assembly.GetTypes().Concat(typeof(Terminal).Assembly.GetTypes())
        .Select(t => t.Assembly).Distinct().SelectMany(CompiledReferences.Of)
        .Where(r => Room(r.From) is var from && Room(r.To) is var to && from != to
            && to != "Diagnostics" && !MayName.GetValueOrDefault(from, []).Contains(to))
        .ToLookup(r => $"{Room(r.From)} -> {Room(r.To)}", r => $"{r.From.Name} names {r.To.Name}");

    [Fact]
    public void A_room_names_only_the_rooms_before_it() =>
        Assert.All(Broken.Where(b => !StillBroken.Contains(b.Key)), b => Assert.Fail($"{b.Key}: {string.Join(", ", b)}"));

    [Fact]
    public void What_is_still_broken_is_broken_still() =>
        Assert.All(StillBroken, arrow => Assert.True(Broken.Contains(arrow), $"Delete {arrow}."));

    [Fact]
    public void Every_room_says_what_it_may_name() =>
        Assert.Empty(typeof(Report).Assembly.GetTypes().Where(CompiledReferences.IsOurs).Select(Room).Distinct().Except(MayName.Keys));

    [Fact]
    public void Nothing_names_the_command() =>
        Assert.DoesNotContain(typeof(Report).Assembly.GetReferencedAssemblies(), a => a.Name == typeof(Terminal).Assembly.GetName().Name);

    private static string Room(Type type)
    {
        if (type.Assembly == typeof(Terminal).Assembly) return "Command";
        var names = type.Namespace!.Split('.');
        return names.Length == 1 ? "Report" : names[1] is "Word" or "Markup" && names.Length > 2 ? $"{names[1]}.{names[2]}" : names[1];
    }
}
