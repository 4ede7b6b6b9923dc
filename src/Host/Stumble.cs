using System.ComponentModel;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dorgora.Host;

/// <summary>What stops a start or a command and can be mended by the person at the keyboard: the exit code and a sentence instead of a stack.</summary>
/// <param name="Code">2: call it otherwise or give it what it needs. 1: what it works on is broken. 3: in use.</param>
internal sealed record Stumble(int Code, string Sentence)
{
    private const int Corrupt = 11, Full = 13, ReadOnly = 8, CannotOpen = 14, NoDatabase = 26;

    /// <summary>Null for a fault of the program, whose stack is wanted.</summary>
    public static Stumble? Of(Exception e) => e switch
    {
        ArgumentException { ParamName: null } => new(2, e.Message),
        FileNotFoundException missing => new(2, $"There is no file {missing.FileName}."),
        DirectoryNotFoundException or UnauthorizedAccessException => new(2, e.Message),
        Taken taken => new(taken.Code, taken.Message),
        IOException { InnerException: AddressInUseException } => new(3, $"{e.Message} Stop what uses it, or choose another address with --urls."),
        InvalidDataException => new(1, e.Message),
        SqliteException { SqliteErrorCode: NoDatabase or Corrupt } => new(1, "dorgora.db is damaged or is no database. Restore a backup: ./run restore FILE"),
        SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } => new(2, "dorgora.db cannot be opened for writing by this user."),
        SqliteException { SqliteErrorCode: Full } => new(1, "The disk is full: make room and try again."),
        Win32Exception => new(2, e.Message),
        _ when Database(e) is { } database => new(2, $"PostgreSQL cannot be used: {database.Message}{(database.InnerException is { } why ? $": {why.Message}" : "")}. See DORGORA_DB."),
        IOException => new(1, e.Message),
        _ => null,
    };

    private static NpgsqlException? Database(Exception? e) => e is null or NpgsqlException ? e as NpgsqlException : Database(e.InnerException);
}
