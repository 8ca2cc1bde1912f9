using System.Text.Json;
using StrategyReport.Diagnostics;
using StrategyReport.Tests.Rules;

namespace StrategyReport.Tests.Data.Schema;

/// <summary>The schemas that editors use say what the loaders check; ajv, from npm, is the judge of both.</summary>
public class SchemaTests
{
    /// <summary>Faults of structure, which a schema can see.</summary>
    private static readonly string[] Structural =
        ["SR1001", "SR1002", "SR1003", "SR1004", "SR1006", "SR1007", "SR1008", "SR2003", "SR2004"];

    private static string Data => Path.Combine(Snapshot.Root, "data");

    [Fact]
    public void The_committed_schemas_are_those_that_the_command_writes()
    {
        var diagnostics = new DiagnosticBag();
        var schemas = DataSchemas.Create(DocxReader.AnyFile, Data, diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(
            schemas.Select(s => s.File).Order(),
            Directory.GetFiles(Path.Combine(Data, DataSchemas.Folder)).Select(f => Path.GetFileName(f)!).Order());
        foreach (var (file, text) in schemas)
            Assert.True(
                text == File.ReadAllText(Path.Combine(Data, DataSchemas.Folder, file)),
                $"data/schema/{file} has parted from the loader: run 'strategy-report schema'.");
    }

    [Fact]
    public void Each_data_file_names_its_schema_in_its_first_line()
    {
        foreach (var file in Directory.GetFiles(Data, "*.yaml", SearchOption.AllDirectories))
        {
            var line = File.ReadLines(file).First();
            const string Opening = "# yaml-language-server: $schema=";
            Assert.StartsWith(Opening, line, StringComparison.Ordinal);
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, line[Opening.Length..]));
            Assert.True(File.Exists(schema), $"{file}: there is no {schema}");
        }
    }

    [Fact]
    public void A_level_is_explained_on_hover_in_the_words_of_the_framework()
    {
        var schemas = DataSchemas.Create(DocxReader.AnyFile, Data, new DiagnosticBag());
        var schema = JsonDocument.Parse(schemas.Single(s => s.File.StartsWith("ambition", StringComparison.Ordinal)).Text);
        var confidence = schema.RootElement.GetProperty("properties").GetProperty("confidence");

        Assert.Equal("Confidence", confidence.GetProperty("title").GetString());
        Assert.StartsWith(
            "Confidence in realising the ambition.\n- green: We expect the ambition to be realised",
            confidence.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            "green amber red ",
            string.Join(' ', confidence.GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(e => e.GetString())));
    }

    [SlowFact("node", "npm")]
    public void An_independent_validator_accepts_the_shipped_data_and_refuses_what_is_faulty()
    {
        using var project = TestProject.Shipped();
        Install(project);
        Assert.All(Validate(project), file => Assert.True(file.Valid, $"{file.File}: {file.Errors}"));

        project.Picture("data/2023-24-Q4/figures/large.png", 1200, 800);
        // What is wrong within a chart is wrong within a text: no schema sees it.
        var faulty = FaultTests.Spoil(project).Where(f => Structural.Contains(f.Code)).Select(f => f.File)
            .Except(["2023-24-Q4/ambitions/06-leading-care-collaboratives.yaml"]).ToHashSet();
        var refused = Validate(project).Where(f => !f.Valid).Select(f => f.File).ToHashSet();

        Assert.True(faulty.Count >= 12, $"only {faulty.Count} files have structural faults");
        Assert.Empty(faulty.Except(refused));
    }

    [SlowFact("node", "npm")]
    public void The_findings_as_sarif_are_valid_by_its_schema()
    {
        using var project = TestProject.Shipped();
        Install(project);
        FaultTests.Spoil(project);
        var sarif = project.Run("validate", "--format", "sarif").Out;
        project.Write("findings.sarif", sarif);

        var (exitCode, output) = Shell.Run(
            project.Folder, "node", Script, "sarif",
            "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "findings.sarif");

        Assert.True(exitCode == 0, output);
        Assert.Equal("""{"file":"findings.sarif","valid":true,"errors":[]}""", output.Trim());
        Assert.True(JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength() > 60);
    }

    private static string Script => Path.Combine(Snapshot.FolderOf(), "validate.mjs");

    private static void Install(TestProject project)
    {
        project.Write("package.json", "{}");
        var (exitCode, output) = Shell.Run(
            project.Folder, "npm", "install", "--no-audit", "--no-fund", "--silent",
            "ajv@8", "ajv-draft-04@1", "js-yaml@4", "@microsoft/jest-sarif@1.0.0-beta.0");
        Assert.True(exitCode == 0, output);
    }

    private static List<(string File, bool Valid, string Errors)> Validate(TestProject project)
    {
        var (exitCode, output) = Shell.Run(project.Folder, "node", Script, "data", project.DataFolder);
        Assert.True(exitCode == 0, output);
        return
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(f => (
                f.GetProperty("file").GetString()!, f.GetProperty("valid").GetBoolean(),
                string.Join("; ", f.GetProperty("errors").EnumerateArray().Select(e => e.GetString())))),
        ];
    }
}
