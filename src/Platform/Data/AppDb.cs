using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Data;

/// <summary>
/// The one database. It has no DbSets: every room brings its maps and its own <c>db.Cases</c>. There are two doors for writing:
/// <see cref="SaveChangesAsync(bool, CancellationToken)"/> for tracked changes and <see cref="Write{T}"/> for a whole unit that must read what it changes.
/// Both return only when the change is durable, and both write the events of what changed in the same transaction.
/// </summary>
public abstract class AppDb : DbContext
{
    private readonly Writer? writer;                // null on PostgreSQL, where both doors are a plain transaction
    private readonly DiskState? disk;               // null on SQLite, whose writer knows
    private readonly Bell? bell;
    private readonly List<StoredEvent> unheard = [];    // written, but not yet told to the bell: only a COMMIT may do that
    private bool onWriter;
    private int waiting;

    protected AppDb(DbContextOptions options) : base(options)
    {
        // A pooled context takes no services in its constructor; this is the way to a singleton.
        var services = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        (writer, bell, disk) = (services?.GetService<Writer>(), services?.GetService<Bell>(), services?.GetService<DiskState>());
    }

    /// <summary>Whose rows this context may see. Set when the context is handed out.</summary>
    public Scope Scope { get; set; } = Scope.None;

    /// <summary>Who is written into the events of this context.</summary>
    public Actor Actor { get; set; } = Actor.System;

    /// <summary>The clock that stamps events; tests hand in their own.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public bool IsPostgres => Database.IsNpgsql();

    /// <summary>This is the context of a unit that has begun: a further <see cref="Write{T}"/> joins it.</summary>
    public bool InUnit => onWriter || Database.CurrentTransaction is not null;

    /// <summary>Small facts that were read and are not asked for again until the context writes or is lent anew: one request, one run of a job.</summary>
    public IDictionary<string, string> Remembered { get; } = new Dictionary<string, string>();

    /// <summary>Lends this (perhaps pooled) context to somebody: whose rows, who acts, which clock.</summary>
    public AppDb For(Scope scope, Actor actor, TimeProvider time)
    {
        (Scope, Actor, Time) = (scope, actor, time);
        unheard.Clear();
        Remembered.Clear();
        return this;
    }

    /// <summary>The assemblies whose maps make up the model.</summary>
    protected abstract IEnumerable<Assembly> Rooms { get; }

    /// <summary>Another context on the same options, not pooled.</summary>
    protected abstract AppDb Fresh();

    /// <summary>Records something that happened and is not raised by an entity. It is written with the next save.</summary>
    public void Record(Guid officeId, string officePath, IEvent happened) => Add(StoredEvent.Of(happened, officeId, officePath, Actor, Time.Now));

