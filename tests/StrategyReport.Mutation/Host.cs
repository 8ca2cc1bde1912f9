using System.Globalization;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StrategyReport.Mutation;

/// <summary>
/// The process in which the tests run, over and over, each time with another fault switched on: the tests are found and compiled once.
/// It reads a command a line: <c>cover</c> runs a share of the tests without a fault and answers which faults each reaches; <c>warm</c>
/// and the number of a fault, both with a list of tests, answer at the first test that fails.
/// </summary>
#pragma warning disable CA1001 // It writes its answers until the process ends.
internal sealed class Host
#pragma warning restore CA1001
{
    /// <summary>What marks an answer among what tests print.</summary>
    public const string Sign = "\u0001";

    private readonly Dictionary<string, IXunitTestCase> _tests;
    private readonly TestAssembly _assembly;
    private readonly FieldInfo _active, _reached, _once, _deadline, _covering;
    private readonly TextWriter _answers;
    private readonly Silent _heard = new();

    private Host(string testsFile)
    {
        _answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var tests = Assembly.LoadFrom(testsFile);
        _assembly = new TestAssembly(Reflector.Wrap(tests));
        var found = new Found();
        using var discoverer = new XunitTestFrameworkDiscoverer(_assembly.Assembly, new SourceInformationProvider(), new Silent());
        discoverer.Find(includeSourceInformation: false, found, new Options());
        found.Done.Wait();
        _tests = found.Tests.Where(t => t.SkipReason is null).DistinctBy(t => t.UniqueID).ToDictionary(t => t.UniqueID);
        var switches = Assembly.Load("StrategyReport").GetType("StrategyReport.MutantSwitch", throwOnError: true)!;
        (_active, _reached, _once, _deadline, _covering) = (switches.GetField("Active")!, switches.GetField("Reached")!,
            switches.GetField("ReachedOnce")!, switches.GetField("Deadline")!, switches.GetField("IsCovering")!);
    }

    public static int Serve(string testsFile)
    {
        var host = new Host(testsFile);
        host.Answer("ready");
        while (Console.In.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] == "cover") host.Cover(int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture),
                TimeSpan.FromMinutes(int.Parse(words[3], CultureInfo.InvariantCulture)), words[4].Split(','));
            else host.Run(words[0], words[1..]);
        }

        return 0;
    }

    /// <param name="shares">Each such test, counted from <paramref name="share"/>, is run.</param>
    /// <param name="longest">What has not been run by then is not asked: it is better to know few tests than none.</param>
    /// <param name="names">Parts of the names of the types whose tests are asked; a blank one for all.</param>
    private void Cover(int share, int shares, TimeSpan longest, string[] names)
    {
        var asked = _tests.Where(t => Planner.IsAsked(t.Value.TestMethod.TestClass.Class.Name, names))
            .OrderBy(t => Planner.Nearness(t.Value.TestMethod.TestClass.Class.Name)).ToList();
        var elapsed = System.Diagnostics.Stopwatch.StartNew();
        _covering.SetValue(null, true);
        for (var i = share; i < asked.Count && elapsed.Elapsed < longest; i += shares)
        {
            var (id, test) = asked[i];
            var type = test.TestMethod.TestClass.Class.Name;
            Array.Clear((bool[])_reached.GetValue(null)!);
            // The processor's time says what a test takes, however busy the machine is.
            var before = Environment.CpuUsage.TotalTime;
            var passed = Passes(test);
            var reached = Numbers(_reached);
            Answer($"test\t{id}\t{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0}\t{passed}\t{type}.{test.TestMethod.Method.Name}\t{string.Join(' ', reached)}\t{(passed ? "" : _heard.Why)}");
        }

        _covering.SetValue(null, false);
        Answer($"once\t{string.Join(' ', Numbers(_once))}");
        Answer("covered");
    }

    private static IEnumerable<int> Numbers(FieldInfo marks) =>
        ((bool[])marks.GetValue(null)!).Index().Where(r => r.Item).Select(r => r.Index);

    /// <param name="fault">Its number, or "warm".</param>
    /// <param name="tests">Each with what it usually takes, in milliseconds of the processor, as <c>test:time</c>.</param>
    private void Run(string fault, string[] tests)
    {
        var isFault = int.TryParse(fault, out var number);
        _active.SetValue(null, isFault ? number : -1);
        Environment.SetEnvironmentVariable("STRATEGY_REPORT_MUTANT", isFault ? fault : null);
        string? killer = null;
        foreach (var test in tests)
        {
            var (id, usual) = (test.Split(':')[0], int.Parse(test.Split(':')[1], CultureInfo.InvariantCulture));
            _deadline.SetValue(null, Environment.CpuUsage.TotalTime + TimeSpan.FromMilliseconds((10 * usual) + 5_000));
            if (!Passes(_tests[id]) && isFault)
            {
                killer = id;
                break;
            }
        }

        _active.SetValue(null, -1);
        Environment.SetEnvironmentVariable("STRATEGY_REPORT_MUTANT", null);
        Answer(killer is null ? "survived" : $"killed\t{killer}");
    }

    private bool Passes(IXunitTestCase test)
    {
        using var runner = new XunitTestAssemblyRunner(_assembly, [test], new Silent(), _heard, new Options());
        return runner.RunAsync().GetAwaiter().GetResult().Failed == 0;
    }

    private void Answer(string text) => _answers.WriteLine(Sign + text);

    private sealed class Found : LongLivedMarshalByRefObject, IMessageSink
    {
        public List<IXunitTestCase> Tests { get; } = [];

        public ManualResetEventSlim Done { get; } = new();

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test }) Tests.Add(test);
            if (message is IDiscoveryCompleteMessage) Done.Set();
            return true;
        }
    }

    private sealed class Silent : LongLivedMarshalByRefObject, IMessageSink
    {
        /// <summary>Why the last test that failed did, in a line.</summary>
        public string Why { get; private set; } = "";

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestFailed failed) Why = string.Join(' ', failed.ExceptionTypes.Concat(failed.Messages).Concat(failed.StackTraces)).ReplaceLineEndings(" ").Replace('\t', ' ');
            return true;
        }
    }

    private sealed class SourceInformationProvider : LongLivedMarshalByRefObject, ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }

    private sealed class Options : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.execution.DisableParallelization"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
