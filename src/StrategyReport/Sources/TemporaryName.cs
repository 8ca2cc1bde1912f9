using System.Text.RegularExpressions;

namespace StrategyReport.Sources;

/// <summary>
/// The names of what is written beside its place before it gets there: hidden, short whatever the target is called, and of no run but
/// one.
/// </summary>
internal static partial class TemporaryName
{
    public const string OfFiles = ".tmp";
    public const string OfFolders = ".folder";

    /// <summary>Of what is somebody's, and could not be put back.</summary>
    public const string OfRescued = ".former";

    private const string Prefix = ".strategy-report-";

    /// <param name="ending">One of those above.</param>
#pragma warning disable RS0030 // It names what is renamed or gone at the end, and stands in no paper.
    public static string New(string ending) => $"{Prefix}{Guid.NewGuid():N}{ending}";
#pragma warning restore RS0030

    /// <summary>Whether it is that of a file.</summary>
    public static bool Is(ReadOnlySpan<char> name) => Whole().IsMatch(name);

    /// <summary>What the system says, about the file that was asked for: nobody has heard of the other one.</summary>
    public static string Hidden(string message, string target) =>
        Within().Replace(message, target.Replace("$", "$$", StringComparison.Ordinal));

    /// <summary>
    /// Whether a name is one that this program gave until it locked what it writes: of a target, a process and <c>tmp</c> or
    /// <c>former</c>; and that process is gone. Only Linux says so in its files; elsewhere nobody can tell.
    /// </summary>
    public static bool IsOfTheDead(string name, string target)
    {
        if (!name.StartsWith($".{target}.", StringComparison.Ordinal)) return false;
        return OldEnd().Match(name[(target.Length + 2)..]) is { Success: true } old && OperatingSystem.IsLinux()
            && !Directory.Exists($"/proc/{old.Groups["process"].Value}");
    }

    [GeneratedRegex(@"\A\.strategy-report-[0-9a-f]{32}\.tmp\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\.strategy-report-[0-9a-f]{32}\.(tmp|folder)")]
    private static partial Regex Within();

    [GeneratedRegex(@"\A(?<process>[0-9]{1,10})\.(tmp|former)\z")]
    private static partial Regex OldEnd();
}
