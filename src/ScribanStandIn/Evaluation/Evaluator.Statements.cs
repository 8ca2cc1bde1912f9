using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Runs a statement; its result is the value of a <c>ret</c>, or of the last expression while output is off.</summary>
    public object? Execute(ScriptStatement statement)
    {
        try
        {
            return ExecuteUnguarded(statement);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            var wrapped = new ScriptRuntimeException(statement.Span, exception.Message, exception);
            return context.RenderRuntimeException is null ? throw wrapped : context.RenderRuntimeException(wrapped);
        }
        catch (ScriptRuntimeException exception) when (context.RenderRuntimeException is not null && exception is not ScriptAbortException)
        {
            return context.RenderRuntimeException(exception);
        }
    }

    private object? ExecuteUnguarded(ScriptStatement statement)
    {
        context.CurrentSpan = statement.Span;
        context.Spend(statement.Span, 1);
        switch (statement)
        {
            case ScriptRawStatement raw:
                if (context.EnableOutput) context.Write(raw.Text);
                return null;
            case ScriptExpressionStatement expression: return Evaluate(expression.Expression);
            case ScriptBlockStatement block: return ExecuteBlock(block);
            case ScriptIfStatement condition: return ExecuteIf(condition);
            case ScriptForStatement loop: return ExecuteFor(loop);
            case ScriptWhileStatement loop: return ExecuteWhile(loop);
            case ScriptCaseStatement choice: return ExecuteCase(choice);
            case ScriptCaptureStatement capture:
                SetValue(capture.Target, context.Capture(() => Print(capture, Execute(capture.Body))));
                return null;
            case ScriptWithStatement with: return ExecuteWith(with);
            case ScriptImportStatement import:
                Import(import);
                return null;
            case ScriptReadOnlyStatement readOnly:
                context.SetReadOnly(readOnly.Variable);
                return null;
            case ScriptFunctionStatement function:
                context.SetValue(function.Name, function.Function);
                return null;
            case ScriptReturnStatement ret:
                var result = ret.Expression is null ? null : Evaluate(ret.Expression);
                Flow = FlowState.Return;
                return result;
            case ScriptBreakStatement:
                LeaveLoop(statement, FlowState.Break, "break");
                return null;
            case ScriptContinueStatement:
                LeaveLoop(statement, FlowState.Continue, "continue");
                return null;
            default: return null;
        }
    }

    private object? ExecuteBlock(ScriptBlockStatement block)
    {
        TemplateContext.CheckStack(block.Span);
        var outerIndent = context.CurrentIndent;
        var indent = outerIndent;
        object? result = null;
        try
        {
            foreach (var statement in block.Statements)
            {
                if (statement is ScriptEscapeStatement escape)
                {
                    if (context.AutoIndent) indent = escape.IsEntering ? escape.Indent : outerIndent;
                    continue;
                }
                context.CheckAbort();
                context.CurrentIndent = indent;
                result = Execute(statement);
                if (Flow == FlowState.None && statement is ScriptExpressionStatement { Expression: ScriptAssignExpression }) result = null;
                if (Flow != FlowState.None) break;
                if (context.EnableOutput && result is not null)
                {
                    context.Write(statement.Span, result);
                    result = null;
                }
            }
        }
        finally
        {
            context.CurrentIndent = outerIndent;
        }
        return result;
    }

    private object? ExecuteIf(ScriptIfStatement? condition)
    {
        while (condition is not null)
        {
            if (IsTrue(condition.Condition)) return Execute(condition.Then);
            if (condition.Else is not ScriptIfStatement next) return condition.Else is null ? null : Execute(condition.Else);
            condition = next;
        }
        return null;
    }

    private object? ExecuteCase(ScriptCaseStatement choice)
    {
        var value = Evaluate(choice.Value);
        foreach (var when in choice.Whens)
        {
            foreach (var candidate in when.Values)
            {
                if (BinaryOperation.Evaluate(context, candidate.Span, ScriptBinaryOperator.CompareEqual, value, Evaluate(candidate)) is true)
                    return Execute(when.Body);
            }
        }
        return choice.Else is null ? null : Execute(choice.Else);
    }

    private object? ExecuteFor(ScriptForStatement loop)
    {
        var value = Evaluate(loop.Iterator);
        if (value is null) return null;
        if (value is not IEnumerable items)
            throw new ScriptRuntimeException(loop.Iterator.Span, $"Unexpected type `{context.GetTypeName(value)}` for iterator");
        if (loop.Options.Count > 0) items = ApplyOptions(loop, items);
        var state = new LoopState(items);
        var variable = loop.Variable as ScriptVariable;
        var scope = new LoopScope("for", variable, state);
        context.PushLoop(scope);
        try
        {
            object? result = null;
            while (state.MoveNext())
            {
                context.StepLoop(loop.Span);
                scope.Value = state.Current;
                if (variable is null) SetValue(loop.Variable, state.Current);
                result = Execute(loop.Body);
                if (!GoesOn()) return result;
            }
            return state.Index < 0 && loop.Else is not null ? Execute(loop.Else) : result;
        }
        finally
        {
            context.PopLoop();
        }
    }

    /// <summary>First the offset, then the turn, then the limit, whatever order they were written in.</summary>
    private IEnumerable ApplyOptions(ScriptForStatement loop, IEnumerable items)
    {
        var (offset, limit, reversed) = (0, 0, false);
        foreach (var option in loop.Options)
        {
            switch (option.Name)
            {
                case "offset" when option.Value is not null:
                    offset = context.ToInt(option.Value.Span, Evaluate(option.Value));
                    break;
                case "limit" when option.Value is not null:
                    limit = context.ToInt(option.Value.Span, Evaluate(option.Value));
                    break;
                case "reversed":
                    reversed = true;
                    break;
                default: throw new ScriptRuntimeException(option.Span, $"Unsupported argument `{option.Name}` for the for statement");
            }
        }
        var list = items.Cast<object?>();
        if (offset > 0) list = list.Skip(offset);
        if (reversed) list = list.Reverse();
        return limit > 0 ? list.Take(limit) : list;
    }

    private object? ExecuteWhile(ScriptWhileStatement loop)
    {
        var state = new LoopState(null);
        context.PushLoop(new LoopScope("while", null, state));
        try
        {
            object? result = null;
            while (state.MoveNext() && IsTrue(loop.Condition))
            {
                context.StepLoop(loop.Span);
                result = Execute(loop.Body);
                if (!GoesOn()) break;
            }
            return result;
        }
        finally
        {
            context.PopLoop();
        }
    }

    /// <summary>Ends a <c>continue</c> and a <c>break</c> at the loop; a <c>ret</c> goes on outwards.</summary>
    private bool GoesOn()
    {
        var goesOn = Flow is FlowState.None or FlowState.Continue;
        if (Flow != FlowState.Return) Flow = FlowState.None;
        return goesOn;
    }

    private void LeaveLoop(ScriptStatement statement, FlowState flow, string name)
    {
        if (context.LoopDepth == 0)
            throw new ScriptRuntimeException(statement.Span, $"The <{name}> statement can only be used inside for/while loops");
        Flow = flow;
    }

    private object? ExecuteWith(ScriptWithStatement with)
    {
        var target = EvaluateTarget(with.Target);
        if (target is not IScriptObject members)
            throw new ScriptRuntimeException(with.Target.Span, $"Invalid target used for [with] statement. Must be a ScriptObject instead of `{context.GetTypeName(target)}`");
        context.PushGlobal(members);
        try
        {
            return Execute(with.Body);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    private void Import(ScriptImportStatement import)
    {
        var value = Evaluate(import.Expression);
        if (value is not ScriptObject members)
            throw new ScriptRuntimeException(import.Expression.Span, $"Unexpected value `{context.GetTypeName(value)}` for import. Expecting an plain script object.");
        context.CurrentGlobal.Import(members);
    }

    /// <summary>Prints what a captured block returned, as the page does.</summary>
    private void Print(ScriptStatement statement, object? result)
    {
        if (result is not null && context.EnableOutput) context.Write(statement.Span, result);
    }
}
