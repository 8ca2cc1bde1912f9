namespace ScribanStandIn.Tests;

/// <summary>Scriban's own cases, where they lie beside the repository; elsewhere one test says that they were skipped.</summary>
public class SharedCaseTests
{
    /// <summary>The cases that fail on purpose, each with the reason. A case that passes must not be listed.</summary>
    private static readonly Dictionary<string, string> Unsupported = new()
    {
        ["200-statements/290-tablerow"] = "tablerow is left out",
        ["430-doc-string/doc-string.hmac_sha1"] = "hashes are left out",
        ["430-doc-string/doc-string.hmac_sha256"] = "hashes are left out",
        ["430-doc-string/doc-string.md5"] = "hashes are left out",
    };

    public static TheoryData<string> Names() => CaseFolder.Names(CaseFolder.Shared);

    [SharedCaseTheory]
    [MemberData(nameof(Names))]
    public void Shared_case_renders_as_in_Scriban(string name)
    {
        var folder = CaseFolder.Shared!;
        var (expected, actual) = (CaseFolder.Expected(folder, name), CaseRunner.Run(CaseFolder.Template(folder, name)));
        if (!StandIn.IsUsed || !Unsupported.TryGetValue(name, out var reason))
            CaseRunner.AssertAgree(expected, actual);
        else
            Assert.False(CaseRunner.Agree(expected, actual), $"This case passes: take it off the list ({reason}).");
    }

    [SharedCaseFact]
    public void Every_unsupported_case_exists() =>
        Assert.All(Unsupported.Keys, name => Assert.True(File.Exists(Path.Combine(CaseFolder.Shared!, name + ".txt")), name));
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedCaseTheoryAttribute : TheoryAttribute
{
    public SharedCaseTheoryAttribute() => Skip = SharedCases.Absence;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedCaseFactAttribute : FactAttribute
{
    public SharedCaseFactAttribute() => Skip = SharedCases.Absence;
}

internal static class SharedCases
{
    /// <summary>Why the shared cases cannot run here, or null where they can.</summary>
    public static string? Absence => CaseFolder.Shared is null ? "There is no shared/scriban-cases above the tests." : null;
}
