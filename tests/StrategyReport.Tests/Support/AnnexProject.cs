using System.Globalization;
using System.Text;

namespace StrategyReport.Tests.Support;

/// <summary>
/// A draft of annexes alone: A has as many ambitions as are asked for; B has two more, and words of its own in the headings of its rows.
/// </summary>
internal static class AnnexProject
{
    public const string Period = "2025-26-Q2";
    public const string Paper = $"data/{Period}/paper.yaml";
    public const string Framework = "data/framework.yaml";

    private const string Settings = """
        title: Progress
        status: draft
        annexes:
          - {letter: A, objective: safe-care, title: Safe care for all}
          - letter: B
            objective: good-place
            rows:
              conditions: {label: "What must be there:", note: (to March)}
              successes: {drafting_note: ""}
        annex_table:
          row_letters: true
          column_numbers: true
          objective_label: Objective
          ambition_label: Our ambition
          rows:
            - {label: "Conditions:", show: [conditions]}
            - {label: "Successes so far:", short: Successes, note: (to date), drafting_note: Be short, show: [successes]}
            - {label: "Strategies:", show: [strategies]}

        """;

    public static TestProject Of(int ambitions, string layout)
    {
        var project = TestProject.Named("tiny")
            .Write(Paper, Settings.Replace("annex_table:\n", $"annex_table:\n  layout: {layout}\n", StringComparison.Ordinal))
            .Write($"data/{Period}/ambitions/01-harm.yaml", null).Write($"data/{Period}/ambitions/02-learning.yaml", null);
        var framework = project.Read(Framework);
        var objectives = new StringBuilder("objectives:\n");
        Add("safe-care", "Safe care", 1, ambitions, "Ward");
        Add("good-place", "A good place", ambitions + 1, 2, "Place");
        return project.Write(Framework, framework[..framework.IndexOf("objectives:", StringComparison.Ordinal)]
            + objectives + framework[framework.IndexOf("supporting_strategies:", StringComparison.Ordinal)..]);

        void Add(string id, string name, int first, int count, string place)
        {
            objectives.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    name: {name}\n    ambitions:\n");
            for (var number = first; number < first + count; number++)
            {
                objectives.Append(CultureInfo.InvariantCulture,
                    $"      - {{number: {number}, short: {place} {number}, statement: {Statement(number)}}}\n");
                project.Write(Ambition(number), string.Create(CultureInfo.InvariantCulture, $"""
                    ambition: {number}
                    conditions:
                      - Incidents of ambition {number} are discussed.
                    confidence: green
                    progress: 50
                    strategies: [People, Quality]
                    successes: |
                      **Falls**

                      There were fewer falls than in the year before. The ward has had no fall at all since the start of May.

                      **Learning**

                      - The clinic has opened.

                    """));
            }
        }
    }

    public static string Statement(int number) => string.Create(CultureInfo.InvariantCulture, $"Nobody comes to harm in place {number}");

    public static string Ambition(int number) => string.Create(CultureInfo.InvariantCulture, $"data/{Period}/ambitions/{number:00}.yaml");
}
