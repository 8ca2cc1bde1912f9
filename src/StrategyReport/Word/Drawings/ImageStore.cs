using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>A picture stored in the main part.</summary>
internal sealed record StoredImage(string Relationship, ImageHeader Header, byte[] Bytes);

/// <summary>The pictures of a paper: files with the same bytes are stored once.</summary>
internal sealed class ImageStore(MainDocumentPart main, DocumentIds ids, DiagnosticBag diagnostics)
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
        if (!File.Exists(image.File)) return Report(WordMessages.PictureMissing(image.Source, image.File));
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(image.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report(WordMessages.PictureUnreadable(image.Source, image.File));
        }

        if (ImageHeader.FormatOf(bytes) is null) return Report(WordMessages.PictureFormat(image.Source, image.File));
        if (ImageHeader.Read(bytes) is not { } header) return Report(WordMessages.PictureUnreadable(image.Source, image.File));

        foreach (var other in _stored)
            if (other.Bytes.AsSpan().SequenceEqual(bytes))
                return other;

        var relationship = ids.NextRelationship();
        var part = main.AddImagePart(
            header.Format switch
            {
                ImageFormat.Png => ImagePartType.Png,
                ImageFormat.Jpeg => ImagePartType.Jpeg,
                _ => ImagePartType.Gif,
            },
            relationship);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
        var stored = new StoredImage(relationship, header, bytes);
        _stored.Add(stored);
        return stored;
    }

    private StoredImage? Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
