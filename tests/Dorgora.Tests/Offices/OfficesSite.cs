using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dorgora.Host;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>The whole program with the demo's offices, on a port of its own; a header says as whom a request comes.</summary>
public sealed class OfficesSite : IAsyncLifetime
{
    private const string As = "X-Test-As";
    private TestDatabase database = null!;
    private WebApplication app = null!;
    private DataFolder folder = null!;

    public IServiceProvider Services => app.Services;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.From(OfficesDatabase.Demo);
        folder = new DataFolder(database.Folder);
        app = Server.Build(new Settings("http://127.0.0.1:0", database.Folder, database.Postgres), folder, builder => builder.Services.AddSingleton<IStartupFilter, Pretend>());
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
        await database.DisposeAsync();
    }

    /// <summary>A browser of its own.</summary>
    /// <param name="role">"" for the public.</param>
    public Visitor Visit(string role = "", string office = "shahrasti")
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = new Uri(app.Urls.First(u => u.StartsWith("http://127", StringComparison.Ordinal))) };
        if (role != "") http.DefaultRequestHeaders.Add(As, $"{role};{office}");
        return new(http);
    }

    public async Task<T> In<T>(Func<AppDb, Task<T>> work)
    {
        await using var db = app.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, TimeProvider.System);
        return await work(db);
    }

    private sealed class Pretend : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use(async (context, rest) =>
            {
                if (context.Request.Headers[As].FirstOrDefault()?.Split(';') is [var role, var slug])
                {
                    await using var db = context.RequestServices.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, TimeProvider.System);
                    var office = await db.Set<Office>().SingleAsync(o => o.Slug == slug);
                    context.RequestServices.GetRequiredService<Caller>().Is(role, Guid.Empty, null, null, office.Id, office.Path, "পরীক্ষক");
                }
                await rest(context);
            });
            next(builder);
        };
    }
}

/// <summary>A browser: pages as documents, forms sent with what stands in them.</summary>
public sealed class Visitor(HttpClient http)
{
    private static readonly IBrowsingContext Pages = BrowsingContext.New(Configuration.Default);

    public HttpClient Http => http;

    public async Task<IDocument> Get(string address, HttpStatusCode expected = HttpStatusCode.OK) => await Read(await http.GetAsync(new Uri(address, UriKind.Relative)), expected);

    public async Task<string> Text(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Fills the page's form and sends it.</summary>
    public async Task<IDocument> Send(string address, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        var form = Form(await Get(address));
        var values = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").DistinctBy(i => i.Name).Where(i => fields.All(f => f.Name != i.Name)).Select(i => KeyValuePair.Create(i.Name!, i.Value)).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Read(await http.PostAsync(new Uri(form.GetAttribute("action") is { Length: > 0 } action ? address.Split('?')[0] + action : address, UriKind.Relative), new FormUrlEncodedContent(values)), expected);
    }

    public async Task<IDocument> Upload(string address, string csv, params (string Name, string Value)[] fields)
    {
        var form = Form(await Get(address));
        using var content = new MultipartFormDataContent { { new StreamContent(OfficesDatabase.Csv(csv)), "Sheet", "list.csv" } };
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").DistinctBy(i => i.Name).Where(i => fields.All(f => f.Name != i.Name))) content.Add(new StringContent(input.Value), input.Name!);
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        return await Read(await http.PostAsync(new Uri(address, UriKind.Relative), content), HttpStatusCode.OK);
    }

    private static IElement Form(IDocument page) => page.QuerySelector("main form[method=post]") ?? throw new InvalidOperationException("No form: " + page.Body!.TextContent);

    private static async Task<IDocument> Read(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{(int)answer.StatusCode} instead of {(int)expected}: {html[..Math.Min(html.Length, 3000)]}");
        return await Pages.OpenAsync(r => r.Content(html));
    }
}
