using System.Text;
using StrategyReport.Diagnostics;

namespace StrategyReport.Prose.ToMarkup;

/// <summary>Puts text into markup: escapes what XML would take for tags, leaves out what XML cannot hold.</summary>
internal static class EscapedText
{
    /// <summary>Appends text for an element or an attribute; characters that XML forbids, or nobody sees, are left out.</summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text, SourceSpan at, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&' or '<' or '>' or '"': output.Append(Reference(c)); break;
                case '\t' or '\n': output.Append(c); break;
                case '\r': break;
                case < ' ' or '\uFFFE' or '\uFFFF' or '\u007F':
                    diagnostics.Add(ProseMessages.ControlCharacter(at, c));
                    break;
                default:
                    if (InvisibleCharacters.IsLeftOut(text, i)) break; // Told once, where the text is read.
                    if (!char.IsSurrogate(c)) output.Append(c);
                    else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) output.Append(c).Append(text[++i]);
                    else diagnostics.Add(ProseMessages.ControlCharacter(at, c));
                    break;
            }
        }
    }

    /// <summary>Whether nothing is left to read once it is written.</summary>
    public static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || char.IsControl(c));

    public static string Escape(string text, SourceSpan at, DiagnosticBag diagnostics)
    {
        var output = new StringBuilder(text.Length + 16);
        Append(output, text, at, diagnostics);
        return output.ToString();
    }

    /// <summary>Whether no more than blanks stand from some place on, of which the markup shows none.</summary>
    public static bool IsBlankFrom(this StringBuilder output, int start)
    {
        for (var i = start; i < output.Length; i++)
            if (output[i] is not (' ' or '\t' or '\n')) return false;
        return true;
    }

    /// <summary>Appends <c> data-source="…"</c>.</summary>
    public static StringBuilder Source(this StringBuilder output, SourceSpan at)
    {
        output.Append(" data-source=\"");
        foreach (var c in at.File)
            _ = Reference(c) is { } reference ? output.Append(reference) : output.Append(c);
        return output.Append(':').Append(at.Line).Append(':').Append(at.Column).Append('"');
    }

    /// <summary>What stands for a character that XML gives a meaning to; null for any other.</summary>
    private static string? Reference(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => null,
    };
}
