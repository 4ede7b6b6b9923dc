using Dorgora.Charter.Reading;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Dorgora.Charter.Checking;

/// <summary>Judging a charter for programs: multipart/form-data with one <c>file</c> (HTML or CSV, at most 2 MB) and <c>officeKind</c>. Nothing is kept.</summary>
public static class CheckApi
{
    private static OpenApiSchema FileAndKind => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            ["officeKind"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/v1/charter/check", Check).WithTags("Charter")
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = FileAndKind } } };
            return Task.CompletedTask;
        })
        .WithMetadata(new NeedsAttribute(May.Check), new RequestSizeLimitAttribute(CharterCheck.RequestBytes)).WithSummary("Judge a charter by the sixteen rules");

    private static async Task<IResult> Check(HttpContext http, CharterCheck check, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) return new ProblemResult(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "ফাইল multipart/form-data হিসেবে পাঠান");
        var form = await http.Request.ReadFormAsync(cancel);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) throw new RuleBroken("একটি ফাইল দিন: HTML বা CSV", at: "file");
        var done = await check.Run(await Bytes(file, cancel), CharterCheck.FormOf(form["officeKind"]), cancel);
        return Answer.Ok(Shape(done));
    }

    /// <summary>The bytes of a file that is not too large.</summary>
    /// <exception cref="RuleBroken">when it is</exception>
    public static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > ReadingLimits.Bytes) throw new RuleBroken("ফাইলটি বড়, ২ মেগাবাইটের কম দিন");
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }

    private static object Shape(Checked done) => new
    {
        findings = done.Verdict.Findings.Select(f => new { code = f.Code, severity = f.Severity, where = f.WhereBn, textBn = f.TextBn, fixBn = f.FixBn }),
        score = done.Verdict.ScoreOfSeen,
        rules = done.Verdict.Outcomes.Select(o => new { code = o.Rule.Code, state = o.State, titleBn = o.Rule.TitleBn }),
        read = new
        {
            form = done.Reading.Document.Form == Document.CharterForm.Field8 ? "FIELD-8" : "DEPT-8", office = done.Reading.Document.OfficeBn, renewed = done.Reading.Document.Renewed, services = done.Reading.Document.Rows.Count,
            repairs = done.Reading.Notes.Select(n => new { where = n.Place.ToString(), kind = n.Kind, before = n.Before, after = n.After }),
            leftOver = done.Reading.LeftOvers.Select(l => new { where = l.Place.ToString(), text = l.Text, reasonBn = l.ReasonBn }),
        },
    };
}
