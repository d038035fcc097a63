import {
  AskQuestion,
  DeadlineBoard,
  DeskInbox,
  MyWork,
  type Place,
  UNDO_REASONS,
  UndoQuestion,
} from '#cases';
import { FileRequest } from '#cases/citizen';
import type { StaffActor } from '#kernel';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const CASES = 120;
const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');
const officer = staffMember('tiina.valvoja');

let world: CaseWorld;
let first: string;
beforeAll(async () => {
  // Sunday 22.11.2026: one month on it is 22.12.2026.
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
  const filed = await world.portal.get(FileRequest).run(aCitizen(), aRequest().asking('access').build());
  if (!filed.ok) throw new Error(filed.refusal.code);
  first = filed.value.caseId;
  await multiply(CASES - 1);
});
afterAll(() => world.close());

/** Copies the filed case, so that a page is full without filing a hundred requests; the due days are spread out. */
async function multiply(times: number): Promise<void> {
  await world.owner.query(
    `with copy as (
       insert into case_file (id, request_id, authority_id, case_number, state, received_on, opened_at, lead_due,
         lead_nominal, retention_class, catalogue_version, changed_at)
       select gen_random_uuid(), request_id, authority_id, 'COPY/' || n, state, received_on, opened_at,
         date '2026-12-22' + n / 10, lead_nominal, retention_class, catalogue_version, changed_at
       from case_file, generate_series(1, $1::int) n returning id, lead_due),
     claims as (
       insert into claim (id, case_id, "right", regime, scope, data_ids, nominal, due)
       select gen_random_uuid(), copy.id, k."right", k.regime, k.scope, k.data_ids, k.nominal, copy.lead_due
       from copy, claim k returning id)
     insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by)
     select gen_random_uuid(), claims.id, 'received', date '2026-11-22', e.recorded_at, 'test' from claims, clock_event e`,
    [times],
  );
}

/** Every page of a list, one after the other. */
async function pages(
  list: (after: Place | null) => Promise<{ rows: readonly { caseId: string }[]; next: Place | null }>,
): Promise<string[][]> {
  const all: string[][] = [];
  for (let after: Place | null | undefined; after !== null;) {
    const { rows, next } = await list(after ?? null);
    all.push(rows.map((row) => row.caseId));
    after = next;
  }
  return all;
}

const sizes = (all: readonly string[][]): number[] => all.map((page) => page.length);
const route = (sql: string): Promise<unknown> => world.owner.query(`update case_file set ${sql}`);

describe('a list in pages', () => {
  it('shows every case once, fifty to a page: the inbox', async () => {
    const all = await pages((after) => world.desk.get(DeskInbox).run(registrar, after));
    expect(sizes(all)).toEqual([50, 50, 20]);
    expect(new Set(all.flat()).size).toBe(CASES);
  });

  it('goes on where it was although a case has come in before that place', async () => {
    const inbox = world.desk.get(DeskInbox);
    const { next } = await inbox.run(registrar, null);
    const before = (await inbox.run(registrar, next)).rows.map((row) => row.caseId);
    await world.owner.query(`update case_file set lead_due = date '2026-12-01' where id = $1`, [first]);
    expect((await inbox.run(registrar, next)).rows.map((row) => row.caseId)).toEqual(before);
  });

  it('counts what waits under each heading, on all pages together', async () => {
    // Monday 21.12.2026: its week ends on the 27th, the next one on 3.1.
    world.clock.set('2026-12-21T10:00:00+02:00');
    const { counts } = await world.desk.get(DeskInbox).run(registrar, null);
    expect(
      new Map(counts.map(({ group, count, firstDue }) => [group, [count, firstDue.toString()]])),
    ).toEqual(
      new Map([
        ['late', [1, '2026-12-01']],
        ['week', [59, '2026-12-22']],
        ['next', [60, '2026-12-28']],
      ]),
    );
    world.clock.set('2026-11-22T10:00:00+02:00');
  });

  it('shows untaken cases to handlers, each case once: my work', async () => {
    await route('triaged_at = opened_at');
    await route(
      `handler_id = '${handler.staffId}', state = 'in-handling' where lead_due > date '2026-12-28'`,
    );
    const work = (who: StaffActor) => pages((after) => world.desk.get(MyWork).run(who, after));
    const all = await work(handler);
    expect(sizes(all)).toEqual([50, 50, 20]);
    expect(new Set(all.flat()).size).toBe(CASES);
    expect(sizes(await work(registrar))).toEqual([0]);
    expect((await world.desk.get(MyWork).run(handler, null)).count).toBe(CASES);
  });
});

describe('the board of deadlines', () => {
  const board = (list: 'open' | 'late' | 'at-risk' | 'week' | 'paused', after: Place | null = null) =>
    world.desk.get(DeadlineBoard).run(officer, { list, week: null, after });
  const countOf = async (list: Parameters<typeof board>[0]): Promise<number> =>
    (await pages((after) => board(list, after))).flat().length;

  it('opens behind each figure as many cases as it says', async () => {
    world.clock.set('2026-12-24T10:00:00+02:00');
    await route(`lead_paused = true where case_number in ('COPY/1', 'COPY/90')`);
    const { counts } = await board('open');
    expect(counts).toEqual({ open: CASES, late: 19, atRisk: 79, dueThisWeek: 40, paused: 2 });
    // Monday 21.12. to Sunday 27.12.: nine cases on the 22nd, ten on each day after it; two days are past.
    const { weeks } = await board('open');
    expect(weeks.find(({ week }) => week === '2026-W52')).toMatchObject({ count: 59, late: 19 });
    expect(await countOf('open')).toBe(counts.open);
    expect(await countOf('late')).toBe(counts.late);
    expect(await countOf('at-risk')).toBe(counts.atRisk);
    expect(await countOf('week')).toBe(counts.dueThisWeek);
    expect(await countOf('paused')).toBe(counts.paused);
  });

  it('lists a case that waits for the person as one that stands still, until the question is undone', async () => {
    const { version } = (
      await world.owner.query<{ version: number }>('select version from case_file where id = $1', [first])
    ).rows[0]!;
    world.clock.set('2026-11-24T10:00:00+02:00');
    const asked = await world.desk.get(AskQuestion).run(registrar, first, {
      kind: 'identity',
      asks: 'Todista henkilöllisyytesi.',
      claimIds: [],
      replyBy: world.clock.today().add({ days: 14 }),
      version,
    });
    expect(asked).toMatchObject({ ok: true });
    expect((await board('paused')).counts.paused).toBe(3);
    if (!asked.ok) return;
    const { questionId } = asked.value;
    const undone = await world.desk
      .get(UndoQuestion)
      .run(registrar, first, { questionId, because: UNDO_REASONS[0], version: version + 1 });
    expect(undone).toMatchObject({ ok: true });
    expect((await board('paused')).counts.paused).toBe(2);
  });

  it('shows nothing of another authority', async () => {
    const stranger: StaffActor = { ...officer, authorityId: 'tornio' };
    const seen = await world.desk.get(DeadlineBoard).run(stranger, { list: 'open', week: null, after: null });
    expect([seen.rows, seen.counts.open]).toEqual([[], 0]);
  });
});
