using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dorgora.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDb))]
    [Migration("00000000000001_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "chain_heads",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_heads", x => new { x.office_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "event_failures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    handler = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    failed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_try = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_failures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_places",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    xid = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    leased_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_places", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "event_seals",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_seals", x => new { x.office_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office_path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_post = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    data = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_first_answers",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    body_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    location = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_first_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_installation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    name_bn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    bbs = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_offices", x => x.id);
                    table.ForeignKey(
                        name: "FK_platform_offices_platform_offices_parent_id",
                        column: x => x.parent_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_event_failures_handler_event_id",
                table: "event_failures",
                columns: new[] { "handler", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_failures_handler_next_try",
                table: "event_failures",
                columns: new[] { "handler", "next_try" });

            migrationBuilder.CreateIndex(
                name: "IX_event_seals_event_id",
                table: "event_seals",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_office_id_topic_id",
                table: "events",
                columns: new[] { "office_id", "topic", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_events_subject_id",
                table: "events",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_first_answers_at",
                table: "platform_first_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_offices_parent_id",
                table: "platform_offices",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_offices_path",
                table: "platform_offices",
                column: "path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_offices_slug",
                table: "platform_offices",
                column: "slug",
                unique: true);
            Rules.Add(migrationBuilder);
        }
    }
}
