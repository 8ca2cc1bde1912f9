using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// A text within braces that YAML parts, because of a comma or of a bracket at its beginning: "{note: staff, beds and cash}". What
/// follows is no key that the file may have, so it is told and read as the rest of the text.
/// </summary>
internal sealed class PartedText(YamlLines lines, List<Diagnostic> found)
{
    /// <summary>Where the finding on the text that is being put together stands.</summary>
    private int _told = -1;

    /// <summary>The value before, with what follows it; null where that is a key and its value.</summary>
    /// <param name="start">Where the value before begins; line and column, 0-based.</param>
    /// <param name="end">Behind it.</param>
    /// <param name="next">Where what follows it begins.</param>
    /// <param name="last">Behind that, with its value.</param>
    public YamlScalar? With(
        YamlNode before, YamlNode key, YamlNode value, (int Line, int Column) start, (int Line, int Column) end,
        (int Line, int Column) next, (int Line, int Column) last)
    {
        var isJoined = _told >= 0 && before is YamlScalar { IsMended: true };
        if (!isJoined) _told = -1;
        if (start.Line != last.Line || key is not YamlScalar { IsPlain: true } name || value is not YamlScalar { IsPlain: true } rest
            || last.Column > lines[last.Line].Length || !IsRest(name.Value, rest.Value)) return null;
        var line = lines[start.Line];
        var comma = line.IndexOf(',', end.Column, next.Column - end.Column);
        if (comma < 0 ? before is not (YamlSequence or YamlMapping)
            : before is not YamlScalar { IsPlain: true, IsBlank: false }) return null;

        var words = line[start.Column..last.Column].TrimEnd();
        var at = lines.At(start.Line, start.Column);
        var fix = new Edit(at, words, Quoted.Single(words));
        if (isJoined) found[_told] = found[_told] with { Fix = [fix] };
        else
        {
            _told = found.Count;
            found.Add((comma < 0 ? YamlMessages.TextInBrackets(at, line[start.Column])
                : YamlMessages.CommaInBraces(lines.At(start.Line, comma))) with
            { Fix = [fix] });
        }

        var text = new DataText(words, at with { Length = words.Length }) { Pieces = [new TextPiece(0, at.Line, at.Column)] };
        return new YamlScalar(text.Span, text, IsPlain: true) { IsMended = true };
    }

    private bool IsRest(string key, string value)
    {
        var end = key.AsSpan().IndexOfAny(' ', ':');
        var word = end < 0 ? key : key[..end];
        return (value.Length == 0 || end >= 0 && key[end] == ' ') && !lines.MayBeKey(word);
    }
}
