using System.Security.Cryptography;

namespace StrategyReport.Tests;

public class Sha256Tests
{
    [Fact]
    public void The_digest_is_the_systems_own_at_every_length_around_a_block()
    {
        var data = new byte[300];
        for (var i = 0; i < data.Length; i++) data[i] = (byte)(i * 31);

        for (var length = 0; length <= data.Length; length++)
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(data.AsSpan(0, length))), Sha256.Of(data.AsSpan(0, length)));
    }
}
