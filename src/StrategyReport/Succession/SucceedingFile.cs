using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Succession;

/// <summary>One file of the next period while it is made from the last one's; what is told of it finds its line when all is done.</summary>
/// <param name="name">Of the new file, as messages name it.</param>
/// <param name="text">Of the last one's.</param>
internal sealed class SucceedingFile(string name, string text)
{
    private readonly string _mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";

    /// <summary>By the path to a value; of a comment, whose path is empty, by its line.</summary>
    private readonly List<(string[] Path, string? Words, SucceededLine Line)> _told = [];

    private string _text = text.TrimStart('\uFEFF');

    public string Name => name;

    public string Text => _mark + _text;

    /// <summary>Null where the file cannot be changed for certain, such as one with anchors.</summary>
    public PlacedNode? Root => PlacedReader.Read(_text);

    /// <summary>All that is told, by line.</summary>
    public IEnumerable<SucceededLine> Told => _told
        .Select(t => t.Path.Length == 0 ? t.Line : t.Line with { Line = LineOf(t.Path, t.Words) }).OrderBy(l => l.Line);

    public void Tell(string[] path, string message, string? words = null) =>
        _told.Add((path, words, new SucceededLine(name, 0, null, null, message)));

    /// <param name="line">1-based, in the text as it is now.</param>
    public void TellLine(int line, string message) => _told.Add(([], null, new SucceededLine(name, line, null, null, message)));

    /// <summary>Puts a value; where that is not certain, the old one stays and is told.</summary>
    public bool Put(string[] path, PutValue value, IReadOnlyList<string>? order = null)
    {
        if (YamlSplice.Put(_text, path, value, order ?? []) is not { } put)
        {
            Tell(path, "this could not be written anew and is the last period's; write it.");
            return false;
        }

        _text = put;
        return true;
    }

    /// <summary>Takes a key out, and the comments above it.</summary>
    public void Remove(string[] path)
    {
        while (KeyOf(path) is { } key && CommentAbove(key.Begin) is { } comment && KeySplice.RemoveComment(_text, comment) is { } without)
        {
            Tell(path[..^1], $"the comment '{_text[comment..YamlSplice.EndOfLine(_text, comment)]}' above '{path[^1]}' is not carried.");
            _text = without;
        }

        if (KeySplice.Remove(_text, path) is { } put) _text = put;
        else Tell(path, "this could not be taken out and is the last period's; delete it.");
    }

    /// <summary>Blanks what was written: a comment behind it goes too; one above it stays and is told.</summary>
    public void Blank(string[] path, PutValue? by = null)
    {
        if (IsBlank(path) || !Put(path, by ?? PutValue.Blank) || KeyOf(path) is not { } key) return;
        var end = YamlSplice.EndOfLine(_text, key.End);
        if (_text.IndexOf(" #", key.End, end - key.End, StringComparison.Ordinal) is >= 0 and var comment
            && KeySplice.RemoveComment(_text, comment + 1) is { } put && !IsAllowance(_text[(comment + 1)..end]))
        {
            Tell(path, $"the comment '{_text[(comment + 1)..end]}' behind the last text is not carried.");
            _text = put;
        }

        if (KeyOf(path) is { } now && CommentsAbove(now) is { Length: > 0 } above)
            Tell(path, $"the comment above it is carried: '{above}'. Delete it if it was about the last text.");
    }

    /// <summary>All lines of comments above a key, as one line.</summary>
    private string CommentsAbove(PlacedScalar key)
    {
        var lines = new List<string>();
        for (var above = CommentAbove(key.Begin); above is { } at; above = CommentAbove(at))
            lines.Insert(0, _text[at..YamlSplice.EndOfLine(_text, at)].TrimEnd());
        return string.Join(' ', lines.Select((line, at) => at == 0 ? line : line.TrimStart('#', ' ')));
    }

