using System.CommandLine.Completions;
using System.Globalization;

namespace StrategyReport.Cli.Completion;

/// <summary>Names of the data that the line under completion is about, as its <c>--data</c> says; none where they cannot be read.</summary>
internal static class DataNames
{
    public static IEnumerable<string> Periods(CompletionContext context) => Of(context, sources => sources.Periods);

    public static IEnumerable<string> Objectives(CompletionContext context) => Of(context, sources => sources.Objectives);

    public static IEnumerable<string> Ambitions(CompletionContext context) => Of(
        context, sources => [.. sources.Ambitions.Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    private static IReadOnlyList<string> Of(CompletionContext context, Func<PaperSources, IReadOnlyList<string>> names)
    {
        try
        {
            // A shell hands words over as they are typed, before it has put the home folder for the tilde.
            var folder = context.ParseResult.GetValue<string>("--data") ?? "";
            if (folder.StartsWith("~/", StringComparison.Ordinal))
                folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder[2..]);
            return Directory.Exists(folder) ? names(NamedFolders.Sources(folder, null)) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return []; // A shell that completes a word has no place for a message.
        }
    }
}
