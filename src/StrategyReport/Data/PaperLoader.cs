using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A period's <c>paper.yaml</c> to the model's paper, without its ambitions.</summary>
internal sealed class PaperLoader(Framework framework, IReadOnlyList<string> periods, DiagnosticBag diagnostics)
{
    private const string DefaultTemplate = "board-paper";

    public (PeriodPaper Paper, IReadOnlyList<Suppression> Silences) Load(string folder, string period)
    {
        if (SourceFile.Read(Path.Combine(folder, DataLoader.PaperFile), diagnostics) is not { } file
            || YamlReader.Read(file, diagnostics) is not { } document) return (PeriodPaper.Unknown(period, SourceFile.DisplayName(folder)), []);
        new ShapeChecker(diagnostics).Check(document.Root, PaperShape.Create(framework, periods), "the file");
        if (document.Root is not YamlMapping mapping) return (PeriodPaper.Unknown(period, SourceFile.DisplayName(folder)), document.Silences);

        var paper = new PeriodPaper(
            period,
            SourceFile.DisplayName(folder),
            mapping.Text("template")?.Text ?? DefaultTemplate,
            mapping.RequiredText("title"),
            mapping.Text("status")?.Text == "final" ? PaperStatus.Final : PaperStatus.Draft,
            mapping["period_end"] is YamlScalar end ? ScalarValue.Date(end) : null,
            mapping.Text("meeting_date"),
            [.. mapping.Groups("cover").Select(ToCoverRow)],
            [.. mapping.Groups("sections").Select(ToSection)],
            [.. mapping.Groups("annexes").Select(ToAnnex).OfType<Annex>()],
            mapping["annex_table"] is YamlMapping table ? ToAnnexTable(table) : null,
            Ambitions: [])
        {
            Previous = mapping.Text("previous"),
            Contents = mapping.Flag("contents"),
            IsComplete = mapping["sections"] is not YamlDamaged && mapping["annexes"] is not YamlDamaged && !mapping.Groups("annexes").Any(a => framework.Objective(a.RequiredText("objective").Text) is null),
        };
        if (paper.Annexes.Count > 0 && paper.AnnexTable is null)
            diagnostics.Add(YamlMessages.MissingKey(mapping.Span, "annex_table", "the paper", "the rows of the annexes"));
        return (paper, document.Silences);
    }

    private CoverRow ToCoverRow(YamlMapping node)
    {
        var label = node.RequiredText("label");
        string[] kinds = ["text", "show", "scale"];
        var found = kinds.Where(k => node[k] is not null).ToList();
        if (found.Count != 1) diagnostics.Add(YamlMessages.OneOf(node.Span, $"the cover row '{label.Text}'", found, kinds));
        if (node.Text("show") is { } show) return new CoverShow(label, show.Text);
        if (node.Text("scale") is not { } scaleName) return new CoverText(label, node.RequiredText("text"));

        var scale = framework.Scale(scaleName.Text);
        if (scale is null) return new CoverText(label, scaleName);

        var level = node.Text("level");
        if (level is not null && scale.Level(level.Text) is null)
            diagnostics.Add(YamlMessages.LevelNotOnScale(level.Span, "key 'level'", level.Text, scale.Id, [.. scale.Levels.Select(l => l.Id)]));
        return new CoverScale(label, scale, level?.Text, node.Span);
    }

    private NumberedSection ToSection(YamlMapping node) => new(
        node.RequiredText("id").Text,
        node.RequiredText("heading"),
        [.. node.Groups("content").Select(ToPart).OfType<SectionPart>()]);

    private SectionPart? ToPart(YamlMapping node) => node.Entries is not [var entry] ? null : (entry.Key.Value, entry.Value) switch
    {
        ("text", YamlScalar text) => new TextPart(text.Text),
        ("include", YamlScalar template) => new IncludePart(template.Span, template.Text),
        ("ambitions", YamlMapping table) => ToAmbitions(table),
        ("objectives", YamlMapping table) => new ObjectivesPart(table.Span, table.Texts("heading"), table.RequiredText("text")),
        ("table", YamlMapping table) => ToTable(table),
        _ => null,
    };

    private static AmbitionsPart ToAmbitions(YamlMapping table) => new(
        table.Span, table.Text("id")?.Text, table.Text("caption"), table.Flag("letters"), IsLandscape(table),
        [.. table.Groups("columns").Select(c => new AmbitionsColumn(c.RequiredText("heading"), c.RequiredText("show").Text, c.Flag("trend")))]);

    private TablePart ToTable(YamlMapping table)
    {
        List<IReadOnlyList<HeaderCell>> header = [.. table.Items("header").OfType<YamlSequence>().Select(ToHeaderRow)];
        var rows = new List<IReadOnlyList<DataText>>();
        var width = header.Count > 0 ? header[0].Sum(c => c.ColumnSpan) : 0;
        foreach (var (row, place) in header.Select((r, i) => (r, table.Items("header")[i].Span)))
            CheckWidth(row.Sum(c => c.ColumnSpan), width, place);
        foreach (var row in table.Items("rows").OfType<YamlSequence>())
        {
            if (header.Count > 0) CheckWidth(row.Items.Count, width, row.Span);
            rows.Add([.. row.Items.OfType<YamlScalar>().Select(c => c.IsBlank ? new DataText("", c.Span) : c.Text)]);
        }

        return new TablePart(table.Span, table.Text("id")?.Text, table.Text("label"), table.Text("caption"), IsLandscape(table), header, rows);
    }

    private static IReadOnlyList<HeaderCell> ToHeaderRow(YamlSequence row) =>
    [
        .. row.Items.Select(cell => cell switch
        {
            YamlMapping group => new HeaderCell(group.RequiredText("text"), Span(group["span"])),
            YamlScalar text => new HeaderCell(text.Text, 1),
            _ => new HeaderCell(new DataText("", cell.Span), 1),
        }),
    ];

    private static int Span(YamlNode? node) => node is YamlScalar scalar ? Math.Max(1, (int)(ScalarValue.Number(scalar) ?? 1)) : 1;

    private void CheckWidth(int found, int expected, SourceSpan place)
    {
        if (found != expected)
            diagnostics.Add(YamlMessages.BadValue(place, "the number of cells in this row", Words(found), $"{Words(expected)}, as in the first header row"));

        static string Words(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsLandscape(YamlMapping table) => table.Text("page")?.Text == "landscape";

    private Annex? ToAnnex(YamlMapping node) => framework.Objective(node.RequiredText("objective").Text) is { } objective
        ? new Annex(node.RequiredText("letter"), objective, node.RequiredText("title"))
        : null;

    private static AnnexTable ToAnnexTable(YamlMapping table) => new(
        table.Flag("row_letters"),
        table.Flag("column_numbers"),
        table.RequiredText("objective_label"),
        table.RequiredText("ambition_label"),
        [.. table.Groups("rows").Select(r => new AnnexRow(
            r.RequiredText("label"), r.Text("note"), r.Text("drafting_note"), [.. r.Texts("show").Select(s => s.Text)],
            r["words"] is YamlScalar words ? (int?)ScalarValue.Number(words) : null))])
    {
        NestedBelow = table.Text("nested_tables")?.Text == "below",
    };
}
