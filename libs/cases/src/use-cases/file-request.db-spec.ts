import { FileRequest, ListMyCases, ReadMyCase, ReadReceipt } from '#cases/citizen';
import type { CitizenActor, Result } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { atOnce } from '../../../../test/support/at-once.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());

const file = (input = aRequest().build(), actor: CitizenActor = aCitizen()) =>
  world.portal.get(FileRequest).run(actor, input);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('filing a request', () => {
  it('gives a case number, the due day and its working', async () => {
    const receipt = valueOf(await file());
    expect(receipt.caseNumber).toMatch(/^LAHTI\/\d+\/00\.04\.02\/2026$/);
    expect(receipt.leadDue.toString()).toBe('2026-12-22');
    expect(receipt.claims[0]?.clock.steps.map((step) => step.date.toString())).toEqual(
      expect.arrayContaining(['2026-11-22', '2026-12-22']),
    );
  });

  it('of this service itself opens a case at the authority that uses it', async () => {
    const input = aRequest().with({ registerId: 'lahti-tietopyynto' }).build();
    expect(valueOf(await file(input)).caseNumber).toMatch(/^LAHTI\//);
    const { rows } = await world.owner.query(
      'select authority_id, register_id from case_file where request_id = $1',
      [input.submitKey],
    );
    expect(rows).toEqual([{ authority_id: 'lahti', register_id: 'lahti-tietopyynto' }]);
  });

  it('leads with the earlier day when both laws are meant', async () => {
    const receipt = valueOf(await file(aRequest().asking('access', 'own-document').build()));
    expect(receipt.claims.map(({ right, clock }) => [right, clock.due.toString()])).toEqual([
      ['own-document', '2026-12-07'],
      ['access', '2026-12-22'],
    ]);
    expect(receipt.leadDue.toString()).toBe('2026-12-07');
  });

  it('files one request however often and however fast it is sent', async () => {
    const input = aRequest().build();
    const send = () => file(input);
    const sent = await atOnce(world, 'case_series', [send, send, send]);
    const numbers = sent.map((each) => (each.status === 'fulfilled' ? valueOf(each.value).caseNumber : each));
    expect(new Set(numbers)).toEqual(new Set([expect.stringMatching(/^LAHTI/)]));
    expect(valueOf(await send()).caseNumber).toBe(numbers[0]);
    const { rows } = await world.owner.query(
      'select count(*)::int as n from case_file where request_id = $1',
      [input.submitKey],
    );
    expect(rows[0].n).toBe(1);
  });

  it('numbers the cases of an authority without gaps, also after a failed filing', async () => {
    const first = valueOf(await file()).caseNumber;
    await expect(file({ ...aRequest().build(), submitKey: 'not-a-uuid' })).rejects.toThrow();
    const second = valueOf(await file()).caseNumber;
    const running = (number: string): number => Number(number.split('/')[1]);
    expect(running(second)).toBe(running(first) + 1);
  });

  it('stores nothing of the person in the open', async () => {
    const input = aRequest().build();
    valueOf(await file(input));
    const { rows } = await world.owner.query(
      `select row_to_json(r)::text || (select string_agg(k::text, '') from claim k join case_file c on c.id = k.case_id
         where c.request_id = r.id) as text from request r where id = $1`,
      [input.submitKey],
    );
    expect(rows[0].text).not.toMatch(/Eero|Testinen|020594|posti\.example|Kaikki tietoni/);
  });

  it('keeps an attachment sealed, unscanned and named by its id', async () => {
    const input = aRequest()
      .with({ attachments: [{ name: 'valtakirja.txt', bytes: Buffer.from('Valtuutan.') }] })
      .build();
    valueOf(await file(input));
    const { rows } = await world.owner.query(
      'select id, name, type, quarantine from stored_file where request_id = $1',
      [input.submitKey],
    );
    expect(rows).toHaveLength(1);
    expect([rows[0].type, rows[0].quarantine]).toEqual(['txt', 'unscanned']);
    expect(rows[0].name).not.toContain('valtakirja');
    expect(world.files.files.get(rows[0].id)?.toString()).toBe('Valtuutan.');
  });

  it.each([
    ['request.no-claims', { claims: [] }],
    ['request.unknown-register', { registerId: 'no-such' }],
    ['request.unknown-authority', { authorityId: 'no-such' }],
    ['request.attachment-type', { attachments: [{ name: 'a.pdf', bytes: Buffer.from('MZ\u0000\u0001') }] }],
    [
      'request.too-many-attachments',
      { attachments: Array.from({ length: 6 }, () => ({ name: 'a.txt', bytes: Buffer.from('a') })) },
    ],
    ['request.missing-address', { answerBy: 'post' as const }],
  ])('says %s and stores nothing', async (code, change) => {
    const input = aRequest().with(change).build();
    const result = await file(input);
    expect(result.ok ? 'ok' : result.refusal.code).toBe(code);
    const { rows } = await world.owner.query('select 1 from request where id = $1', [input.submitKey]);
    expect(rows).toEqual([]);
  });

  it('tells by e-mail the authority, the number and the link, and nothing else', async () => {
    world.mailer.sent.length = 0;
    const receipt = valueOf(await file());
    await world.runJobs();
    const mail = world.mailer.sent.find((each) => each.text.includes(receipt.caseNumber));
    expect(mail?.to).toBe('eero@posti.example');
    expect(mail?.text).toContain('Lahden kaupunki');
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Eero|020594|työllisyys|tarkast/i);
  });
});

describe('what a citizen may see', () => {
  it('is his own: another person finds neither case nor receipt', async () => {
    const receipt = valueOf(await file(aRequest().build(), aCitizen('eero')));
    const stranger = aCitizen('somebody-else');
    expect((await world.portal.get(ReadMyCase).run(stranger, receipt.caseId)).ok).toBe(false);
    expect((await world.portal.get(ReadReceipt).run(stranger, receipt.requestId)).ok).toBe(false);
    expect(await world.portal.get(ListMyCases).run(stranger)).toEqual([]);
    expect((await world.portal.get(ReadMyCase).run(aCitizen('eero'), receipt.caseId)).ok).toBe(true);
  });

  it('is without sign-in only the receipt, and only in the browser that filed it', async () => {
    const input = aRequest().withoutSignIn().build();
    const nobody = aCitizen(null);
    const receipt = valueOf(await file(input, nobody));
    expect((await world.portal.get(ReadReceipt).run(nobody, receipt.requestId)).ok).toBe(false);
    const sameBrowser = { ...nobody, filedRequestIds: [receipt.requestId] };
    expect(valueOf(await world.portal.get(ReadReceipt).run(sameBrowser, receipt.requestId)).caseNumber).toBe(
      receipt.caseNumber,
    );
  });

  it('does not grow when somebody else types his identity code without signing in', async () => {
    const typed = { ...aRequest().build().identity, verified: 'none' as const };
    valueOf(await file(aRequest().with({ identity: typed }).build(), aCitizen(null)));
    const { rows } = await world.owner.query(
      'select person_key, hetu_key from request order by entered_at desc, id limit 200',
    );
    expect(rows.some((row) => row.person_key === null && row.hetu_key !== null)).toBe(true);
  });
});
