using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Tests.Yaml.Splicing;

/// <summary>
/// A key or a comment that is taken out. A case has the file, a line of <c>~~~~</c>, then the place as <c>key/0/key</c> or the comment
/// as it stands there; its twin is the file after that, or why it is as it was.
/// </summary>
public class KeySpliceTests
{
    public static TheoryData<string> All => Snapshot.Cases("RemovalCases", "*.removal");

    [Theory, MemberData(nameof(All))]
    public void Only_what_is_named_goes(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "RemovalCases", file);
        var parts = File.ReadAllText(path).Split("~~~~\n");

        Snapshot.VerifyCase(path, Removed(parts[0], parts[1].Trim()) ?? "(nothing was taken out)");
    }

    [Theory, MemberData(nameof(All))]
    public void Line_ends_stay(string file)
    {
        var parts = File.ReadAllText(Path.Combine(Snapshot.FolderOf(), "RemovalCases", file)).Split("~~~~\n");

        Assert.Equal(Removed(parts[0], parts[1].Trim())?.Replace("\n", "\r\n", StringComparison.Ordinal),
            Removed(parts[0].Replace("\n", "\r\n", StringComparison.Ordinal), parts[1].Trim()));
    }

    private static string? Removed(string text, string what) => what.StartsWith('#')
        ? KeySplice.RemoveComment(text, text.IndexOf(what, StringComparison.Ordinal))
        : KeySplice.Remove(text, what.Split('/'));
}
