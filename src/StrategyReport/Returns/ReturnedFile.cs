using System.Xml;
using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>Opens what somebody sent: of what is no Word file it says what it is.</summary>
internal static class ReturnedFile
{
    /// <summary>Levels of XML: ten times what Word writes.</summary>
    private const int Deepest = 300;

    /// <summary>How files begin that people send instead.</summary>
    private static readonly (byte[] Beginning, string What)[] Others =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "it is of the older kind of Word (.doc), or has a password"),
        ("%PDF"u8.ToArray(), "it is a PDF, from which no text can be taken over"),
        ("{\\rtf"u8.ToArray(), "it is in Rich Text Format (.rtf)"),
        ("<"u8.ToArray(), "it is a web page or other text"),
    ];

    public static WordFile? Open(byte[] content, string name, DiagnosticBag found)
    {
        try
        {
            var file = new WordFile(content);
            var isDeep = file.Parts.Keys.Any(p => file.Root(p) is not null && IsDeep(file.Parts[p]));
            if (!isDeep && file.Root("word/document.xml") is not null) return file;
            found.Add(ReturnMessages.NoWordFile(name, isDeep ? "it is nested deeper than any text" : WhatItIs(file)));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or XmlException or NotSupportedException)
        {
            var other = Array.Find(Others, o => content.AsSpan().StartsWith(o.Beginning)).What;
            other ??= content.Length == 0 ? "it is empty" : content.AsSpan().StartsWith("PK"u8) ? "it is damaged" : "it is of another kind";
            found.Add(ReturnMessages.NoWordFile(name, other));
        }

        return null;
    }

    /// <summary>Readers of what stands in one another would not come back.</summary>
    private static bool IsDeep(byte[] part)
    {
        using var reader = XmlReader.Create(new MemoryStream(part));
        while (reader.Read())
            if (reader.Depth > Deepest)
                return true;
        return false;
    }

    private static string WhatItIs(WordFile file) =>
        file.Parts.ContainsKey("content.xml") ? "it is a file of LibreOffice (.odt)"
        : file.Parts.ContainsKey("xl/workbook.xml") ? "it is a workbook of Excel"
        : file.Parts.ContainsKey("ppt/presentation.xml") ? "it is a PowerPoint file"
        : file.Parts.ContainsKey("word/document.xml") ? "its text is damaged"
        : "it is another kind of archive";
}