    /// <summary>Door 1: the tracked changes; returns when they are durable.</summary>
    /// <exception cref="NotDurable">Nothing may be taken as written; the same context may save again.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed a row meanwhile.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var news = Prepare();                       // detects changes here, on the caller's thread
        int rows;
        if (writer is null) rows = await OnDisk(() => Begun(acceptAllChangesOnSuccess, cancellationToken));
        else if (onWriter) rows = writer.Part(() => base.SaveChanges(acceptAllChangesOnSuccess));
        else if (!ChangeTracker.HasChanges()) return 0;
        else rows = await Queue(acceptAllChangesOnSuccess, cancellationToken);
        unheard.AddRange(news);
        Remembered.Clear();
        if (!InUnit) Ring();
        return rows;
    }

    /// <summary>As on SQLite's writer: a wait can be given up, a save that has begun cannot, so nobody is left not knowing.</summary>
    private Task<int> Begun(bool accept, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return base.SaveChangesAsync(accept, CancellationToken.None);
    }

    private async Task<int> Queue(bool accept, CancellationToken cancel)
    {
        if (Interlocked.Exchange(ref waiting, 1) == 1) throw new InvalidOperationException("This context is already waiting for the writer.");
        var rows = 0;
        try { await writer!.Commit(() => rows = SaveOn(writer), cancel); }
        finally { waiting = 0; }
        if (accept) ChangeTracker.AcceptAllChanges();
        return rows;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => throw new NotSupportedException("Use SaveChangesAsync: it waits for the disk without holding a thread.");

    /// <summary>Door 2: a whole unit, its reads included, in one transaction. Database work only; the context it hands out is good for this unit alone.</summary>
    public async Task<T> Write<T>(Func<AppDb, Task<T>> work, CancellationToken cancel = default)
    {
        if (InUnit) return await work(this);
        T result = default!;
        List<StoredEvent> news = [];
        if (writer is null) result = await OnDisk(() => InTransaction(work, news, cancel));
        else
            await writer.Commit(() =>
            {
                using var unit = Like();
                result = unit.OnWriter(writer, () => work(unit).GetAwaiter().GetResult());
                news = unit.unheard;
            }, cancel);
        unheard.AddRange(news);
        Remembered.Clear();
        Ring();
        return result;
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<AppDb, Task> work, CancellationToken cancel = default) => Write(async unit => { await work(unit); return 0; }, cancel);

    private async Task<T> InTransaction<T>(Func<AppDb, Task<T>> work, List<StoredEvent> news, CancellationToken cancel)
    {
        await using var unit = Like();
        await using var transaction = await unit.Database.BeginTransactionAsync(cancel);
        var result = await work(unit);
        cancel.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
        news.AddRange(unit.unheard);
        return result;
    }

    /// <summary>A write on PostgreSQL: notes whether the disk takes it.</summary>
    private async Task<T> OnDisk<T>(Func<Task<T>> write)
    {
        try
        {
            var result = await write();
            disk?.Worked();
            return result;
        }
        catch (Exception e) when (disk?.Refused(e) is { } lost) { throw lost; }
    }

    private AppDb Like() => Fresh().For(Scope, Actor, Time);

    private int SaveOn(Writer writer)
    {
        var detect = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;                        // done before the wait, off the writer
        try { return OnWriter(writer, () => base.SaveChanges(acceptAllChangesOnSuccess: false)); }
        finally { ChangeTracker.AutoDetectChangesEnabled = detect; }
    }

    private T OnWriter<T>(Writer writer, Func<T> work)
    {
        var own = Database.GetDbConnection();
        Database.SetDbConnection(writer.Connection, contextOwnsConnection: false);
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;      // the group's transaction and the unit's savepoint are there
        onWriter = true;
        try { return work(); }
        finally
        {
            onWriter = false;
            Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
            Database.SetDbConnection(own, contextOwnsConnection: true);
        }
    }

    /// <summary>Raises versions and turns what the entities raised into rows of the events table. Returns the events about to be written.</summary>
    private List<StoredEvent> Prepare()
    {
        foreach (var entry in ChangeTracker.Entries<Entity>().ToList())
        {
            if (entry.State == EntityState.Modified)
                entry.Property(e => e.Version).CurrentValue = entry.Property(e => e.Version).OriginalValue + 1;     // the same again on a retry
            if (entry.Entity.Raised.Count == 0) continue;
            var scoped = entry.Entity as IScoped ?? throw new InvalidOperationException($"{entry.Entity.GetType().Name} raises events, so it must belong to an office.");
            foreach (var (happened, at) in entry.Entity.Raised) Add(StoredEvent.Of(happened, scoped.OfficeId, scoped.OfficePath, Actor, at ?? Time.Now));
            entry.Entity.Forget();
        }
        return [.. ChangeTracker.Entries<StoredEvent>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
    }

    /// <summary>Tells who waits for events, after the durable COMMIT and never before.</summary>
    private void Ring()
    {
        if (unheard.Count == 0) return;
        bell?.Ring([.. unheard]);
        unheard.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var room in Rooms) modelBuilder.ApplyConfigurationsFromAssembly(room);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IScoped).IsAssignableFrom).ToList())
            typeof(AppDb).GetMethod(nameof(FilterByOffice), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
        Conventions.Finish(modelBuilder, IsPostgres);
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "Translated to SQL, where text is compared in binary order on both databases.")]
    private void FilterByOffice<T>(ModelBuilder model) where T : class, IScoped
        => model.Entity<T>().HasQueryFilter(OfficeFilter, row => string.Compare(row.OfficePath, Scope.From) >= 0 && string.Compare(row.OfficePath, Scope.Below) < 0);

    /// <summary>The name of the query filter that keeps offices apart.</summary>
    public const string OfficeFilter = "office";
}
