using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Returns;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Imports;

/// <summary>What is to be put into the data for a piece that was changed in Word.</summary>
/// <param name="Path">Where: a level with a note stands a key deeper.</param>
internal sealed partial record ImportedValue(IReadOnlyList<string> Path, PutValue Value)
{
    /// <summary>Null, with the reason, where it is nothing that the data can hold there.</summary>
    /// <param name="file">The YAML file as it is.</param>
    /// <param name="hasLooks">As of a <see cref="MarkdownPatch"/>.</param>
    public static ImportedValue? Of(
        ReturnedChange change, PlacedNode file, bool hasLooks, Framework framework, out string problem)
    {
        problem = "";
        var (target, sent, now) = change;
        var path = target.Path;
        var there = file.At([.. path]);
        switch (target.Field?.Type)
        {
            case LevelField or PercentageField when target.IsBeside:
                return Beside(path, target.Field.Type is PercentageField, now, file, out problem);
            case LevelField:
                var labels = framework.Scale(target.Field.Scale?.Text)?.Levels ?? [];
                if (there is PlacedGroup) path = [.. path, "level"];
                var former = labels.FirstOrDefault(l => sent.Text.StartsWith(l.Label.Text + " (", StringComparison.Ordinal));
                var said = WithoutNote(now.Text, sent.Text, former?.Label.Text);
                if (said.Length == 0) return new(path, PutValue.Blank);
                if (labels.FirstOrDefault(l => l.Label.Text.Equals(said, StringComparison.OrdinalIgnoreCase)) is { } level)
                    return new(path, new PutText(level.Id));
                problem = $"it is no level of the scale ({string.Join(", ", labels.Select(l => l.Label.Text))})";
                return null;
            case PercentageField:
                if (there is PlacedGroup) path = [.. path, "percent"];
                var number = WithoutNote(now.Text, sent.Text, sent.Text.Split(" (")[0]);
                if (number.Length == 0) return new(path, PutValue.Blank);
                if (NumberOf(number) is { } percent and >= 0 and <= 100)
                    return new(path, new PutText(percent.ToString("0.##", CultureInfo.InvariantCulture)) { IsWord = true });
                problem = "it is no percentage from 0 to 100";
                return null;
            case StrategiesField:
                return Names(path, now.Text, framework, out problem);
            case AnswersField:
                return Answer(path, now, target.Options, file, out problem);
            case ListField:
                return new(path, Items(there as PlacedList, sent, now));
            default:
                return Text(target, there, sent, now, hasLooks, out problem);
        }
    }

