namespace StrategyReport.Tests.EndToEnd;

/// <summary>A form that was edited by a program that nobody here wrote, python-docx: what comes of it is in the twin, all else is as it was.</summary>
public sealed class EditedFormTests
{
    private const string File = "data/2024-25-Q2/ambitions/04-formal-partnerships.yaml";

    [SlowFact("python3")]
    public void What_was_edited_comes_into_the_data_and_then_into_the_paper()
    {
        using var project = TestProject.Shipped();
        var (folder, edited) = (Path.Combine(project.Folder, "forms"), Path.Combine(project.Folder, "edited.docx"));
        Assert.Equal(0, project.Run("collect", "-p", "2024-25-Q2", "-a", "4", "-o", folder).ExitCode);
        var (exitCode, said) = Shell.Run(project.Folder, "/usr/bin/python3", Path.Combine(Snapshot.FolderOf(), "edit_form.py"),
            Path.Combine(folder, "2024-25-Q2.ambition-04.docx"), edited);
        Assert.True(exitCode == 0, said);

        var result = project.Run("import", edited, "--write");

        Assert.True(result.ExitCode == 0, result.Error);
        Snapshot.Verify(project.Read(File));
        Assert.Equal("", project.Run("import", edited).Out);
        var paper = new DocxReader(System.IO.File.ReadAllBytes(project.Build("2024-25-Q2"))).Body.Value;
        Assert.Contains("A new interim plan is being taken forward", paper, StringComparison.Ordinal);
        Assert.Contains("A new point: with a colon & 50% more", paper, StringComparison.Ordinal);
    }
}
