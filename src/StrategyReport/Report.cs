using System.Text;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Html;
using StrategyReport.Markup.Checks;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;
using StrategyReport.Movements;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;
using StrategyReport.Reading;
using StrategyReport.Rules;
using StrategyReport.Rules.House;
using StrategyReport.Sources;
using StrategyReport.Templates;
using StrategyReport.Whereabouts;
using StrategyReport.Word;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Package;

namespace StrategyReport;

/// <summary>The pipeline: data, rules, prose, templates, markup; then Word or HTML. Every stage reports all it finds.</summary>
public sealed class Report
{
    private readonly ReportRequest _request;
    private readonly HousePolicy _policy;
    private readonly Lazy<(byte[]? Bytes, DiagnosticBag Found)> _word;

    private Report(ReportRequest request, Subject subject, HousePolicy policy, LayoutColours colours, Paper paper)
    {
        (_request, Subject, _policy, Colours, Paper) = (request, subject, policy, colours, paper);
        _word = new(() => Found(found => WordWriter.Write(Paper, Files, ReferenceDocument, Colours.Charts, found, Origin)));
    }

    /// <summary>Of which it reports.</summary>
    public string Period => _request.Period;

    /// <summary>The ambitions of which it asks, where it is a form; none: it is a paper.</summary>
    public IReadOnlyList<int> Form => _request.Form;

    /// <summary>The paper between templates and writers.</summary>
    internal Paper Paper { get; }

    /// <summary>What of the data it reports.</summary>
    internal Subject Subject { get; }

    internal LayoutColours Colours { get; }

    /// <summary>What the paper is made from, as its Word file says.</summary>
    public Origin Origin => new(
        _request.Period, _request.Objective, _request.Final,
        SourceDigest.OfData(Files, _request.Sources.Data, FrameworkFile.Name, Subject.Periods),
        SourceDigest.OfTemplates(Files, LayoutFolder),
        "strategy-report " + typeof(Report).Assembly.GetName().Version!.ToString(3))
    {
        Form = _request.Form,
    };

    /// <summary>What it is made from.</summary>
    public SourceFiles Sources => Files;

    private SourceFiles Files => _request.Sources.Files;

    /// <summary>Templates, reference document (styles, page set-up, headers and footers) and the page's style sheet.</summary>
    private string LayoutFolder => $"{_request.Sources.Templates}/{Subject.Paper.Template}";

    internal string ReferenceDocument => LayoutFolder + "/reference.docx";

    private PageLook Look => new(LayoutFolder + "/page.css", Colours.Page, Colours.Charts);

    internal static Report? Compose(ReportRequest request, DiagnosticBag diagnostics) => Compose([request], diagnostics).FirstOrDefault();

    /// <summary>
    /// Loads, checks and composes papers of the same sources, which are read once; those in which an error stands are left out.
    /// </summary>
    public static IEnumerable<Report> Compose(IReadOnlyList<ReportRequest> requests, DiagnosticBag diagnostics)
    {
        if (requests.Count == 0) yield break;
        var sources = requests[0].Sources;
        var (data, texts) = (new DataFolder(sources.Files, sources.Data, RuleList.Descriptions), new MarkdownTexts());
        var composed = Ahead.Of(requests, r => Compose(r, data, texts, r.IsForWord ? WriteAhead : null));
        foreach (var (request, (report, judgement)) in requests.Zip(composed))
        {
            if (request == requests[^1]) texts.Forget(); // Other writers need room.
            diagnostics.AddRange(judgement.Told);
            var allowed = request.Objective is null ? data.Paper(request.Period).Value.Suppressions : [];
            diagnostics.AddRange(HousePolicy.Review(allowed, judgement.Used, everythingRan: false));
            if (report is not null && !judgement.HasErrors) yield return report;
        }
    }

