using System.Runtime.CompilerServices;

namespace StrategyReport.Tests.Support;

/// <summary>
/// Compares a text with the committed <c>….verified.txt</c>, by Verify's names. A difference leaves
/// <c>….received.txt</c> beside it; <c>SNAPSHOT_ACCEPT=1</c> accepts what was received, <c>SNAPSHOT_RECEIVED=no</c> leaves nothing
/// (where faults are put into the code on purpose).
/// </summary>
public static class Snapshot
{
    /// <summary>The top of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary><c>Type.Method[_parameter].verified.txt</c> beside the test.</summary>
    public static void Verify(
        string text, [CallerFilePath] string file = "", [CallerMemberName] string member = "", string? parameter = null)
    {
        var folder = FolderOf(file);
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{member}{(parameter is null ? "" : "_" + parameter)}";
        Compare(Path.Combine(folder, name), text);
    }

    /// <summary><c>Name.verified.txt</c> beside the case <c>Name.html</c>.</summary>
    public static void VerifyCase(string caseFile, string text) => Compare(Path.ChangeExtension(caseFile, null), text);

    /// <summary>A twin of a case, which has a name of its own (<c>tree.txt</c>).</summary>
    public static void VerifyTwin(string file, string text) =>
        Compare(file, Path.ChangeExtension(file, ".received" + Path.GetExtension(file)), text);

    /// <summary>The files in a folder beside the test: drop a file, get a test.</summary>
    public static TheoryData<string> Cases(string folder, string pattern, [CallerFilePath] string file = "")
    {
        var cases = new TheoryData<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(FolderOf(file), folder), pattern).Order(StringComparer.Ordinal))
            cases.Add(Path.GetFileName(path));
        return cases;
    }

    /// <summary>The folder of a source file; in CI the compiler writes <c>/_/</c> for the top of the checkout.</summary>
    public static string FolderOf([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Root, file[3..]) : file)!;

    private static void Compare(string stem, string received) => Compare(stem + ".verified.txt", stem + ".received.txt", received);

    private static void Compare(string verifiedFile, string receivedFile, string received)
    {
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile) : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            File.WriteAllText(verifiedFile, received);
            File.Delete(receivedFile);
            return;
        }

        if (Environment.GetEnvironmentVariable("SNAPSHOT_RECEIVED") != "no") File.WriteAllText(receivedFile, received);
        Assert.Fail(
            $"{Path.GetRelativePath(Root, receivedFile)} is not {Path.GetFileName(verifiedFile)}: {FirstDifference(verified, received)}");
    }

    private static string FirstDifference(string? verified, string received)
    {
        if (verified is null) return "nothing was verified yet.";
        var (expected, actual) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line]) line++;
        return $"line {line + 1}\nverified: {expected.ElementAtOrDefault(line)}\nreceived: {actual.ElementAtOrDefault(line)}";
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StrategyReport.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("StrategyReport.sln is not above the tests.");
    }
}
