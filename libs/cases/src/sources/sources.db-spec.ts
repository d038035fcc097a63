import { SignTask, TakeByHand, TellSources } from '#cases';
import type { StaffActor } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { ConnectedHouse, NOW, pasi } from '../../../../test/support/connected-sources.js';
import { type Behaviour, PERSON, REASON } from '../../../../test/support/faulty-source.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { codeOf, type TasksOfCase } from '../../../../test/support/tasks-of-case.js';

jest.setTimeout(30_000);

const petri = staffMember('petri.testila');
const OTHER = '11111111-2222-4333-8444-555555555555';
const JOB = 'sources.ask-source';

const house = new ConnectedHouse();
let tasks: TasksOfCase;
let walmu: string;
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.renew();
  tasks = await house.searched();
  walmu = await tasks.idOf('walmu');
});

const askAndRun = async (): Promise<void> => {
  valueOf(await house.ask(walmu));
  await house.world.runJobs();
};
const stateOf = async (taskId: string): Promise<unknown[]> => {
  const { state, content } = await house.opened(taskId, petri);
  const result = content.source?.result;
  return [state, result?.kind, ...(result?.kind === 'failed' ? [result.stop] : [])];
};
const sign = async (change: object, actor: StaffActor = pasi) => {
  const { version } = await house.opened(walmu, actor);
  const answer = { outcome: 'nothing-found', identifier: PERSON, foundBy: 'Asiakaspalvelusta.', words: '' };
  const rest = { periodFrom: 'järjestelmän alusta', periodTo: '', toldBy: '', files: [], thirdParty: false };
  return house.world.desk.get(SignTask).run(actor, walmu, { ...answer, ...rest, version, ...change });
};

describe('a search in a connected system', () => {
  it('stays with people until somebody gives the identifier: nothing is asked', async () => {
    await house.world.runJobs();
    const { state, unit, content } = await house.opened(walmu);
    expect([state, unit, content.source]).toEqual(['manual', 'Pajapalvelut', undefined]);
    expect(house.walmu.asked).toEqual([]);
  });

  it('takes the identifier that the source knows, with how it was found, and no other', async () => {
    expect(codeOf(await house.ask(walmu, { identifier: '010594Y9032' }))).toBe(
      'source.bad-identifier sourceIdentifier',
    );
    expect(codeOf(await house.ask(walmu, { foundBy: ' ' }))).toBe('source.missing-found-by sourceFoundBy');
    const ura = await tasks.idOf('ura');
    expect(codeOf(await house.ask(ura, { actor: petri }))).toBe('source.not-connected sourceIdentifier');
  });

  it('brings copies and an overview, which a person confirms', async () => {
    await askAndRun();
    const task = await house.opened(walmu);
    expect(await stateOf(walmu)).toEqual(['to-confirm', 'found']);
    expect(task.content.source).toMatchObject({
      identifier: PERSON,
      foundBy: expect.stringMatching(/^Asiakas/),
    });
    const { result } = task.content.source!;
    expect(result?.kind === 'found' && [result.overview.values, result.overview.withheld]).toEqual([3, 1]);
    expect(task.documents.map(({ name }) => name).sort()).toEqual(['walmu.json.txt', 'walmu.txt']);
    const [raw, read] = ['walmu.json.txt', 'walmu.txt'].map((name) =>
      house.world.files.files.get(task.documents.find((one) => one.name === name)!.id)!.toString(),
    );
    expect(raw).toContain('{"key":"VISITS","value":3}');
    expect(read).toContain('  FIRST_NAME: Eero\n  VISITS: 3\n');
    expect(codeOf(await sign({ outcome: 'copies' }))).toBe('ok');
    expect(await house.audits(walmu)).toEqual(['SourceAsked staff', `SourceAnswered ${JOB}`]);
    expect(await house.steps(walmu)).toEqual(['asked-query', 'found']);
  });

  it('that knows nothing under the identifier waits for a person to confirm that', async () => {
    house.walmu.answers = ['nothing'];
    await askAndRun();
    expect(await stateOf(walmu)).toEqual(['to-confirm', 'nothing']);
    expect(await house.world.runJobs()).toEqual({ done: 0, failed: 0 });
    expect(codeOf(await house.ask(walmu))).toBe('source.answered-already sourceIdentifier');
    expect(codeOf(await sign({}))).toBe('ok');
    expect((await house.opened(walmu)).outcome).toBe('nothing-found');
  });

  it('may be asked under another identifier; what came before stays on the task', async () => {
    house.walmu.answers = ['nothing', 'found'];
    await askAndRun();
    valueOf(await house.ask(walmu, { identifier: OTHER.toUpperCase() }));
    await house.world.runJobs();
    const { source } = (await house.opened(walmu)).content;
    expect([source?.identifier, source?.result?.kind]).toEqual([OTHER, 'found']);
    expect(source?.earlier.map(({ identifier, result }) => [identifier, result?.kind])).toEqual([
      [PERSON, 'nothing'],
    ]);
  });
});

