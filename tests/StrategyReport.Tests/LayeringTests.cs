using System.Reflection;
using StrategyReport.Cli;
using StrategyReport.Preview;

namespace StrategyReport.Tests;

/// <summary>Which room may name which: the arrows of the pipeline, read from what was compiled.</summary>
public class LayeringTests
{
    /// <summary>
    /// A room names itself, <c>Diagnostics</c>, and what stands here: rooms above it in this list, so that there is no way round.
    /// A room in a room is a room like any other.
    /// </summary>
    private static readonly (string Room, string[] MayName)[] Order =
    [
        ("Diagnostics", []),
        ("Sources", []),
        ("Yaml", []), // Its messages.
        ("Yaml.Mending", ["Yaml"]),
        ("Yaml.Reading", ["Sources", "Yaml", "Yaml.Mending"]),
        ("Yaml.Shapes", ["Yaml", "Yaml.Reading"]),
        ("Yaml.Splicing", []),
        ("Data.Fields", ["Yaml", "Yaml.Reading", "Yaml.Shapes"]),
        ("Data.Parts", ["Yaml.Reading", "Yaml.Shapes", "Data.Fields"]),
        ("Data", ["Sources", "Yaml", "Yaml.Reading", "Yaml.Shapes", "Data.Fields", "Data.Parts"]),
        ("Prose", ["Yaml.Reading", "Data", "Data.Fields"]),
        ("Prose.ToMarkup", ["Yaml", "Yaml.Reading", "Yaml.Shapes", "Data", "Data.Parts", "Prose"]),
        ("Markup.Tree", []),
        ("Rules", ["Sources", "Yaml.Reading", "Data", "Data.Fields", "Prose", "Markup.Tree"]),
        ("Movements", ["Yaml.Reading", "Data", "Data.Fields", "Prose", "Rules"]),
        ("Rules.Actions", ["Yaml.Reading", "Data", "Data.Fields", "Prose", "Rules"]),
        ("Rules.Escalations", ["Yaml.Reading", "Data", "Data.Fields", "Prose", "Rules"]),
        ("Rules.Figures", ["Yaml.Reading", "Data", "Data.Fields", "Data.Parts", "Prose", "Prose.ToMarkup", "Rules"]),
        ("Rules.Gaps", ["Yaml.Reading", "Data", "Data.Fields", "Data.Parts", "Prose", "Rules"]),
        ("Rules.Marks", ["Yaml.Reading", "Data", "Data.Fields", "Data.Parts", "Prose", "Rules"]),
        ("Rules.Pasted", ["Yaml.Reading", "Data", "Prose", "Rules", "Rules.Marks"]),
        ("Rules.Periods", ["Yaml.Reading", "Data", "Data.Fields", "Data.Parts", "Prose", "Rules", "Movements"]),
        ("Rules.Pictures", ["Sources", "Yaml.Reading", "Data", "Prose", "Rules"]),
        ("Rules.References", ["Yaml.Reading", "Data", "Data.Parts", "Prose", "Rules", "Markup.Tree"]),
        ("Rules.Wording", ["Yaml.Reading", "Data", "Prose", "Rules", "Rules.Pasted"]),
        ("Rules.House",
        [
            "Data", "Rules", "Markup.Tree",
            "Rules.Actions", "Rules.Escalations", "Rules.Figures", "Rules.Gaps", "Rules.Marks", "Rules.Pasted", "Rules.Periods",
            "Rules.Pictures", "Rules.References", "Rules.Wording",
        ]),
        ("Markup", ["Markup.Tree"]), // The messages of parser and checks, and what the parser does with nested tables.
        ("Markup.Parsing", ["Markup", "Markup.Tree"]),
        ("Markup.Checks", ["Markup", "Markup.Tree"]),
        ("Charts", ["Markup.Tree"]),
        ("Starting", ["Yaml.Splicing", "Data", "Charts"]),
        ("Templates.Engine", []),
        ("Templates",
        [
            "Sources", "Yaml", "Yaml.Reading", "Yaml.Shapes", "Data", "Data.Fields", "Data.Parts", "Prose", "Prose.ToMarkup", "Movements",
            "Charts", "Templates.Engine",
        ]),
        ("Html.Writing", []),
        ("Html.Charts", ["Markup.Tree", "Charts", "Html.Writing"]),
        ("Html", ["Sources", "Markup.Tree", "Charts", "Html.Writing", "Html.Charts"]),
        ("Word.Package", ["Markup.Tree"]),
        ("Word.Intake", ["Word.Package"]),
        ("Word.HouseStyle", ["Sources", "Markup.Tree", "Word.Package", "Word.Intake"]),
        ("Word.Numbers", ["Markup.Tree", "Word.Package", "Word.HouseStyle"]),
        ("Word.Layout", ["Sources", "Markup.Tree", "Word.HouseStyle"]),
        ("Word.Lowered", ["Markup.Tree", "Charts", "Word.Package", "Word.HouseStyle", "Word.Numbers", "Word.Layout"]),
        ("Word.Drawings.Charts", ["Markup.Tree", "Charts", "Word.Package"]),
        ("Word.Drawings", ["Sources", "Markup.Tree", "Charts", "Word.Package", "Word.Drawings.Charts"]),
        ("Word.Body",
            ["Markup.Tree", "Charts", "Word.Package", "Word.HouseStyle", "Word.Numbers", "Word.Lowered", "Word.Drawings"]),
        ("Word",
        [
            "Sources", "Markup.Tree", "Charts",
            "Word.Package", "Word.HouseStyle", "Word.Numbers", "Word.Layout", "Word.Lowered", "Word.Drawings", "Word.Body",
        ]),
        ("Word.Verify", ["Word.Package"]),
        ("Returns", ["Data", "Prose", "Word.Package"]),
        ("Reading", ["Markup.Tree", "Word.Package", "Word.HouseStyle"]),
        ("Whereabouts", ["Yaml.Reading", "Charts", "Markup.Tree", "Reading"]),
        ("Comparison", ["Markup.Tree"]),
        ("Changes", ["Yaml.Reading", "Data", "Data.Fields", "Markup.Tree", "Movements", "Comparison"]),
        ("Status",
        [
            "Yaml.Reading", "Data", "Data.Fields", "Data.Parts", "Prose", "Rules", "Rules.Actions", "Rules.Gaps", "Rules.Periods",
            "Markup.Tree", "Word.Layout",
        ]),
        ("Succession", ["Yaml.Reading", "Yaml.Splicing", "Data", "Data.Fields", "Data.Parts", "Prose", "Rules", "Rules.Periods"]),
        ("Imports",
            ["Sources", "Yaml.Reading", "Yaml.Splicing", "Data", "Data.Fields", "Comparison", "Word.Package", "Returns"]),
        ("Report",
        [
            "Sources", "Yaml.Reading", "Yaml.Shapes", "Yaml.Splicing", "Data", "Prose", "Prose.ToMarkup", "Rules", "Rules.House",
            "Movements", "Starting", "Templates", "Markup.Tree", "Markup.Parsing", "Markup.Checks", "Comparison", "Changes", "Html", "Word",
            "Word.Package", "Word.Layout", "Word.Verify", "Status", "Reading", "Whereabouts", "Succession", "Returns", "Imports",
        ]),
        ("Preview", ["Status", "Report"]),
        ("Cli", ["Sources", "Report"]), // The terminal, the folders that options name, and the templates that the command brings along.
        ("Cli.Completion", ["Report", "Cli"]),
        ("Cli.Git", ["Sources", "Status", "Report", "Cli"]),
        ("Cli.Findings", ["Sources", "Report", "Cli", "Cli.Git"]),
        ("Cli.Outputs.Pdf", ["Sources"]),
        ("Cli.Outputs", ["Sources", "Report", "Cli.Outputs.Pdf"]),
        ("Cli.Changes", ["Changes", "Imports", "Cli", "Cli.Findings"]),
        ("Cli.Status", ["Status", "Cli", "Cli.Findings", "Cli.Changes"]),
        ("Cli.Comparing", ["Report", "Changes", "Cli", "Cli.Git", "Cli.Findings"]),
        ("Cli.Papers",
        [
            "Sources", "Word.Package", "Report", "Preview", "Cli", "Cli.Findings", "Cli.Outputs", "Cli.Outputs.Pdf", "Cli.Comparing",
        ]),
        ("Cli.Commands",
        [
            "Sources", "Word.Package", "Status", "Report", "Changes", "Reading", "Whereabouts", "Succession", "Imports", "Preview",
            "Cli", "Cli.Completion", "Cli.Git", "Cli.Findings", "Cli.Outputs", "Cli.Changes", "Cli.Status", "Cli.Papers", "Cli.Comparing",
        ]),
    ];

