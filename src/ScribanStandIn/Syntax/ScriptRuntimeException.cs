using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An error while a template runs.</summary>
public class ScriptRuntimeException : Exception
{
    public ScriptRuntimeException(SourceSpan span, string message)
        : base(message) => Span = span;

    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException) => Span = span;

    public SourceSpan Span { get; }

    /// <summary>The message without the place.</summary>
    public string OriginalMessage => base.Message;

    /// <summary><c>file(line,col) : error : text</c></summary>
    public override string Message => new LogMessage(ParserMessageType.Error, Span, base.Message).ToString();

    public override string ToString() => Message;
}

/// <summary>An included template that could not be parsed; <see cref="Exception.Message"/> ends with its messages.</summary>
public class ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
    : ScriptRuntimeException(span, message)
{
    public LogMessageBag ParserMessages { get; } = parserMessages;

    public override string Message => $"{base.Message} Parser messages:\n {ParserMessages}";
}

/// <summary>The host cancelled the rendering.</summary>
public class ScriptAbortException(SourceSpan span, CancellationToken cancellationToken)
    : ScriptRuntimeException(span, "The operation was cancelled.")
{
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