    public static decimal? NumberOf(string text) => Percentage().Match(text) is { Success: true } match
        && decimal.TryParse(match.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImportedValue? Names(IReadOnlyList<string> path, string text, Framework framework, out string problem)
    {
        problem = "";
        var names = NamesIn(text, name => Known(name) is not null).ToList();
        var known = names.Select(Known).ToList();
        if (known.IndexOf(null) is >= 0 and var at)
        {
            problem = $"'{names[at]}' is no supporting strategy ({string.Join(", ", framework.SupportingStrategies.Select(s => s.Text))})";
            return null;
        }

        return new(path, known.Count == 0 ? PutValue.Blank : PutValue.Of(known.Select(k => k!.Text)));

        DataText? Known(string name) =>
            framework.SupportingStrategies.FirstOrDefault(s => s.Text.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="isKnown">Whether words are a name, though there is an "and" in them.</param>
    public static IEnumerable<string> NamesIn(string text, Func<string, bool> isKnown) =>
        text.TrimEnd('.').Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(n => isKnown(n) ? [n] : n.Split(" and ", StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>A note on a rating, or why it has moved: <c>{level: amber, note: …}</c>.</summary>
    private static ImportedValue? Beside(
        IReadOnlyList<string> path, bool isNumber, ReturnedPiece now, PlacedNode file, out string problem)
    {
        problem = "";
        string[] field = [.. path.SkipLast(1)];
        var text = new PutText(Line(now));
        switch (file.At(field))
        {
            case PlacedGroup group when (group.At([path[^1]]) as PlacedScalar)?.Value.Contains("](#", StringComparison.Ordinal) is true:
                problem = "it holds a reference, which is not seen in the file";
                return null;
            case PlacedGroup group when text.Text.Length == 0: // The data takes no note that is blank.
                var left = group.Entries.Where(e => e.Key.Value != path[^1])
                    .Select(e => (e.Key.Value, Value(e.Value, isNumber && e.Key.Value == "percent"))).ToList();
                return new(field, left is [var (_, rating)] ? rating : new PutKeys(left));
            case PlacedGroup:
                return new(path, text);
            case PlacedScalar { Value.Length: > 0 } scalar:
                return new(field, new PutKeys([(isNumber ? "percent" : "level", Value(scalar, isNumber)), (path[^1], text)]));
            default:
                problem = "there is no rating that it could stand beside";
                return null;
        }

        static PutValue Value(PlacedNode node, bool isWord) => new PutText(((PlacedScalar)node).Value) { IsWord = isWord };
    }

    private static string Line(ReturnedPiece piece) =>
        piece.Blocks is [ReturnedParagraph line] ? MarkdownOf.Line(line.Runs) : piece.Text;

    /// <summary>
    /// The outcome of a planned action, or the note on it: <c>id: done</c>, or a group of both, in which all else stays.
    /// </summary>
    /// <param name="outcomes">As the form words them, and as the data does.</param>
    private static ImportedValue? Answer(
        IReadOnlyList<string> path, ReturnedPiece now, IReadOnlyList<(string Words, string Means)> outcomes, PlacedNode file,
        out string problem)
    {
        problem = "";
        string[] action = [.. path.SkipLast(1)];
        var there = file.At(action);
        if (path[^1] == ImportTarget.Note)
        {
            var note = Line(now);
            if (note.Length == 0 && there is PlacedGroup { IsFlow: true } group && group.At([ImportTarget.Outcome]) is PlacedScalar alone)
                return new(action, new PutText(alone.Value));
            if (there is PlacedGroup) return new(path, new PutText(note));
            if (there is PlacedScalar { Value.Length: > 0 } said)
                return new(action, new PutKeys([(ImportTarget.Outcome, new PutText(said.Value)), (ImportTarget.Note, new PutText(note))]));
            problem = $"an outcome has to be chosen with it ({string.Join(", ", outcomes.Select(o => o.Words))})";
            return null;
        }

        var outcome = now.Text.Trim();
        if (outcome.Length > 0)
        {
            var chosen = outcomes.FirstOrDefault(o => o.Words.Equals(outcome, StringComparison.OrdinalIgnoreCase)).Means;
            if (chosen is null) problem = $"it is no outcome ({string.Join(", ", outcomes.Select(o => o.Words))})";
            if (chosen is null) return null;
            outcome = chosen;
        }

        return new(there is PlacedGroup ? path : action, new PutText(outcome));
    }

    /// <summary>Points that have not changed keep their text as it is written.</summary>
    private static PutValue Items(PlacedList? there, ReturnedPiece sent, ReturnedPiece now)
    {
        var known = new Dictionary<string, string>();
        if (there is not null && there.Items.Count == sent.Blocks.Count)
            foreach (var (block, item) in sent.Blocks.Zip(there.Items))
                if (item is PlacedScalar scalar) known.TryAdd(BlockShape.OfPoint(block), scalar.Value);
        var items = now.Blocks.OfType<ReturnedParagraph>().Where(p => !p.IsBlank)
            .Select(p => known.GetValueOrDefault(BlockShape.OfPoint(p)) ?? MarkdownOf.Line(p.Runs)).ToList();
        return items.Count == 0 ? PutValue.Blank : PutValue.Of(items);
    }

    private static ImportedValue? Text(
        ImportTarget target, PlacedNode? there, ReturnedPiece sent, ReturnedPiece now, bool hasLooks, out string problem)
    {
        problem = "";
        var written = (there as PlacedScalar)?.Value ?? "";
        if (now.Blocks.Count == 0) return new(target.Path, PutValue.Blank);
        if (target.Kind is TextKind.Label or TextKind.Line or TextKind.Plain)
        {
            if (now.Blocks is [ReturnedParagraph or ReturnedHeading])
            {
                var runs = now.Blocks[0] is ReturnedParagraph line ? line.Runs : ((ReturnedHeading)now.Blocks[0]).Runs;
                if (target.Kind == TextKind.Label && runs.All(r => r.Bold)) runs = [.. runs.Select(r => r with { Bold = false })];
                return new(target.Path, new PutText(target.Kind == TextKind.Plain ? now.Text : MarkdownOf.Line(runs)));
            }

            problem = "only one line can stand there";
            return null;
        }

        if (MarkdownPatch.Of(written, target.Kind, sent.Blocks, now.Blocks, hasLooks, out problem) is not { } patched) return null;

        // A line that stands beside its key goes on doing so.
        var isBeside = there is PlacedScalar { IsBlock: false } && patched.IndexOf('\n') == patched.Length - 1;
        return new(target.Path, new PutText(isBeside ? patched.TrimEnd('\n') : patched));
    }

    /// <summary>Without the note in brackets that the paper shows behind a value, where it is as it was.</summary>
    /// <param name="value">As it was sent; null: without a note.</param>
    private static string WithoutNote(string text, string sent, string? value)
    {
        var note = sent[(value ?? sent).Length..];
        return (note.Length > 0 && text.EndsWith(note, StringComparison.Ordinal) ? text[..^note.Length] : text).Trim();
    }

    [GeneratedRegex(@"^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|per cent)?$")]
    private static partial Regex Percentage();
}
