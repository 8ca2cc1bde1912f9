namespace StrategyReport.Tests.Templates;

/// <summary>
/// Each case puts other templates into the layout (see <see cref="CaseFile"/>); its twin is what the designer reads. Places are
/// those of the designer's file, though the program stamps its tags.
/// </summary>
public class TemplateCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Cases", "*.case");

    [Theory, MemberData(nameof(Cases))]
    public void Faults_of_templates_are_told_at_their_place(string name)
    {
        using var project = TestProject.Named("tiny");
        var file = Apply(name, project);

        Snapshot.VerifyCase(file, project.Diagnose("2025-26-Q2"));
    }

    /// <summary>Puts a case's templates into a project.</summary>
    /// <returns>The case's file.</returns>
    internal static string Apply(string name, TestProject project)
    {
        var file = Path.Combine(Snapshot.FolderOf(), "Cases", name);
        CaseFile.Apply(file, project, template => $"templates/board-paper/{template}.sbn");
        return file;
    }
}
