namespace StrategyReport.Cli.Completion;

/// <summary>What a shell has to be told so that it asks the command what may follow: the files in <c>Scripts</c>, one for each.</summary>
internal static class CompletionScript
{
    private const string Prefix = "completion/";

    /// <summary>In the order of the alphabet.</summary>
    public static IReadOnlyList<string> Shells { get; } =
    [
        .. typeof(CompletionScript).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Null where the shell is not known. Its lines end as all shells take them, whatever system it was built on.</summary>
    public static string? Of(string shell)
    {
        if (!Shells.Contains(shell)) return null;
        using var stream = typeof(CompletionScript).Assembly.GetManifestResourceStream(Prefix + shell)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
