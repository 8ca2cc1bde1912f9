using StrategyReport.Diagnostics;
using StrategyReport.Html;
using StrategyReport.Loading;
using StrategyReport.Markup;
using StrategyReport.Model;
using StrategyReport.Templating;
using StrategyReport.Validation;
using StrategyReport.Word;

namespace StrategyReport;

/// <summary>What to build, and from what.</summary>
/// <param name="DataFolder">Holds <c>framework.yaml</c> and a folder for each period.</param>
/// <param name="TemplatesFolder">Holds a folder for each layout, with its templates and its <c>reference.docx</c>.</param>
/// <param name="Objective">The id of the one objective whose annex is wanted; null: the whole paper.</param>
/// <param name="Final">Whether this is the paper that goes to the Board: no drafting notes, no gaps.</param>
public sealed record ReportRequest(
    string DataFolder, string TemplatesFolder, string Period, string? Objective = null, bool Final = false);

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
        SourceDigest.OfData(_request.DataFolder, DataLoader.FrameworkFile, _before is null ? [_content.Period] : [_before.Period, _content.Period]),
        SourceDigest.OfTemplates(LayoutFolder), "strategy-report " + typeof(Report).Assembly.GetName().Version!.ToString(3));

    /// <summary>Templates and reference document: styles, page set-up, headers and footers.</summary>
    private string LayoutFolder => $"{_request.TemplatesFolder.Replace('\\', '/').TrimEnd('/')}/{_content.Template}";

    private string ReferenceDocument => LayoutFolder + "/reference.docx";

    /// <summary>Loads, checks and composes; null where an error stands.</summary>
    public static Report? Compose(ReportRequest request, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(request.DataFolder);
        var policy = new HousePolicy(data.Framework(new DiagnosticBag()), request.Final, []);
        var report = Compose(request, data, policy, diagnostics);
        if (request.Objective is null) diagnostics.AddRange(policy.Review(data.Paper(request.Period, new DiagnosticBag()).Silences, everythingRan: false));
        return report;
    }

    /// <summary>Everything that is wrong with some periods, found by going all the way to Word with each of them.</summary>
    /// <param name="request">Its period does not count.</param>
    public static void Validate(ReportRequest request, IReadOnlyList<string> periods, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(request.DataFolder);
        var framework = data.Framework(new DiagnosticBag());
        var used = new HashSet<Silence>();
        foreach (var period in periods)
        {
            var policy = new HousePolicy(framework, request.Final, used);
            var found = new DiagnosticBag();
            var report = Compose(request with { Period = period }, data, policy, found);
            report?.CheckWord(found);
            diagnostics.AddRange(found);
            diagnostics.AddRange(policy.Review(data.Paper(period, new DiagnosticBag()).Silences, report is not null));
        }

        if (periods.Count < data.Periods.Count) return;
        data.CheckFolders(diagnostics);
        diagnostics.AddRange(new HousePolicy(framework, request.Final, used).Review(framework.Silences, everythingRan: false));
    }

    /// <summary>The paper as a Word document; null where an error stands.</summary>
    public byte[]? ToWord(DiagnosticBag diagnostics) => Judged(diagnostics, found => WordWriter.Write(Paper, ReferenceDocument, found, Origin));

    /// <summary>What <see cref="ToWord"/> would report.</summary>
    private void CheckWord(DiagnosticBag diagnostics) => Judged(diagnostics, found =>
    {
        WordWriter.Check(Paper, ReferenceDocument, found);
        return null;
    });

    /// <summary>The paper as one web page; null where an error stands.</summary>
    public byte[]? ToHtml(DiagnosticBag diagnostics) => Judged(diagnostics, found => System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Write(Paper, found)));

    private static Report? Compose(ReportRequest request, DataFolder data, HousePolicy policy, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var framework = data.Framework(found);
        var content = data.Paper(request.Period, found);
        policy.Use(content);
        found.Use(policy.Judge);
        var report = Compose(request, framework, content, data, policy, found);
        diagnostics.AddRange(found);
        return found.HasErrors ? null : report;
    }

    private static Report? Compose(
        ReportRequest request, Framework framework, PeriodPaper content, DataFolder data, HousePolicy policy, DiagnosticBag diagnostics)
    {
        if (request.Objective is not null)
        {
            if (content.Annexes.FirstOrDefault(a => a.Objective.Id.Text == request.Objective) is not { } annex)
            {
                diagnostics.Add(YamlMessages.UnknownName(SourceSpan.WholeFile(content.Folder + "/paper.yaml"),
                    "annex of the objective", request.Objective, [.. content.Annexes.Select(a => a.Objective.Id.Text)]));
                return null;
            }

            content = content.Only(annex.Objective);
        }

        Validator.Check(new RuleSubject(framework, content, data.Before), diagnostics);
        if (diagnostics.HasErrors)
        {
            TextCheck.Check(framework, content, diagnostics);
            return null;
        }

        var before = data.Before(content);
        content = PlannedActions.Link(framework, content, before);
        var markup = TemplateRenderer.Render(framework, content, before, request.TemplatesFolder, draft: !policy.IsFinal, diagnostics);
        var paper = markup is null || diagnostics.HasErrors ? null : MarkupParser.Parse(markup, request.Period, diagnostics);
        if (paper is not null) Accessibility.Check(paper, diagnostics);
        if (paper is null && diagnostics.HasErrors) TextCheck.Check(framework, content, diagnostics);
        return paper is null || diagnostics.HasErrors ? null : new Report(request, content, before, policy, paper);
    }

    private byte[]? Judged(DiagnosticBag diagnostics, Func<DiagnosticBag, byte[]?> write)
    {
        var found = new DiagnosticBag();
        found.Use(_policy.Judge);
        var bytes = write(found);
        diagnostics.AddRange(found);
        return found.HasErrors ? null : bytes;
    }
}
