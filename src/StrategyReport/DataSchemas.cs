using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Rules.House;
using StrategyReport.Sources;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport;

/// <summary>The JSON Schemas of the data files, written from the shapes by which they are read.</summary>
public static class DataSchemas
{
    /// <summary>Where they are kept, in the data folder.</summary>
    public const string Folder = "schema";

    /// <summary>The files that are there and hold something else than would be written now; none where the framework is faulty.</summary>
    internal static IEnumerable<Diagnostic> Outdated(SourceFiles sources, string dataFolder)
    {
        foreach (var (file, text) in Create(sources, dataFolder, []))
            if ($"{dataFolder}/{Folder}/{file}" is var path && sources.HasFile(path)
                && SourceFile.Read(sources, path, [])?.Text.ReplaceLineEndings("\n") != text)
                yield return DataMessages.SchemaOutdated(path);
    }

    /// <summary>Name of each file and its text; none where the framework is faulty, whose names the schemas hold.</summary>
    public static IReadOnlyList<(string File, string Text)> Create(
        SourceFiles sources, string dataFolder, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(sources, dataFolder, RuleList.Descriptions);
        var (framework, findings) = data.Framework;
        diagnostics.AddRange(findings);
        if (diagnostics.HasErrors) return [];
        return
        [
            ("framework.schema.json", JsonSchema.Write(data.FrameworkShape, "The framework: who reports, on what, in which words")),
            ("paper.schema.json", JsonSchema.Write(PaperFile.Shape(framework, []), "The paper of one period")),
            ("ambition.schema.json", JsonSchema.Write(data.AmbitionShape, "What one ambition reports in one period")),
        ];
    }
}
