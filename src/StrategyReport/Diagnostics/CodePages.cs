namespace StrategyReport.Diagnostics;

/// <summary>The page of each code, <c>Codes/SR2004.md</c>: a heading "SR2004: …", then what, why, an example and how to mend it.</summary>
public static class CodePages
{
    private const string Extension = ".md";

    /// <summary>All codes that have a page, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. typeof(CodePages).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(n => n[..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Null where a code has no page.</summary>
    public static CodePage? Find(string code)
    {
        using var stream = typeof(CodePages).Assembly.GetManifestResourceStream(code + Extension);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var heading = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        return new CodePage(heading[(heading.IndexOf(": ", StringComparison.Ordinal) + 2)..], text);
    }
}

/// <param name="Title">The heading without the code.</param>
public sealed record CodePage(string Title, string Text);
