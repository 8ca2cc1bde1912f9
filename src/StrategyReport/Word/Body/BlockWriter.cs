using StrategyReport.Word.Drawings;
using StrategyReport.Word.Lowered;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>Blocks as WordprocessingML: one switch over what the paper was lowered to.</summary>
internal sealed class BlockWriter
{
    private readonly ParagraphWriter _paragraphs;
    private readonly TableWriter _tables;
    private readonly ContentsWriter _contents;
    private readonly PieceMarks _marks;
    private readonly AnswerWriter _answers;

    /// <param name="footnotes">Null within footnotes, where no others can stand.</param>
    public BlockWriter(WordContext context, Story story, ImageStore images, FootnoteWriter? footnotes)
    {
        var runs = new RunWriter(context, story, new ImageWriter(story, images), footnotes);
        _marks = new PieceMarks(story.Xml, context.Pieces);
        _answers = new AnswerWriter(story.Xml, context.Ids);
        _paragraphs = new ParagraphWriter(context, story, runs);
        _tables = new TableWriter(story.Xml, this, context.Diagnostics);
        _contents = new ContentsWriter(story.Xml, context.Ids, runs);
    }

    public void Write(IReadOnlyList<LoweredBlock> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(LoweredBlock block)
    {
        switch (block)
        {
            case LoweredParagraph paragraph:
                _paragraphs.Write(paragraph);
                break;
            case LoweredSpacer spacer:
                _paragraphs.Write(spacer);
                break;
            case LoweredTable table:
                _tables.Write(table);
                break;
            case LoweredAnswer { Begins: { } answer }:
                _answers.Begin(answer.Tag, answer.Title, answer.Blocks.Count == 0, options: null);
                _marks.Write(answer.Tag);
                break;
            case LoweredAnswer:
                _marks.End();
                _answers.End();
                break;
            case LoweredMark mark:
                _marks.Write(mark.Begins);
                break;
            case LoweredContents contents:
                _contents.Write(contents);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"A {block.GetType().Name} is not seen to here.");
        }
    }
}
