using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>A Word file that came back from those who worked in it: a form, or the paper itself.</summary>
internal sealed class ReturnedDocument
{
    private static readonly Dictionary<string, string> NoHeadings = [];

    private ReturnedDocument(IReadOnlyList<Piece> manifest, ReturnedParts parts, ReadStory story)
    {
        Manifest = manifest;
        Revisions = parts.Revisions;
        (Pieces, Comments, Strays) = (story.Pieces, story.Comments, story.Strays);
    }

    /// <summary>The pieces that it was sent with; where that part is lost, those that it was looked through for.</summary>
    public IReadOnlyList<Piece> Manifest { get; }

    /// <summary>By address. What was deleted as a whole is not among them; what was emptied is, without blocks.</summary>
    public IReadOnlyDictionary<string, ReturnedPiece> Pieces { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<ReturnedComment> Comments { get; }

    /// <summary>Paragraphs with text, in tables too, that belong to no piece: those that it was sent with, and what was added.</summary>
    public IReadOnlyList<ReturnedBlock> Strays { get; }

    /// <summary>How many tracked changes it has, all of which are taken as accepted.</summary>
    public int Revisions { get; }

    /// <param name="name">The file's, for findings.</param>
    /// <param name="known">The pieces to look for where the file has lost its manifest.</param>
    /// <param name="headings">The words above pieces, by address: the last thing to find one by.</param>
    /// <returns>Null, with a finding, where it is no Word file that can be read.</returns>
    public static ReturnedDocument? Read(
        byte[] file, string name, DiagnosticBag found, IReadOnlyList<Piece>? known = null,
        IReadOnlyDictionary<string, string>? headings = null)
    {
        if (ReturnedFile.Open(file, name, found, known) is not { } opened) return null;
        var parts = new ReturnedParts(opened);
        if (parts.Body is null)
        {
            found.Add(ReturnMessages.NoWordFile(name, "it has no text of a Word document"));
            return null;
        }

        if (opened.ManifestPart is null) found.Add(ReturnMessages.ManifestLost(name, known is { Count: > 0 }));
        var pieces = opened.ManifestPart is null ? known ?? [] : opened.Pieces;
        return new ReturnedDocument(pieces, parts, ReadStory.Of(parts, pieces, headings ?? NoHeadings, name, found));
    }
}
