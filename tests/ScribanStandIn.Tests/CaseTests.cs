namespace ScribanStandIn.Tests;

/// <summary>Each case file is a test: drop a pair of files into <c>Cases</c> and it runs.</summary>
public class CaseTests
{
    public static TheoryData<string> Names() => CaseFolder.Names(CaseFolder.Own);

    [Theory]
    [MemberData(nameof(Names))]
    public void Own_case_renders_as_written(string name) =>
        CaseRunner.AssertAgree(CaseFolder.Expected(CaseFolder.Own, name), CaseRunner.Run(CaseFolder.Template(CaseFolder.Own, name)));
}
