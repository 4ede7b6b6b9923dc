using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dorgora.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
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
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_heads", x => new { x.office_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "event_failures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    failed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_try = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_failures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_places",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    xid = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false),
                    leased_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_places", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "event_seals",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_seals", x => new { x.office_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_post = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    data = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_first_answers",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    body_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    status = table.Column<int>(type: "integer", nullable: false),
                    location = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_first_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_installation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    name_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    bbs = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
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
