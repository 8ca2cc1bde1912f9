using Markdig.Syntax.Inlines;

namespace StrategyReport.Prose;

internal enum LinkTargetKind
{
    /// <summary>What a browser, a mail program or a telephone can open.</summary>
    Address,

    /// <summary><c>#id</c>: a section, table or paragraph of the paper.</summary>
    Reference,

    /// <summary>A file of the period, relative to its folder; what a picture leads to.</summary>
    File,

    /// <summary>None of these: it leads nowhere.</summary>
    Nowhere,
}

/// <summary>Where a link or a picture leads.</summary>
/// <param name="Written">As it stands in the text, without Markdown's escapes.</param>
internal readonly record struct LinkTarget(LinkTargetKind Kind, string Written)
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>Of a reference: the name that it refers to.</summary>
    public string Id => Written[1..];

    public static LinkTarget Of(LinkInline link)
    {
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        return link.IsImage ? OfPicture(written) : OfLink(written);
    }

    public static LinkTarget Of(AutolinkInline link) => OfLink((link.IsEmail ? "mailto:" : "") + link.Url);

    /// <summary>Of a file: its path.</summary>
    /// <param name="folder">The period's.</param>
    public string FileIn(string folder) => folder + "/" + Uri.UnescapeDataString(Written);

    private static LinkTarget OfLink(string written) => new(
        written.Length > 1 && written[0] == '#' && !string.IsNullOrWhiteSpace(written[1..]) ? LinkTargetKind.Reference
        : Array.Exists(Schemes, s => IsBeginning(s, written)) && CanBeOpened(written) ? LinkTargetKind.Address
        : LinkTargetKind.Nowhere, written);

    private static bool IsBeginning(string scheme, string written) =>
        written.Length > scheme.Length && written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>As Word's hyperlinks ask for it.</summary>
    private static bool CanBeOpened(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme is "mailto" or "tel" || address.Host.Length > 0);

    private static LinkTarget OfPicture(string written) => new(
        written.Length > 0 && !written.Contains("://", StringComparison.Ordinal) && !Path.IsPathRooted(written)
            ? LinkTargetKind.File : LinkTargetKind.Nowhere, written);
}
