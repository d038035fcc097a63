import {
  EraseBreachWords,
  EraseCase,
  HoldCase,
  LiftHold,
  ListRetention,
  OpenBreach,
  RecordBreachStep,
  ReportBreach,
  ReportOtherBreach,
  type WrittenStep,
} from '#cases';
import type { StaffActor } from '#kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { codeOf, valueOf } from '../../../../test/support/question-world.js';

jest.setTimeout(120_000);

const TEN_YEARS = { days: 3653 };
const DOCUMENTATION = 'Kuori palautui avaamatta; osoitteet tarkistaa kaksi.';
const dpo: StaffActor = { ...staffMember('kirsi.kirjaaja'), roles: ['dpo'] };

let world: CaseWorld;
let caseId: string;
let breachId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  const answer = await AnswerOfCase.begun(world, 'access');
  ({ caseId } = answer);
  await answer.answered('access', 'granted');
  await world.owner.query(`update task set state = 'cancelled' where case_id = $1 and state = 'open'`, [
    caseId,
  ]);
  const letter = await one<{ id: string }>('select id from letter where case_id = $1 and to_person limit 1');
  const kind = 'wrong-recipient';
  const report = { kind, what: 'Eero Testisen kirje meni naapurille.', awareAt: world.clock.now() };
  valueOf(await world.desk.get(ReportBreach).run(dpo, letter.id, report));
  ({ id: breachId } = await one<{ id: string }>('select id from breach where case_id = $1'));
  await step({ kind: 'assessed', risk: 'none', words: 'Eero Testinen ei kärsinyt haittaa.' });
  world.clock.advance(TEN_YEARS);
});
afterAll(() => world.close());

const one = async <Row extends object>(sql: string, values: unknown[] = [caseId]): Promise<Row> =>
  (await world.owner.query<Row>(sql, values)).rows[0]!;
const step = async (written: Partial<WrittenStep>, id = breachId) => {
  const whole = { kind: '', risk: '', words: '', doneAt: null, ...written };
  valueOf(await world.desk.get(RecordBreachStep).run(dpo, id, whole));
};
const close = (id = breachId) => step({ kind: 'closed', words: DOCUMENTATION }, id);
const erase = () => world.desk.get(EraseCase).run(dpo, caseId);
const queue = async () =>
  (await world.desk.get(ListRetention).run(dpo, null)).due.rows.map((row) => [row.caseId, row.breachOpen]);
const read = async (id = breachId) => valueOf(await world.desk.get(OpenBreach).run(dpo, id));
const wordsOf = async (id = breachId) => {
  const { what, steps } = await read(id);
  return [what, ...steps.map(({ words }) => words)];
};
const sweep = () => world.worker.get(EraseBreachWords).run();

describe('a case with an open breach', () => {
  it('stands in the queue when its time has come, held by the breach', async () => {
    expect(await queue()).toEqual([[caseId, true]]);
    expect(codeOf(await erase())).toBe('retention.breach');
  });
});

describe('the function that erases', () => {
  it('takes it for too early when nobody says which day it is', async () => {
    const undated = await one<{ done: object }>(
      `select erase_of_case($1, 'payload', 0, '{}', $1, now()) as done where set_config('app.actor', 'system', true) is not null`,
    );
    expect(undated.done).toEqual({ code: 'too-early' });
  });
});

describe('a case with a closed breach', () => {
  it('is erased, and the documentation of the breach stays without the person', async () => {
    await close();
    expect(await queue()).toEqual([[caseId, false]]);
    const before = await read();
    valueOf(await erase());
    const after = await read();
    expect(await one('select count(*)::int as letters from letter where case_id = $1')).toEqual({
      letters: 0,
    });
    expect(after).toMatchObject({
      ...{ letterId: before.letterId, letterTitle: null, kind: before.kind },
      ...{ awareAt: before.awareAt, notifyBy: before.notifyBy, closedAt: before.closedAt },
    });
    const codes = (breach: typeof after) =>
      breach.steps.map(({ kind, risk, doneAt, by }) => [kind, risk, doneAt.toString(), by]);
    expect(codes(after)).toEqual(codes(before));
    expect(await wordsOf()).toEqual(['', '', DOCUMENTATION]);
    expect(JSON.stringify(after)).not.toContain('Testi');
  });

  it('is no letter to stop any more', async () => {
    const { letterId } = await read();
    const again = { kind: 'wrong-data', what: 'x', awareAt: world.clock.now() };
    expect(codeOf(await world.desk.get(ReportBreach).run(dpo, letterId!, again))).toBe('letter.not-found');
  });
});

