using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>The JSON Schemas of the data files, written from the shapes by which they are read.</summary>
public static class DataSchemas
{
    /// <summary>Where they are kept, in the data folder.</summary>
    public const string Folder = "schema";

    /// <summary>Name of each file and its text; none where the framework is faulty, since names in the schemas are the framework's.</summary>
    public static IReadOnlyList<(string File, string Text)> Create(SourceFiles sources, string dataFolder, IReadOnlyList<RuleDescription> rules, DiagnosticBag diagnostics)
    {
        var (framework, findings) = new DataFolder(sources, dataFolder, rules).Framework;
        diagnostics.AddRange(findings);
        if (diagnostics.HasErrors) return [];
        return
        [
            ("framework.schema.json", JsonSchema.Write(FrameworkFile.Shape(rules), "The framework: who reports, on what, in which words")),
            ("paper.schema.json", JsonSchema.Write(PaperFile.Shape(framework, []), "The paper of one period")),
            ("ambition.schema.json", JsonSchema.Write(AmbitionFile.Shape(framework), "What one ambition reports in one period")),
        ];
    }
}
