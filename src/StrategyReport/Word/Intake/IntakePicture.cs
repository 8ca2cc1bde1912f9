using System.Text;

namespace StrategyReport.Word.Intake;

/// <summary>A picture of a header, a footer or a theme, in a format that Word knows by its first bytes.</summary>
/// <param name="Ending">Without the full stop.</param>
/// <param name="ContentType">Of the format.</param>
internal sealed record IntakePicture(byte[] Content, string Ending, string ContentType)
{
    /// <summary>Null where it is no picture.</summary>
    public static IntakePicture? Of(byte[] content)
    {
        var bytes = content.AsSpan();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return new(content, "png", "image/png");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return new(content, "jpeg", "image/jpeg");
        if (bytes.StartsWith("GIF8"u8)) return new(content, "gif", "image/gif");
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return new(content, "tiff", "image/tiff");
        if (bytes.StartsWith("BM"u8)) return new(content, "bmp", "image/bmp");
        if (bytes.Length > 44 && Encoding.ASCII.GetString(bytes.Slice(40, 4)) == " EMF") return new(content, "emf", "image/x-emf");
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A]) ? new(content, "wmf", "image/x-wmf") : null;
    }
}
