using System.Globalization;
using StrategyReport.Data;
using StrategyReport.Data.Fields;
using StrategyReport.Diagnostics;
using StrategyReport.Returns;
using StrategyReport.Sources;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport.Imports;

/// <summary>Where in the data a piece of a Word file belongs.</summary>
/// <param name="Path">Keys, and places in lists, within the file.</param>
/// <param name="Order">The keys that may stand beside the last one, in their usual order.</param>
/// <param name="Field">The field of an ambition; null: it is a text of the paper or the framework.</param>
/// <param name="Kind">Of its text, where it is one.</param>
/// <param name="Place">Where it stands today, or would.</param>
internal sealed record ImportTarget(
    string File, IReadOnlyList<string> Path, IReadOnlyList<string> Order, Field? Field, TextKind Kind, SourceSpan Place)
{
    public const string Outcome = "outcome", Note = "note", Reason = "reason";

    /// <summary>What may be chosen for it in the file, and what the data says for that; none: anything may be written.</summary>
    public IReadOnlyList<(string Words, string Means)> Options { get; init; } = [];

    /// <summary>Whether it is a note on a rating, or the reason why that has moved: it stands beside its value.</summary>
    public bool IsBeside => Field?.Type is LevelField or PercentageField && Path.Count > 1;

    /// <summary>Whether it is a level, a number or a name, which may be written in several ways, and no words.</summary>
    private bool IsValue => (Field?.Type is LevelField or PercentageField or StrategiesField && !IsBeside)
        || (Field?.Type is AnswersField && Path[^1] == Outcome);

    /// <summary>Whether one piece says what another does: a text word for word, and of "97 %" and "97%" each is the other.</summary>
    public bool IsSame(ReturnedPiece one, ReturnedPiece other) => Said(one) == Said(other);

    /// <summary>Whether words that are the same look the same, as far as the data can hold that.</summary>
    public bool HasSameLooks(ReturnedPiece one, ReturnedPiece other) => Look(one) == Look(other);

    private string Said(ReturnedPiece piece) =>
        !IsValue ? string.Join('\n', piece.Blocks.Where(b => b is not ReturnedDrawing).Select(BlockShape.Words))
        : Field?.Type is StrategiesField
            ? string.Join(';', ImportedValue.NamesIn(piece.Text, _ => false).Order(StringComparer.OrdinalIgnoreCase)).ToUpperInvariant()
        : ImportedValue.NumberOf(piece.Text) is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture)
        : string.Concat(piece.Text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>That a label is bold or large is how the templates show it.</summary>
    private string Look(ReturnedPiece piece) => IsValue || Kind is TextKind.Label or TextKind.Plain ? "" : Field?.Type is ListField
        ? string.Join('\n', piece.Blocks.Select(BlockShape.OfPoint)) : BlockShape.Of(piece.Blocks);

    /// <summary>Of a field of an ambition, or of a part of one, such as an action.</summary>
    public static ImportTarget? OfField(string address, Framework framework, PeriodPaper paper)
    {
        if (address.Split('/') is not ["ambition", var number, var id, .. var rest] || !int.TryParse(number, out var known)) return null;
        if (framework.Field(id) is not { } field || paper.Ambition(known) is not { } ambition) return null;
        var isPart = field.Type switch
        {
            AnswersField => rest is [] or [_, Outcome or Note],
            LevelField or PercentageField => rest is [] or [Note or Reason],
            _ => rest is [],
        };
        if (!isPart) return null;
        var place = ambition.Value(id)?.Span ?? ambition.Span;
        return new ImportTarget(
            ambition.Span.File, [id, .. rest], [.. framework.Fields.Select(f => f.Id)], field, field.Type.TextKind, place);
    }

    /// <summary>Of a text that stands at a place of the data.</summary>
    /// <param name="kinds">Of the texts of the paper, by their places of a length of 1.</param>
    public static ImportTarget? OfText(SourceSpan place, IReadOnlyDictionary<SourceSpan, TextKind> kinds, SourceFiles files)
    {
        if (!kinds.TryGetValue(place with { Length = 1 }, out var kind) || MendedFile.Read(files, place.File) is not { } file) return null;
        var text = file.Before.TrimStart('\uFEFF');
        var line = 0;
        for (var i = 1; i < place.Line && line >= 0; i++) line = text.IndexOf('\n', line) + 1;
        return PlacedReader.Read(text)?.PathTo(line + place.Column - 1) is { Count: > 0 } path
            ? new ImportTarget(place.File, path, [], null, kind, place) : null;
    }
}
