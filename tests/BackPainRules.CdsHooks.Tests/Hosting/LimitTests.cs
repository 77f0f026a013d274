using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.CdsHooks.Tests.Hosting;

public class LimitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_has_a_size(bool lengthIsTold)
    {
        await using var host = await TestHost.StartAsync(options => options.MaxRequestBytes = 2000, services: new FakeService("fake"));
        async Task<HttpStatusCode> SendAsync(int length)
        {
            var body = Encoding.UTF8.GetBytes(TestHost.Body.PadRight(length));
            using HttpContent content = lengthIsTold ? new ByteArrayContent(body) : new Chunked(body);
            content.Headers.ContentType = new("application/json");
            using var response = await host.Client.PostAsync("/cds-services/fake", content);
            if (response.StatusCode != HttpStatusCode.OK) Assert.Equal(["the body is larger than 2000 bytes"], await response.IssuesAsync());
            return response.StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await SendAsync(1999));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(2000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(2001));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(100_000));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task JSON_has_a_depth(int depth, bool allowed)
    {
        await using var host = await TestHost.StartAsync(options => options.MaxJsonDepth = 8, services: new FakeService("fake"));
        var nested = new string('[', depth - 1) + new string(']', depth - 1);
        using var response = await host.CallAsync(body: $$"""{"hook":"patient-view","context":{},"x":{{nested}}}""");
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        var (started, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var content = new Chunked("{"u8.ToArray(), started, never.Task) { Headers = { ContentType = new("application/json") } };
        var call = host.Client.PostAsync("/cds-services/fake", content);
        await started.Task;
        for (var tries = 0; !call.IsCompleted && tries < 200; tries++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(11));
            await Task.Delay(20);
        }
        using var response = await call;
        Assert.Equal(HttpStatusCode.RequestTimeout, response.StatusCode);
        Assert.Equal(["the body did not arrive within 10 seconds"], await response.IssuesAsync());
        never.SetResult();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonx")]
    [InlineData("SECRET")]
    public async Task Only_JSON_in_UTF_8_is_read(string? type)
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(TestHost.Body));
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var address in new[] { "/cds-services/fake", "/cds-services/fake/feedback" })
        {
            using var response = await host.Client.PostAsync(address, content);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
            Assert.Equal(["Content-Type: application/json in UTF-8 is expected"], await response.IssuesAsync());
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task JSON_is_known_however_it_is_spelled(string type)
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var content = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TestHost.Body)]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await host.Client.PostAsync("/cds-services/fake", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(false, 1000, HttpStatusCode.UnsupportedMediaType)]
    [InlineData(true, 1000, HttpStatusCode.OK)]
    [InlineData(true, 1_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_compressed_body_is_read_only_where_the_app_decompresses_and_within_the_limit(bool decompress, int length, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(options => options.MaxRequestBytes = 100_000, builder => builder.Services.AddRequestDecompression(),
            app => _ = decompress ? app.UseRequestDecompression() : app, services: new FakeService("fake"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(TestHost.Body.PadRight(length)));
        using var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new("application/json"), ContentEncoding = { "gzip" } } };
        using var response = await host.Client.PostAsync("/cds-services/fake", content);
        Assert.Equal(expected, response.StatusCode);
    }

    /// <summary>A body whose length is not told in advance, and that may never end.</summary>
    private sealed class Chunked(byte[] body, TaskCompletionSource? started = null, Task? until = null) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var part in body.Chunk(700))
            {
                await stream.WriteAsync(part);
                await stream.FlushAsync();
            }
            started?.TrySetResult();
            if (until is not null) await until;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
