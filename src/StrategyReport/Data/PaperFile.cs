using StrategyReport.Data.Parts;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A period's <c>paper.yaml</c>.</summary>
internal static class PaperFile
{
    public const string Name = "paper.yaml";

    private const string DefaultTemplate = "board-paper";

    /// <summary>A period's paper, without its ambitions.</summary>
    public static PeriodPaper Read(SourceFiles sources, string folder, string period, Shape<PeriodPaper> shape, DiagnosticBag diagnostics)
    {
        if (SourceFile.Read(sources, $"{folder}/{Name}", diagnostics) is not { } file
            || YamlReader.Read(file, shape.KeyNames, diagnostics) is not { } document)
            return PeriodPaper.Unknown(period, folder);
        if (!shape.TryRead(document.Root, "the file", new Findings(diagnostics), out var paper))
            paper = PeriodPaper.Unknown(period, folder);
        return paper with { Period = period, Folder = folder, Suppressions = document.Suppressions };
    }

    /// <param name="periods">The periods that there are; none where that does not matter.</param>
    public static GroupShape<PeriodPaper> Shape(Framework framework, IReadOnlyList<string> periods) => new("the paper", keys =>
    {
        var title = keys.Required("title",
            new TextShape("the paper's title"), "The paper's title, on the cover and in the file's properties.");
        var status = keys.Required("status",
            new ChoiceShape<PaperStatus>("draft or final", [("draft", PaperStatus.Draft), ("final", PaperStatus.Final)]),
            "A draft shows the drafting notes and says DRAFT on each page.", _ => PaperStatus.Draft);
        var template = keys.Optional("template",
            new IdentifierShape(), "The layout: a folder of the templates (board-paper unless said otherwise).");
        var periodEnd = keys.Optional("period_end", new DateShape(), "The last day that the paper reports on.");
        var meetingDate = keys.Optional("meeting_date", new DateShape(), "The day on which the Board meets.");
        Shape<DataText> period = periods.Count == 0 ? new TextShape("a period") : new NameShape("a period", periods);
        var previous = keys.Optional("previous", period,
            "The period that this one is compared with (the one before it by name unless said otherwise).");
        var cover = keys.Optional("cover",
            new ListShape<CoverRow>("a list of rows", CoverRow.Shape(framework), mayBeBlank: true), "The cover sheet, row by row.", []);
        var contents = keys.Optional("contents", new BooleanShape(), "Whether a list of contents follows the cover sheet.");
        var changes = keys.Optional("changes", new BooleanShape(),
            "Whether a table after the cover sheet says what has moved since the paper before: ratings, actions, escalations, ambitions.");
        var sections = keys.Optional("sections",
            new ListShape<NumberedSection>("a list of sections", NumberedSection.Shape(framework), mayBeBlank: true),
            "The numbered sections 1.0, 2.0 and so on.", []);
        var annexes = keys.Optional("annexes",
            new ListShape<Annex>("a list of annexes", Annex.Shape(framework), mayBeBlank: true), "The annexes, one for an objective.", []);
        var annexTable = keys.Optional("annex_table", AnnexTable.Shape(framework), "The rows that each annex has.");
        var forms = keys.Optional(PaperForms.KeyInPaper, PaperForms.Shape(framework),
            "What the forms say to the leads of ambitions, by when and how, and which were sent and have come back.");
        var below = keys.Optional("caption_position", CaptionKeys.Position,
            "Whether the captions of tables and figures stand above them, as usual, or below them.");
        return group =>
        {
            Annex.CheckIds(annexes.Of(group), group);
            if (annexTable.Of(group) is { } rows) RowChange.Check(annexes.Of(group), rows, group);
            if (annexes.Of(group).Count > 0 && annexTable.NodeIn(group) is null)
                group.Report(YamlMessages.MissingKey(group.Span, "annex_table", "the paper", "the rows of the annexes"));
            return new PeriodPaper(
                Period: "", Folder: "",
                template.Of(group)?.Text ?? DefaultTemplate, title.Of(group), status.Of(group),
                periodEnd.Of(group)?.Day, meetingDate.Of(group)?.Text,
                cover.Of(group), sections.Of(group), annexes.Of(group), annexTable.Of(group), Ambitions: [])
            {
                PeriodEndPlace = periodEnd.NodeIn(group)?.Span,
                TemplatePlace = template.Of(group)?.Span,
                Previous = previous.Of(group),
                Contents = contents.Of(group),
                Changes = changes.Of(group) ? changes.NodeIn(group)?.Span : null,
                Forms = forms.Of(group),
                CaptionsBelow = below.Of(group) ?? false,
                IsComplete = sections.NodeIn(group) is not YamlDamaged && AreWhole(annexes, group),
            };
        };
    });

    /// <summary>Whether each annex that stands there could be read.</summary>
    private static bool AreWhole(Key<IReadOnlyList<Annex>> annexes, Group paper) => annexes.NodeIn(paper) switch
    {
        YamlDamaged => false,
        YamlSequence list => list.Items.Count == annexes.Of(paper).Count,
        _ => true,
    };
}
