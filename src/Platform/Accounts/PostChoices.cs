using Dorgora.Platform.Data;

namespace Dorgora.Platform.Accounts;

/// <summary>The posts of an office that an account can act from, as id and name. The Offices room registers it: accounts stand below the directory.</summary>
public delegate Task<IReadOnlyList<(Guid Id, string Name)>> PostChoices(AppDb db, Office office, CancellationToken cancel);
