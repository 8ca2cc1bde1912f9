using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Diagnostics;
using StrategyReport.Markup;

namespace StrategyReport.Word;

/// <summary>The pictures of a paper: files with the same bytes are stored once.</summary>
internal sealed class ImageStore(WordContext context)
{
    private readonly Dictionary<string, (string Relationship, ImageHeader Header)?> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byContent = new(StringComparer.Ordinal);

    /// <summary>The picture's relationship in the main part, and its header; null, and reported, where it cannot be used.</summary>
    public (string Relationship, ImageHeader Header)? Find(Image image)
    {
        if (_byFile.TryGetValue(image.File, out var known) && known is not null) return known;
        return _byFile[image.File] = Load(image);
    }

    private (string, ImageHeader)? Load(Image image)
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

        var sum = Convert.ToHexString(SHA256.HashData(bytes));
        if (!_byContent.TryGetValue(sum, out var relationship))
        {
            relationship = context.NextRelationship();
            var part = context.Main.AddImagePart(
                header.Format switch
                {
                    ImageFormat.Png => ImagePartType.Png,
                    ImageFormat.Jpeg => ImagePartType.Jpeg,
                    _ => ImagePartType.Gif,
                },
                relationship);
            using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
            stream.Write(bytes);
            _byContent[sum] = relationship;
        }

        return (relationship, header);
    }

    private (string, ImageHeader)? Report(Diagnostic diagnostic)
    {
        context.Diagnostics.Add(diagnostic);
        return null;
    }
}