    /// <summary>The report, null where there is nothing to write, and what the house says of all that was found on the way.</summary>
    /// <param name="meanwhile">What there is to do with the report on this core while the rules run on the other.</param>
    internal static (Report? Report, Judgement Judgement) Compose(
        ReportRequest request, DataFolder data, MarkdownTexts texts, Action<Report>? meanwhile = null)
    {
        TemplateRenderer.Prepare();

        // 1. YAML, read by its shapes; from here on the house says how serious a finding is.
        var (framework, whole) = (data.Framework, data.Paper(request.Period));
        var policy = HousePolicy.Of(framework.Value, whole.Value, request.Final);
        var judgement = policy.Judge([.. framework.Findings, .. whole.Findings]);
        if (Wanted(whole.Value, request, out var problem) is not { } content)
            return (null, judgement.And(policy.Judge([problem!])));

        // 2. The Markdown of all texts, and 3. the rules, on another core: what cannot be shown is left out, so the templates can do with
        // the rest meanwhile.
        content = PlannedActions.Link(framework.Value, content, data.Before, texts);
        var subject = new Subject(framework.Value, content, data.Before, data.Periods, request.Sources.Files, texts);
        var (isSound, isFramed) = (!judgement.HasErrors, IsFramed(judgement, content));
        var prose = ProseCheck.Texts(framework.Value, content, texts);
        var ruled = Task.Run(() => request.IsUnjudged ? [] : RuleList.Check(subject));

        // 4. The templates, and 5. the tree that the writers take. It has the templates' own names too, so where it is, it is asked.
        var (rendering, templates) = isSound ? Found(found => Render(request, subject, policy, found)) : (null, []);
        var (paper, markup) = rendering is null ? (null, []) : Found(found => Parse(rendering.Markup, request.Period, found));
        var report = paper is null ? null : new Report(request, subject, policy, rendering!.Colours, paper);
        if (report is not null) meanwhile?.Invoke(report);
        Tell(ruled.GetAwaiter().GetResult());
        Tell(prose);
        judgement = judgement.Then(policy.Judge(templates)).Then(policy.Judge(markup));
        if (paper is not null && !request.IsUnjudged) Tell(RuleList.Check(framework.Value, paper));
        if (rendering is null) Tell(ProseCheck.Names(framework.Value, content, texts));
        if (!isSound && isFramed) Tell(TemplateFaults(request, subject, policy));
        return (report, judgement);

        void Tell(IEnumerable<Diagnostic> found) => judgement = judgement.And(policy.Judge(found));
    }

    private static void WriteAhead(Report report) => _ = report._word.Value;

    private static (T? Result, DiagnosticBag Found) Found<T>(Func<DiagnosticBag, T?> run)
    {
        var found = new DiagnosticBag();
        return (run(found), found);
    }

    private static Rendering? Render(ReportRequest request, Subject subject, HousePolicy policy, DiagnosticBag found)
    {
        var (framework, content, before) = (subject.Framework, subject.Paper, subject.Before(subject.Paper));
        var (files, _, templates) = request.Sources;
        var movement = content.Changes is not null && request.Form.Count == 0 && before is { IsSound: true }
            ? PeriodMovement.Of(framework, before, content, subject.Markdown)
            : null;
        var form = request.Form.Count > 0 ? new FormScript(framework, content, before, subject.Markdown).Of(request.Form) : null;
        return TemplateRenderer.Render(
            framework, content, before, movement, form, subject.Markdown, files, templates, !policy.IsFinal, found);
    }

    /// <summary>What is wrong with the templates themselves, whatever is left out of the data.</summary>
    private static IEnumerable<Diagnostic> TemplateFaults(ReportRequest request, Subject subject, HousePolicy policy)
    {
        var found = new DiagnosticBag();
        Render(request, subject, policy, found);
        return found.Where(f => f.Code.StartsWith("SR3", StringComparison.Ordinal));
    }