describe('a source that fails', () => {
  it.each<[Behaviour, string, number]>([
    ['silent', 'timed-out', 4],
    ['late', 'timed-out', 4],
    ['cut-off', 'unreachable', 4],
    ['error', 'server-error', 4],
    ['busy', 'busy', 4],
    ['malformed', 'malformed', 1],
    ['huge', 'too-large', 1],
    ['moved', 'unexpected', 1],
    // Once more with a new token.
    ['token-not-taken', 'unauthorised', 2],
  ])('by being %s leaves the task to people with %s, asked %i times', async (behaviour, stop, times) => {
    house.walmu.answers = [behaviour];
    await askAndRun();
    expect(await stateOf(walmu)).toEqual(['manual', 'failed', stop]);
    expect(house.walmu.asked).toHaveLength(times);
    expect((await house.steps(walmu)).at(-1)).toBe(stop);
    expect((await house.audits(walmu)).at(-1)).toBe(`SourceFailed ${JOB}`);
    expect(codeOf(await sign({ outcome: 'overview', words: 'Yksi jakso.' }))).toBe('ok');
  });

  it('once and then answers is asked until it answers', async () => {
    house.walmu.answers = ['error', 'found'];
    await askAndRun();
    expect(await stateOf(walmu)).toEqual(['to-confirm', 'found']);
    expect((await house.opened(walmu)).content.source?.tries).toBe(1);
    expect(await house.steps(walmu)).toEqual(['asked-query', 'server-error', 'found']);
  });

  it('stops no other: the one that answered is not asked again', async () => {
    const typpi = await tasks.idOf('typpi');
    house.typpi.answers = ['error'];
    valueOf(await house.ask(typpi, { actor: petri }));
    await askAndRun();
    expect(await stateOf(walmu)).toEqual(['to-confirm', 'found']);
    expect(await stateOf(typpi)).toEqual(['manual', 'failed', 'server-error']);
    expect([house.walmu.asked.length, house.typpi.asked.length]).toEqual([1, 4]);
    house.typpi.answers = ['found'];
    valueOf(await house.ask(typpi, { actor: petri }));
    await house.world.runJobs();
    expect([house.walmu.asked.length, house.typpi.asked.length]).toEqual([1, 5]);
    expect(await stateOf(typpi)).toEqual(['to-confirm', 'found']);
  });

  it('with reasons leaves them on the task', async () => {
    house.walmu.answers = ['refused'];
    await askAndRun();
    const { state, content } = await house.opened(walmu);
    expect([state, content.source?.result]).toMatchObject(['manual', { kind: 'refused', reasons: [REASON] }]);
    expect(house.walmu.asked).toHaveLength(1);
  });

  it('because its provider gives no token for client credentials is not asked at all', async () => {
    house.walmu.provider = 'refuses';
    valueOf(await house.ask(walmu));
    // The token that earlier tests were given has ended.
    house.world.clock.advance({ minutes: 10 });
    await house.world.runJobs();
    expect(await stateOf(walmu)).toEqual(['manual', 'failed', 'token-refused']);
    expect(house.walmu.asked).toEqual([]);
  });

  it('by taking its worker down leaves the task to people', async () => {
    valueOf(await house.ask(walmu));
    await house.world.owner.query('update outbox set attempts = 4 where job = $1 and done_at is null', [JOB]);
    await house.world.runJobs();
    expect(await stateOf(walmu)).toEqual(['manual', 'failed', 'given-up']);
  });
});

describe('an answer that comes late', () => {
  it('overwrites nothing of a task that was done by hand meanwhile, and holds no transaction while it is awaited', async () => {
    house.walmu.answers = ['held'];
    valueOf(await house.ask(walmu));
    const running = house.world.runJobs();
    await house.walmu.reached;
    const { rows } = await house.world.owner.query(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and usename = 'worker' and state like 'idle in transaction%'`,
    );
    const { version } = await house.opened(walmu);
    valueOf(await house.world.desk.get(TakeByHand).run(pasi, walmu, { version }));
    valueOf(await sign({ outcome: 'overview', words: 'Yksi jakso.' }));
    house.walmu.letGo();
    await running;
    expect(rows).toEqual([{ open: 0 }]);
    const task = await house.opened(walmu);
    expect([task.state, task.outcome, task.documents]).toEqual(['done', 'overview', []]);
    expect(task.content.source?.result?.kind).toBe('by-hand');
    expect(await house.steps(walmu)).toEqual(['asked-query', 'by-hand', 'late']);
    expect((await house.audits(walmu)).at(-1)).toBe(`SourceAnsweredLate ${JOB}`);
  });
});

it('a task whose source waits for an identifier reminds the unit that confirms it', async () => {
  house.world.clock.set('2026-12-04T08:00:00+02:00');
  house.world.mailer.sent.length = 0;
  await house.world.runJobs();
  const told = house.world.mailer.sent.filter(({ to }) => to.includes('pasi.pajamalli'));
  expect(told.some(({ text }) => text.includes(walmu))).toBe(true);
  house.world.clock.set(NOW);
});

it('a system that is taken out of the settings is no longer asked, and its tasks say so', async () => {
  valueOf(await house.ask(walmu));
  const without = await house.world.startWorker({ SOURCES: '' });
  await without.get(TellSources).run();
  await house.world.runJobs(without);
  expect(await stateOf(walmu)).toEqual(['manual', 'failed', 'not-connected']);
  expect((await house.opened(walmu)).connected).toBeNull();
  expect(codeOf(await house.ask(walmu))).toBe('source.not-connected sourceIdentifier');
  await house.world.worker.get(TellSources).run();
  expect((await house.opened(walmu)).connected).toEqual({ systemId: 'walmu', identifier: 'profile-id' });
});

it('no token, no body, no address and no identifier lies open in the database', async () => {
  house.walmu.answers = ['error', 'found'];
  await askAndRun();
  const { rows } = await house.world.owner.query<{ kept: string }>(
    `select to_jsonb(o)::text as kept from outbox o union all select to_jsonb(t)::text from task t
     union all select to_jsonb(e)::text from task_event e union all select to_jsonb(a)::text from audit_event a
     union all select to_jsonb(f)::text from stored_file f union all select to_jsonb(s)::text from connected_source s`,
  );
  const open = ['walmu', 'token-1', 'a secret of the tests', '"Eero"', 'FIRST_NAME', 'gdpr-api', PERSON];
  expect(open.filter((text) => rows.some(({ kept }) => kept.includes(text)))).toEqual(['walmu']);
});
