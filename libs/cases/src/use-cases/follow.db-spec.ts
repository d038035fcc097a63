import { AskToFollow, FileRequest, OpenFollow, ReadFollow } from '#cases/citizen';
import type { Result } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const nobody = aCitizen(null);
const START = '2026-11-22T10:00:00+02:00';
let world: CaseWorld;
let caseNumber: string;

beforeAll(async () => {
  world = await openCaseWorld(START);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(START);
  await world.owner.query('delete from follow_ask');
  caseNumber = await filed(nobody);
});

async function filed(citizen = nobody): Promise<string> {
  const request = citizen.personKey ? aRequest() : aRequest().withoutSignIn();
  const result = await world.portal.get(FileRequest).run(citizen, request.build());
  if (!result.ok) throw new Error(result.refusal.code);
  await world.runJobs();
  world.mailer.sent.length = 0;
  return result.value.caseNumber;
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
async function ask(number = caseNumber, email = 'Eero@posti.example') {
  world.mailer.sent.length = 0;
  const askId = await world.portal.get(AskToFollow).run(nobody, { caseNumber: number, email });
  await world.runJobs();
  const [mail] = world.mailer.sent;
  return { askId, mail, code: /\d{6}/.exec(mail?.text ?? '')?.[0] ?? 'none' };
}
const open = (askId: string, code: string) => world.portal.get(OpenFollow).run(nobody, askId, code);
const read = (askId: string) => world.portal.get(ReadFollow).run(nobody, askId);

describe('following a case without sign-in', () => {
  it('shows the state, the authority and the due day with its working, and nothing else', async () => {
    const { askId, code, mail } = await ask();
    expect([mail?.to, mail?.text.includes(caseNumber)]).toEqual(['eero@posti.example', false]);
    expect(codeOf(await read(askId))).toBe('follow.ended');
    expect(codeOf(await open(askId, code))).toBe('ok');
    const followed = await read(askId);
    if (!followed.ok) throw new Error('ended');
    expect(Object.keys(followed.value).sort()).toEqual([
      ...['authority', 'caseNumber', 'clocks', 'receivedOn', 'state'],
    ]);
    expect(followed.value.clocks.map(({ due }) => due.toString())).toEqual(['2026-12-22']);
    expect(JSON.stringify(followed.value)).not.toMatch(/Eero|Kaikki tietoni|access/);
  });

  it.each([
    ['another address', () => ask(caseNumber, 'toinen@posti.example')],
    ['no such case', () => ask('LAHTI/999/00.04.02/2026')],
    ['a case filed after sign-in', async () => ask(await filed(aCitizen('eero')))],
  ])('sends nothing for %s, and a try at a code looks like any wrong one', async (_, asking) => {
    const { askId, mail } = await asking();
    expect(mail).toBeUndefined();
    expect(codeOf(await open(askId, '000000'))).toBe('follow.wrong-code');
  });

  it('ends after five wrong codes, the right one included', async () => {
    const { askId, code } = await ask();
    const wrong = code === '111111' ? '222222' : '111111';
    const said: string[] = [];
    for (let time = 0; time < 5; time += 1) said.push(codeOf(await open(askId, wrong)));
    expect(said).toEqual([...Array<string>(4).fill('follow.wrong-code'), 'follow.ended']);
    expect(codeOf(await open(askId, code))).toBe('follow.ended');
  });

  it('opens once, within 15 minutes, and for 15 minutes', async () => {
    const { askId, code } = await ask();
    world.clock.advance({ minutes: 14 });
    expect(codeOf(await open(askId, code))).toBe('ok');
    expect(codeOf(await open(askId, code))).toBe('follow.ended');
    world.clock.advance({ minutes: 14 });
    expect(codeOf(await read(askId))).toBe('ok');
    world.clock.advance({ minutes: 1 });
    expect(codeOf(await read(askId))).toBe('follow.ended');
    const late = await ask();
    world.clock.advance({ minutes: 15 });
    expect(codeOf(await open(late.askId, late.code))).toBe('follow.ended');
  });

  it('sends five codes an hour for a case, then none, and says nothing of it', async () => {
    const sent: boolean[] = [];
    for (let time = 0; time < 6; time += 1) sent.push((await ask()).mail !== undefined);
    expect(sent).toEqual([true, true, true, true, true, false]);
  });

  it('keeps neither code, address nor number in the clear, and ids only in the job', async () => {
    const { code } = await ask();
    const { rows } = await world.owner.query(
      `select row_to_json(f)::text as kept from follow_ask f union all
       select payload::text from outbox where job = 'mail.follow-code'`,
    );
    expect(rows.map(({ kept }) => kept).join()).not.toMatch(
      new RegExp(`"${code}"|posti.example|LAHTI/`, 'i'),
    );
  });

  it('opens nothing of a protected person', async () => {
    await world.owner.query('update case_file set protected = true where case_number = $1', [caseNumber]);
    expect((await ask()).mail).toBeUndefined();
  });
});
