using System.Security.Claims;
using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Accounts;

/// <summary>Stands after routing: finds out who calls, so that limits are counted by caller. Lets everybody pass.</summary>
public sealed class Recogniser(RequestDelegate next, Callers callers, CitizenSessions citizens, Site site)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context, Caller caller)
    {
        if (Doorkeeper.Guards(context) is { } endpoint && caller is { SignedIn: false, IsCitizen: false })
        {
            if (await Citizen(context, endpoint) is { } citizen) caller.IsCitizenWith(citizen.Id, citizen.Mobile);
            else if (endpoint.Metadata.GetMetadata<NeedsCitizenAttribute>() is null && await Recognise(context, endpoint) is { } known)
            {
                caller.Is(known.Role, known.Account, known.Session, known.Post, known.Office, known.OfficePath, known.Name);
                if (OwesFactor(known, endpoint)) context.Items[SecondFactor.Owed] = true;
            }
            // The form token is bound to this name: one taken before signing in is of no use after.
            if (caller.Role != "") context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, caller.Key)], "door"));
        }
        await next(context);
    }

    /// <summary>The citizen's cookie is looked at only where a page asks for it, and then before the staff's: one request is never both.</summary>
    private async Task<CitizenSession?> Citizen(HttpContext context, Endpoint endpoint)
        => endpoint.Metadata.GetMetadata<KnowsCitizenAttribute>() is not null && context.Request.Headers.Authorization.Count == 0 && FromHere(context.Request)
            && CitizenCookies.Session(context) is { } secret ? await citizens.BySecret(secret, context.RequestAborted) : null;

    private bool OwesFactor(Known known, Endpoint endpoint)
        => !site.Demo && known is { Session: not null, HasFactor: false } && SecondFactor.IsOwedBy(known.Role)
            && endpoint.Metadata.GetMetadata<WithoutFactorAttribute>() is null;

    private async Task<Known?> Recognise(HttpContext context, Endpoint endpoint)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return await callers.ByKey(header[Bearer.Length..].Trim(), context.RequestAborted);
        if (!FromHere(context.Request)) return null;
        var session = context.Request.Cookies[Cookie.Name(context.Request)] is { Length: > 0 } secret ? secret : null;
        if (session is not null && await callers.BySession(session, context.RequestAborted) is { } person) return person;
        return header == "" && (session is null || endpoint.Metadata.GetMetadata<ForDeviceAttribute>() is not null) ? await ByDevice(context) : null;
    }

    /// <summary>A paired screen. Where a person's session has just ended the screen does not act in their place, except on its own pages.</summary>
    private async Task<Known?> ByDevice(HttpContext context)
        => context.Request.Cookies[DeviceCookie.Name(context.Request)] is { Length: > 0 } secret ? await callers.ByKey(secret, context.RequestAborted) : null;

    /// <summary>A cookie counts for an unsafe call only when the page that makes it is ours; browsers say so in Origin.</summary>
    private static bool FromHere(HttpRequest request)
        => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}

/// <summary>
/// Stands before everything that touches the database for somebody and lets them in only where <see cref="PublicAttribute"/> or
/// <see cref="NeedsAttribute"/> or <see cref="NeedsCitizenAttribute"/> says so. What says none is shut.
/// </summary>
public sealed class Doorkeeper(RequestDelegate next, ILogger<Doorkeeper> log)
{
    /// <summary>The endpoint, where somebody must be let in; null for built files and routing's own answers, "405" and "415", which do nothing.</summary>
    internal static Endpoint? Guards(HttpContext context)
        => context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<UnattendedAttribute>() is null ? endpoint : null;

    public Task InvokeAsync(HttpContext context, Caller caller)
    {
        if (Guards(context) is not { } endpoint) return next(context);
        if (caller.SignedIn || caller.IsCitizen) context.Response.Headers.CacheControl = "no-store";
        var open = endpoint.Metadata.GetMetadata<PublicAttribute>() is not null || endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } needs && caller.May(needs.Permission)
            || endpoint.Metadata.GetMetadata<NeedsCitizenAttribute>() is not null && caller.IsCitizen;
        return open ? Enter(context) : Refuse(context, caller);
    }

    private Task Enter(HttpContext context)
    {
        if (!context.Items.ContainsKey(SecondFactor.Owed)) return next(context);
        context.Response.Redirect(SecondFactor.Address);
        return Task.CompletedTask;
    }

    private Task Refuse(HttpContext context, Caller caller)
    {
        log.LogWarning("Denied {Account} as {Role} at {Endpoint} {Trace}", caller.AccountId, caller.Role, context.GetEndpoint()?.DisplayName, context.TraceIdentifier);
        if (caller.SignedIn) return Faults.Answer(context, StatusCodes.Status403Forbidden, "forbidden", "এই কাজের অনুমতি আপনার নেই");
        if (!Faults.WantsPage(context)) return Unknown(context);
        var signIn = SignIn(context);
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Headers["HX-Redirect"] = signIn;       // a fragment must not show the sign-in page inside itself
            return Unknown(context);
        }
        context.Response.Redirect(signIn);
        return Task.CompletedTask;
    }

    /// <summary>Where this page's people make themselves known, and come back from.</summary>
    private static string SignIn(HttpContext context)
    {
        var (metadata, back) = (context.GetEndpoint()!.Metadata, Back(context.Request));
        if (metadata.GetMetadata<ForDeviceAttribute>() is not null) return "/pair";
        if (metadata.GetMetadata<NeedsCitizenAttribute>() is not null) return back is "" or "/me" ? "/me/sign-in" : $"/me/sign-in?next={Uri.EscapeDataString(back)}";
        return back is "" or "/" ? "/signin" : $"/signin?to={Uri.EscapeDataString(back)}";
    }

    /// <summary>Where somebody whose session has ended was: the page they asked for, or the one they sent a form or asked for a part from (its draft waits there).</summary>
    private static string Back(HttpRequest request)
    {
        var part = request.Headers.ContainsKey("HX-Request");
        if (HttpMethods.IsGet(request.Method) && !part) return request.Path + request.QueryString;
        return Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && Local.IsLocal(from.PathAndQuery) ? from.PathAndQuery : "";
    }

    private static Task Unknown(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Faults.Answer(context, StatusCodes.Status401Unauthorized, "unauthorized", "চাবি নেই, অথবা চাবিটি আর চলে না");
    }
}
