using BackPainRules.CdsHooks.Tests.Security;

namespace BackPainRules.CdsHooks.Tests.Hosting;

public class OptionsTests
{
    [Fact]
    public async Task Everything_that_is_wrong_with_the_options_is_told_at_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => GuardedHost.StartAsync(options =>
        {
            options.PublicBaseUrl = new("http://cds.example.org/?x");
            (options.MaxRequestBytes, options.MaxJsonDepth, options.MaxConcurrentCalls, options.MaxWaitingCalls) = (0, 7, 0, -1);
            (options.TimeToRead, options.TimeToAnswer) = (TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            var tokens = options.Authentication;
            (tokens.MaxTokensAtOnce, tokens.MaxTokenLifetime, tokens.ClockSkew) = (0, TimeSpan.FromDays(1), TimeSpan.FromHours(1));
            (tokens.KeysFreshFor, tokens.KeysUsableFor, tokens.KeysFetchedAtMostEvery) = (TimeSpan.Zero, TimeSpan.FromDays(8), TimeSpan.Zero);
            tokens.Algorithms.Add("HS256");
            tokens.Clients.Add(new() { Issuer = Forge.Issuer });
            tokens.Clients.Add(new() { JwkSetUrls = { "http://ehr.example.org/keys", "https://me@ehr.example.org/", "keys" } });
        }));
        Assert.Equal(
            """
            CDS Hooks cannot be hosted like this:
            - MaxRequestBytes: 1,000 to 1,000,000,000 are allowed
            - MaxJsonDepth: 8 to 1,000 levels are allowed
            - MaxConcurrentCalls: at least 1 is required
            - MaxWaitingCalls: 0 or more are allowed
            - Authentication.MaxTokensAtOnce: at least 1 is required
            - TimeToRead: 00:00:00.0010000 to 01:00:00 are allowed
            - TimeToAnswer: 00:00:00.0010000 to 01:00:00 are allowed
            - Authentication.MaxTokenLifetime: 00:00:01 to 01:00:00 are allowed
            - Authentication.ClockSkew: 00:00:00 to 00:05:00 are allowed
            - Authentication.KeysFreshFor: 00:01:00 to 1.00:00:00 are allowed
            - Authentication.KeysUsableFor: 00:00:00 to 7.00:00:00 are allowed
            - Authentication.KeysFetchedAtMostEvery: 00:00:01 to 01:00:00 are allowed
            - PublicBaseUrl: an absolute https address without query and fragment is expected
            - Authentication.Algorithms: some of ES256, ES384, ES512, RS256, RS384, RS512, PS256, PS384, PS512 are expected, and no others
            - Authentication.Clients: https://ehr.example.org/ is there 2 times
            - Authentication.Clients[1]: its keys are required, as JwkSet or at JwkSetUrls
            - Authentication.Clients[2].Issuer: it is required
            - Authentication.Clients[2].JwkSetUrls[0]: an absolute https address is expected
            - Authentication.Clients[2].JwkSetUrls[1]: an absolute https address is expected
            - Authentication.Clients[2].JwkSetUrls[2]: an absolute https address is expected
            """.ReplaceLineEndings(), failure.Message);
    }
}
