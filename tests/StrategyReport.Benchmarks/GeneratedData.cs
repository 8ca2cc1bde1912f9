using System.Globalization;
using System.Text;

namespace StrategyReport.Benchmarks;

/// <summary>
/// A framework and one period of made-up ambitions, each about as long as those of the shipped data; the same seed writes
/// the same bytes.
/// </summary>
/// <param name="ambitions">At least 1; three of them make an objective, and each objective has an annex.</param>
internal sealed class GeneratedData(int ambitions, int seed)
{
    /// <summary>The period that is written.</summary>
    public const string Period = "2025-26-Q2";

    private const int InAnObjective = 3;

    private readonly MadeUpProse _prose = new(seed);

    /// <summary>Writes <c>data</c> into the folder, which is made where it is missing.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, text) in Files())
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>Each file by its path.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("data/framework.yaml", Framework());
        yield return ($"data/{Period}/paper.yaml", Paper());
        for (var number = 1; number <= ambitions; number++)
            yield return ($"data/{Period}/ambitions/{number:D6}.yaml", Ambition(number));
    }

    private int Objectives => (ambitions + InAnObjective - 1) / InAnObjective;

    private string Framework()
    {
        var yaml = new StringBuilder("""
            organisation:
              name: Fenland Example NHS Trust
              mission: Care that is close to home.
            supporting_strategies: [People, Quality, Digital, Estates]
            scales:
              confidence:
                - {id: green, label: Green, fill: "00B050", meaning: We expect it to be realised.}
                - {id: amber, label: Amber, fill: "FFB81C", meaning: It can still be realised.}
                - {id: red, label: Red, fill: "DA291C", meaning: We do not expect it to be realised.}
            fields:
              conditions: {type: list, title: Conditions, steady: true}
              confidence: {type: level, scale: confidence, title: Confidence}
              progress: {type: percentage, title: Progress}
              supporting_strategies: {type: strategies, title: Supporting strategies}
              successes: {type: markdown, title: Successes}
              challenges: {type: markdown, title: Challenges}
              financial_risks: {type: markdown, title: Financial risks}
              opportunities: {type: markdown, title: Opportunities}
              focus: {type: markdown, title: Focus}
              escalations: {type: markdown, title: Escalations}
            objectives:

            """);
        for (var number = 1; number <= ambitions; number++)
        {
            if ((number - 1) % InAnObjective == 0)
            {
                var objective = ((number - 1) / InAnObjective) + 1;
                yaml.AppendLine(CultureInfo.InvariantCulture, $"  - id: objective-{objective}");
                yaml.AppendLine(CultureInfo.InvariantCulture, $"    name: Objective {objective} of the strategy");
                yaml.AppendLine("    ambitions:");
            }

            yaml.AppendLine(CultureInfo.InvariantCulture, $"      - number: {number}");
            yaml.AppendLine(CultureInfo.InvariantCulture, $"        statement: Ambition {number} is met in all of our places");
        }

        return yaml.ToString();
    }

    private string Paper()
    {
        var yaml = new StringBuilder("""
            title: A made-up strategy
            period_end: 2025-09-30
            status: draft
            sections:
              - id: summary
                heading: Summary
                content:
                  - ambitions:
                      id: all
                      caption: Progress with ambitions
                      columns:
                        - {heading: Strategic objectives, show: objective}
                        - {heading: Ambition, show: ambition}
                        - {heading: Confidence, show: confidence}
                        - {heading: Progress, show: progress}
            annex_table:
              objective_label: Strategic objective
              ambition_label: Our ambition
              rows:
                - {label: "Conditions:", show: [conditions]}
                - {label: "Successes:", show: [successes]}
                - {label: "Challenges:", show: [challenges]}
                - {label: "Financial risks:", show: [financial_risks]}
                - {label: "Opportunities:", show: [opportunities]}
                - {label: "Focus:", show: [focus]}
                - {label: "Escalations:", show: [escalations]}
            annexes:

            """);
        for (var objective = 1; objective <= Objectives; objective++)
            yaml.AppendLine(CultureInfo.InvariantCulture,
                $"  - {{objective: objective-{objective}, title: Progress with objective {objective}}}");
        return yaml.ToString();
    }

    private string Ambition(int number)
    {
        var yaml = new StringBuilder();
        yaml.AppendLine(CultureInfo.InvariantCulture, $"ambition: {number}");
        yaml.AppendLine("conditions:");
        for (var i = 0; i < 3; i++) yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {_prose.Sentence()}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"confidence: {_prose.OneOf("green", "amber", "red")}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"progress: {{percent: {_prose.Number(0, 100)}}}");
        yaml.AppendLine("supporting_strategies: [People, Quality]");
        Field("successes", 3, 8);
        Field("challenges", 2, 4);
        yaml.AppendLine("financial_risks: None to report.");
        Field("opportunities", 1, 3);
        Field("focus", 1, 4);
        yaml.AppendLine("escalations: None to report.");
        return yaml.ToString();

        void Field(string name, int paragraphs, int bullets)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"{name}: |");
            foreach (var line in _prose.Lines(paragraphs, bullets)) yaml.AppendLine(line.Length == 0 ? "" : "  " + line);
        }
    }
}
