namespace StrategyReport.Tests.Yaml;

/// <summary>What is wrong with the YAML of a file and with its keys, whatever the file is about; each case as those of the data.</summary>
public class ReadingCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Cases", "*.case");

    [Theory, MemberData(nameof(Cases))]
    public void Faults_are_told_at_their_line_in_one_run(string name) =>
        CaseFile.VerifyDiagnosis(Path.Combine(Snapshot.FolderOf(), "Cases", name));
}
