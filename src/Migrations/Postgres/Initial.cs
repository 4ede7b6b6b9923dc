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
                name: "charter_standards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    officer_role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    senior_role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    order = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    audience_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    category = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    conditions_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    fee_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    keywords = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    law_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    method_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    name_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    name_en = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    papers_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    place_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    result_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    source_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    time_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_standards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directories_nid_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_nid_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directories_providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name_bn = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    headline_bn = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    about_bn = table.Column<string>(type: "character varying(3600)", maxLength: 3600, nullable: false, collation: "C"),
                    trade_licence = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    workers = table.Column<int>(type: "integer", nullable: true),
                    ways = table.Column<int>(type: "integer", nullable: false),
                    by_sms_search = table.Column<bool>(type: "boolean", nullable: false),
                    hours_bn = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    away_until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    origin = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    consent = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    hidden_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    hidden_by = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_providers", x => x.id);
                    table.CheckConstraint("ck_workers", "workers IS NULL OR workers BETWEEN 1 AND 500");
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
                name: "jobs",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    next_run = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    leased_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_good_run = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "offices_areas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_bn = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    bbs = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_areas", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_areas_offices_areas_parent_id",
                        column: x => x.parent_id,
                        principalTable: "offices_areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    name_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_holidays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offices_stamps",
                columns: table => new
                {
                    thing = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_stamps", x => x.thing);
                });

            migrationBuilder.CreateTable(
                name: "onestop_leg_facts",
                columns: table => new
                {
                    leg_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    official_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    channel = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    priority = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    visit = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    end = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    arrived = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    called = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    started = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    wait = table.Column<int>(type: "integer", nullable: true),
                    walk = table.Column<int>(type: "integer", nullable: true),
                    service = table.Column<int>(type: "integer", nullable: true),
                    lost = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_leg_facts", x => x.leg_id);
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
                name: "platform_inbound_sms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    delivery = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    from = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reply = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_inbound_sms", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "platform_protection_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_builds",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_builds", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "search_documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    part = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    office_slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    title_bn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    subtitle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    facts = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    needs = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false),
                    terms = table.Column<byte[]>(type: "bytea", nullable: false),
                    print = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_misses",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    office = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    words = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_misses", x => new { x.day, x.office, x.words });
                });

            migrationBuilder.CreateTable(
                name: "search_retries",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    office = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    words = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_retries", x => new { x.day, x.office, x.words, x.name });
                });

            migrationBuilder.CreateTable(
                name: "search_terms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    sound = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    documents = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charter_standard_revisions",
                columns: table => new
                {
                    standard_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    audience_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    category = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    conditions_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    fee_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    keywords = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    law_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    method_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    name_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    name_en = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    papers_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    place_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    result_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    source_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    time_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_standard_revisions", x => new { x.standard_id, x.revision });
                    table.ForeignKey(
                        name: "FK_charter_standard_revisions_charter_standards_standard_id",
                        column: x => x.standard_id,
                        principalTable: "charter_standards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directories_appeals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hidden_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    hidden_by = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(1800)", maxLength: 1800, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_appeals", x => x.id);
                    table.ForeignKey(
                        name: "FK_directories_appeals_directories_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "directories_providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directories_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    words = table.Column<string>(type: "character varying(1800)", maxLength: 1800, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_reports", x => x.id);
                    table.CheckConstraint("ck_report_decided", "(outcome IS NULL) = (decided_at IS NULL)");
                    table.CheckConstraint("ck_report_mobile", "outcome IS NULL OR mobile = ''");
                    table.ForeignKey(
                        name: "FK_directories_reports_directories_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "directories_providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directories_reveals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visitor = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_reveals", x => x.id);
                    table.ForeignKey(
                        name: "FK_directories_reveals_directories_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "directories_providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directories_verifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    about = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    last4 = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    nid_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    paper = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    issuer = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    officer_post = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_verifications", x => x.id);
                    table.CheckConstraint("ck_verification_nid", "kind = 'Nid' OR (last4 = '' AND nid_hash = '')");
                    table.CheckConstraint("ck_verification_reason", "withdrawn_at IS NOT NULL OR reason = ''");
                    table.CheckConstraint("ck_verification_year", "year IS NULL OR year >= 1950");
                    table.ForeignKey(
                        name: "FK_directories_verifications_directories_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "directories_providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directories_works",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trade = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    since = table.Column<int>(type: "integer", nullable: true),
                    price_from = table.Column<long>(type: "bigint", nullable: true),
                    price_to = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    visit_fee = table.Column<long>(type: "bigint", nullable: true),
                    price_on = table.Column<DateOnly>(type: "date", nullable: false),
                    traits_json = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_works", x => x.id);
                    table.CheckConstraint("ck_price", "price_from IS NULL OR (price_from >= 0 AND price_to >= price_from)");
                    table.ForeignKey(
                        name: "FK_directories_works_directories_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "directories_providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directories_areas",
                columns: table => new
                {
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_areas", x => new { x.provider_id, x.area_id });
                    table.ForeignKey(
                        name: "FK_directories_areas_directories_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "directories_providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_directories_areas_offices_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "offices_areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_citizens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    names = table.Column<string>(type: "character varying(1100)", maxLength: 1100, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_citizens", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_citizens_offices_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "offices_areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    quarter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false, collation: "C"),
                    submitted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    approved_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_editions", x => x.id);
                    table.CheckConstraint("ck_edition_approved", "state NOT IN ('Approved', 'Published', 'Archived') OR approved_at IS NOT NULL");
                    table.CheckConstraint("ck_edition_published", "(state IN ('Published', 'Archived')) = (hash <> '')");
                    table.ForeignKey(
                        name: "FK_charter_editions_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_gatherings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    quarter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    topic_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    place_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    officers = table.Column<int>(type: "integer", nullable: false),
                    staff = table.Column<int>(type: "integer", nullable: false),
                    citizens = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_gatherings", x => x.id);
                    table.CheckConstraint("ck_charter_gathering_present", "officers >= 0 AND staff >= 0 AND citizens >= 0 AND officers + staff + citizens > 0");
                    table.ForeignKey(
                        name: "FK_charter_gatherings_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    framework = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_plans", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_plans_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_samples",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    quarter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    drawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_samples", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_samples_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    owner_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    width = table.Column<int>(type: "integer", nullable: true),
                    height = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.id);
                    table.ForeignKey(
                        name: "FK_files_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    track = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    category = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    sensitivity = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    service_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: true),
                    logged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    assignee_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_unit = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    due_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    promised_due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    triage_by = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalated_level = table.Column<int>(type: "integer", nullable: false),
                    escalate_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    armed = table.Column<int>(type: "integer", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    reopenings = table.Column<int>(type: "integer", nullable: false),
                    days_left = table.Column<int>(type: "integer", nullable: true),
                    master_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_cases", x => x.id);
                    table.CheckConstraint("ck_case_service", "service_code = '' OR sensitivity IN ('S0', 'S1')");
                    table.ForeignKey(
                        name: "FK_helpdesk_cases_helpdesk_cases_master_id",
                        column: x => x.master_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_helpdesk_cases_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    to = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    parts = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    dedupe_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    silences = table.Column<int>(type: "integer", nullable: false),
                    perhaps_twice = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_messages_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    purpose_bn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    categories = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_groups", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_groups_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    name_bn = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    order = table.Column<int>(type: "integer", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_lines_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_memo_series",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_memo_series", x => new { x.office_id, x.file, x.year });
                    table.ForeignKey(
                        name: "FK_offices_memo_series_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    name_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    other_phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    opened = table.Column<int>(type: "integer", nullable: false),
                    closed = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_people", x => x.id);
                    table.CheckConstraint("offices_people_one_view", "(opened & closed) = 0");
                    table.ForeignKey(
                        name: "FK_offices_people_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_people_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_people_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_people_drafts_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    title_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    role_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    institution_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ward = table.Column<int>(type: "integer", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    reports_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    room = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    is_gro = table.Column<bool>(type: "boolean", nullable: false),
                    focal = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    alternate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    abolished = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_posts", x => x.id);
                    table.CheckConstraint("offices_posts_ward", "ward IS NULL OR (area_id IS NOT NULL AND ward BETWEEN 1 AND 75)");
                    table.ForeignKey(
                        name: "FK_offices_posts_offices_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "offices_areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offices_posts_offices_posts_alternate_id",
                        column: x => x.alternate_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offices_posts_offices_posts_reports_to_id",
                        column: x => x.reports_to_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offices_posts_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_public_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    fields = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_public_rules", x => x.id);
                    table.CheckConstraint("offices_public_rules_whole", "fields = 0 OR (fields & 1) = 1");
                    table.ForeignKey(
                        name: "FK_offices_public_rules_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_closed_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_closed_days", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_closed_days_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_counters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    no = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    break_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    clerk_id = table.Column<Guid>(type: "uuid", nullable: true),
                    clerk_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    calls_in_turn = table.Column<int>(type: "integer", nullable: false),
                    strict = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_counters", x => x.id);
                    table.CheckConstraint("ck_no", "no BETWEEN 1 AND 99");
                    table.ForeignKey(
                        name: "FK_onestop_counters_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_queues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    letter = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    latin = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    name_bn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_queues", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_queues_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    water = table.Column<bool>(type: "boolean", nullable: false),
                    toilet = table.Column<bool>(type: "boolean", nullable: false),
                    ramp = table.Column<bool>(type: "boolean", nullable: false),
                    feeding_corner = table.Column<bool>(type: "boolean", nullable: false),
                    carries_over = table.Column<bool>(type: "boolean", nullable: false),
                    silent_kiosk = table.Column<bool>(type: "boolean", nullable: false),
                    way_bn = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    way_en = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_rooms", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_rooms_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_voice_clips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    clip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_voice_clips", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_voice_clips_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mobile = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    password_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    factor_secret = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    factor_step = table.Column<long>(type: "bigint", nullable: false),
                    factor_removal_by = table.Column<Guid>(type: "uuid", nullable: true),
                    activation_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    activation_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    disabled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_accounts", x => x.id);
                    table.ForeignKey(
                        name: "FK_platform_accounts_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_citizen_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    secret_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_citizen_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_platform_citizen_sessions_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    request_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    slot = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    sealed_key = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    passed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_codes", x => x.id);
                    table.CheckConstraint("ck_codes_mobile", "mobile LIKE '+8801_________' AND length(mobile) = 14");
                    table.CheckConstraint("ck_codes_slot", "slot BETWEEN 1 AND 5");
                    table.CheckConstraint("ck_codes_tries", "tries BETWEEN 0 AND 5");
                    table.CheckConstraint("ck_codes_used", "used_at IS NULL OR passed_at IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_platform_codes_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_device_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    secret_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_device_keys", x => x.id);
                    table.ForeignKey(
                        name: "FK_platform_device_keys_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_pairing_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_pairing_codes", x => x.id);
                    table.ForeignKey(
                        name: "FK_platform_pairing_codes_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "search_aliases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    words = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_aliases", x => x.id);
                    table.CheckConstraint("ck_search_alias_names", "words <> '' AND name <> '' AND words <> name");
                    table.ForeignKey(
                        name: "FK_search_aliases_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_citizen_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_citizen_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_citizen_notes_offices_citizens_citizen_id",
                        column: x => x.citizen_id,
                        principalTable: "offices_citizens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_offices_citizen_notes_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_published",
                columns: table => new
                {
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    json = table.Column<string>(type: "text", maxLength: 10000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_published", x => x.edition_id);
                    table.ForeignKey(
                        name: "FK_charter_published_charter_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "charter_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_plan_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    area_bn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    activity_no = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    activity_bn = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    indicator_no = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    indicator_bn = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    unit_bn = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false, collation: "C"),
                    mark = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: false),
                    target = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    evidence_bn = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    counts = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_plan_lines", x => x.id);
                    table.CheckConstraint("ck_charter_plan_n", "n BETWEEN 1 AND 40");
                    table.ForeignKey(
                        name: "FK_charter_plan_lines_charter_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "charter_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_sample_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sample_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    time_bn = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false, collation: "C"),
                    result = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    note = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    checked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    checked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_sample_items", x => x.id);
                    table.CheckConstraint("ck_charter_sample_note", "result <> 'NotAsPromised' OR note <> ''");
                    table.ForeignKey(
                        name: "FK_charter_sample_items_charter_samples_sample_id",
                        column: x => x.sample_id,
                        principalTable: "charter_samples",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    quarter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    rule = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    state = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    evidence = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    picture_file = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_marks", x => x.id);
                    table.CheckConstraint("ck_mark_state", "state <> 'Unknown'");
                    table.ForeignKey(
                        name: "FK_charter_marks_files_picture_file",
                        column: x => x.picture_file,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_marks_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directories_samples",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    caption_bn = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directories_samples", x => x.id);
                    table.CheckConstraint("ck_sample_decided", "(state = 'Waiting') = (decided_at IS NULL)");
                    table.CheckConstraint("ck_sample_place", "place BETWEEN 1 AND 12");
                    table.CheckConstraint("ck_sample_reason", "(state = 'Refused') = (reason <> '')");
                    table.ForeignKey(
                        name: "FK_directories_samples_directories_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "directories_providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directories_samples_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    portal_bn = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    portal_en = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    slogan_bn = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    slogan_en = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    colour = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    emblem_file = table.Column<Guid>(type: "uuid", nullable: true),
                    head_lines = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false, collation: "C"),
                    address_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    web = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    opens = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    closes = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    always_open = table.Column<bool>(type: "boolean", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_to = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    escalate_days = table.Column<int>(type: "integer", nullable: false),
                    sms_sender = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    memo_file = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_settings", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_settings_files_emblem_file",
                        column: x => x.emblem_file,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offices_settings_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    basis = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    decision = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    assigned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    end_text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_assignments", x => x.id);
                    table.CheckConstraint("ck_within", "n > 0");
                    table.ForeignKey(
                        name: "FK_helpdesk_assignments_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    by_post = table.Column<Guid>(type: "uuid", nullable: true),
                    from_citizen = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_attachments", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_attachments_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_helpdesk_attachments_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_call_backs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_call_backs", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_call_backs_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_case_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    by_post = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_case_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_case_notes_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_case_words",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    caller_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    on_behalf_of = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    keep_secret = table.Column<bool>(type: "boolean", nullable: false),
                    pin_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_case_words", x => x.case_id);
                    table.ForeignKey(
                        name: "FK_helpdesk_case_words_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_escalations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    armed = table.Column<int>(type: "integer", nullable: false),
                    from_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_breached = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_escalations", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_escalations_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_days = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    asked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_extensions", x => x.id);
                    table.CheckConstraint("ck_days", "asked_days BETWEEN 1 AND 60");
                    table.ForeignKey(
                        name: "FK_helpdesk_extensions_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_resolutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    root_cause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    advice = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    by_post = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_resolutions", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_resolutions_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "telephone_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    @sealed = table.Column<bool>(name: "sealed", type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false, collation: "C"),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    operator_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    outside_hours = table.Column<bool>(type: "boolean", nullable: false),
                    rang_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    disposition = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    call_back_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    called_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    call_back_tries = table.Column<int>(type: "integer", nullable: false),
                    call_back_next = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telephone_calls", x => x.id);
                    table.ForeignKey(
                        name: "FK_telephone_calls_offices_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "offices_lines",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_telephone_calls_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_heads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    form = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    vision_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    mission_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    expectations = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    gro_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    appeal_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gro_days = table.Column<int>(type: "integer", nullable: false),
                    appeal_days = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_heads", x => x.id);
                    table.CheckConstraint("ck_charter_head_days", "gro_days BETWEEN 1 AND 30 AND appeal_days BETWEEN 1 AND 20");
                    table.ForeignKey(
                        name: "FK_charter_heads_offices_posts_appeal_post_id",
                        column: x => x.appeal_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_heads_offices_posts_gro_post_id",
                        column: x => x.gro_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_heads_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    quarter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    subject_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    activity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    chair_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    place_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    opening_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    closing_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_meetings", x => x.id);
                    table.CheckConstraint("ck_charter_meeting_words", "state <> 'Issued' OR opening_bn <> ''");
                    table.ForeignKey(
                        name: "FK_charter_meetings_offices_posts_chair_post_id",
                        column: x => x.chair_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_meetings_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gathering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    from_bn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    text_bn = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_proposals", x => x.id);
                    table.CheckConstraint("ck_charter_proposal_note", "state NOT IN ('Done', 'Declined') OR note <> ''");
                    table.CheckConstraint("ck_charter_proposal_task", "state <> 'Taken' OR post_id IS NOT NULL AND due IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_charter_proposals_charter_gatherings_gathering_id",
                        column: x => x.gathering_id,
                        principalTable: "charter_gatherings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charter_proposals_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_services",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    promise_n = table.Column<int>(type: "integer", nullable: true),
                    promise_unit = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    officer_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    senior_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_bn = table.Column<string>(type: "character varying(1800)", maxLength: 1800, nullable: false, collation: "C"),
                    senior_bn = table.Column<string>(type: "character varying(1800)", maxLength: 1800, nullable: false, collation: "C"),
                    order = table.Column<int>(type: "integer", nullable: false),
                    standard_id = table.Column<Guid>(type: "uuid", nullable: true),
                    standard_seen = table.Column<int>(type: "integer", nullable: false),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    audience_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    category = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    conditions_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    fee_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    keywords = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    law_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    method_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    name_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    name_en = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    papers_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    place_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    result_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    source_bn = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    time_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_services", x => x.id);
                    table.CheckConstraint("ck_service_promise", "(promise_n IS NULL) = (promise_unit IS NULL) AND (promise_n IS NULL OR promise_n >= 0)");
                    table.ForeignKey(
                        name: "FK_charter_services_charter_standards_standard_id",
                        column: x => x.standard_id,
                        principalTable: "charter_standards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_services_offices_posts_officer_post_id",
                        column: x => x.officer_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_services_offices_posts_senior_post_id",
                        column: x => x.senior_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_services_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    category = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title_bn = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false, collation: "C"),
                    body_bn = table.Column<string>(type: "character varying(18000)", maxLength: 18000, nullable: false, collation: "C"),
                    keywords = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    audience = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    owner_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_articles", x => x.id);
                    table.CheckConstraint("ck_article_category", "kind = 'Method' OR category <> ''");
                    table.CheckConstraint("ck_article_published", "state = 'Draft' OR published_at IS NOT NULL");
                    table.CheckConstraint("ck_article_reason", "state = 'Withdrawn' OR reason = ''");
                    table.CheckConstraint("ck_article_revision", "revision > 0");
                    table.ForeignKey(
                        name: "FK_helpdesk_articles_offices_posts_owner_post_id",
                        column: x => x.owner_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_helpdesk_articles_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_charges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_charges", x => x.id);
                    table.CheckConstraint("offices_charges_order", "\"to\" IS NULL OR \"to\" >= \"from\"");
                    table.ForeignKey(
                        name: "FK_offices_charges_offices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "offices_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offices_charges_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_group_members",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_group_members", x => new { x.group_id, x.post_id });
                    table.ForeignKey(
                        name: "FK_offices_group_members_offices_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "offices_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_offices_group_members_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    file = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    signatory_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signatory_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    signatory_title = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    printed = table.Column<int>(type: "integer", nullable: false),
                    scan_file = table.Column<Guid>(type: "uuid", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_letters", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_letters_files_scan_file",
                        column: x => x.scan_file,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offices_letters_offices_posts_signatory_post_id",
                        column: x => x.signatory_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offices_letters_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_outdated",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    words = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false, collation: "C"),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    told_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_outdated", x => x.id);
                    table.CheckConstraint("offices_outdated_decided", "(outcome IS NULL) = (decided_at IS NULL)");
                    table.CheckConstraint("offices_outdated_mobile", "outcome IS NULL OR mobile = ''");
                    table.ForeignKey(
                        name: "FK_offices_outdated_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_counter_queues",
                columns: table => new
                {
                    counter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_counter_queues", x => new { x.counter_id, x.queue_id });
                    table.ForeignKey(
                        name: "FK_onestop_counter_queues_onestop_counters_counter_id",
                        column: x => x.counter_id,
                        principalTable: "onestop_counters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_onestop_counter_queues_onestop_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "onestop_queues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "onestop_number_series",
                columns: table => new
                {
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    leased = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_number_series", x => new { x.queue_id, x.day });
                    table.ForeignKey(
                        name: "FK_onestop_number_series_onestop_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "onestop_queues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "onestop_services",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    name_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    icon = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    phone_required = table.Column<bool>(type: "boolean", nullable: false),
                    appointments = table.Column<bool>(type: "boolean", nullable: false),
                    official_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    charter_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    daily_most = table.Column<int>(type: "integer", nullable: true),
                    from_home = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_services", x => x.id);
                    table.CheckConstraint("ck_minutes", "minutes BETWEEN 1 AND 240");
                    table.ForeignKey(
                        name: "FK_onestop_services_offices_posts_official_post_id",
                        column: x => x.official_post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_services_onestop_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "onestop_queues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    latin = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    priority = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    channel = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    secret = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    printed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    carried = table.Column<bool>(type: "boolean", nullable: false),
                    delays = table.Column<int>(type: "integer", nullable: false),
                    last_act = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    last_counter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_clerk_id = table.Column<Guid>(type: "uuid", nullable: true),
                    before = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false, collation: "C"),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_tokens", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_tokens_onestop_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "onestop_queues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    browser = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_platform_sessions_platform_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_kiosk_states",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    device_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goes_on = table.Column<bool>(type: "boolean", nullable: false),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_kiosk_states", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_kiosk_states_platform_device_keys_device_id",
                        column: x => x.device_id,
                        principalTable: "platform_device_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_number_leases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    device_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    first = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_number_leases", x => x.id);
                    table.CheckConstraint("ck_block", "last >= first");
                    table.ForeignKey(
                        name: "FK_onestop_number_leases_onestop_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "onestop_queues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_number_leases_platform_device_keys_device_id",
                        column: x => x.device_id,
                        principalTable: "platform_device_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_refused_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    device_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    shown = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    service = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    refused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    seen_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_refused_papers", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_refused_papers_platform_device_keys_device_id",
                        column: x => x.device_id,
                        principalTable: "platform_device_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_participants",
                columns: table => new
                {
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat = table.Column<int>(type: "integer", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    joined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    spoke_for_decision = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_participants", x => new { x.assignment_id, x.seat });
                    table.CheckConstraint("ck_seat", "seat BETWEEN 1 AND 7");
                    table.ForeignKey(
                        name: "FK_helpdesk_participants_helpdesk_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "helpdesk_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_answer_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_answer_uses", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_answer_uses_telephone_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "telephone_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "telephone_call_legs",
                columns: table => new
                {
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat = table.Column<int>(type: "integer", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    joined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    no_answer = table.Column<bool>(type: "boolean", nullable: false),
                    spoke = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telephone_call_legs", x => new { x.call_id, x.seat });
                    table.CheckConstraint("ck_seat", "seat BETWEEN 1 AND 7");
                    table.ForeignKey(
                        name: "FK_telephone_call_legs_telephone_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "telephone_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_agenda",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    title_bn = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    discussion = table.Column<string>(type: "character varying(18000)", maxLength: 18000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_agenda", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_agenda_charter_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "charter_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_attendees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    title_bn = table.Column<string>(type: "character varying(750)", maxLength: 750, nullable: false, collation: "C"),
                    present = table.Column<bool>(type: "boolean", nullable: false),
                    signed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_attendees", x => x.id);
                    table.CheckConstraint("ck_charter_attendee", "present OR NOT signed");
                    table.ForeignKey(
                        name: "FK_charter_attendees_charter_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "charter_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charter_attendees_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_edition_rows",
                columns: table => new
                {
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_edition_rows", x => new { x.edition_id, x.service_id });
                    table.ForeignKey(
                        name: "FK_charter_edition_rows_charter_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "charter_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_edition_rows_charter_services_service_id",
                        column: x => x.service_id,
                        principalTable: "charter_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: true),
                    unit = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    counted_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    counted_days = table.Column<int>(type: "integer", nullable: false),
                    paused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    paused_minutes = table.Column<int>(type: "integer", nullable: false),
                    visits = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    took = table.Column<int>(type: "integer", nullable: true),
                    in_time = table.Column<bool>(type: "boolean", nullable: true),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_promises", x => x.id);
                    table.CheckConstraint("ck_promise_clock", "(n IS NULL) = (unit IS NULL) AND (n IS NULL) = (due_at IS NULL) AND (n IS NULL OR n >= 0)");
                    table.CheckConstraint("ck_promise_decided", "decided_at IS NULL OR in_time IS NOT NULL");
                    table.CheckConstraint("ck_promise_ended", "(state IN ('Given', 'Refused', 'Dropped')) = (ended_at IS NOT NULL) AND (ended_at IS NULL OR ended_at >= asked_at)");
                    table.CheckConstraint("ck_promise_measured", "(in_time IS NOT NULL) = (state IN ('Given', 'Refused') AND n IS NOT NULL) AND (took IS NULL) = (in_time IS NULL)");
                    table.CheckConstraint("ck_promise_paused", "(state = 'Paused') = (paused_at IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_charter_promises_charter_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "charter_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_promises_charter_services_service_id",
                        column: x => x.service_id,
                        principalTable: "charter_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_promises_offices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "offices_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_promises_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_promises_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_tcv",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before_days = table.Column<int>(type: "integer", nullable: true),
                    before_cost = table.Column<long>(type: "bigint", nullable: true),
                    before_visits = table.Column<int>(type: "integer", nullable: true),
                    promised_cost = table.Column<long>(type: "bigint", nullable: true),
                    promised_visits = table.Column<int>(type: "integer", nullable: true),
                    asked_cost = table.Column<long>(type: "bigint", nullable: true),
                    asked_visits = table.Column<int>(type: "integer", nullable: true),
                    asked_of = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_tcv", x => x.id);
                    table.CheckConstraint("ck_tcv_asked", "asked_of > 0 OR (asked_cost IS NULL AND asked_visits IS NULL)");
                    table.CheckConstraint("ck_tcv_numbers", "coalesce(before_days, 0) >= 0 AND coalesce(before_cost, 0) >= 0 AND coalesce(before_visits, 0) >= 0 AND coalesce(promised_cost, 0) >= 0 AND coalesce(promised_visits, 0) >= 0");
                    table.ForeignKey(
                        name: "FK_charter_tcv_charter_services_service_id",
                        column: x => x.service_id,
                        principalTable: "charter_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_tcv_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_article_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title_bn = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false, collation: "C"),
                    body_bn = table.Column<string>(type: "character varying(18000)", maxLength: 18000, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_article_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_article_versions_helpdesk_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "helpdesk_articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_body_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 10000, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_body_orders", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_body_orders_offices_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "offices_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_body_orders_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_compliance_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", maxLength: 10000, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_compliance_letters", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_compliance_letters_offices_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "offices_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_compliance_letters_platform_offices_about_id",
                        column: x => x.about_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_meeting_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stands = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_meeting_papers", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_meeting_papers_charter_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "charter_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_meeting_papers_offices_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "offices_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    above_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_progress", x => x.id);
                    table.CheckConstraint("ck_charter_progress_letter", "(state = 'Forwarded') = (letter_id IS NOT NULL)");
                    table.CheckConstraint("ck_charter_progress_note", "state <> 'Returned' OR note <> ''");
                    table.CheckConstraint("ck_charter_progress_sent", "state = 'Draft' OR sent_at IS NOT NULL AND hash <> ''");
                    table.ForeignKey(
                        name: "FK_charter_progress_charter_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "charter_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_progress_offices_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "offices_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_progress_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helpdesk_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    printed = table.Column<int>(type: "integer", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    served_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    corrected_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helpdesk_orders", x => x.id);
                    table.ForeignKey(
                        name: "FK_helpdesk_orders_helpdesk_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "helpdesk_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_helpdesk_orders_helpdesk_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "helpdesk_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_helpdesk_orders_offices_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "offices_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_letter_copies",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_letter_copies", x => new { x.letter_id, x.n });
                    table.ForeignKey(
                        name: "FK_offices_letter_copies_offices_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "offices_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices_letter_servings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    how = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices_letter_servings", x => x.id);
                    table.ForeignKey(
                        name: "FK_offices_letter_servings_offices_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "offices_letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_slot_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    to = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    overbook_percent = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    days_ahead = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_slot_templates", x => x.id);
                    table.CheckConstraint("ck_slot_ahead", "days_ahead BETWEEN 1 AND 90");
                    table.CheckConstraint("ck_slot_capacity", "capacity BETWEEN 1 AND 50");
                    table.CheckConstraint("ck_slot_minutes", "minutes BETWEEN 5 AND 240");
                    table.CheckConstraint("ck_slot_overbook", "overbook_percent BETWEEN 0 AND 30");
                    table.ForeignKey(
                        name: "FK_onestop_slot_templates_onestop_services_service_id",
                        column: x => x.service_id,
                        principalTable: "onestop_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    template_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    secret = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    start = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    booked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    token_id = table.Column<Guid>(type: "uuid", nullable: true),
                    moves = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_appointments", x => x.id);
                    table.CheckConstraint("ck_appointment_reach", "state NOT IN ('Booked', 'Arrived', 'CheckedIn', 'Fulfilled', 'Noshow') OR mobile IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_onestop_appointments_onestop_services_service_id",
                        column: x => x.service_id,
                        principalTable: "onestop_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_appointments_onestop_tokens_token_id",
                        column: x => x.token_id,
                        principalTable: "onestop_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_legs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    arrived = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    counter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    official_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    calls = table.Column<int>(type: "integer", nullable: false),
                    called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    parked_for = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_legs", x => x.id);
                    table.ForeignKey(
                        name: "FK_onestop_legs_onestop_counters_counter_id",
                        column: x => x.counter_id,
                        principalTable: "onestop_counters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_legs_onestop_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "onestop_queues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_legs_onestop_services_service_id",
                        column: x => x.service_id,
                        principalTable: "onestop_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_legs_onestop_tokens_token_id",
                        column: x => x.token_id,
                        principalTable: "onestop_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "onestop_opinions",
                columns: table => new
                {
                    token_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_opinions", x => x.token_id);
                    table.CheckConstraint("ck_stars", "stars BETWEEN 1 AND 5");
                    table.ForeignKey(
                        name: "FK_onestop_opinions_onestop_tokens_token_id",
                        column: x => x.token_id,
                        principalTable: "onestop_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "onestop_told",
                columns: table => new
                {
                    token_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ahead = table.Column<int>(type: "integer", nullable: false),
                    low = table.Column<int>(type: "integer", nullable: true),
                    high = table.Column<int>(type: "integer", nullable: true),
                    actual = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_told", x => x.token_id);
                    table.ForeignKey(
                        name: "FK_onestop_told_onestop_tokens_token_id",
                        column: x => x.token_id,
                        principalTable: "onestop_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    text_bn = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    implementer_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    all_of = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    one_of = table.Column<Guid>(type: "uuid", nullable: true),
                    deadline_kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    days = table.Column<int>(type: "integer", nullable: true),
                    day_kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    again = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_decisions", x => x.id);
                    table.CheckConstraint("ck_charter_decision_days", "deadline_kind <> 'Days' OR days BETWEEN 1 AND 366");
                    table.CheckConstraint("ck_charter_decision_for", "(all_of IS NULL) <> (one_of IS NULL)");
                    table.CheckConstraint("ck_charter_decision_until", "deadline_kind <> 'Until' OR until IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_charter_decisions_charter_agenda_item_id",
                        column: x => x.item_id,
                        principalTable: "charter_agenda",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charter_decisions_platform_offices_one_of",
                        column: x => x.one_of,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_sps_rows",
                columns: table => new
                {
                    tcv_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    existing_bn = table.Column<string>(type: "character varying(1800)", maxLength: 1800, nullable: false, collation: "C"),
                    proposed_bn = table.Column<string>(type: "character varying(1800)", maxLength: 1800, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_sps_rows", x => new { x.tcv_id, x.item });
                    table.ForeignKey(
                        name: "FK_charter_sps_rows_charter_tcv_tcv_id",
                        column: x => x.tcv_id,
                        principalTable: "charter_tcv",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_committees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    quarter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    order_no = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    order_date = table.Column<DateOnly>(type: "date", nullable: true),
                    order_file = table.Column<Guid>(type: "uuid", nullable: true),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_committees", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_committees_charter_body_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "charter_body_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_committees_files_order_file",
                        column: x => x.order_file,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_committees_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_focal_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    part = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_bn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title_bn = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    order_no = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    order_date = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    photo_file = table.Column<Guid>(type: "uuid", nullable: true),
                    order_file = table.Column<Guid>(type: "uuid", nullable: true),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_focal_terms", x => x.id);
                    table.CheckConstraint("ck_charter_focal_order", "\"to\" IS NULL OR \"to\" >= \"from\"");
                    table.CheckConstraint("ck_charter_focal_part", "part <> 'None'");
                    table.ForeignKey(
                        name: "FK_charter_focal_terms_charter_body_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "charter_body_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_focal_terms_files_order_file",
                        column: x => x.order_file,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_focal_terms_files_photo_file",
                        column: x => x.photo_file,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_focal_terms_offices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "offices_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_focal_terms_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_focal_terms_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_progress_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_progress_evidence", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_progress_evidence_charter_progress_report_id",
                        column: x => x.report_id,
                        principalTable: "charter_progress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charter_progress_evidence_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_progress_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    done = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    note = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_progress_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_progress_lines_charter_progress_report_id",
                        column: x => x.report_id,
                        principalTable: "charter_progress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "onestop_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    shown = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    shown_latin = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    secret = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    first_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leg_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    channel = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_called = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalated_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    met_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_meetings", x => x.id);
                    table.CheckConstraint("ck_meeting_persons", "persons BETWEEN 1 AND 20");
                    table.CheckConstraint("ck_meeting_reach", "mobile IS NOT NULL OR token_id IS NOT NULL");
                    table.CheckConstraint("ck_meeting_reason", "state <> 'Declined' OR reason <> ''");
                    table.CheckConstraint("ck_meeting_time", "state <> 'Booked' OR at IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_onestop_meetings_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_meetings_onestop_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "onestop_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_meetings_onestop_tokens_token_id",
                        column: x => x.token_id,
                        principalTable: "onestop_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_meetings_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_slot_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    template_id = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_slot_claims", x => x.id);
                    table.CheckConstraint("ck_claim_ordinal", "ordinal BETWEEN 1 AND 65");
                    table.ForeignKey(
                        name: "FK_onestop_slot_claims_onestop_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "onestop_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_slot_claims_onestop_slot_templates_template_id",
                        column: x => x.template_id,
                        principalTable: "onestop_slot_templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onestop_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    mobile = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    secret = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    why = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_onestop_wishes", x => x.id);
                    table.CheckConstraint("ck_wish_offered", "state <> 'Offered' OR appointment_id IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_onestop_wishes_onestop_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "onestop_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_onestop_wishes_onestop_services_service_id",
                        column: x => x.service_id,
                        principalTable: "onestop_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_decision_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_n = table.Column<int>(type: "integer", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    meeting_bn = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    met_on = table.Column<DateOnly>(type: "date", nullable: false),
                    topic_bn = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false, collation: "C"),
                    text_bn = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    report = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false, collation: "C"),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    reported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reported_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false, collation: "C"),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_decision_tasks", x => x.id);
                    table.CheckConstraint("ck_charter_task_note", "state <> 'Returned' OR note <> ''");
                    table.CheckConstraint("ck_charter_task_report", "state = 'Open' OR report <> '' AND done_on IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_charter_decision_tasks_charter_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "charter_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_decision_tasks_charter_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "charter_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_decision_tasks_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_decision_tasks_platform_offices_from_office_id",
                        column: x => x.from_office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charter_decision_tasks_platform_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "platform_offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_committee_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_bn = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    title_bn = table.Column<string>(type: "character varying(750)", maxLength: 750, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_committee_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_charter_committee_members_charter_committees_committee_id",
                        column: x => x.committee_id,
                        principalTable: "charter_committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charter_committee_members_offices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "offices_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_charter_agenda_meeting_id_n",
                table: "charter_agenda",
                columns: new[] { "meeting_id", "n" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_attendees_meeting_id_n",
                table: "charter_attendees",
                columns: new[] { "meeting_id", "n" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_attendees_post_id",
                table: "charter_attendees",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_body_orders_about_id",
                table: "charter_body_orders",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_body_orders_letter_id",
                table: "charter_body_orders",
                column: "letter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_body_orders_office_id",
                table: "charter_body_orders",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_committee_members_committee_id_n",
                table: "charter_committee_members",
                columns: new[] { "committee_id", "n" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_committee_members_post_id",
                table: "charter_committee_members",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ux_charter_committee_one_convener",
                table: "charter_committee_members",
                column: "committee_id",
                unique: true,
                filter: "part = 'Convener'");

            migrationBuilder.CreateIndex(
                name: "ux_charter_committee_one_secretary",
                table: "charter_committee_members",
                column: "committee_id",
                unique: true,
                filter: "part = 'Secretary'");

            migrationBuilder.CreateIndex(
                name: "IX_charter_committees_office_id_quarter",
                table: "charter_committees",
                columns: new[] { "office_id", "quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_committees_office_path_quarter",
                table: "charter_committees",
                columns: new[] { "office_path", "quarter" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_committees_order_file",
                table: "charter_committees",
                column: "order_file");

            migrationBuilder.CreateIndex(
                name: "IX_charter_committees_order_id",
                table: "charter_committees",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_compliance_letters_about_id_quarter",
                table: "charter_compliance_letters",
                columns: new[] { "about_id", "quarter" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_compliance_letters_letter_id",
                table: "charter_compliance_letters",
                column: "letter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_decision_tasks_decision_id_office_id_round",
                table: "charter_decision_tasks",
                columns: new[] { "decision_id", "office_id", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_decision_tasks_from_office_id",
                table: "charter_decision_tasks",
                column: "from_office_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_decision_tasks_meeting_id",
                table: "charter_decision_tasks",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_decision_tasks_office_id",
                table: "charter_decision_tasks",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_decision_tasks_office_path_state_due",
                table: "charter_decision_tasks",
                columns: new[] { "office_path", "state", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_decision_tasks_post_id",
                table: "charter_decision_tasks",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_decisions_item_id_n",
                table: "charter_decisions",
                columns: new[] { "item_id", "n" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_decisions_one_of",
                table: "charter_decisions",
                column: "one_of");

            migrationBuilder.CreateIndex(
                name: "IX_charter_edition_rows_service_id",
                table: "charter_edition_rows",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_editions_office_id_quarter_revision",
                table: "charter_editions",
                columns: new[] { "office_id", "quarter", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_editions_office_path_quarter",
                table: "charter_editions",
                columns: new[] { "office_path", "quarter" });

            migrationBuilder.CreateIndex(
                name: "ix_charter_editions_one_in_work",
                table: "charter_editions",
                column: "office_id",
                unique: true,
                filter: "state IN ('Draft', 'Review', 'Approved')");

            migrationBuilder.CreateIndex(
                name: "ix_charter_editions_one_published",
                table: "charter_editions",
                column: "office_id",
                unique: true,
                filter: "state = 'Published'");

            migrationBuilder.CreateIndex(
                name: "IX_charter_focal_terms_office_path_from",
                table: "charter_focal_terms",
                columns: new[] { "office_path", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_focal_terms_order_file",
                table: "charter_focal_terms",
                column: "order_file");

            migrationBuilder.CreateIndex(
                name: "IX_charter_focal_terms_order_id",
                table: "charter_focal_terms",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_focal_terms_person_id",
                table: "charter_focal_terms",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_focal_terms_photo_file",
                table: "charter_focal_terms",
                column: "photo_file");

            migrationBuilder.CreateIndex(
                name: "IX_charter_focal_terms_post_id",
                table: "charter_focal_terms",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ux_charter_focal_one_current",
                table: "charter_focal_terms",
                columns: new[] { "office_id", "part" },
                unique: true,
                filter: "\"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_charter_gatherings_office_id",
                table: "charter_gatherings",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_gatherings_office_path_quarter_kind",
                table: "charter_gatherings",
                columns: new[] { "office_path", "quarter", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_heads_appeal_post_id",
                table: "charter_heads",
                column: "appeal_post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_heads_gro_post_id",
                table: "charter_heads",
                column: "gro_post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_heads_office_id",
                table: "charter_heads",
                column: "office_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_marks_office_id_quarter_rule_source",
                table: "charter_marks",
                columns: new[] { "office_id", "quarter", "rule", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_marks_picture_file",
                table: "charter_marks",
                column: "picture_file");

            migrationBuilder.CreateIndex(
                name: "IX_charter_marks_quarter_office_path",
                table: "charter_marks",
                columns: new[] { "quarter", "office_path" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_meeting_papers_letter_id",
                table: "charter_meeting_papers",
                column: "letter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_charter_meeting_papers_one_stands",
                table: "charter_meeting_papers",
                columns: new[] { "meeting_id", "kind" },
                unique: true,
                filter: "stands");

            migrationBuilder.CreateIndex(
                name: "IX_charter_meetings_chair_post_id",
                table: "charter_meetings",
                column: "chair_post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_meetings_office_id_activity_date",
                table: "charter_meetings",
                columns: new[] { "office_id", "activity", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_meetings_office_path_date",
                table: "charter_meetings",
                columns: new[] { "office_path", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_plan_lines_plan_id_indicator_no",
                table: "charter_plan_lines",
                columns: new[] { "plan_id", "indicator_no" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_plans_office_id_year",
                table: "charter_plans",
                columns: new[] { "office_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_plans_year_office_path",
                table: "charter_plans",
                columns: new[] { "year", "office_path" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_progress_letter_id",
                table: "charter_progress",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_progress_office_id_period",
                table: "charter_progress",
                columns: new[] { "office_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_progress_office_path_period",
                table: "charter_progress",
                columns: new[] { "office_path", "period" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_progress_plan_id",
                table: "charter_progress",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_progress_evidence_file_id",
                table: "charter_progress_evidence",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_progress_evidence_report_id",
                table: "charter_progress_evidence",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_progress_lines_report_id_plan_line_id",
                table: "charter_progress_lines",
                columns: new[] { "report_id", "plan_line_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_promises_edition_id",
                table: "charter_promises",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_promises_office_id_code_decided_at",
                table: "charter_promises",
                columns: new[] { "office_id", "code", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_promises_office_path_decided_at",
                table: "charter_promises",
                columns: new[] { "office_path", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_charter_promises_open",
                table: "charter_promises",
                columns: new[] { "office_path", "due_at" },
                filter: "state IN ('Running', 'Paused')");

            migrationBuilder.CreateIndex(
                name: "IX_charter_promises_person_id",
                table: "charter_promises",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_promises_post_id",
                table: "charter_promises",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_promises_service_id",
                table: "charter_promises",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_promises_source_source_id_service_id",
                table: "charter_promises",
                columns: new[] { "source", "source_id", "service_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_proposals_gathering_id_n",
                table: "charter_proposals",
                columns: new[] { "gathering_id", "n" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_proposals_post_id",
                table: "charter_proposals",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_sample_items_sample_id_code",
                table: "charter_sample_items",
                columns: new[] { "sample_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_samples_office_id_quarter",
                table: "charter_samples",
                columns: new[] { "office_id", "quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_services_office_id_code",
                table: "charter_services",
                columns: new[] { "office_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_services_office_path",
                table: "charter_services",
                column: "office_path");

            migrationBuilder.CreateIndex(
                name: "IX_charter_services_officer_post_id",
                table: "charter_services",
                column: "officer_post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_services_senior_post_id",
                table: "charter_services",
                column: "senior_post_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_services_standard_id",
                table: "charter_services",
                column: "standard_id",
                filter: "standard_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_charter_standards_code",
                table: "charter_standards",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charter_standards_kind_order",
                table: "charter_standards",
                columns: new[] { "kind", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_charter_tcv_office_id",
                table: "charter_tcv",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_charter_tcv_office_path",
                table: "charter_tcv",
                column: "office_path");

            migrationBuilder.CreateIndex(
                name: "IX_charter_tcv_service_id",
                table: "charter_tcv",
                column: "service_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directories_appeals_office_id_decided_at",
                table: "directories_appeals",
                columns: new[] { "office_id", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_appeals_provider_id_hidden_at",
                table: "directories_appeals",
                columns: new[] { "provider_id", "hidden_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directories_areas_area_id",
                table: "directories_areas",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "IX_directories_providers_code",
                table: "directories_providers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directories_providers_office_id_mobile",
                table: "directories_providers",
                columns: new[] { "office_id", "mobile" },
                unique: true,
                filter: "mobile <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_directories_providers_office_id_state_confirmed_at",
                table: "directories_providers",
                columns: new[] { "office_id", "state", "confirmed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_reports_office_id_outcome_at",
                table: "directories_reports",
                columns: new[] { "office_id", "outcome", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_reports_provider_id_at",
                table: "directories_reports",
                columns: new[] { "provider_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_reveals_mobile_day",
                table: "directories_reveals",
                columns: new[] { "mobile", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_reveals_office_id_day",
                table: "directories_reveals",
                columns: new[] { "office_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_reveals_provider_id_day_visitor_mobile",
                table: "directories_reveals",
                columns: new[] { "provider_id", "day", "visitor", "mobile" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directories_reveals_visitor_day",
                table: "directories_reveals",
                columns: new[] { "visitor", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_samples_file_id",
                table: "directories_samples",
                column: "file_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directories_samples_office_id_state_at",
                table: "directories_samples",
                columns: new[] { "office_id", "state", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_samples_provider_id_place",
                table: "directories_samples",
                columns: new[] { "provider_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directories_verifications_office_id_expires_on",
                table: "directories_verifications",
                columns: new[] { "office_id", "expires_on" },
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_directories_verifications_office_id_nid_hash",
                table: "directories_verifications",
                columns: new[] { "office_id", "nid_hash" },
                filter: "nid_hash <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_directories_verifications_provider_id_at",
                table: "directories_verifications",
                columns: new[] { "provider_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_directories_works_provider_id_trade",
                table: "directories_works",
                columns: new[] { "provider_id", "trade" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directories_works_trade_provider_id",
                table: "directories_works",
                columns: new[] { "trade", "provider_id" });

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
                name: "IX_files_office_id",
                table: "files",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_files_owner_id_owner_kind",
                table: "files",
                columns: new[] { "owner_id", "owner_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_files_place",
                table: "files",
                column: "place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_answer_uses_call_id_kind_key",
                table: "helpdesk_answer_uses",
                columns: new[] { "call_id", "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_answer_uses_office_id_at",
                table: "helpdesk_answer_uses",
                columns: new[] { "office_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_answer_uses_office_id_kind_key_at",
                table: "helpdesk_answer_uses",
                columns: new[] { "office_id", "kind", "key", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_article_versions_article_id_number",
                table: "helpdesk_article_versions",
                columns: new[] { "article_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_articles_category_state",
                table: "helpdesk_articles",
                columns: new[] { "category", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_articles_code",
                table: "helpdesk_articles",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_articles_office_id_state",
                table: "helpdesk_articles",
                columns: new[] { "office_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_articles_office_path_state_review_on",
                table: "helpdesk_articles",
                columns: new[] { "office_path", "state", "review_on" });

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_articles_owner_post_id",
                table: "helpdesk_articles",
                column: "owner_post_id");

            migrationBuilder.CreateIndex(
                name: "ux_helpdesk_articles_method",
                table: "helpdesk_articles",
                column: "office_id",
                unique: true,
                filter: "kind = 'Method'");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_assignments_case_id_assigned_at",
                table: "helpdesk_assignments",
                columns: new[] { "case_id", "assigned_at" });

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_assignments_post_id_case_id",
                table: "helpdesk_assignments",
                columns: new[] { "post_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ux_helpdesk_assignments_one_open",
                table: "helpdesk_assignments",
                column: "case_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_attachments_case_id",
                table: "helpdesk_attachments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_attachments_file_id",
                table: "helpdesk_attachments",
                column: "file_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_call_backs_case_id",
                table: "helpdesk_call_backs",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_case_notes_case_id",
                table: "helpdesk_case_notes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_cases_assignee_post_id_due",
                table: "helpdesk_cases",
                columns: new[] { "assignee_post_id", "due" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_cases_citizen_id_logged_at",
                table: "helpdesk_cases",
                columns: new[] { "citizen_id", "logged_at" });

            migrationBuilder.CreateIndex(
                name: "ix_helpdesk_cases_clock",
                table: "helpdesk_cases",
                column: "escalate_at",
                filter: "escalate_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_cases_code",
                table: "helpdesk_cases",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_cases_master_id",
                table: "helpdesk_cases",
                column: "master_id",
                filter: "master_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_cases_office_id_closed_at",
                table: "helpdesk_cases",
                columns: new[] { "office_id", "closed_at" },
                filter: "closed_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_cases_office_id_due",
                table: "helpdesk_cases",
                columns: new[] { "office_id", "due" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_cases_office_id_logged_at",
                table: "helpdesk_cases",
                columns: new[] { "office_id", "logged_at" });

            migrationBuilder.CreateIndex(
                name: "ix_helpdesk_cases_open",
                table: "helpdesk_cases",
                columns: new[] { "office_path", "state", "due", "triage_by", "escalated_level", "logged_at", "assignee_post_id", "category", "sensitivity", "area_id", "office_id", "closed_at", "id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_escalations_to_post_id_told_at",
                table: "helpdesk_escalations",
                columns: new[] { "to_post_id", "told_at" });

            migrationBuilder.CreateIndex(
                name: "ix_helpdesk_escalations_untold",
                table: "helpdesk_escalations",
                columns: new[] { "to_post_id", "at" },
                filter: "told_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_helpdesk_escalations_once",
                table: "helpdesk_escalations",
                columns: new[] { "case_id", "assignment_id", "level", "armed" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_helpdesk_extensions_one_asked",
                table: "helpdesk_extensions",
                column: "case_id",
                unique: true,
                filter: "granted IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_orders_case_id",
                table: "helpdesk_orders",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_orders_letter_id",
                table: "helpdesk_orders",
                column: "letter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_orders_office_path_written_at",
                table: "helpdesk_orders",
                columns: new[] { "office_path", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_helpdesk_orders_waiting",
                table: "helpdesk_orders",
                columns: new[] { "office_id", "written_at" },
                filter: "served_at IS NULL AND corrected_by_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_helpdesk_orders_one_valid",
                table: "helpdesk_orders",
                column: "assignment_id",
                unique: true,
                filter: "corrected_by_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_helpdesk_resolutions_case_id",
                table: "helpdesk_resolutions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_messages_dedupe_key",
                table: "messages",
                column: "dedupe_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_messages_due",
                table: "messages",
                column: "next_at",
                filter: "state IN ('Queued', 'Sending')");

            migrationBuilder.CreateIndex(
                name: "IX_messages_office_id",
                table: "messages",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_messages_to_created_at",
                table: "messages",
                columns: new[] { "to", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_areas_bbs",
                table: "offices_areas",
                column: "bbs",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_areas_parent_id",
                table: "offices_areas",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_areas_slug",
                table: "offices_areas",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_charges_office_path_post_id",
                table: "offices_charges",
                columns: new[] { "office_path", "post_id" });

            migrationBuilder.CreateIndex(
                name: "offices_charges_once",
                table: "offices_charges",
                columns: new[] { "post_id", "person_id" },
                unique: true,
                filter: "\"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "offices_charges_one_regular_holder",
                table: "offices_charges",
                column: "post_id",
                unique: true,
                filter: "kind = 'Regular' AND \"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "offices_charges_one_regular_post",
                table: "offices_charges",
                column: "person_id",
                unique: true,
                filter: "kind = 'Regular' AND \"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_offices_citizen_notes_citizen_id_office_path",
                table: "offices_citizen_notes",
                columns: new[] { "citizen_id", "office_path" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_citizen_notes_office_id",
                table: "offices_citizen_notes",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_citizens_area_id",
                table: "offices_citizens",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_citizens_mobile",
                table: "offices_citizens",
                column: "mobile",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_group_members_post_id",
                table: "offices_group_members",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_groups_office_id_code",
                table: "offices_groups",
                columns: new[] { "office_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_groups_office_path",
                table: "offices_groups",
                column: "office_path");

            migrationBuilder.CreateIndex(
                name: "IX_offices_holidays_date_path_name_bn",
                table: "offices_holidays",
                columns: new[] { "date", "path", "name_bn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_letter_servings_letter_id",
                table: "offices_letter_servings",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_letters_office_id_file_year_serial",
                table: "offices_letters",
                columns: new[] { "office_id", "file", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_letters_office_path_date",
                table: "offices_letters",
                columns: new[] { "office_path", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_letters_scan_file",
                table: "offices_letters",
                column: "scan_file");

            migrationBuilder.CreateIndex(
                name: "IX_offices_letters_signatory_post_id",
                table: "offices_letters",
                column: "signatory_post_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_lines_office_id_number",
                table: "offices_lines",
                columns: new[] { "office_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_lines_office_path_order",
                table: "offices_lines",
                columns: new[] { "office_path", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_outdated_office_path_outcome_at",
                table: "offices_outdated",
                columns: new[] { "office_path", "outcome", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_outdated_post_id_at",
                table: "offices_outdated",
                columns: new[] { "post_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_people_mobile",
                table: "offices_people",
                column: "mobile");

            migrationBuilder.CreateIndex(
                name: "IX_offices_people_office_id",
                table: "offices_people",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_people_office_path_sort_key",
                table: "offices_people",
                columns: new[] { "office_path", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_people_drafts_at",
                table: "offices_people_drafts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_offices_people_drafts_office_id",
                table: "offices_people_drafts",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_posts_alternate_id",
                table: "offices_posts",
                column: "alternate_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_posts_area_id",
                table: "offices_posts",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_posts_code",
                table: "offices_posts",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_posts_office_id",
                table: "offices_posts",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_posts_office_path_order",
                table: "offices_posts",
                columns: new[] { "office_path", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_offices_posts_reports_to_id",
                table: "offices_posts",
                column: "reports_to_id");

            migrationBuilder.CreateIndex(
                name: "IX_offices_public_rules_office_id_kind",
                table: "offices_public_rules",
                columns: new[] { "office_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_settings_emblem_file",
                table: "offices_settings",
                column: "emblem_file");

            migrationBuilder.CreateIndex(
                name: "IX_offices_settings_office_id",
                table: "offices_settings",
                column: "office_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offices_settings_office_path",
                table: "offices_settings",
                column: "office_path");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_appointments_office_id_code",
                table: "onestop_appointments",
                columns: new[] { "office_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_appointments_office_id_mobile_start",
                table: "onestop_appointments",
                columns: new[] { "office_id", "mobile", "start" },
                filter: "mobile IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_appointments_office_id_start",
                table: "onestop_appointments",
                columns: new[] { "office_id", "start" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_appointments_secret",
                table: "onestop_appointments",
                column: "secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_appointments_service_id",
                table: "onestop_appointments",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "ix_onestop_appointments_standing",
                table: "onestop_appointments",
                columns: new[] { "state", "start" },
                filter: "state IN ('Held', 'Booked')");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_appointments_template_id_start",
                table: "onestop_appointments",
                columns: new[] { "template_id", "start" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_appointments_token_id",
                table: "onestop_appointments",
                column: "token_id",
                unique: true,
                filter: "token_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_closed_days_office_id_day",
                table: "onestop_closed_days",
                columns: new[] { "office_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_counter_queues_queue_id",
                table: "onestop_counter_queues",
                column: "queue_id");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_counters_office_id_no",
                table: "onestop_counters",
                columns: new[] { "office_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_kiosk_states_device_id",
                table: "onestop_kiosk_states",
                column: "device_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_leg_facts_office_id_day",
                table: "onestop_leg_facts",
                columns: new[] { "office_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_leg_facts_token_id",
                table: "onestop_leg_facts",
                column: "token_id");

            migrationBuilder.CreateIndex(
                name: "ix_onestop_legs_open",
                table: "onestop_legs",
                columns: new[] { "office_id", "state", "since" },
                filter: "state IN ('Waiting', 'Called', 'Serving', 'Parked', 'Missed')");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_legs_queue_id",
                table: "onestop_legs",
                column: "queue_id");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_legs_service_id",
                table: "onestop_legs",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "ux_onestop_legs_one_at_a_counter",
                table: "onestop_legs",
                column: "counter_id",
                unique: true,
                filter: "state IN ('Called', 'Serving')");

            migrationBuilder.CreateIndex(
                name: "ux_onestop_legs_one_open",
                table: "onestop_legs",
                column: "token_id",
                unique: true,
                filter: "state IN ('Waiting', 'Called', 'Serving', 'Parked', 'Missed')");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_meetings_appointment_id",
                table: "onestop_meetings",
                column: "appointment_id",
                filter: "appointment_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_onestop_meetings_booked",
                table: "onestop_meetings",
                columns: new[] { "post_id", "at" },
                filter: "state = 'Booked'");

            migrationBuilder.CreateIndex(
                name: "ix_onestop_meetings_escalated",
                table: "onestop_meetings",
                columns: new[] { "escalated_to_id", "since" },
                filter: "state IN ('Proposed', 'Delegated')");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_meetings_leg_id",
                table: "onestop_meetings",
                column: "leg_id",
                unique: true,
                filter: "leg_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_meetings_office_id_code",
                table: "onestop_meetings",
                columns: new[] { "office_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_meetings_office_id_day",
                table: "onestop_meetings",
                columns: new[] { "office_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_meetings_office_id_mobile",
                table: "onestop_meetings",
                columns: new[] { "office_id", "mobile" },
                filter: "mobile IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_onestop_meetings_open",
                table: "onestop_meetings",
                columns: new[] { "post_id", "since" },
                filter: "state IN ('Proposed', 'Delegated')");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_meetings_token_id",
                table: "onestop_meetings",
                column: "token_id",
                filter: "token_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_number_leases_device_id_queue_id_day",
                table: "onestop_number_leases",
                columns: new[] { "device_id", "queue_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_number_leases_queue_id_day_first",
                table: "onestop_number_leases",
                columns: new[] { "queue_id", "day", "first" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_opinions_office_id_day",
                table: "onestop_opinions",
                columns: new[] { "office_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_queues_office_id_latin",
                table: "onestop_queues",
                columns: new[] { "office_id", "latin" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_queues_office_id_letter",
                table: "onestop_queues",
                columns: new[] { "office_id", "letter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_refused_papers_device_id_secret",
                table: "onestop_refused_papers",
                columns: new[] { "device_id", "secret" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_refused_papers_office_id_refused_at",
                table: "onestop_refused_papers",
                columns: new[] { "office_id", "refused_at" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_rooms_office_id",
                table: "onestop_rooms",
                column: "office_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_services_office_id_code",
                table: "onestop_services",
                columns: new[] { "office_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_services_official_post_id",
                table: "onestop_services",
                column: "official_post_id");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_services_queue_id",
                table: "onestop_services",
                column: "queue_id");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_slot_claims_appointment_id",
                table: "onestop_slot_claims",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_slot_claims_template_id_start_ordinal",
                table: "onestop_slot_claims",
                columns: new[] { "template_id", "start", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_slot_templates_office_id_service_id",
                table: "onestop_slot_templates",
                columns: new[] { "office_id", "service_id" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_slot_templates_service_id",
                table: "onestop_slot_templates",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_tokens_last_counter_id_changed_at",
                table: "onestop_tokens",
                columns: new[] { "last_counter_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_tokens_mobile_day",
                table: "onestop_tokens",
                columns: new[] { "mobile", "day" },
                filter: "mobile IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_onestop_tokens_office_id_day",
                table: "onestop_tokens",
                columns: new[] { "office_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_tokens_queue_id_day_number",
                table: "onestop_tokens",
                columns: new[] { "queue_id", "day", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_tokens_secret",
                table: "onestop_tokens",
                column: "secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_told_office_id_day",
                table: "onestop_told",
                columns: new[] { "office_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_onestop_voice_clips_office_id_clip",
                table: "onestop_voice_clips",
                columns: new[] { "office_id", "clip" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_onestop_wishes_appointment_id",
                table: "onestop_wishes",
                column: "appointment_id",
                unique: true,
                filter: "appointment_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_onestop_wishes_waiting",
                table: "onestop_wishes",
                columns: new[] { "service_id", "made_at" },
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ux_onestop_wishes_one_open",
                table: "onestop_wishes",
                columns: new[] { "office_id", "service_id", "mobile" },
                unique: true,
                filter: "state IN ('Waiting', 'Offered')");

            migrationBuilder.CreateIndex(
                name: "IX_platform_accounts_mobile",
                table: "platform_accounts",
                column: "mobile",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_accounts_office_id",
                table: "platform_accounts",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_accounts_office_path_user",
                table: "platform_accounts",
                columns: new[] { "office_path", "user" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_accounts_user",
                table: "platform_accounts",
                column: "user",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_citizen_sessions_mobile",
                table: "platform_citizen_sessions",
                column: "mobile",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_citizen_sessions_office_id",
                table: "platform_citizen_sessions",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_citizen_sessions_secret_hash",
                table: "platform_citizen_sessions",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_citizen_sessions_started_at",
                table: "platform_citizen_sessions",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_codes_mobile_day_slot",
                table: "platform_codes",
                columns: new[] { "mobile", "day", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_codes_office_id",
                table: "platform_codes",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_codes_request_hash_sent_at",
                table: "platform_codes",
                columns: new[] { "request_hash", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_codes_sent_at",
                table: "platform_codes",
                column: "sent_at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_codes_source_sent_at",
                table: "platform_codes",
                columns: new[] { "source", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_device_keys_office_id",
                table: "platform_device_keys",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_device_keys_office_path",
                table: "platform_device_keys",
                column: "office_path");

            migrationBuilder.CreateIndex(
                name: "IX_platform_device_keys_secret_hash",
                table: "platform_device_keys",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_first_answers_at",
                table: "platform_first_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbound_sms_at",
                table: "platform_inbound_sms",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbound_sms_from_at",
                table: "platform_inbound_sms",
                columns: new[] { "from", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbound_sms_key_id_delivery",
                table: "platform_inbound_sms",
                columns: new[] { "key_id", "delivery" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_platform_pairing_codes_code_hash_expires_at",
                table: "platform_pairing_codes",
                columns: new[] { "code_hash", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_pairing_codes_office_id",
                table: "platform_pairing_codes",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_sessions_account_id_started_at",
                table: "platform_sessions",
                columns: new[] { "account_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_sessions_secret_hash",
                table: "platform_sessions",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_aliases_office_id_words_name",
                table: "search_aliases",
                columns: new[] { "office_id", "words", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_aliases_words",
                table: "search_aliases",
                column: "words");

            migrationBuilder.CreateIndex(
                name: "IX_search_documents_source_part",
                table: "search_documents",
                columns: new[] { "source", "part" });

            migrationBuilder.CreateIndex(
                name: "IX_search_terms_sound",
                table: "search_terms",
                column: "sound");

            migrationBuilder.CreateIndex(
                name: "IX_search_terms_word",
                table: "search_terms",
                column: "word");

            migrationBuilder.CreateIndex(
                name: "IX_telephone_call_legs_call_id_post_id",
                table: "telephone_call_legs",
                columns: new[] { "call_id", "post_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_telephone_calls_about",
                table: "telephone_calls",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "IX_telephone_calls_from_rang_at",
                table: "telephone_calls",
                columns: new[] { "from", "rang_at" });

            migrationBuilder.CreateIndex(
                name: "IX_telephone_calls_line_id",
                table: "telephone_calls",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "IX_telephone_calls_office_id_call_back_since",
                table: "telephone_calls",
                columns: new[] { "office_id", "call_back_since" },
                filter: "call_back_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_telephone_calls_office_id_rang_at",
                table: "telephone_calls",
                columns: new[] { "office_id", "rang_at" });

            migrationBuilder.CreateIndex(
                name: "ix_telephone_calls_running",
                table: "telephone_calls",
                columns: new[] { "office_id", "operator_id" },
                filter: "ended_at IS NULL");
            Rules.Add(migrationBuilder);
        }
    }
}
