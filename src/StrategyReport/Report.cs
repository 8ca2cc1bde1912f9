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

    private Report(ReportRequest request, PeriodPaper content, Paper paper) => (_request, _content, Paper) = (request, content, paper);

    /// <summary>The paper between templates and writers.</summary>
    public Paper Paper { get; }

    /// <summary>The reference document of the paper's layout: its styles, page set-up, headers and footers.</summary>
    private string ReferenceDocument => $"{_request.TemplatesFolder.Replace('\\', '/').TrimEnd('/')}/{_content.Template}/reference.docx";

    /// <summary>Loads, checks and composes; null where an error stands.</summary>
    public static Report? Compose(ReportRequest request, DiagnosticBag diagnostics)
    {
        var (framework, content) = DataLoader.Load(request.DataFolder, request.Period, diagnostics);
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

        var final = request.Final || content.Status == PaperStatus.Final;
        Validator.Check(new RuleSubject(framework, content, final), diagnostics);
        if (diagnostics.HasErrors) return null;

        var markup = TemplateRenderer.Render(framework, content, request.TemplatesFolder, draft: !final, diagnostics);
        if (markup is null || diagnostics.HasErrors) return null;
        var paper = MarkupParser.Parse(markup, request.Period, diagnostics);
        return paper is null || diagnostics.HasErrors ? null : new Report(request, content, paper);
    }

    /// <summary>The paper as a Word document; null where an error stands.</summary>
    public byte[]? ToWord(DiagnosticBag diagnostics)
    {
        var bytes = WordWriter.Write(Paper, ReferenceDocument, diagnostics);
        return diagnostics.HasErrors ? null : bytes;
    }

    /// <summary>The paper as one web page; null where an error stands.</summary>
    public byte[]? ToHtml(DiagnosticBag diagnostics)
    {
        var page = HtmlWriter.Write(Paper, diagnostics);
        return diagnostics.HasErrors ? null : System.Text.Encoding.UTF8.GetBytes(page);
    }
}
