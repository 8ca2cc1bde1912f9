using Scriban;
using Scriban.Runtime;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Templates.Engine;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates;

/// <summary>The templates of one layout: a folder of <c>NAME.sbn</c> files, and nothing outside it.</summary>
internal sealed class TemplateFolder(SourceFiles sources, string folder, DiagnosticBag diagnostics) : ITemplateLoader
{
    private const string Extension = ".sbn";
    private readonly Dictionary<string, TagStamper> _stamped = [];
    private readonly Dictionary<string, string?> _paths = [];

    public string Folder { get; } = folder;

    public IReadOnlyList<string> Names =>
        [.. sources.Files(Folder).Where(f => Path.GetExtension(f) == Extension).Select(f => Path.GetFileNameWithoutExtension(f))];

    /// <summary>The file of a template, or null where there is none; a name that leads out of the folder has none.</summary>
    public string? PathOf(string name)
    {
        if (_paths.TryGetValue(name, out var known)) return known;
        if (name.Length == 0 || name.AsSpan().IndexOfAny("/\\:") >= 0) return null;
        var path = $"{Folder}/{name}{Extension}";
        return _paths[name] = sources.HasFile(path) ? path : null;
    }

    /// <summary>The template's text with its tags stamped; null, and reported, where it cannot be read.</summary>
    /// <exception cref="TemplateFault">Something in it can be told before it runs.</exception>
    public string? Read(string path)
    {
        if (SourceFile.Read(sources, path, diagnostics) is not { } file) return null;
        TemplateText.Check(file.Text, path);
        var stamper = new TagStamper(file.Text, path);
        _stamped[path] = stamper;
        return stamper.Text;
    }

    /// <summary>Where a place that Scriban names (0-based, in stamped text) is in the designer's file.</summary>
    public SourceSpan Place(ScribanSpan span)
    {
        var (line, column) = (span.Start.Line + 1, span.Start.Column + 1);
        var file = span.FileName ?? Folder;
        return new SourceSpan(file, line, _stamped.TryGetValue(file, out var stamper) ? stamper.OriginalColumn(line, column) : column);
    }

    string ITemplateLoader.GetPath(TemplateContext context, ScribanSpan callerSpan, string templateName) =>
        PathOf(templateName) ?? throw new MissingTemplateException(templateName, callerSpan);

    string ITemplateLoader.Load(TemplateContext context, ScribanSpan callerSpan, string templatePath) =>
        Read(templatePath) ?? throw new UnreadTemplateException();

    ValueTask<string?> ITemplateLoader.LoadAsync(TemplateContext context, ScribanSpan callerSpan, string templatePath) =>
        new(Read(templatePath));
}

/// <summary>An included template cannot be read, which has been reported.</summary>
internal sealed class UnreadTemplateException : Exception;

/// <summary>An include names a template that the folder does not have.</summary>
internal sealed class MissingTemplateException(string name, ScribanSpan callerSpan) : Exception
{
    public string Name { get; } = name;

    public ScribanSpan CallerSpan { get; } = callerSpan;
}
