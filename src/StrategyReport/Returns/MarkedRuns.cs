using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Returns;

/// <summary>Writes runs with the marks of Markdown around them, the longest ones outside, and escapes what would be a mark.</summary>
/// <param name="emphasis">The sign of italics: * or _.</param>
/// <param name="notes">Takes the notes whose marks are written.</param>
internal sealed partial class MarkedRuns(char emphasis, List<IReadOnlyList<ReturnedBlock>> notes)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(" ()<>\\");
    private readonly StringBuilder _output = new();

    public string Write(IReadOnlyList<ReturnedRun> runs)
    {
        var name = Name().Match(runs.Count > 0 ? runs[^1].Text : "");
        Write(runs, 0, runs.Count, [Look.Link, Look.Bold, Look.Italic, Look.Strike]);
        // At the end of a paragraph {#name} is its name.
        if (name.Success) _output.Insert(_output.Length - name.Length, '\\');
        return _output.ToString();
    }

    private enum Look
    {
        Link,
        Bold,
        Italic,
        Strike,
    }

    /// <param name="looks">Those that are not written yet.</param>
    private void Write(IReadOnlyList<ReturnedRun> runs, int from, int to, IReadOnlyList<Look> looks)
    {
        for (var i = from; i < to;)
        {
            var (longest, end) = (default(Look?), i);
            foreach (var look in looks)
            {
                var until = i;
                while (until < to && Has(runs[until], look) && (look != Look.Link || runs[until].Link == runs[i].Link)) until++;
                if (until > end) (longest, end) = (look, until);
            }

            if (longest is not { } outer)
            {
                WriteText(runs[i], i > 0 ? runs[i - 1] : null, i + 1 < runs.Count ? runs[i + 1] : null);
                i++;
                continue;
            }

            var inner = looks.Where(l => l != outer).ToList();
            if (outer == Look.Link)
            {
                WriteLink(runs, i, end, inner);
            }
            else
            {
                var mark = outer switch { Look.Bold => "**", Look.Strike => "~~", _ => emphasis.ToString() };
                _output.Append(mark);
                Write(runs, i, end, inner);
                _output.Append(mark);
            }

            i = end;
        }
    }

    private static bool Has(ReturnedRun run, Look look) => run.Note is null && look switch
    {
        Look.Link => run.Link is not null,
        Look.Bold => run.Bold,
        Look.Italic => run.Italic,
        _ => run.Strike,
    };

    private void WriteLink(IReadOnlyList<ReturnedRun> runs, int from, int to, IReadOnlyList<Look> inner)
    {
        var target = runs[from].Link!;
        _output.Append('[');
        Write([.. runs.Take(to).Select(InlineMarkdown.Unnumbered)], from, to, inner);
        _output.Append("](");
        var isPlain = target.Length > 0 && !target.AsSpan().ContainsAny(Signs);
        if (isPlain) _output.Append(target);
        else _output.Append('<').Append(target.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal).Replace(' ', InlineMarkdown.Kept)).Append('>');
        _output.Append(')');
    }

    private void WriteText(ReturnedRun run, ReturnedRun? before, ReturnedRun? after)
    {
        if (run is { Note: not null, NoteName: { } name })
        {
            _output.Append(CultureInfo.InvariantCulture, $"[^{name}]");
        }
        else if (run.Note is { } note)
        {
            notes.Add(note);
            _output.Append(CultureInfo.InvariantCulture, $"[^{notes.Count}]");
        }
        else if (run.Code)
        {
            WriteCode(run.Text);
        }
        else
        {
            Escape(run.Text, before, after);
        }
    }

    private void WriteCode(string code)
    {
        var fence = "`";
        while (code.Contains(fence, StringComparison.Ordinal)) fence += "`";
        var gap = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        _output.Append(fence).Append(gap).Append(code.Replace('\n', ' ').Replace(' ', InlineMarkdown.Kept)).Append(gap).Append(fence);
    }

    private void Escape(string text, ReturnedRun? before, ReturnedRun? after)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var (c, last, next) = (text[i], i > 0 ? text[i - 1] : LastOf(before), i + 1 < text.Length ? text[i + 1] : FirstOf(after));
            if (c == '\n')
            {
                _output.Append("\\\n");
                continue;
            }

            if (NeedsEscape(text, i, c, last, next, after)) _output.Append('\\');
            _output.Append(c);
        }
    }

    private static bool NeedsEscape(string text, int at, char c, char last, char next, ReturnedRun? after) => c switch
    {
        '`' => true,
        '\\' => char.IsAsciiLetterOrDigit(next) is false && next is > ' ' and < '\u007f',
        '*' => !(char.IsWhiteSpace(last) && char.IsWhiteSpace(next)),
        '_' => !(char.IsLetterOrDigit(last) && char.IsLetterOrDigit(next)) && !(char.IsWhiteSpace(last) && char.IsWhiteSpace(next)),
        '~' => last == '~' || next == '~',
        '[' => next == '^' || text.AsSpan(at).ContainsAny("]") && Destination().IsMatch(text.AsSpan(at)),
        '!' => at == text.Length - 1 && after?.Link is not null,
        ']' => next == '(' && Destination().IsMatch(text.AsSpan(at)),
        '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
        '&' => Entity().IsMatch(text.AsSpan(at)),
        _ => false,
    };

    private static char LastOf(ReturnedRun? run) => run is null ? ' ' : run.Text.Length == 0 ? 'x' : run.Text[^1];

    private static char FirstOf(ReturnedRun? run) => run is null ? ' ' : run.Text.Length == 0 ? 'x' : run.Text[0];

    [GeneratedRegex(@"\]\s*[(\[:]", RegexOptions.CultureInvariant)]
    private static partial Regex Destination();

    [GeneratedRegex(@"^&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\{#[A-Za-z0-9_-]+\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
