using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Html;
using StrategyReport.Markup.Checks;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;
using StrategyReport.Prose;
using StrategyReport.Rules;
using StrategyReport.Sources;
using StrategyReport.Templates;
using StrategyReport.Word;
using StrategyReport.Word.Package;

namespace StrategyReport;

/// <summary>The pipeline: YAML, model, rules, templates, markup; then Word or HTML. Every stage reports all it finds.</summary>
public sealed class Report
{
    private readonly ReportRequest _request;
    private readonly PeriodPaper _content;
    private readonly PeriodPaper? _before;
    private readonly HousePolicy _policy;

    private Report(ReportRequest request, PeriodPaper content, PeriodPaper? before, HousePolicy policy, Paper paper) =>
        (_request, _content, _before, _policy, Paper) = (request, content, before, policy, paper);

    /// <summary>The paper between templates and writers.</summary>
    public Paper Paper { get; }

    /// <summary>What the paper is made from, as its Word file says.</summary>
    public Origin Origin => new(
        _request.Period, _request.Objective, _request.Final,
        SourceDigest.OfData(_request.Sources, _request.DataFolder, FrameworkFile.Name, _before is null ? [_content.Period] : [_before.Period, _content.Period]),
        SourceDigest.OfTemplates(_request.Sources, LayoutFolder), "strategy-report " + typeof(Report).Assembly.GetName().Version!.ToString(3));

    /// <summary>Templates and reference document: styles, page set-up, headers and footers.</summary>
    private string LayoutFolder => $"{_request.TemplatesFolder}/{_content.Template}";

    private string ReferenceDocument => LayoutFolder + "/reference.docx";

    /// <summary>Loads, checks and composes; null where an error stands.</summary>
    public static Report? Compose(ReportRequest request, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(request.Sources, request.DataFolder, RuleList.Descriptions);
        var policy = new HousePolicy(data.Framework(new DiagnosticBag()), request.Final, []);
        var report = Compose(request, data, policy, diagnostics);
        if (request.Objective is null) diagnostics.AddRange(policy.Review(data.Paper(request.Period, new DiagnosticBag()).Silences, everythingRan: false));
        return report;
    }

    internal static Report? Compose(ReportRequest request, DataFolder data, HousePolicy policy, DiagnosticBag diagnostics)
    {
        // 1. YAML to model; from here on the house says how serious each finding is.
        var found = new DiagnosticBag();
        var framework = data.Framework(found);
        var whole = data.Paper(request.Period, found);
        policy.Use(whole);
        found.Use(policy.Judge);

        Report? report = null;
        if (Wanted(whole, request.Objective, found) is { } content)
        {
            // 2. The rules; then, where nothing stands against it, the templates.
            RuleList.Check(new Subject(framework, content, data.Before, request.Sources), found);
            if (!found.HasErrors) report = Render(request, framework, content, data.Before(content), policy, found);
            // What the templates could not be asked about is looked for without them.
            if (report is null && found.HasErrors) TextCheck.Check(framework, content, found);
        }

        diagnostics.AddRange(found);
        return found.HasErrors ? null : report;
    }

    private static Report? Render(
        ReportRequest request, Framework framework, PeriodPaper content, PeriodPaper? before, HousePolicy policy, DiagnosticBag found)
    {
        // 3. Model through the layout's templates to markup.
        content = PlannedActions.Link(framework, content, before);
        var markup = TemplateRenderer.Render(framework, content, before, request.Sources, request.TemplatesFolder, draft: !policy.IsFinal, found);
        if (markup is null || found.HasErrors) return null;

        // 4. Markup to the tree that the writers take.
        if (MarkupParser.Parse(markup, request.Period, found) is not { } paper) return null;
        Accessibility.Check(paper, found);
        return new Report(request, content, before, policy, paper);
    }

    /// <summary>The whole paper, or the one annex that was asked for; null, and told, where there is no such annex.</summary>
    private static PeriodPaper? Wanted(PeriodPaper whole, string? objective, DiagnosticBag found)
    {
        if (objective is null) return whole;
        if (whole.Annexes.FirstOrDefault(a => a.Objective.Id.Text == objective) is { } annex) return whole.Only(annex.Objective);
        found.Add(DataMessages.UnknownName(SourceSpan.WholeFile(whole.Folder + "/paper.yaml"),
            "annex of the objective", objective, [.. whole.Annexes.Select(a => a.Objective.Id.Text)]));
        return null;
    }

    /// <summary>The paper as a Word document; null where an error stands.</summary>
    public byte[]? ToWord(DiagnosticBag diagnostics) => Judged(diagnostics, found => WordWriter.Write(Paper, _request.Sources, ReferenceDocument, found, Origin));

    /// <summary>The paper as one web page; null where an error stands.</summary>
    public byte[]? ToHtml(DiagnosticBag diagnostics) => Judged(diagnostics, found => System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Write(Paper, _request.Sources, found)));

    /// <summary>What <see cref="ToWord"/> would report.</summary>
    internal void CheckWord(DiagnosticBag diagnostics) => Judged(diagnostics, found =>
    {
        WordWriter.Check(Paper, _request.Sources, ReferenceDocument, found);
        return null;
    });

    private byte[]? Judged(DiagnosticBag diagnostics, Func<DiagnosticBag, byte[]?> write)
    {
        var found = new DiagnosticBag();
        found.Use(_policy.Judge);
        var bytes = write(found);
        diagnostics.AddRange(found);
        return found.HasErrors ? null : bytes;
    }
}
