using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.HelpDesk.Knowledge;

internal sealed class ArticleMaps : IEntityTypeConfiguration<Article>, IEntityTypeConfiguration<ArticleVersion>
{
    public void Configure(EntityTypeBuilder<Article> a)
    {
        a.ToTable("helpdesk_articles", t =>
        {
            t.HasCheckConstraint("ck_article_category", "kind = 'Method' OR category <> ''");
            t.HasCheckConstraint("ck_article_reason", "state = 'Withdrawn' OR reason = ''");
            t.HasCheckConstraint("ck_article_published", "state = 'Draft' OR published_at IS NOT NULL");
            t.HasCheckConstraint("ck_article_revision", "revision > 0");
        });
        a.Property(x => x.Code).HasMaxLength(8);
        a.Property(x => x.Kind).HasConversion<string>().HasMaxLength(8);
        a.Property(x => x.Audience).HasConversion<string>().HasMaxLength(8);
        a.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
        a.Property(x => x.Category).HasMaxLength(16);
        a.Property(x => x.TitleBn).HasMaxLength(Article.LongestTitle * 3);
        a.Property(x => x.BodyBn).HasMaxLength(Article.LongestBody * 3);
        a.Property(x => x.Keywords).HasMaxLength(Article.LongestKeywords * 3);
        a.Property(x => x.Reason).HasMaxLength(Article.LongestReason * 3);
        a.HasIndex(x => x.Code).IsUnique();
        a.HasIndex(x => x.OfficeId).IsUnique().HasFilter("kind = 'Method'").HasDatabaseName("ux_helpdesk_articles_method");        // how an office works is said once
        a.HasIndex(x => new { x.OfficeId, x.State });
        a.HasIndex(x => new { x.OfficePath, x.State, x.ReviewOn });
        a.HasIndex(x => new { x.Category, x.State });
        a.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        a.HasOne<Post>().WithMany().HasForeignKey(x => x.OwnerPostId).OnDelete(DeleteBehavior.Restrict);
        a.HasMany(x => x.Versions).WithOne().HasForeignKey(v => v.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ArticleVersion> v)
    {
        v.ToTable("helpdesk_article_versions");
        v.Property(x => x.Id).ValueGeneratedNever();
        v.Property(x => x.TitleBn).HasMaxLength(Article.LongestTitle * 3);
        v.Property(x => x.BodyBn).HasMaxLength(Article.LongestBody * 3);
        v.Property(x => x.ByName).HasMaxLength(200);
        v.HasIndex(x => new { x.ArticleId, x.Number }).IsUnique();
    }
}
