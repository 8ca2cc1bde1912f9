using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Builds the tree. After an error a part of the tree may be missing: such a template is never run.</summary>
internal sealed partial class Parser
{
    /// <summary>Used where a host switches its limit off: the parser itself recurses and must stay on the stack.</summary>
    private const int HardDepthLimit = 250;

    private readonly string _text;
    private readonly string _sourcePath;
    private readonly ParserOptions _options;
    private readonly Lexer _lexer;
    private readonly List<Token> _tokens;
    private readonly LogMessageBag _messages = new();
    private int _index;
    private int _allowNewLines;
    private int _expressionLevel;
    private int _depth;
    private int _blockLevel;

    private Parser(string text, string? sourceFilePath, ParserOptions parserOptions, LexerOptions lexerOptions)
    {
        _text = text;
        _sourcePath = sourceFilePath ?? "<input>";
        _options = parserOptions;
        _lexer = new Lexer(text, _sourcePath, lexerOptions);
        _tokens = _lexer.Tokenize();
    }

    private Token Current => _tokens[_index];

    private Token Previous => _tokens[Math.Max(0, _index - 1)];

    private SourceSpan CurrentSpan => SpanOf(Current);

    public static ScriptPage? Parse(
        string text, string? sourceFilePath, ParserOptions parserOptions, LexerOptions lexerOptions, LogMessageBag messages)
    {
        var parser = new Parser(text, sourceFilePath, parserOptions, lexerOptions);
        var page = parser.ParsePage();
        messages.AddRange(parser._messages);
        if (parser._lexer.Error is { } error) messages.Add(error);
        return messages.HasErrors ? null : page;
    }

    private ScriptPage? ParsePage()
    {
        var start = Current.Start;
        try
        {
            var body = ParseBlock(BlockKind.Page);
            return Close(new ScriptPage(body), start);
        }
        catch (ParsingStoppedException)
        {
            return null;
        }
    }

    private void NextToken()
    {
        if (_index < _tokens.Count - 1) _index++;
        SkipHiddenNewLines();
    }

    private void SkipHiddenNewLines()
    {
        while (_allowNewLines > 0 && Current.Type == TokenType.NewLine) _index++;
    }

    private TokenType PeekType()
    {
        var next = _index + 1;
        while (_allowNewLines > 0 && next < _tokens.Count - 1 && _tokens[next].Type == TokenType.NewLine) next++;
        return next < _tokens.Count ? _tokens[next].Type : TokenType.Eof;
    }

    private bool IsKeyword(string word) => Current.Type == TokenType.Identifier && TextOf(Current).SequenceEqual(word);

    private bool IsPeekKeyword(string word) =>
        PeekType() == TokenType.Identifier && TextOf(_tokens[_index + 1]).SequenceEqual(word);

    private ReadOnlySpan<char> TextOf(Token token) =>
        token.Type == TokenType.Eof || token.End.Offset >= _text.Length
            ? ""
            : _text.AsSpan(token.Start.Offset, token.End.Offset - token.Start.Offset + 1);

    private string CurrentText => Current.Type switch
    {
        TokenType.Eof => "<eof>",
        TokenType.NewLine => "\\n",
        _ => TextOf(Current).ToString(),
    };

    private bool IsAfterWhitespace => Current.Start.Offset > 0 && char.IsWhiteSpace(_text[Current.Start.Offset - 1]);

    private SourceSpan SpanOf(Token token) => new(_sourcePath, token.Start, token.End);

    /// <summary>Gives a node its span: from <paramref name="start"/> to the last token read.</summary>
    private T Close<T>(T node, TextPosition start)
        where T : ScriptNode
    {
        node.Span = new SourceSpan(_sourcePath, start, Previous.End);
        return node;
    }

    private void LogError(SourceSpan span, string text) =>
        _messages.Add(new LogMessage(ParserMessageType.Error, span, text));

    private void LogError(string text) => LogError(CurrentSpan, text);

    private void Expect(TokenType type, string text)
    {
        if (Current.Type != type) LogError($"Unexpected token found `{CurrentText}` while expecting `{text}`.");
        NextToken();
    }

    /// <summary>Every nesting construct passes here. Past the limit parsing stops: logging alone would not save the stack.</summary>
    private void EnterDepth()
    {
        var limit = _options.ExpressionDepthLimit > 0 ? _options.ExpressionDepthLimit : HardDepthLimit;
        if (++_depth <= limit && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return;
        LogError(SpanOf(Previous), $"The statement depth limit `{limit}` was reached when parsing this statement");
        throw new ParsingStoppedException();
    }

    private bool IsEndOfStatement => Current.Type is TokenType.NewLine or TokenType.SemiColon or TokenType.CodeExit or TokenType.Eof;

    private void ExpectEndOfStatement()
    {
        if (!IsEndOfStatement)
        {
            LogError($"Invalid token found `{CurrentText}`. Expecting <EOL>/end of line.");
            // What follows could only be read wrongly.
            throw new ParsingStoppedException();
        }
        if (Current.Type is TokenType.NewLine or TokenType.SemiColon) NextToken();
    }

    /// <summary>Leaves the parser after an error that makes the rest unreadable; never leaves this class.</summary>
    private sealed class ParsingStoppedException : Exception;
}
