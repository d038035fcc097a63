import { ListBreaches, OpenBreach, type Place, ReportOtherBreach } from '#cases';
import { FileRequest } from '#cases/citizen';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { codeOf, valueOf } from '../../../../test/support/question-world.js';

const NOW = '2026-11-24T08:00:00Z';
const officer = staffMember('tiina.valvoja');
const stranger = { ...officer, authorityId: 'kemi' };

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld(NOW);
});
afterAll(() => world.close());

const report = (written: Partial<Parameters<ReportOtherBreach['run']>[1]>, by = officer) =>
  world.desk.get(ReportOtherBreach).run(by, {
    kind: 'lost',
    what: 'Kansio jäi junaan.',
    awareAt: Temporal.Instant.from(NOW),
    caseNumber: '',
    ...written,
  });
const list = (closed: boolean, after: Place | null = null, by = officer) =>
  world.desk.get(ListBreaches).run(by, { closed, after });

/** So many breaches of Lahti, an hour apart, the first of them to be notified last. */
async function many(count: number, closed: boolean): Promise<void> {
  await world.owner.query(
    `insert into breach (id, authority_id, kind, what, aware_at, notify_by_at, reported_at, reported_by, closed_at)
     select gen_random_uuid(), 'lahti', 'lost', b.what, b.aware_at, $1::timestamptz + interval '1000 hours' - make_interval(hours => n),
       b.reported_at, b.reported_by, case when $3 then $1::timestamptz + make_interval(hours => n) end
     from generate_series(1, $2) n, (select * from breach limit 1) b`,
    [NOW, count, closed],
  );
}

describe('a breach that no letter made', () => {
  it('is written down for no case, and its 72 hours run as for any other', async () => {
    const { breachId } = valueOf(await report({ what: ' Kansio jäi junaan. ' }));
    const breach = valueOf(await world.desk.get(OpenBreach).run(officer, breachId));
    expect([breach.caseId, breach.letterId, breach.what, breach.notifyBy.toString()]).toEqual([
      null,
      null,
      'Kansio jäi junaan.',
      // Noticed on Tuesday at 10.00 in Helsinki; the hour in which it was noticed does not count.
      '2026-11-27T09:00:00Z',
    ]);
    world.mailer.sent.length = 0;
    await world.runJobs();
    const told = world.mailer.sent.filter(({ text }) => text.includes(breachId));
    expect(told.map(({ subject }) => subject)).toEqual(['Tietoturvaloukkaus on ilmoitettu']);
  });

  it('says what, of which kind, when, and of a case that is there', async () => {
    const codes = [
      await report({ kind: 'wrong-data' }),
      await report({ what: ' ' }),
      await report({ awareAt: null }),
      await report({ awareAt: Temporal.Instant.from(NOW).add({ minutes: 1 }) }),
      await report({ caseNumber: 'LAHTI/2026/9999' }),
    ].map(codeOf);
    expect(codes).toEqual([
      'breach.missing-kind',
      'breach.missing-what',
      'breach.missing-moment',
      'breach.in-future',
      'breach.unknown-case',
    ]);
  });

  it('is of a case by its number, but not of one of another authority', async () => {
    const { caseId } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), aRequest().build()));
    const { rows } = await world.owner.query<{ number: string }>(
      'select case_number as number from case_file where id = $1',
      [caseId],
    );
    const caseNumber = rows[0]!.number;
    const own = valueOf(await report({ caseNumber: ` ${caseNumber.toLowerCase()} ` }));
    const breach = valueOf(await world.desk.get(OpenBreach).run(officer, own.breachId));
    expect([breach.caseId, breach.caseNumber]).toEqual([caseId, caseNumber]);
    expect(codeOf(await report({ caseNumber }, stranger))).toBe('breach.unknown-case');
  });

  it('neither shows nor opens in another authority', async () => {
    const { breachId } = valueOf(await report({}));
    expect((await list(false, null, stranger)).rows).toEqual([]);
    expect(codeOf(await world.desk.get(OpenBreach).run(stranger, breachId))).toBe('breach.not-found');
  });

  it('leaves a row in the trail', async () => {
    const { breachId } = valueOf(await report({}));
    const { rows } = await world.owner.query<{ action: string }>(
      'select action from audit_event where subject_id = $1',
      [breachId],
    );
    expect(rows).toEqual([{ action: 'BreachReported' }]);
  });
});

describe('the list', () => {
  it.each([false, true])('shows every breach once, page by page (closed: %s)', async (closed) => {
    await many(120, closed);
    const seen: string[] = [];
    const times: string[] = [];
    let after: Place | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(closed, after);
      expect(page.rows.length).toBeLessThanOrEqual(50);
      seen.push(...page.rows.map(({ id }) => id));
      times.push(...page.rows.map(({ notifyBy, closedAt }) => (closedAt ?? notifyBy).toString()));
      after = page.next;
    } while (after);
    const { rows } = await world.owner.query<{ n: number }>(
      `select count(*)::int as n from breach where authority_id = 'lahti' and (closed_at is not null) = $1`,
      [closed],
    );
    expect([seen.length, new Set(seen).size]).toEqual([rows[0]!.n, rows[0]!.n]);
    const inOrder = [...times].sort();
    expect(times).toEqual(closed ? inOrder.reverse() : inOrder);
  });
});