    /// <summary>The pairs that know each other, and why that is so.</summary>
    private static readonly (string Room, string Back, string Why)[] Pairs =
    [
        ("Yaml.Mending", "Yaml.Reading", "what is mended is read again, and the reader knows nobody else to turn to"),
        ("Data.Fields", "Data", "a field's values are words of the framework, which is made of fields"),
        ("Data.Parts", "Data", "a part shows what the framework has, and a section is made of parts"),
    ];

    private static readonly Assembly[] Ours = [typeof(Report).Assembly, typeof(PreviewServer).Assembly, typeof(Terminal).Assembly];

    private static readonly ILookup<(string From, string To), string> Found = Ours
        .SelectMany(CompiledReferences.Of)
        .Where(r => Room(r.From) != Room(r.To) && Room(r.To) != "Diagnostics")
        .ToLookup(r => (Room(r.From), Room(r.To)), r => $"{r.From.Name} names {r.To.Name}");

    private static readonly HashSet<(string From, string To)> Allowed =
        [.. Order.SelectMany(r => r.MayName.Select(to => (r.Room, to))), .. Pairs.Select(p => (p.Room, p.Back))];

    [Fact]
    public void A_room_names_only_the_rooms_before_it() => Assert.All(
        Found.Where(arrow => !Allowed.Contains(arrow.Key)),
        arrow => Assert.Fail($"{arrow.Key.From} -> {arrow.Key.To}: {string.Join(", ", arrow)}"));

