using Scriban;
using Scriban.Syntax;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Sources;
using StrategyReport.Templates.Engine;

namespace StrategyReport.Templates;

/// <summary>Framework and paper through the layout's templates to markup.</summary>
internal static class TemplateRenderer
{
    /// <summary>The template that every layout begins with.</summary>
    private const string Main = "paper";

    /// <param name="before">The paper that this one is compared with; null where there is none.</param>
    /// <param name="templatesFolder">Holds a folder for each layout.</param>
    /// <param name="draft">Whether drafting notes and the DRAFT mark are shown.</param>
    /// <returns>The markup, or null where a template or the colours are missing or fail.</returns>
    public static Rendering? Render(
        Framework framework, PeriodPaper paper, PeriodPaper? before, MarkdownTexts texts,
        SourceFiles sources, string templatesFolder, bool draft, DiagnosticBag diagnostics)
    {
        var folder = new TemplateFolder(sources, $"{templatesFolder}/{paper.Template}", diagnostics);
        if (sources.WhyClosed(folder.Folder) is { } cause)
        {
            diagnostics.Add(SourceMessages.FolderUnreadable(folder.Folder, cause));
            return null;
        }

        if (folder.PathOf(Main) is not { } path)
        {
            diagnostics.Add(folder.Names.Count == 0
                ? TemplateMessages.NoTemplates(folder.Folder, Layouts(sources, templatesFolder))
                : TemplateMessages.Missing(SourceSpan.WholeFile(folder.Folder), Main, folder.Folder, folder.Names));
            return null;
        }

        var template = folder.Read(path) is { } text ? Template.Parse(text, path) : null;
        if (template is { HasErrors: true }) Report(template.Messages);
        if (LayoutColours.Read(sources, folder.Folder, diagnostics) is not { } colours || template is not { HasErrors: false }) return null;

        var globals = ScriptModel.Create(framework, paper, before, draft);
        globals["colours"] = colours.Script();
        new TemplateFunctions(texts, paper.Folder, diagnostics).ImportInto(globals);
        try
        {
            using var context = new BoundedContext(folder, globals, new WorkBudget(paper.Ambitions.Count));
            return new Rendering(template.Render(context), colours);
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
        catch (UnknownNameException unknown)
        {
            diagnostics.Add(TemplateMessages.Failed(folder.Place(unknown.Span), unknown.OriginalMessage, unknown.Hint));
        }
        catch (ScriptRuntimeException failure)
        {
            diagnostics.Add(TemplateMessages.Failed(folder.Place(failure.Span), EngineWords.Of(failure.OriginalMessage)));
        }

        return null;

        void Report(LogMessageBag messages)
        {
            foreach (var message in messages) diagnostics.Add(TemplateMessages.Syntax(folder.Place(message.Span), message.Message));
        }
    }

    private static IReadOnlyList<string> Layouts(SourceFiles sources, string templatesFolder) =>
        [.. sources.Folders(templatesFolder).Select(d => Path.GetFileName(d))];
}

/// <param name="Colours">What the writers take from the same layout.</param>
internal sealed record Rendering(string Markup, LayoutColours Colours);
