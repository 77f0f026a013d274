using System.Text;
using BackPainRules.CdsHooks.Security;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>What is wrong with options.</summary>
internal static class OptionsCheck
{
    private const string Authentication = nameof(CdsHooksOptions.Authentication);

    public static IEnumerable<string> Mistakes(CdsHooksOptions options, bool inDevelopment)
    {
        var required = options.Authentication.IsRequired(inDevelopment);
        return [.. Limits(options), .. Addresses(options, inDevelopment, required), .. Trust(options.Authentication, required)];
    }

    private static IEnumerable<string> Limits(CdsHooksOptions options)
    {
        var tokens = options.Authentication;
        if (options.MaxRequestBytes is < 1000 or > 1_000_000_000) yield return $"{nameof(options.MaxRequestBytes)}: 1,000 to 1,000,000,000 are allowed";
        if (options.MaxJsonDepth is < 8 or > 1000) yield return $"{nameof(options.MaxJsonDepth)}: 8 to 1,000 levels are allowed";
        if (options.MaxConcurrentCalls < 1) yield return $"{nameof(options.MaxConcurrentCalls)}: at least 1 is required";
        if (options.MaxWaitingCalls < 0) yield return $"{nameof(options.MaxWaitingCalls)}: 0 or more are allowed";
        if (tokens.MaxTokensAtOnce < 1) yield return $"{Authentication}.{nameof(tokens.MaxTokensAtOnce)}: at least 1 is required";
        foreach (var (name, value, least, most) in new (string, TimeSpan, TimeSpan, TimeSpan)[]
        {
            (nameof(options.TimeToRead), options.TimeToRead, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)),
            (nameof(options.TimeToAnswer), options.TimeToAnswer, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)),
            ($"{Authentication}.{nameof(tokens.MaxTokenLifetime)}", tokens.MaxTokenLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            ($"{Authentication}.{nameof(tokens.ClockSkew)}", tokens.ClockSkew, TimeSpan.Zero, TimeSpan.FromMinutes(5)),
            ($"{Authentication}.{nameof(tokens.KeysFreshFor)}", tokens.KeysFreshFor, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)),
            ($"{Authentication}.{nameof(tokens.KeysUsableFor)}", tokens.KeysUsableFor, tokens.KeysFreshFor, TimeSpan.FromDays(7)),
            ($"{Authentication}.{nameof(tokens.KeysFetchedAtMostEvery)}", tokens.KeysFetchedAtMostEvery, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        })
            if (value < least || value > most) yield return $"{name}: {least:c} to {most:c} are allowed";
    }

    private static IEnumerable<string> Addresses(CdsHooksOptions options, bool inDevelopment, bool required)
    {
        if (options.PublicBaseUrl is { } url && !(url.IsAbsoluteUri && IsPlain(url) && (url.Scheme == Uri.UriSchemeHttps || (inDevelopment && url.Scheme == Uri.UriSchemeHttp))))
            yield return $"{nameof(options.PublicBaseUrl)}: an absolute https address without query and fragment is expected";
        if (options.PublicBaseUrl is null && required)
            yield return $"{nameof(options.PublicBaseUrl)}: it is required, because tokens of clients are made out to it: https://cds.example.org, the address under which clients know this server, without /cds-services";
        foreach (var (index, origin) in options.AllowedOrigins.Index())
            if (!(Uri.TryCreate(origin, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.GetLeftPart(UriPartial.Authority) == origin))
                yield return $"{nameof(options.AllowedOrigins)}[{index}]: an origin is expected, like https://ehr.example.org, in lower case and with nothing after it";
    }

    private static IEnumerable<string> Trust(ClientAuthenticationOptions options, bool required)
    {
        const string clients = $"{Authentication}.{nameof(options.Clients)}";
        if (required && options.Clients.Count == 0)
            yield return $"{clients}: no client is trusted, so nobody could call. Add each with its Issuer and its JwkSet or JwkSetUrls; "
                + $"or, if something before this server authenticates clients, set {Authentication}.{nameof(options.AllowUnauthenticatedClients)}";
        if (options.Algorithms.Count == 0 || options.Algorithms.Except(ClientAuthenticationOptions.Known).Any())
            yield return $"{Authentication}.{nameof(options.Algorithms)}: some of {string.Join(", ", ClientAuthenticationOptions.Known)} are expected, and no others";
        foreach (var twice in options.Clients.Where(client => !string.IsNullOrWhiteSpace(client.Issuer)).GroupBy(client => client.Issuer, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"{clients}: {twice.Key} is there {twice.Count()} times";
        foreach (var (index, client) in options.Clients.Index())
        {
            var place = $"{clients}[{index}]";
            if (string.IsNullOrWhiteSpace(client.Issuer)) yield return $"{place}.{nameof(client.Issuer)}: it is required";
            if (client.JwkSet is null && client.JwkSetUrls.Count == 0) yield return $"{place}: its keys are required, as {nameof(client.JwkSet)} or at {nameof(client.JwkSetUrls)}";
            var mistakes = new List<string>();
            if (client.JwkSet is not null && JwkSetKeys.Read(Encoding.UTF8.GetBytes(client.JwkSet), mistakes).Count == 0 && mistakes.Count == 0) mistakes.Add("it holds no keys");
            foreach (var mistake in mistakes) yield return $"{place}.{nameof(client.JwkSet)}: {mistake}";
            foreach (var (number, url) in client.JwkSetUrls.Index())
                if (!(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Fragment.Length == 0))
                    yield return $"{place}.{nameof(client.JwkSetUrls)}[{number}]: an absolute https address is expected";
        }
    }

    private static bool IsPlain(Uri url) => url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;
}
