using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Sources;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>A picture stored in the main part.</summary>
internal sealed record StoredImage(string Relationship, PictureFile Picture);

/// <summary>The pictures of a paper: files with the same bytes are stored once.</summary>
internal sealed class ImageStore(SourceFiles sources, MainDocumentPart main, DocumentIds ids, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, StoredImage> _byFile = new(StringComparer.Ordinal);
    private readonly List<StoredImage> _stored = [];

    /// <summary>Null, and reported, where the picture cannot be used.</summary>
    public StoredImage? Find(Image image)
    {
        if (!_byFile.TryGetValue(image.File, out var known) && (known = Load(image)) is not null) _byFile[image.File] = known;
        return known;
    }

    private StoredImage? Load(Image image)
    {
        var reading = sources.Picture(image.File);
        if (reading.Picture is not { } picture)
        {
            diagnostics.Add(SourceMessages.Picture(image.Source, image.File, reading));
            return null;
        }

        foreach (var other in _stored)
            if (other.Picture.Bytes.AsSpan().SequenceEqual(picture.Bytes))
                return other;

        var relationship = ids.NextRelationship();
        var part = main.AddImagePart(
            picture.Format switch
            {
                PictureFormat.Png => ImagePartType.Png,
                PictureFormat.Jpeg => ImagePartType.Jpeg,
                _ => ImagePartType.Gif,
            },
            relationship);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(picture.Bytes);
        var stored = new StoredImage(relationship, picture);
        _stored.Add(stored);
        return stored;
    }
}
