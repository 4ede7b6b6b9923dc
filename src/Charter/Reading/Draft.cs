using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>What has been read so far, and where in the charter the reading stands.</summary>
internal sealed class Draft(SourceKind kind, bool bijoyAround)
{
    public SourceKind Kind => kind;
    public bool BijoyAround => bijoyAround;
    public List<Note> Notes { get; } = [];
    public List<LeftOver> Left { get; } = [];
    public List<FoundTable> Tables { get; } = [];
    public HashSet<ServiceCategory> Sections { get; } = [];
    public Dictionary<FoundRow, IReadOnlyDictionary<string, string>> Marks { get; } = new(ReferenceEqualityComparer.Instance);
    public Repair Repair => field ??= new(Notes, bijoyAround);

    /// <summary>The section that the last heading opened.</summary>
    public Announces Section { get; set; }
    public ServiceCategory? Category { get; set; }

    public string Office { get; set; } = "";
    public string Quarter { get; set; } = "";
    public DateOnly? Renewed { get; set; }
    public CharterForm? Form { get; set; }
    public Cell? Vision { get; set; }
    public Cell? Mission { get; set; }
    public List<Cell>? Expectations { get; set; }
    public List<FoundRung>? Grs { get; set; }

    /// <summary>Opens the section a heading announces.</summary>
    public void Open(Announces what)
    {
        Section = what;
        Category = what switch { Announces.Citizen => ServiceCategory.Citizen, Announces.Institutional => ServiceCategory.Institutional, Announces.Internal => ServiceCategory.Internal, _ => null };
        if (Category is { } category) Sections.Add(category);
        if (what is Announces.Expectations) Expectations ??= [];
        if (what is Announces.Vision or Announces.VisionMission) Vision ??= new(new(Forms.Vision), "", "");
        if (what is Announces.Mission or Announces.VisionMission) Mission ??= new(new(Forms.Mission), "", "");
    }

    /// <summary>Lists what could not be placed.</summary>
    public void Leave(Place place, string text, string reasonBn)
    {
        if (text != "") Left.Add(new(place, text, reasonBn));
    }
}