    /// <summary>Whether the framework and the paper's own file, by which templates go, were read without an error.</summary>
    private static bool IsFramed(Judgement judgement, PeriodPaper paper) => paper.Template.Length > 0 && !judgement.Told.Any(t =>
        t.Severity == Severity.Error && Path.GetFileName(t.Span.File) is FrameworkFile.Name or PaperFile.Name);

    private static Paper? Parse(string markup, string period, DiagnosticBag found)
    {
        var paper = MarkupParser.Parse(markup, period, found);
        if (paper is not null) Accessibility.Check(paper, found);
        return paper;
    }

    /// <summary>The whole paper, or the one annex that was asked for; null, with the problem, where there is no such annex.</summary>
    private static PeriodPaper? Wanted(PeriodPaper whole, ReportRequest request, out Diagnostic? problem)
    {
        problem = null;
        if (request.Form.Count > 0) return whole.Only(request.Form);
        if (request.Objective is not { } objective) return whole;
        if (whole.Annexes.FirstOrDefault(a => a.Objective.Id.Text == objective) is { } annex) return whole.Only(annex.Objective);
        problem = DataMessages.UnknownName(SourceSpan.WholeFile(whole.Folder + "/paper.yaml"),
            "annex of the objective", objective, [.. whole.Annexes.Select(a => a.Objective.Id.Text)]);
        return null;
    }

    /// <summary>The paper as a Word document; null where an error stands.</summary>
    public byte[]? ToWord(DiagnosticBag diagnostics) => Written(diagnostics, found =>
    {
        found.AddRange(_word.Value.Found);
        return _word.Value.Bytes;
    });

    /// <summary>The paper as one web page; null where an error stands.</summary>
    public byte[]? ToHtml(DiagnosticBag diagnostics) => ToPage(PageUse.Published, diagnostics);

    /// <summary>The same page for its author: each piece says where it comes from, <c>data-source="FILE:LINE:COLUMN"</c>.</summary>
    public byte[]? ToPreview(DiagnosticBag diagnostics) => ToPage(PageUse.Preview, diagnostics);

    /// <summary>Where in data and templates something stands that is read in a paper.</summary>
    /// <param name="asked">A number of it, such as 3.4 or Table 2, or some words.</param>
    public FoundPlaces WhereIs(PublishedPaper paper, string asked) => PlaceSearch.Of(
        paper, PaperLines.Of(Paper, Subject.Paper.Title, Subject.Framework.Organisation.Name), asked);

    private byte[]? ToPage(PageUse use, DiagnosticBag diagnostics) => Written(diagnostics, found => Page(Paper, Files, use, found));

    /// <summary>A paper as a page that looks as this one's does.</summary>
    internal byte[] Page(Paper paper, SourceFiles files, PageUse use, DiagnosticBag found) =>
        Encoding.UTF8.GetBytes(HtmlWriter.Write(paper, files, Look, use, found));

    /// <summary>
    /// What the house says of what the writers would report, and where headings will stand; a layout for Word alone has no style sheet.
    /// </summary>
    /// <param name="withPages">Whether that is asked for.</param>
    internal (Judgement Judgement, EstimatedPages? Pages) CheckWriting(bool withPages)
    {
        var found = new DiagnosticBag();
        var pages = WordWriter.Check(Paper, Files, ReferenceDocument, Colours.Charts, withPages, found);
        if (Files.HasFile(Look.StylePath)) StyleSheet.Read(Files, Look, found);
        return (_policy.Judge(found), pages);
    }

    /// <summary>What a writer makes, null where an error stands, as the house judges what it finds.</summary>
    internal byte[]? Written(DiagnosticBag diagnostics, Func<DiagnosticBag, byte[]?> write)
    {
        var found = new DiagnosticBag();
        var bytes = write(found);
        var judgement = _policy.Judge(found);
        diagnostics.AddRange(judgement.Told);
        return judgement.HasErrors ? null : bytes;
    }
}
