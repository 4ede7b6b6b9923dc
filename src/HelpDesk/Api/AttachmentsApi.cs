using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;

namespace Dorgora.HelpDesk.Api;

/// <summary>Photographs and papers through /api/v1/cases/{id}/attachments: multipart/form-data with one or more files, and <c>by</c>, the post in whose name a desk key acts.</summary>
public static class AttachmentsApi
{
    private const int MostAtOnce = 5;

    private static OpenApiSchema FilesAndPost => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["file"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
            ["by"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        },
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        var attachments = app.MapGroup("/api/v1/cases/{id:guid}/attachments").WithTags("Acts on cases");
        attachments.MapGet("", List).WithMetadata(new NeedsAttribute(May.SeeCases)).WithSummary("Photographs and papers of a case, oldest first; the bytes are at url");
        attachments.MapPost("", Add).AddOpenApiOperationTransformer((operation, _, _) =>
            {
                // Not by Accepts(): that refuses another kind of body before it is asked who sends it.
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = FilesAndPost } } };
                return Task.CompletedTask;
            })
            .WithMetadata(new NeedsAttribute(May.SeeCases), new RequestSizeLimitAttribute(FormFiles.MostBytes)).WithSummary("attachments");
    }

    private static async Task<IResult> List(Guid id, Desk desk, AppDb db, Site site, HttpContext http, CancellationToken cancel)
    {
        if (await desk.Visible.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } of) return CaseApi.Missing(http);
        var papers = desk.MayRead(of) ? await CaseFiles.Of(db, id, cancel) : [];
        return Answer.Ok(new { items = papers.Select(p => Shape(p, site)), total = papers.Count, @sealed = !desk.MayRead(of) });
    }

    private static async Task<IResult> Add(Guid id, Desk desk, FormFiles files, Once once, AppDb db, HttpContext http, CancellationToken cancel)
    {
        if (await desk.ToChange(id, cancel) is not { } of) return CaseApi.Missing(http);
        if (!http.Request.HasFormContentType) return new ProblemResult(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "ফাইল multipart/form-data হিসেবে পাঠান");
        var form = await http.Request.ReadFormAsync(cancel);
        db.Actor = await desk.ActingAs(of, Guid.TryParse(form["by"], out var by) ? by : null, false, cancel);
        await files.Take(form, MostAtOnce, cancel);
        await desk.Attach(of, files, db.Actor, cancel);
        return await once.Save(db, Answer.Ok(await CaseShapes.Fresh(db, desk, of, cancel)), cancel);
    }

    private static object Shape(CasePaper paper, Site site) => new
    {
        id = paper.File.Id, name = paper.File.Name, contentType = paper.File.ContentType, bytes = paper.File.Bytes, sha256 = paper.File.Sha256, width = paper.File.Width, height = paper.File.Height,
        at = paper.Attachment.At, by = paper.Attachment.ByName, fromCitizen = paper.Attachment.FromCitizen, url = $"{site.Address}/files/{paper.File.Id}",
    };
}
