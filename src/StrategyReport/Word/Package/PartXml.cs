using System.Xml;
using System.Xml.Linq;

namespace StrategyReport.Word.Package;

/// <summary>The XML of parts, read within limits: no document type, no entities of its own, nothing from anywhere else.</summary>
internal static class PartXml
{
    /// <summary>Elements and attributes: those of a paper of 12,000 ambitions, and what takes 1 GiB.</summary>
    private const int MostNodes = 5_000_000;

    /// <summary>Of one element: Word writes less than a hundred.</summary>
    private const int MostAttributes = 2_000;

    /// <param name="part">Its name, for the message.</param>
    /// <exception cref="UnreadablePackageException">It is no XML, or exceeds a limit.</exception>
    public static XElement Load(byte[] content, string part)
    {
        using var reader = Open(content, part);
        try
        {
            return XElement.Load(reader);
        }
        catch (Exception failure) when (IsOfXml(failure))
        {
            throw Damaged(part, failure);
        }
    }

    /// <summary>Null where it is no XML.</summary>
    /// <exception cref="UnreadablePackageException">It exceeds a limit.</exception>
    public static XElement? TryLoad(byte[] content, string part)
    {
        try
        {
            return Load(content, part);
        }
        catch (UnreadablePackageException failure) when (failure.IsDamage)
        {
            return null;
        }
    }

    /// <summary>A reader that stops at damage with what <see cref="IsOfXml"/> knows.</summary>
    /// <inheritdoc cref="Load" path="/exception"/>
    public static XmlReader Open(byte[] content, string part)
    {
        // Each begins with a sign that nothing else needs, whatever the encoding.
        var bytes = content.AsSpan();
        if ((long)bytes.Count((byte)'<') + bytes.Count((byte)'=') > MostNodes)
            throw new UnreadablePackageException(part, $"has more than {MostNodes} elements and attributes");
        if (HasManyAttributes(bytes))
            throw new UnreadablePackageException(part, $"has an element of more than {MostAttributes} attributes");
        if (bytes[..Math.Min(bytes.Length, 4_096)].IndexOf("<!DOCTYPE"u8) >= 0)
            throw new UnreadablePackageException(part, "has a document type (DTD), which no Word file has");
        return new ShallowReader(XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
            CloseInput = true,
        }), part);
    }

    /// <summary>
    /// The reader compares each attribute of an element with the others. Between two elements no other sign "&lt;" may stand, and hardly
    /// any text has so many equals signs.
    /// </summary>
    private static bool HasManyAttributes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > MostAttributes)
        {
            var next = bytes[1..].IndexOf((byte)'<') + 1;
            if (next == 0) next = bytes.Length;
            if (next > MostAttributes && bytes[..next].Count((byte)'=') > MostAttributes) return true;
            bytes = bytes[next..];
        }

        return false;
    }

    /// <summary>What readers throw at text that is no XML.</summary>
    public static bool IsOfXml(Exception failure) =>
        failure is XmlException or ArgumentException or InvalidOperationException or NotSupportedException or FormatException;

    public static UnreadablePackageException Damaged(string part, Exception failure) => new(part,
        failure is XmlException { LineNumber: > 0 } at
            ? $"is damaged at line {WordXml.Invariant(at.LineNumber)}, column {WordXml.Invariant(at.LinePosition)}" : "is damaged")
    {
        IsDamage = true,
    };
}