    [Fact]
    public void What_a_room_may_name_it_names() =>
        Assert.All(Allowed, arrow => Assert.True(Found.Contains(arrow), $"{arrow.From} -> {arrow.To}"));

    [Fact]
    public void What_a_room_may_name_stands_before_it()
    {
        var rooms = Order.Select(r => r.Room).ToList();

        Assert.Empty(Order.SelectMany((r, at) => r.MayName.Where(to => rooms.IndexOf(to) is var before && (before < 0 || before >= at))
            .Select(to => $"{r.Room} -> {to}")));
    }

    [Fact]
    public void Every_room_says_what_it_may_name()
    {
        var ours = Ours.SelectMany(a => a.GetTypes()).Where(CompiledReferences.IsOurs);

        Assert.Equal(ours.Select(Room).Distinct().Order(), Order.Select(r => r.Room).Order());
    }

    [Fact]
    public void Nothing_names_the_command() =>
        Assert.DoesNotContain(typeof(Report).Assembly.GetReferencedAssemblies(), a => a.Name == typeof(Terminal).Assembly.GetName().Name);

    /// <summary>The namespace without the house's own name: <c>Word.Drawings.Charts</c>.</summary>
    private static string Room(Type type)
    {
        var names = type.Namespace!.Split('.');
        return names.Length == 1 ? "Report" : string.Join('.', names[1..]);
    }
}
