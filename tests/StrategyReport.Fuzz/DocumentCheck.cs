using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace StrategyReport.Fuzz;

/// <summary>Whether a document that was written is one: by the SDK's validator, as in the other tests.</summary>
internal static partial class DocumentCheck
{
    private static readonly OpenXmlValidator Validator = new(FileFormatVersions.Microsoft365);

    /// <summary>Null where it is; else what is wrong.</summary>
    public static Outcome? Of(string path)
    {
        if (!path.EndsWith(".docx", StringComparison.Ordinal)) return OfPage(path);
        try
        {
            using var package = WordprocessingDocument.Open(path, isEditable: false);
            var errors = Validator.Validate(package).Take(20).ToList();
            if (errors.Count == 0) return null;
            return Outcome.Wrong(
                "invalid: " + Plain(errors[0].Description),
                string.Join('\n', errors.Select(e => $"{e.Path?.PartUri}{e.Path?.XPath}: {e.Description}\n{Start(e.Node?.OuterXml)}")));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Outcome.Wrong("invalid: " + failure.GetType().Name + " " + Plain(failure.Message), failure.ToString());
        }
    }

    private static Outcome? OfPage(string path)
    {
        var text = File.ReadAllText(path);
        return text.EndsWith("</html>\n", StringComparison.Ordinal) ? null : Outcome.Wrong("invalid: a page without its end", text[^200..]);
    }

    /// <summary>Without what is other in each file.</summary>
    public static string Plain(string message) => Start(Varying().Replace(message, "…").Replace('\n', ' '), 110);

    private static string Start(string? text, int most = 600) => text is null ? "" : text.Length > most ? text[..most] : text;

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\d+|rId\w+")]
    private static partial Regex Varying();
}
