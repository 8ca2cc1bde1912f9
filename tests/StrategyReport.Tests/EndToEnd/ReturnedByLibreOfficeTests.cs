namespace StrategyReport.Tests.EndToEnd;

/// <summary>Forms and papers that LibreOffice has opened and saved: what it loses is told, and nothing in the data is changed by it.</summary>
public sealed class ReturnedByLibreOfficeTests
{
    [SlowTheory("soffice", "timeout")]
    [InlineData(""), InlineData("harbour"), InlineData("two-halves"), InlineData("other-trust")]
    public void What_it_loses_changes_nothing(string name)
    {
        using var project = name.Length == 0 ? TestProject.Shipped() : TestProject.Named(name);
        var (sent, saved) = (Path.Combine(project.Folder, "sent"), Path.Combine(project.Folder, "saved"));
        foreach (var period in project.Sources.Periods)
        {
            Assert.Equal(0, project.Run("collect", "-p", period, "-o", sent).ExitCode);
            File.Copy(project.Build(period), Path.Combine(sent, period + ".docx"));
        }

        var (exitCode, said) = Shell.Run(project.Folder, "timeout",
            ["240", "soffice", $"-env:UserInstallation=file://{project.Folder}/profile", "--headless", "--convert-to", "docx", "--outdir", saved,
             .. Directory.GetFiles(sent)]);
        Assert.True(exitCode == 0, said);
        Assert.Equal(Directory.GetFiles(sent).Length, Directory.GetFiles(saved).Length);
        var result = project.Run(["import", .. Directory.GetFiles(saved)]);

        Assert.True(result.Out.Length == 0, result.Out);
        Assert.DoesNotContain(": error ", result.Error, StringComparison.Ordinal);
        Assert.Contains("SR6015", result.Error, StringComparison.Ordinal);
    }
}
