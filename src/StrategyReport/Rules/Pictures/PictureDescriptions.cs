using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Pictures;

/// <summary>SR2016: a picture's description is its file's name, or a word such as "chart" that says nothing.</summary>
internal static class PictureDescriptions
{
    private static readonly string[] SayNothing =
        ["image", "picture", "photo", "chart", "graph", "figure", "diagram", "logo", "screenshot", "icon", "table"];

    public static Rule Rule { get; } = new("SR2016", "A picture's description does not say what it shows.", Check);

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
            foreach (var picture in subject.Prose(text).Pictures)
            {
                var words = picture.Text.Trim();
                if (words.Length == 0) continue; // Told where the Markdown is written out.
                var name = Path.GetFileName(picture.Target.Written);
                if (SayNothing.Contains(words, StringComparer.OrdinalIgnoreCase)
                    || words.Equals(name, StringComparison.OrdinalIgnoreCase)
                    || words.Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase)
                    || Path.GetExtension(words).Length is 4 or 5)
                    diagnostics.Add(Rule.Warning(picture.At, $"The picture's description is '{words}', which does not say what it shows.",
                        "Say in a sentence what a reader should see: 'Waiting times fell from 11 to 9 days'."));
            }
    }
}