    /// <summary>
    /// Where a comment begins that stands in the line above a key or another comment; null: there is none, or one that allows something.
    /// </summary>
    private int? CommentAbove(int below)
    {
        var line = YamlSplice.LineOf(_text, below);
        if (line == 0 || !string.IsNullOrWhiteSpace(_text[line..below])) return null; // In braces, or the first of an item.
        var above = YamlSplice.LineOf(_text, line - 1);
        while (_text[above] == ' ') above++;
        return _text[above] == '#' && !IsAllowance(_text[above..line]) ? above : null;
    }

    /// <summary>Moves on what a label says of the period, in place; what is old and cannot be moved is told.</summary>
    public void Move(string[] path, PeriodShift shift)
    {
        if (Root is not { } before || before.At(path) is not PlacedScalar scalar) return;
        var written = _text[scalar.Begin..scalar.End];
        var changes = shift.Of(written).ToList();
        var moved = _text.Remove(scalar.Begin, scalar.End - scalar.Begin).Insert(scalar.Begin, shift.Applied(written));
        var isMoved = moved != _text && PlacedReader.Read(moved) is { } after && YamlSplice.IsSameBeside(before, after, path);
        if (isMoved) _text = moved;
        foreach (var change in changes)
            if (isMoved && change.Put is { } put) _told.Add((path, put, new SucceededLine(name, 0, change.Old, put, "")));
            else TellOld(path, change.Old);
    }

    /// <summary>Tells what is old in a text that is carried as it is.</summary>
    public void TellOld(string[] path, PeriodShift shift)
    {
        if (Root?.At(path) is PlacedScalar scalar)
            foreach (var change in shift.Of(_text[scalar.Begin..scalar.End])) TellOld(path, change.Old);
    }

    public void Moved(string[] path, string old, string put) => _told.Add((path, null, new SucceededLine(name, 0, old, put, "")));

    /// <summary>Takes out the comment of a line.</summary>
    /// <param name="line">1-based, in the text as it is now.</param>
    public void RemoveComment(int line)
    {
        var at = 0;
        for (var i = 1; i < line; i++) at = _text.IndexOf('\n', at) + 1;
        var comment = _text.IndexOf("# allow SR", at, StringComparison.Ordinal);
        if (comment < 0 || KeySplice.RemoveComment(_text, comment) is not { } put) return;
        var isLineGone = put.AsSpan().Count('\n') < _text.AsSpan().Count('\n');
        _text = put;
        for (var i = 0; isLineGone && i < _told.Count; i++)
            if (_told[i].Line.Line > line) _told[i] = _told[i] with { Line = _told[i].Line with { Line = _told[i].Line.Line - 1 } };
    }

    private void TellOld(string[] path, string old) => Tell(path, $"'{old}' is carried as it stood; see whether it is still right.", old);

    private bool IsBlank(string[] path) => Root?.At(path) is null or PlacedScalar { Value: "" };

    private static bool IsAllowance(string comment) => comment.Contains("# allow SR", StringComparison.Ordinal);

    private PlacedScalar? KeyOf(string[] path) =>
        (Root?.At(path.AsSpan(..^1)) as PlacedGroup)?.Entries.FirstOrDefault(e => e.Key.Value == path[^1])?.Key;

    /// <summary>Where a value's words stand, else its key, else what holds it; 1-based.</summary>
    private int LineOf(string[] path, string? words)
    {
        var at = KeyOf(path)?.Begin ?? Root?.At(path)?.Begin ?? 0;
        if (words is not null && Root?.At(path) is { } node
            && _text.IndexOf(words, node.Begin, node.End - node.Begin, StringComparison.Ordinal) is >= 0 and var found)
            at = found;
        return _text.AsSpan(0, at).Count('\n') + 1;
    }
}

/// <summary>What is told of a line of the next period's files.</summary>
/// <param name="File">As messages name it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Old">What the last period had there, moved on by rule; null: nothing was moved.</param>
/// <param name="Put">What stands there now.</param>
/// <param name="Message">What a person has to see to; blank where something was moved.</param>
public sealed record SucceededLine(string File, int Line, string? Old, string? Put, string Message);
