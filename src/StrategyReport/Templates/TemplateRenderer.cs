using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StrategyReport.Data;
using StrategyReport.Data.Parts;
using StrategyReport.Diagnostics;
using StrategyReport.Movements;
using StrategyReport.Prose;
using StrategyReport.Sources;
using StrategyReport.Templates.Engine;
using LogMessage = Scriban.Parsing.LogMessage;

namespace StrategyReport.Templates;

/// <summary>Framework and paper through the layout's templates to markup.</summary>
internal static class TemplateRenderer
{
    /// <summary>The template that every layout begins with.</summary>
    private const string Main = "paper";

    /// <summary>The one that a form begins with.</summary>
    private const string FormMain = "form";

    /// <summary>Begins, beside what else there is to do, what the next rendering needs and the data does not change.</summary>
    public static void Prepare() => Builtins.Prepare();

    /// <summary>What the parser says after so many slips of one template comes of them.</summary>
    private const int MostSlips = 100;

    /// <param name="before">The paper that this one is compared with; null where there is none.</param>
    /// <param name="movement">What has changed since; null where the paper does not tell of it.</param>
    /// <param name="form">What a form asks; null: the paper is wanted.</param>
    /// <param name="templatesFolder">Holds a folder for each layout.</param>
    /// <param name="draft">Whether drafting notes and the DRAFT mark are shown.</param>
    /// <returns>The markup, or null where a template or the colours are missing or fail.</returns>
    public static Rendering? Render(
        Framework framework, PeriodPaper paper, PeriodPaper? before, PeriodMovement? movement, ScriptObject? form,
        MarkdownTexts texts, SourceFiles sources, string templatesFolder, bool draft, DiagnosticBag diagnostics)
    {
        var folder = new TemplateFolder(sources, $"{templatesFolder}/{paper.Template}", diagnostics);
        if (sources.WhyClosed(folder.Folder) is { } cause)
        {
            diagnostics.Add(SourceMessages.FolderUnreadable(folder.Folder, cause));
            return null;
        }

        var main = form is null ? Main : FormMain;
        if (folder.PathOf(main) is not { } path)
        {
            diagnostics.Add(NoLayout(paper, sources, templatesFolder, folder, main));
            return null;
        }

        try
        {
            var template = folder.Read(path) is { } text ? Template.Parse(text, path) : null;
            if (template is { HasErrors: true }) Report(template.Messages);
            var missing = MissingParts(paper, folder);
            diagnostics.AddRange(missing);
            if (LayoutColours.Read(sources, folder.Folder, diagnostics) is not { } colours) return null;
            if (template is not { HasErrors: false } || missing.Count > 0) return null;

            var globals = ScriptModel.Create(framework, paper, before, movement, draft);
            globals["colours"] = colours.Script();
            if (form is not null) globals["form"] = form;
            new TemplateFunctions(texts, paper.Folder, diagnostics).ImportInto(globals);
            using var context = new BoundedContext(folder, globals, new WorkBudget(paper.Ambitions.Count));
            Inclusion.Write(context, template);
            return new Rendering(context.Output.ToString()!, colours);
        }
        catch (ScriptParserRuntimeException failure)
        {
            Report(failure.ParserMessages);
        }
        catch (ScriptRuntimeException failure) when (failure.InnerException is MissingTemplateException missing)
        {
            diagnostics.Add(TemplateMessages.Missing(folder.Place(missing.CallerSpan), missing.Name, folder.Folder, folder.Names));
        }
        catch (ScriptRuntimeException failure) when (failure.InnerException is UnreadTemplateException)
        {
        }
        catch (TemplateFault fault)
        {
            diagnostics.Add(TemplateMessages.Failed(folder.Place(fault.Span), fault.OriginalMessage, fault.Hint));
        }
        catch (ScriptRuntimeException failure)
        {
            var (said, hint) = EngineWords.Of(failure.OriginalMessage);
            diagnostics.Add(TemplateMessages.Failed(folder.Place(failure.Span), said, hint));
        }

        return null;

        void Report(LogMessageBag messages)
        {
            var first = messages.Take(MostSlips).ToList();
            foreach (var message in first.Where(m => !first.Exists(other => Repeats(m, other))))
                diagnostics.Add(TemplateMessages.Syntax(folder.Place(message.Span), message.Message));
        }
    }

    /// <summary>Whether the parser says the same a second time, and more.</summary>
    private static bool Repeats(LogMessage message, LogMessage other) =>
        message != other && message.Span.Start.Line == other.Span.Start.Line
        && (other.Message.StartsWith(message.Message.TrimEnd('.'), StringComparison.Ordinal)
            ? other.Message.Length > message.Message.Length
            : message.Span.Start == other.Span.Start && message.Message.StartsWith("Unexpected token", StringComparison.Ordinal));

    /// <summary>The templates that paper.yaml itself names and the layout lacks: told where they are named.</summary>
    private static List<Diagnostic> MissingParts(PeriodPaper paper, TemplateFolder folder) =>
        [.. from section in paper.Sections
            from part in section.Parts.OfType<IncludePart>()
            where folder.PathOf(part.Template.Text) is null
            select TemplateMessages.Missing(part.Template.Span, part.Template.Text, folder.Folder, folder.Names)];

    private static Diagnostic NoLayout(
        PeriodPaper paper, SourceFiles sources, string templatesFolder, TemplateFolder folder, string main)
    {
        var at = paper.TemplatePlace ?? SourceSpan.WholeFile(folder.Folder);
        if (folder.Names.Count > 0) return TemplateMessages.Missing(SourceSpan.WholeFile(folder.Folder), main, folder.Folder, folder.Names);
        if (new TemplateFolder(sources, templatesFolder, []).PathOf(Main) is not null)
            return TemplateMessages.LayoutForFolder(SourceSpan.WholeFile(templatesFolder), templatesFolder);
        var layouts = Layouts(sources, templatesFolder);
        return TemplateMessages.NoTemplates(at, paper.Template, templatesFolder, layouts);
    }

    private static List<string> Layouts(SourceFiles sources, string templatesFolder) =>
        [.. sources.Folders(templatesFolder).Where(f => new TemplateFolder(sources, f, []).PathOf(Main) is not null)
            .Select(f => Path.GetFileName(f))];
}

/// <param name="Colours">What the writers take from the same layout.</param>
internal sealed record Rendering(string Markup, LayoutColours Colours);
