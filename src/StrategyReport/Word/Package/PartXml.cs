using System.Xml;
using System.Xml.Linq;

namespace StrategyReport.Word.Package;

/// <summary>The XML of parts, read within limits: no document type, no entities of its own, nothing from anywhere else.</summary>
internal static class PartXml
{
    /// <summary>Levels of elements: ten times what Word writes. Readers of what stands in one another would not come back.</summary>
    public const int Deepest = 256;

    /// <summary>Elements and attributes: those of a paper of 12,000 ambitions, and what takes 1 GiB.</summary>
    private const int MostNodes = 5_000_000;

    /// <param name="part">Its name, for the message.</param>
    /// <exception cref="UnreadablePackageException">It is no XML, or exceeds a limit.</exception>
    public static XElement Load(byte[] content, string part)
    {
        using var reader = Open(content, part);
        try
        {
            var root = XElement.Load(reader);
            return !IsDeep(root) ? root : throw TooDeep(part);
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
        if (bytes[..Math.Min(bytes.Length, 4_096)].IndexOf("<!DOCTYPE"u8) >= 0)
            throw new UnreadablePackageException(part, "has a document type (DTD), which no Word file has");
        return XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, CloseInput = true,
        });
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

    public static UnreadablePackageException TooDeep(string part) => new(part, $"is nested deeper than {Deepest} levels");

    /// <summary>Without recursion, which is what is to be kept from depth.</summary>
    public static bool IsDeep(XElement root)
    {
        var (node, depth) = ((XNode)root, 0);
        while (true)
        {
            if (node is XElement { FirstNode: { } first })
            {
                if (++depth >= Deepest) return true;
                node = first;
                continue;
            }

            while (node != root && node.NextNode is null)
            {
                node = node.Parent!;
                depth--;
            }

            if (node == root) return false;
            node = node.NextNode!;
        }
    }
}