describe('the last words about a breach', () => {
  it('go when the time of their own is over, which begins when it was closed', async () => {
    world.clock.advance({ days: 3652 });
    expect([await sweep(), await wordsOf()]).toEqual([0, ['', '', DOCUMENTATION]]);
    world.clock.advance({ days: 1 });
    expect([await sweep(), await wordsOf()]).toEqual([1, ['', '', '']]);
    expect(await sweep()).toBe(0);
    const trail = await one<{ actions: string[] }>(
      `select array_agg(distinct action) as actions from audit_event where subject_id = $1 and actor_kind = 'system'`,
      [breachId],
    );
    expect(trail.actions).toEqual(['BreachErased']);
  });

  it('stay while the breach is open, or its case is held', async () => {
    const { case_number: caseNumber } = await one<{ case_number: string }>(
      'select case_number from case_file where id = $1',
    );
    const report = { kind: 'other', what: 'Toinen.', awareAt: world.clock.now(), caseNumber };
    const { breachId: second } = valueOf(await world.desk.get(ReportOtherBreach).run(dpo, report));
    await step({ kind: 'assessed', risk: 'none', words: 'Ei vaaraa kenellekään.' }, second);
    world.clock.advance(TEN_YEARS);
    expect(await sweep()).toBe(0);
    await close(second);
    world.clock.advance(TEN_YEARS);
    valueOf(await world.desk.get(HoldCase).run(dpo, caseId, 'supervision'));
    expect([await sweep(), (await wordsOf(second))[0]]).toEqual([0, 'Toinen.']);
    valueOf(await world.desk.get(LiftHold).run(dpo, caseId));
    expect([await sweep(), (await wordsOf(second))[0]]).toEqual([1, '']);
  });

  it('all go in one sweep, however many were closed on one day', async () => {
    await world.owner.query(
      `insert into breach (id, authority_id, kind, what, aware_at, notify_by_at, reported_at, reported_by, closed_at)
       select gen_random_uuid(), authority_id, 'other', what, aware_at, notify_by_at, reported_at, reported_by,
         $2::timestamptz - make_interval(days => 3653) from breach, generate_series(1, 120) where id = $1`,
      [breachId, world.clock.now().toString()],
    );
    expect([await sweep(), await sweep()]).toEqual([120, 0]);
  });

  it('are erased by nobody but a job, not early, not twice, and not while held: the database asks for itself', async () => {
    const as = async (actor: string, id: string, days = 0, today = world.clock.today().toString()) =>
      (
        await one<{ done: string }>(
          `with who as (select set_config('app.actor', $1, true) || set_config('app.today', $4, true) as set)
           select erase_words_of_breach($2, $3, 'x', now()) as done from who where who.set is not null`,
          [actor, id, days, today],
        )
      ).done;
    const { case_number: caseNumber } = await one<{ case_number: string }>(
      'select case_number from case_file where id = $1',
    );
    const report = { kind: 'other', what: 'Kolmas.', awareAt: world.clock.now(), caseNumber };
    const { breachId: third } = valueOf(await world.desk.get(ReportOtherBreach).run(dpo, report));
    expect(await as('system', third)).toBe('not-over');
    await step({ kind: 'assessed', risk: 'none', words: 'Ei vaaraa kenellekään.' }, third);
    await close(third);
    expect([await as('staff', third), await as('system', third, 1)]).toEqual(['not-allowed', 'too-early']);
    // Nobody said which day it is.
    expect(await as('system', third, 0, '')).toBe('too-early');
    valueOf(await world.desk.get(HoldCase).run(dpo, caseId, 'supervision'));
    expect(await as('system', third)).toBe('held');
    valueOf(await world.desk.get(LiftHold).run(dpo, caseId));
    expect([await as('system', third), await as('system', third)]).toEqual(['erased', 'done']);
    const may = await one<{ may: string[] }>(
      `select array_agg(r order by r) as may from unnest(array['portal', 'desk', 'worker', 'api', 'migrator']) r
       where has_function_privilege(r, 'erase_words_of_breach(uuid, int, text, timestamptz)', 'execute')`,
      [],
    );
    expect(may).toEqual({ may: ['worker'] });
  });
});
