using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Jobs;

/// <summary>First answers to creating POSTs are kept for seven days, then nobody sends the same once more.</summary>
internal sealed class ForgetAnswers : IJob
{
    private const int Step = 2_000;                 // other writers pass between the steps

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var before = db.Time.Now.AddDays(-7);
        while (await db.Write(w => w.Set<FirstAnswer>().Where(a => w.Set<FirstAnswer>().Where(x => x.At < before).OrderBy(x => x.At).Take(Step).Select(x => x.Id).Contains(a.Id)).ExecuteDeleteAsync(cancel), cancel) == Step) { }
    }
}
