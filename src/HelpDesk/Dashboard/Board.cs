using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>With whom cases are: an officer, the desk that must ring the citizen, or nobody yet.</summary>
public enum Holding { Nobody, Officer, CallBack }

/// <summary>One row of "who has what, for how many days".</summary>
/// <param name="Post">The officer's post; null for the desk and for nobody.</param>
public sealed record HolderRow(Holding Holding, Guid? Post, Official? Official, Ages Ages);

/// <param name="Area">Null: the caller's union is not known, or may not be (<paramref name="Sealed"/>).</param>
public sealed record AreaRow(Area? Area, bool Sealed, Ages Ages)
{
    /// <summary>The rest of the list's query.</summary>
    public string Query => Sealed ? "sealed=true" : $"area={Area?.Id ?? Guid.Empty}";
}

public sealed record OfficeRow(Office Office, Ages Ages, int Unassigned);

/// <param name="Category">Null: all sensitive ones together, whose names are not shown.</param>
public sealed record CategoryRow(Category? Category, int Open, int Late)
{
    /// <summary>The rest of the list's query.</summary>
    public string Query => Category is null ? "sealed=true" : $"category={Category.Code}&sealed=false";
}

/// <summary>A case to look at first. Of a sensitive one only the neutral word.</summary>
/// <param name="Waits">Days after the date; 0 when it passed today. Null: the date has not passed but nobody owns it.</param>
public sealed record UrgentRow(Guid Id, string Code, string Subject, string? AreaBn, string? AreaEn, Official? Owner, int? Waits, int Days);

/// <param name="Reason">Null for a sensitive case.</param>
public sealed record AskedRow(Guid Id, string Code, int Days, string? Reason, string AskedBy, DateTime AskedAt);

/// <param name="Late">It is from an earlier day.</param>
public sealed record UnsignedRow(Guid Case, string Code, Guid Order, bool Signed, DateTime WrittenAt, bool Late);

/// <summary>Everything the dashboard shows, counted at one moment for one office or for one and all below it.</summary>
public sealed record Board(DateTime At, Office Office, IReadOnlyList<Office> Offices, bool Below)
{
    public Ages All { get; } = new();
    public int DueToday { get; set; }
    public int Unassigned { get; set; }

    /// <summary>Promises of the charter whose time has passed; null for who may not see them.</summary>
    public int? LatePromises { get; set; }

    /// <summary>The list behind it.</summary>
    public string Promises => (new PromiseQuery(Office: Below ? null : Office.Slug, What: "overdue")).Address("/desk/promises/list");

    /// <summary>Gone up because their time passed.</summary>
    public int Escalated { get; set; }
    public EndedFigures Ended { get; set; } = EndedFigures.None;
    public IReadOnlyList<HolderRow> Holders { get; set; } = [];
    public IReadOnlyList<AreaRow> Areas { get; set; } = [];
    public IReadOnlyList<OfficeRow> ByOffice { get; set; } = [];
    public IReadOnlyList<CategoryRow> Categories { get; set; } = [];
    public IReadOnlyList<UrgentRow> Urgent { get; set; } = [];
    public IReadOnlyList<AskedRow> Asked { get; set; } = [];
    public int AskedInAll { get; set; }
    public IReadOnlyList<UnsignedRow> Unsigned { get; set; } = [];

    /// <summary>Cases with an order that is not signed and handed over.</summary>
    public int UnsignedInAll { get; set; }

    /// <summary>Days since an instant, by Dhaka's calendar.</summary>
    public int DaysSince(DateTime then) => Dhaka.DateOf(At).DayNumber - Dhaka.DateOf(then).DayNumber;

    /// <summary>The list behind a figure of this board: its query with the office, when the board is of one office alone.</summary>
    public string Cases(string query) => $"/cases?{query}{(Below ? "" : $"&office={Office.Id}")}";
}
