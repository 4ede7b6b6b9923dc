using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>With whom cases are: an officer, the desk that must ring the citizen, or nobody yet.</summary>
public enum Holding { Nobody, Officer, CallBack }

/// <summary>One row of "who has what, for how many days".</summary>
/// <param name="Post">The officer's post; null for the desk and for nobody.</param>
public sealed record HolderRow(Holding Holding, Guid? Post, Official? Official, Ages Ages);

/// <param name="Area">Null: the caller's union is not known.</param>
public sealed record AreaRow(Guid? Area, string NameBn, string NameEn, Ages Ages);

public sealed record OfficeRow(Office Office, Ages Ages, int Unassigned);

/// <param name="Code">A category's code; <see cref="CaseQuery.AllSensitive"/> for all whose name is not shown.</param>
public sealed record CategoryRow(string Code, string NameBn, string NameEn, int Open, int Late);

/// <summary>A case to look at first. Of a sensitive one only the neutral word.</summary>
/// <param name="Waits">Days after the date; 0 when it passed today. Null: the date has not passed but nobody owns it.</param>
public sealed record UrgentRow(Guid Id, string Code, string Subject, string? AreaBn, string? AreaEn, Official? Owner, int? Waits, int Days);

/// <param name="Reason">Null for a sensitive case.</param>
public sealed record AskedRow(Guid Id, string Code, int Days, string? Reason, string AskedBy, DateTime AskedAt);

/// <summary>Everything the dashboard shows, counted at one moment for one office or for one and all below it.</summary>
public sealed record Board(DateTime At, Office Office, IReadOnlyList<Office> Offices, bool Below)
{
    public Ages All { get; } = new();
    public int DueToday { get; set; }
    public int Unassigned { get; set; }
    public EndedFigures Ended { get; set; } = EndedFigures.None;
    public IReadOnlyList<HolderRow> Holders { get; set; } = [];
    public IReadOnlyList<AreaRow> Areas { get; set; } = [];
    public IReadOnlyList<OfficeRow> ByOffice { get; set; } = [];
    public IReadOnlyList<CategoryRow> Categories { get; set; } = [];
    public IReadOnlyList<UrgentRow> Urgent { get; set; } = [];
    public IReadOnlyList<AskedRow> Asked { get; set; } = [];
    public int AskedInAll { get; set; }

    /// <summary>Days since an instant, by Dhaka's calendar.</summary>
    public int DaysSince(DateTime then) => Dhaka.DateOf(At).DayNumber - Dhaka.DateOf(then).DayNumber;

    /// <summary>The list behind a figure of this board: its query with the office, when the board is of one office alone.</summary>
    public string Cases(string query) => $"/cases?{query}{(Below ? "" : $"&office={Office.Id}")}";
}
