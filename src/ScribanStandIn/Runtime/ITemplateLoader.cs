using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Finds the templates which others include.</summary>
public interface ITemplateLoader
{
    /// <summary>The path of a template, its key in the cache; null if there is none.</summary>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text at a path that <see cref="GetPath"/> gave.</summary>
    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    /// <summary>Never called by this stand-in, which renders synchronously.</summary>
    ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
