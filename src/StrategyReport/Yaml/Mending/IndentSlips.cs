using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>Slips of indentation: tabs and no-break spaces in place of blanks, and lines below a key that has its value.</summary>
internal static class IndentSlips
{
    /// <summary>
    /// Tells lines that are indented with something else than blanks, those in a row once, and indents them like the line above.
    /// </summary>
    public static void MendCharacters(YamlLines lines, DiagnosticBag diagnostics)
    {
        var above = -1;
        Diagnostic? run = null;
        var edits = new List<Edit>(); // Of the run.
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i)) continue;
            var width = lines[i].Length - lines[i].AsSpan().TrimStart().Length;
            if (lines.Indent(i) >= width)
            {
                Tell();
                above = i;
                continue;
            }

            var (line, at) = (lines[i], lines.At(i, 0));
            var odd = line[lines.Indent(i)];
            var indent = above < 0 ? 0 : lines.Indent(above);
            if (above >= 0 && OpensBlock(lines[above])) indent += 2;
            else if (above >= 0 && lines.IsKeyAt(i, width) && !lines.IsKey(above)) indent = KeyAbove(lines, above);
            lines.Mend(i, new string(' ', indent) + line[width..], indent - width);
            run ??= WrongCharacter(at with { Length = width }, odd);
            edits.Add(new Edit(at, line[..width], new string(' ', indent)));
            above = i;
        }

        Tell();

        void Tell()
        {
            if (run is not null) diagnostics.Add(run with { Fix = [.. edits] });
            (run, edits) = (null, []);
        }
    }

    public static Diagnostic WrongCharacter(SourceSpan at, char odd) => YamlMessages.Syntax(
        at, $"the line is indented with {Name(odd)}.", "Indent with spaces only, two for each level.");

    /// <summary>In the words of a message.</summary>
    public static string Name(char odd) => odd switch
    {
        '\t' => "a tab",
        '\u00A0' or '\u202F' => "no-break spaces, which look like spaces",
        _ => $"the character U+{(int)odd:X4}, which looks like a space",
    };

    /// <summary>As <see cref="Name"/>, of a single one.</summary>
    public static string NameOfOne(char odd) => odd is '\u00A0' or '\u202F' ? "a no-break space, which looks like a space" : Name(odd);

    /// <summary>Where a list begins below a key that has its value on its line; null where none does.</summary>
    public static int? ListWithoutKey(YamlLines lines, int first, int to)
    {
        var colon = lines[first].IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || !lines.IsKey(first) || lines.NextContent(first + 1, to) is not { } next) return null;
        if (lines[first].AsSpan(colon + 2).TrimStart() is ['|' or '>' or '"' or '\'' or '[' or '{' or '-' or '@' or '`', ..]) return null;
        return lines.IsItem(next) && lines.Indent(next) > lines.Indent(first) ? next : null;
    }

    /// <summary>Lines that are indented below a key which already has its value.</summary>
    public static Diagnostic? MendDepth(YamlLines lines, int first, int to)
    {
        var colon = lines[first].IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || first + 1 >= to) return null;
        if (lines[first].AsSpan(colon + 2).TrimStart() is ['|' or '>' or '"' or '\'' or '[' or '{' or '@' or '`', ..]) return null;
        var next = first + 1;
        while (next < to && lines.IsBlank(next)) next++;
        if (next == to || !(lines[next].Contains(": ", StringComparison.Ordinal) || KeySlips.IsBareKey(lines[next]))) return null;

        var surplus = lines.Indent(next) - lines.Indent(first);
        if (surplus <= 0) return null;
        var key = lines[first][..colon].Trim();
        var mayBeItem = surplus == 2 && lines.Indent(first) > 0 && lines.IsKey(next) && !lines.ReadItems.Contains(first);
        var problem = YamlMessages.Syntax(
            lines.At(next, lines.Indent(next)), $"the line is indented below '{key}', which already has a value.",
            mayBeItem
                ? $"Write '- {MessageText.Short(lines[first].Trim())}' if an item of a list begins there; "
                    + $"else begin the line in the same column as '{key}'."
                : $"Begin it in the same column as '{key}', or put the whole value in quotes.");
        for (var i = next; i < to; i++)
            if (lines.Indent(i) >= surplus) lines.Mend(i, lines[i][surplus..], -surplus);
        return problem;
    }

    private static bool OpensBlock(string line) => line.TrimEnd() is [.., ':' or '|' or '>'] or [.., '|' or '>', '-' or '+'];

    private static int KeyAbove(YamlLines lines, int line)
    {
        while (line > 0 && (lines.IsBlank(line) || !lines.IsKey(line))) line--;
        return lines.Indent(line);
    }

    /// <summary>Keys that are indented a little more than the key above, and less than what belongs to it.</summary>
    public static bool MendKeys(YamlLines lines, int first, int to, DiagnosticBag told)
    {
        if (lines.NextContent(first + 1, to) is not { } body) return false;
        var (indent, inner, found) = (lines.Indent(first), lines.Indent(body), false);
        var others = Enumerable.Range(body + 1, to - body - 1).Where(i => !lines.IsBlank(i)).ToList();
        var outer = others.Where(i => lines.Indent(i) > indent && lines.Indent(i) < inner && lines.IsKey(i)).ToList();
        if (KeySlips.IsBareKey(lines[first]) && outer.Count > 0 && outer.TrueForAll(i => lines.Indent(i) == lines.Indent(outer[0]))
            && (outer.Count > 1 || lines.Indent(outer[0]) == indent + 2) && others.Count(i => lines.Indent(i) == inner) < outer.Count)
        {
            // The first line stands too deep, and not those below it.
            told.Add(Uneven(lines, body, lines.Indent(outer[0])));
            lines.Reindent(body, lines.Indent(outer[0]));
            return true;
        }

        for (var i = body + 1; i < to; i++)
        {
            if (lines.IsBlank(i) || lines.Indent(i) <= indent || lines.Indent(i) >= inner || !lines.IsKey(i)) continue;
            told.Add(Uneven(lines, i, indent));
            lines.Reindent(i, indent);
            found = true;
        }

        return found;
    }

    /// <summary>A line that is indented otherwise than those beside it.</summary>
    public static Diagnostic Uneven(YamlLines lines, int line, int usual) => YamlMessages.Syntax(
        lines.At(line, lines.Indent(line)),
        $"the line is indented by {Blanks(lines.Indent(line))}, but its neighbours by {Blanks(usual)}.",
        "Give all keys or items of one group the same indentation.");

    private static string Blanks(int number) => number == 1 ? "1 space" : $"{number} spaces";
}
