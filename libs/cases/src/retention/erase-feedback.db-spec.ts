import { AnswerFeedback, EraseFeedback, ExtendFeedback, OpenFeedback } from '#cases';
import { SendFeedback } from '#cases/citizen';
import { newId } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { codeOf, valueOf } from '../../../../test/support/question-world.js';

jest.setTimeout(120_000);

const registrar = staffMember('kirsi.kirjaaja');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-24T10:00:00+02:00'));

const send = async (kind: string): Promise<string> => {
  const words = { message: 'Ruudunlukijani ei löydä painiketta.', about: '', format: 'Pistekirjoitus' };
  const input = {
    submitKey: newId(),
    language: 'fi',
    kind,
    ...words,
    email: 'linnea@posti.example',
  } as const;
  return valueOf(await world.portal.get(SendFeedback).run(aCitizen(), { ...input, authorityId: '' })).id;
};
const answer = async (id: string): Promise<void> => {
  valueOf(await world.desk.get(AnswerFeedback).run(registrar, id, { text: 'Korjattu.', mail: 'none' }));
};
const open = (id: string) => world.desk.get(OpenFeedback).run(registrar, id);
const sweep = () => world.worker.get(EraseFeedback).run();
const rows = async (sql: string, values: unknown[]) =>
  (await world.owner.query<{ found: unknown }>(sql, values)).rows.map(({ found }) => found);

describe('answered feedback', () => {
  it('goes whole when its time from the answer is over, and leaves that it came, was answered and went', async () => {
    const id = await send('accessible-format');
    world.clock.set('2026-12-08T10:00:00+02:00');
    valueOf(
      await world.desk.get(ExtendFeedback).run(registrar, id, { reason: 'many-files', letterSent: false }),
    );
    world.clock.set('2026-12-21T23:30:00+02:00');
    await answer(id);
    world.clock.set('2028-12-20T23:59:00+02:00');
    expect([await sweep(), (await open(id)).ok]).toEqual([0, true]);
    world.clock.set('2028-12-21T00:01:00+02:00');
    expect([await sweep(), codeOf(await open(id))]).toEqual([1, 'feedback.not-found']);
    expect(
      await rows(
        `select (select count(*) from feedback where id = $1) + (select count(*) from feedback_extension where feedback_id = $1) as found`,
        [id],
      ),
    ).toEqual(['0']);
    expect(
      await rows(
        `select array_agg(action || ' ' || actor_kind order by at) as found from audit_event where subject_id = $1
           and action in ('FeedbackSent', 'FeedbackAnswered', 'FeedbackErased')`,
        [id],
      ),
    ).toEqual([['FeedbackSent citizen', 'FeedbackAnswered staff', 'FeedbackErased system']]);
    expect(await sweep()).toBe(0);
  });
});

describe('feedback that nobody answered', () => {
  it('goes from the day it came when no clock runs, and stays while an answer is due by law', async () => {
    const [general, format, onAccess] = [
      await send('general'),
      await send('accessible-format'),
      await send('accessibility'),
    ];
    world.clock.set('2028-11-23T10:00:00+02:00');
    expect(await sweep()).toBe(0);
    world.clock.set('2028-11-24T10:00:00+02:00');
    expect([await sweep(), codeOf(await open(general))]).toEqual([1, 'feedback.not-found']);
    world.clock.advance({ days: 4000 });
    expect(await sweep()).toBe(0);
    expect([(await open(format)).ok, (await open(onAccess)).ok]).toEqual([true, true]);
  });
});

describe('the sweep', () => {
  it('goes on until nothing is due, however much came on one day', async () => {
    const id = await send('general');
    await world.owner.query(
      `insert into feedback (id, authority_id, kind, language, received_on, received_at, content)
       select gen_random_uuid(), authority_id, kind, language, received_on, received_at, content
       from feedback, generate_series(1, 120) where id = $1`,
      [id],
    );
    world.clock.set('2028-11-24T10:00:00+02:00');
    expect([await sweep(), await sweep()]).toEqual([121, 0]);
  });
});

describe('the function that erases feedback', () => {
  it('asks for itself: a job alone, not early, and not when nobody says which day it is', async () => {
    const id = await send('general');
    const as = async (actor: string, today: string, days = 10) =>
      (
        await rows(
          `with who as (select set_config('app.actor', $1, true) || set_config('app.today', $2, true) as set)
           select erase_feedback($3, $4) as found from who where who.set is not null`,
          [actor, today, id, days],
        )
      )[0];
    expect(await as('staff', '2026-12-04')).toBe(false);
    expect(await as('system', '2026-12-03')).toBe(false);
    expect(await as('system', '')).toBe(false);
    expect([await as('system', '2026-12-04'), await as('system', '2026-12-04')]).toEqual([true, false]);
  });

  it('is called by the worker alone', async () => {
    const may = await rows(
      `select array_agg(r order by r) as found from unnest(array['portal', 'desk', 'worker', 'api', 'migrator']) r
       where has_function_privilege(r, 'erase_feedback(uuid, int)', 'execute')`,
      [],
    );
    expect(may).toEqual([['worker']]);
  });
});
