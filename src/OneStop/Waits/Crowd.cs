namespace Dorgora.OneStop.Waits;

/// <summary>Somebody who comes in a future.</summary>
/// <param name="Since">Minutes from now from which their place counts.</param>
internal readonly record struct Late(Guid Queue, Guid Service, Priority Priority, double Since);

/// <summary>
/// Who waits in one future, queue by queue in the order of places: the line as it stands, of which only the heads are looked at, and those who came
/// later, put in at their place. Each counter calls out of it as <see cref="CallOrder.Next"/> says.
/// </summary>
internal sealed class Crowd
{
    private readonly IReadOnlyList<InLine> line;
    private readonly Dictionary<Guid, Row> rows = [];
    private readonly Desk[] desks;
    private readonly double[] since;
    private readonly bool[] gone;
    private readonly List<Late> came = [];

    public Crowd(HallNow hall)
    {
        line = hall.Line;
        gone = new bool[line.Count];
        since = [.. line.Select(w => (w.Who.Since - hall.At).TotalMinutes)];
        foreach (var queue in hall.Counters.SelectMany(c => c.Queues).Distinct()) rows[queue] = new Row(this, w => w.For is null && w.Queue == queue);
        desks = [.. hall.Counters.Select(c => new Desk(this, c))];
    }

    public void Begin()
    {
        Array.Clear(gone);
        came.Clear();
        foreach (var row in rows.Values) row.Begin();
        foreach (var desk in desks) desk.Begin();
    }

    /// <summary>Somebody comes; whom no counter serves is nobody here.</summary>
    public void Add(Late one)
    {
        if (!rows.TryGetValue(one.Queue, out var row)) return;
        came.Add(one);
        row.Add(line.Count + came.Count - 1);
    }

    public Guid ServiceOf(int who) => who < line.Count ? line[who].Service : came[who - line.Count].Service;

    /// <summary>Calls whoever is next for the counter: the place in the line, or beyond it for who came later; -1 when nobody is there for it.</summary>
    /// <param name="now">Minutes from now.</param>
    public int Call(int counter, double now) => desks[counter].Call(now);

    private bool MayJump(int who) => (who < line.Count ? line[who].Who.Priority : came[who - line.Count].Priority) != Priority.None;

    private double Since(int who) => who < line.Count ? since[who] : came[who - line.Count].Since;

    /// <summary>The earlier place of two; -1 is nobody.</summary>
    private int Earlier(int a, int b) => a < 0 ? b : b < 0 ? a : (Since(a), a).CompareTo((Since(b), b)) <= 0 ? a : b;

    /// <summary>One queue, or those whom only one counter may call.</summary>
    private sealed class Row(Crowd crowd, Func<Waiting, bool> belongs)
    {
        private readonly int[] all = [.. crowd.line.Index().Where(w => belongs(w.Item.Who)).Select(w => w.Index)];
        private readonly int[] first = [.. crowd.line.Index().Where(w => belongs(w.Item.Who) && w.Item.Who.Priority != Priority.None).Select(w => w.Index)];
        private readonly List<int> late = [];
        private int atAll, atFirst;

        public void Begin()
        {
            (atAll, atFirst) = (0, 0);
            late.Clear();
        }

        public void Add(int who)
        {
            var at = late.Count;
            while (at > 0 && crowd.Since(late[at - 1]) > crowd.Since(who)) at--;
            late.Insert(at, who);
        }

        public void Take(int who)
        {
            if (who < crowd.line.Count) crowd.gone[who] = true;
            else late.Remove(who);
        }

        public int Head => crowd.Earlier(Standing(all, ref atAll), late.Count == 0 ? -1 : late[0]);

        public int First
        {
            get
            {
                var newer = -1;
                foreach (var who in late)
                    if (crowd.MayJump(who)) { newer = who; break; }
                return crowd.Earlier(Standing(first, ref atFirst), newer);
            }
        }

        private int Standing(int[] places, ref int at)
        {
            while (at < places.Length && crowd.gone[places[at]]) at++;
            return at < places.Length ? places[at] : -1;
        }
    }

    /// <summary>A counter and its order of calling.</summary>
    private sealed class Desk(Crowd crowd, CounterNow counter)
    {
        private readonly Row sent = new(crowd, w => w.For == counter.Id);
        private readonly Row[] serves = [.. counter.Queues.Select(q => crowd.rows[q])];
        private int turns;

        public void Begin()
        {
            sent.Begin();
            turns = counter.CallsInTurn;
        }

        public int Call(double now)
        {
            var (turn, row) = (sent.Head, sent);
            if (turn < 0) (turn, row) = Turn(now);
            if (turn < 0) return -1;
            var jumps = turns >= CallOrder.OneIn - 1 && !crowd.MayJump(turn);
            if (jumps && Earliest(r => r.First, sent.First, sent) is (>= 0, _) first) (turn, row, turns) = (first.Who, first.Row, 0);
            else turns++;
            row.Take(turn);
            return turn;
        }

        /// <summary>Whoever came first; in an order of queues the first queue's, as long as nobody has waited too long.</summary>
        private (int Who, Row Row) Turn(double now)
        {
            var oldest = Earliest(r => r.Head, -1, sent);
            if (!counter.Strict || oldest.Who < 0 || now - crowd.Since(oldest.Who) >= CallOrder.Patience.TotalMinutes) return oldest;
            var row = Array.Find(serves, r => r.Head >= 0)!;
            return (row.Head, row);
        }

        private (int Who, Row Row) Earliest(Func<Row, int> of, int who, Row row)
        {
            foreach (var one in serves)
                if (of(one) is >= 0 and var head && crowd.Earlier(who, head) == head) (who, row) = (head, one);
            return (who, row);
        }
    }
}
