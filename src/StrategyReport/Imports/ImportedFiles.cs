using System.Text;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Returns;
using StrategyReport.Sources;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Imports;

/// <summary>The files of the data, and what those of them that an import changes will hold.</summary>
/// <param name="found">Is told what cannot be put into them.</param>
internal sealed class ImportedFiles(SourceFiles sources, DiagnosticBag found)
{
    private readonly Dictionary<string, string> _texts = [];

    /// <summary>Those that change.</summary>
    public Dictionary<string, byte[]> Changed => _texts.ToDictionary(t => t.Key, t => Encoding.UTF8.GetBytes(t.Value));

    /// <summary>The same, to which something can be done on trial.</summary>
    public ImportedFiles Copy()
    {
        var copy = new ImportedFiles(sources, found);
        foreach (var (file, text) in _texts) copy._texts[file] = text;
        return copy;
    }

    /// <summary>Puts a changed piece into its file; null where that cannot be done, which is told.</summary>
    public ImportedChange? Put(ReturnedChange change, ReturnedPaper paper)
    {
        var (target, file) = (change.Target, change.Target.File);
        var text = Text(file);
        string problem;
        if (PlacedReader.Read(text.TrimStart('\uFEFF')) is not { } before)
            problem = "its file uses anchors, aliases or tags, or cannot be read";
        else if (ImportedValue.Of(change, before, paper.HasLooks, paper.Framework, out problem) is { } value)
        {
            if (YamlSplice.Put(text, value.Path, value.Value, target.Order) is { } put)
            {
                if (put == text) return null; // Such as a picture that was put in, which is told.
                foreach (var comment in PlacedReader.Comments(text).Except(PlacedReader.Comments(put)))
                    found.Add(ImportMessages.CommentGone(target.Place, comment));
                _texts[file] = put;
                string[] path = [.. value.Path];
                var after = PlacedReader.Read(put.TrimStart('\uFEFF'))?.At(path);
                return new(change.Now.Address, file, target.Place.Line, Shown(before.At(path)), Shown(after));
            }

            problem = "it cannot be put into the file for certain";
        }

        found.Add(ImportMessages.NotTaken(change, paper.Name, problem));
        return null;
    }

    /// <summary>Notes that the form of an ambition has come back, where that is not noted yet.</summary>
    /// <param name="paper">The period's <c>paper.yaml</c>.</param>
    public ImportedChange? NoteReturned(string paper, int ambition, DateOnly day, string name)
    {
        var text = Text(paper);
        var days = new NotedDays(PaperForms.ReturnedKey);
        var noted = days.In(text, [ambition], day);
        if (noted is null) found.Add(ImportMessages.NotNoted(paper, name));
        if (noted is null || noted == text) return null; // The same: another file of these has told it.
        _texts[paper] = noted;
        return new($"forms/returned/{ambition}", paper, days.LineOf(noted, ambition), "", NotedDays.Written(day));
    }

    /// <summary>Puts a remark above the key of the text that it is about, once.</summary>
    /// <returns>Whether it stands there.</returns>
    public bool Keep(ReturnedComment comment, ImportTarget target)
    {
        var about = comment.About.Length > 0 ? $" on '{comment.About}'" : "";
        var line = $"{comment.Author}{about}: {comment.Text}".ReplaceLineEndings(" ").Trim();
        var file = Text(target.File);
        if (file.Contains($"# {line}", StringComparison.Ordinal)) return true;
        var (mark, text) = file.StartsWith('\uFEFF') ? ("\uFEFF", file[1..]) : ("", file);
        if (KeySplice.AddComment(text, target.Path, line) is not { } put) return false;
        _texts[target.File] = mark + put;
        return true;
    }

    private string Text(string file) =>
        _texts.TryGetValue(file, out var changed) ? changed : Encoding.UTF8.GetString(sources.Read(file));

    private static string Shown(PlacedNode? node) => node switch
    {
        PlacedScalar scalar => scalar.Value,
        PlacedList list => string.Concat(list.Items.Select(i => $"- {Shown(i)}\n")),
        PlacedGroup group => string.Concat(group.Entries.Select(e => $"{e.Key.Value}: {Shown(e.Value)}\n")),
        _ => "",
    };
}
