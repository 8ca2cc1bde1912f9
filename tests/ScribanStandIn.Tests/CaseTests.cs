namespace ScribanStandIn.Tests;

/// <summary>Each case file is a test: drop a pair of files into <c>Cases</c> and it runs.</summary>
public class CaseTests
{
    /// <summary>What only the stand-in refuses.</summary>
    private const string LeftOut = "left-out/";

    public static TheoryData<string> Names() => CaseFolder.Names(CaseFolder.Own, name => !name.StartsWith(LeftOut, StringComparison.Ordinal));

    public static TheoryData<string> LeftOutNames() => CaseFolder.Names(CaseFolder.Own, name => name.StartsWith(LeftOut, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Own_case_renders_as_written(string name) => Check(name);

    [StandInTheory]
    [MemberData(nameof(LeftOutNames))]
    public void What_is_left_out_is_refused_at_its_line(string name) => Check(name);

    private static void Check(string name) =>
        CaseRunner.AssertAgree(CaseFolder.Expected(CaseFolder.Own, name), CaseRunner.Run(CaseFolder.Template(CaseFolder.Own, name)));
}
