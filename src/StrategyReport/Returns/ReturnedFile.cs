using StrategyReport.Diagnostics;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>Opens what somebody sent: of what is no Word file it says what it is.</summary>
internal static class ReturnedFile
{
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
            // What exceeds a limit is told now.
            foreach (var part in file.Parts.Keys) file.Root(part);
            if (file.Root("word/document.xml") is not null) return file;
            found.Add(ReturnMessages.NoWordFile(name, WhatItIs(file)));
        }
        catch (UnreadablePackageException failure)
        {
            var other = Array.Find(Others, o => content.AsSpan().StartsWith(o.Beginning)).What;
            other ??= content.Length == 0 ? "it is empty"
                : content.AsSpan().StartsWith("PK"u8) ? failure.Message : "it is of another kind";
            found.Add(ReturnMessages.NoWordFile(name, other));
        }

        return null;
    }

    private static string WhatItIs(WordFile file) =>
        file.Parts.ContainsKey("content.xml") ? "it is a file of LibreOffice (.odt)"
        : file.Parts.ContainsKey("xl/workbook.xml") ? "it is a workbook of Excel"
        : file.Parts.ContainsKey("ppt/presentation.xml") ? "it is a PowerPoint file"
        : file.Parts.ContainsKey("word/document.xml") ? "its text is damaged"
        : "it is another kind of archive";
}
