using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>A Word file that came back from those who worked in it: a form, or the paper itself.</summary>
internal sealed class ReturnedDocument
{
    private readonly Origin? _origin;

    private ReturnedDocument(IReadOnlyList<Piece> manifest, Origin? origin, ReturnedParts parts, ReadStory story)
    {
        (Manifest, _origin) = (manifest, origin);
        (HasLooks, Revisions) = (parts.HasLooks, parts.Revisions);
        (Pieces, Comments, Strays, StrayTexts) = (story.Pieces, story.Comments, story.Strays, story.StrayTexts);
    }

    /// <summary>
    /// The pieces that it was sent with; where that part is lost those that would be sent today, without digests where the data has
    /// changed.
    /// </summary>
    public IReadOnlyList<Piece> Manifest { get; }

    /// <summary>By address. What was deleted as a whole is not among them; what was emptied is, without blocks.</summary>
    public IReadOnlyDictionary<string, ReturnedPiece> Pieces { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<ReturnedComment> Comments { get; }

    /// <summary>Paragraphs with text, in tables too, that belong to no piece: those that it was sent with, and what was added.</summary>
    public IReadOnlyList<ReturnedBlock> Strays { get; }

    /// <summary>The text of each paragraph, or part of one, that belongs to no piece; headers and footers apart.</summary>
    public IReadOnlyList<string> StrayTexts { get; }

    /// <summary>Whether it has the parts that say which words are bold, and which paragraphs are lists.</summary>
    public bool HasLooks { get; }

    /// <summary>How many tracked changes it has, all of which are taken as accepted.</summary>
    public int Revisions { get; }

    /// <param name="name">The file's, for findings.</param>
    /// <param name="sent">As it would be sent today: what the file has lost of itself is taken from there, and told.</param>
    /// <returns>Null, with a finding, where it is no Word file that can be read.</returns>
    public static ReturnedDocument? Read(byte[] file, string name, DiagnosticBag found, ReturnedDocument? sent = null)
    {
        if (ReturnedFile.Open(file, name, found) is not { } opened) return null;
        var parts = new ReturnedParts(opened);
        if (parts.Body is null)
        {
            found.Add(ReturnMessages.NoWordFile(name, "it has no text of a Word document"));
            return null;
        }

        var origin = Origin.Read(file);
        var pieces = opened.Pieces;
        if (opened.ManifestPart is null)
        {
            pieces = sent?.ManifestFor(origin) ?? [];
            found.Add(ReturnMessages.ManifestLost(name, pieces.Count > 0));
        }

        if (sent is { HasLooks: true } && !parts.HasLooks) found.Add(ReturnMessages.LooksLost(name));
        return new ReturnedDocument(pieces, origin, parts, ReadStory.Of(parts, pieces, sent, name, found));
    }

    /// <summary>For a file of the same paper: of other data it is not known what was sent.</summary>
    private IReadOnlyList<Piece> ManifestFor(Origin? origin) =>
        origin is not null && _origin is not null && (origin.Data, origin.Templates) == (_origin.Data, _origin.Templates)
            ? Manifest : [.. Manifest.Select(p => p with { Digest = "" })];
}
