using System.Buffers.Binary;
using System.Numerics;

namespace StrategyReport;

/// <summary>
/// SHA-256 (FIPS 180-4). The system's own loads OpenSSL on Linux, which takes a tenth of the time of a build, and
/// cannot run where there is none.
/// </summary>
internal static class Sha256
{
    private const int Block = 64;

    /// <summary>The digest as 64 hexadecimal digits in lower case.</summary>
    public static string Of(ReadOnlySpan<byte> data)
    {
        // 5.1.1: a one bit, noughts, and the length in bits as the last eight bytes of a block.
        var padded = new byte[(data.Length + 8) / Block * Block + Block];
        data.CopyTo(padded);
        padded[data.Length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(padded.AsSpan(padded.Length - 8), data.Length * 8L);

        Span<uint> constants = stackalloc uint[64];
        Span<uint> state = stackalloc uint[8];
        Derive(state, constants);
        for (var at = 0; at < padded.Length; at += Block) Digest(padded.AsSpan(at, Block), state, constants);

        Span<byte> digest = stackalloc byte[32];
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(digest[(i * 4)..], state[i]);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>4.2.2 and 5.3.3: the first 32 bits of the fractions of the cube and square roots of the first primes.</summary>
    private static void Derive(Span<uint> state, Span<uint> constants)
    {
        var found = 0;
        for (var n = 2; found < constants.Length; n++)
        {
            var isPrime = true;
            for (var d = 2; d * d <= n && isPrime; d++) isPrime = n % d != 0;
            if (!isPrime) continue;
            if (found < state.Length) state[found] = Fraction(n, 2);
            constants[found++] = Fraction(n, 3);
        }
    }

    /// <summary>The greatest r with r^power at most n * 2^(32 * power), by its bits; its lower half is the fraction.</summary>
    private static uint Fraction(int n, int power)
    {
        ulong root = 0;
        var most = (UInt128)n << (32 * power);
        for (var bit = 1UL << 36; bit > 0; bit >>= 1)
        {
            UInt128 tried = root | bit;
            if ((power == 2 ? tried * tried : tried * tried * tried) <= most) root |= bit;
        }

        return (uint)root;
    }

    /// <summary>6.2.2.</summary>
    private static void Digest(ReadOnlySpan<byte> block, Span<uint> state, ReadOnlySpan<uint> constants)
    {
        Span<uint> w = stackalloc uint[64];
        for (var t = 0; t < 16; t++) w[t] = BinaryPrimitives.ReadUInt32BigEndian(block[(t * 4)..]);
        for (var t = 16; t < 64; t++)
            w[t] = Mix(w[t - 2], 17, 19, w[t - 2] >> 10) + w[t - 7] + Mix(w[t - 15], 7, 18, w[t - 15] >> 3) + w[t - 16];

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < 64; t++)
        {
            var first = h + Mix(e, 6, 11, BitOperations.RotateRight(e, 25)) + ((e & f) ^ (~e & g)) + constants[t] + w[t];
            var second = Mix(a, 2, 13, BitOperations.RotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static uint Mix(uint x, int one, int other, uint third) =>
        BitOperations.RotateRight(x, one) ^ BitOperations.RotateRight(x, other) ^ third;
}
