using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dorgora.Platform.Data;

namespace Dorgora.Platform.Events;

/// <summary>This process among those that share a database, and the readers of events that it leads at present.</summary>
internal sealed class Node
{
    private static readonly TimeSpan Renew = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, DateTime> leads = new();

    public string Name { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    /// <summary>True while this node has the reader's lease; takes or renews it when needed.</summary>
    public async Task<bool> Leads(AppDb db, string reader, CancellationToken cancel)
    {
        var now = db.Time.Now;
        if (leads.TryGetValue(reader, out var since) && since <= now && now - since < Renew) return true;
        if (!await EventPlace.Take(db, reader, Name, cancel))
        {
            Lost(reader);
            return false;
        }
        leads[reader] = now;
        return true;
    }

    public void Lost(string reader) => leads.TryRemove(reader, out _);
}
