using System.Globalization;
using System.Text;

namespace StrategyReport.Tests.Imports;

/// <summary>Texts as people write them, of all kinds of blocks, from a seed; no two of its words are the same.</summary>
internal sealed class RandomMarkdown(Random random)
{
    private readonly List<string> _words = [];
    private readonly StringBuilder _notes = new();

    private int _noted;

    /// <summary>The words so far, but for those of footnotes.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>A narrative for a <c>key: |</c>, two blanks before each line.</summary>
    public string Text()
    {
        _notes.Clear();
        var blocks = string.Join("\n\n", Enumerable.Range(0, random.Next(1, 6)).Select(_ => Block()));
        return string.Concat((blocks + _notes).Split('\n').Select(l => l.Length == 0 ? "\n" : $"  {l}\n"));
    }

    /// <summary>A line of inline Markdown.</summary>
    public string Line() => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Inline(false)));

    public string Word()
    {
        _words.Add(string.Create(CultureInfo.InvariantCulture, $"w{_words.Count}x"));
        return _words[^1];
    }

    private string Block() => random.Next(9) switch
    {
        0 or 1 => Paragraph(),
        2 => Paragraph() + "\n" + Paragraph(),
        3 => List("- ", 0),
        4 => List("* ", 0),
        5 => List("1. ", 0),
        6 => Table(),
        7 => $"**{Word()} {Word()}**\n\n{Paragraph()}",
        _ => $"{Paragraph()}\\\n{Word()} {Word()}",
    };

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, random.Next(2, 9)).Select(_ => Inline(true)));

    private string List(string mark, int level)
    {
        var indent = new string(' ', level * mark.Length);
        var list = new StringBuilder();
        var items = random.Next(1, 5);
        for (var i = 0; i < items; i++)
        {
            if (i > 0) list.Append('\n');
            var number = mark == "1. " ? $"{i + 1}. " : mark;
            list.Append(indent).Append(number).Append(Paragraph());
            if (random.Next(6) == 0) list.Append('\n').Append(indent).Append(' ', number.Length).Append(Word());
            if (level < 2 && random.Next(4) == 0) list.Append('\n').Append(List(mark == "1. " ? mark : "- ", level + 1));
        }

        return list.ToString();
    }

    private string Table()
    {
        var columns = random.Next(1, 4);
        var rows = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Row(_ => Cell())).ToList();
        rows.Insert(1, Row(_ => random.Next(4) switch { 0 => ":---", 1 => "---:", 2 => ":---:", _ => "---" }));
        return string.Join('\n', rows);

        string Row(Func<int, string> cell) => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(cell))} |";

        string Cell() => random.Next(5) switch { 0 => $"{random.Next(100)}%", 1 => $"**{Word()}**", 2 => $"{Word()} \\| {Word()}", _ => Word() };
    }

    private string Inline(bool hasNotes) => random.Next(16) switch
    {
        0 => $"**{Word()} {Word()}**",
        1 => $"*{Word()}*",
        2 => $"~~{Word()}~~",
        3 => $"`{Word()}`",
        4 => $"[{Word()} {Word()}](https://example.org/{random.Next(9)})",
        5 => $"“{Word()}” – {Word()}…",
        6 => $"{Word()} \\* \\_{Word()}\\_",
        7 => $"{Word()}: {random.Next(99)}% & £{random.Next(9)}m",
        8 => $"***{Word()}***",
        9 when hasNotes => Note(),
        10 => $"({Word()}/{Word()})",
        _ => Word(),
    };

    private string Note()
    {
        var name = $"n{++_noted}";
        _notes.Append(CultureInfo.InvariantCulture, $"\n\n[^{name}]: Note {_noted}, as *written*.");
        return $"{Word()}[^{name}]";
    }
}
