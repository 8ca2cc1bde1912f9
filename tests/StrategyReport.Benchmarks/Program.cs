using System.Globalization;
using BenchmarkDotNet.Running;

namespace StrategyReport.Benchmarks;

/// <summary>
/// <c>generate AMBITIONS FOLDER [SEED]</c> writes data of any size; anything else goes to BenchmarkDotNet, such as
/// <c>--filter '*'</c> for every stage. Whole processes are measured by <c>ratios.py</c>.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["generate", var ambitions, var folder, .. var rest] when int.TryParse(ambitions, out var count) && count > 0:
                var seed = rest is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
                new GeneratedData(count, seed).WriteTo(folder);
                return 0;
            case ["generate", ..]:
                Console.Error.WriteLine("generate AMBITIONS FOLDER [SEED]: how many ambitions, and where 'data' is to be written");
                return 2;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                return 0;
        }
    }
}
