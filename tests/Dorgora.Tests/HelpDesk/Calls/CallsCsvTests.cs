using Dorgora.HelpDesk.Calls;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

public sealed class CallsCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1"), InlineData("+8801900003044", "'+8801900003044"), InlineData("-১", "'-১"), InlineData("@SUM(A1)", "'@SUM(A1)"), InlineData("\t=1", "'\t=1")]
    [InlineData("ভাতার তালিকা", "ভাতার তালিকা"), InlineData("ক, খ", "\"ক, খ\""), InlineData("তিনি বললেন \"হ্যাঁ\"", "\"তিনি বললেন \"\"হ্যাঁ\"\"\""), InlineData("", "")]
    public void A_cell_stays_text(string text, string cell) => Assert.Equal(cell, CallsCsv.Cell(text));

    [Fact]
    public void No_cell_ever_begins_a_formula() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), text => CallsCsv.Cell(text.Get).TrimStart('"') is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]));
}
