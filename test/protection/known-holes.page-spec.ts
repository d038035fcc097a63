import { staffMember } from '#test/builders/staff.builder';
import { aRequest } from '#test/builders/request.builder';
import { Browser } from '#test/support/browser';
import { paperRequest, versionOf } from '#test/support/desk-world';
import { personOf } from '#test/support/doors-world';
import { valueOf } from '#test/support/handled-case';
import { ListeningHouse } from '#test/support/listening-house';
import { printedOn } from '#test/support/page-reader';
import { answerUntil, formPage } from '#test/support/portal-form';
import { FileRequest } from '#cases/citizen';
import { SCOPES } from '#kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import supertest from 'supertest';

jest.setTimeout(120_000);

/** What a template engine, the typesetter of letters, a browser or a shell would do something with. */
const HOSTILE = [
  '{{constructor}} {{{constructor}}} {{#with this}}x{{/with}} {{> head}} {{t "audit.CaseRead"}}',
  '#read("/etc/passwd") #eval("1+1") #import "@preview/cetz:0.1.0" #panic() $x^2$ *b* @cite',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> ${7*7} `id` %{x} <%= 7*7 %>',
].join('\n');

let house: ListeningHouse;
beforeAll(async () => {
  house = await ListeningHouse.open('2026-11-23T10:00:00+02:00');
});
afterAll(() => house.close());

const query = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  (await house.world.owner.query<T & Record<string, unknown>>(sql, [...values])).rows as T[];

/** A request of Eero's, who has signed in, with these words. */
async function filed(what: string): Promise<{ caseId: string; requestId: string }> {
  const { personKey } = personOf(house, 'eero.testinen');
  const input = aRequest()
    .with({ claims: [{ right: 'access', scope: { what } }], answers: [{ question: 'Mitä?', answer: what }] })
    .build();
  const actor = { kind: 'citizen', personKey, filedRequestIds: [] } as const;
  return valueOf(
    await house.world.portal.get(FileRequest).run(actor, { ...input, submitKey: crypto.randomUUID() }),
  );
}
const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('what a person writes', () => {
  it('is printed as it stands on the pages of the portal and the desk, and in the letter that repeats it', async () => {
    const { caseId } = await filed(HOSTILE);
    const shown = asOneLine(HOSTILE);
    const mine = await (await house.signedIn(personOf(house, 'eero.testinen'))).get(`/fi/cases/${caseId}`);
    expect(mine.html).not.toMatch(/<script>alert|<img src=x/);
    const registrar = house.as('kirsi.kirjaaja');
    const page = await registrar.get(`/fi/cases/${caseId}/routing`);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(shown)]);
    expect(page.html).not.toMatch(/<script>alert|<img src=x|root:x:0/);

    const form = await registrar.get(`/fi/cases/${caseId}/questions/clarification`);
    const claims = /name="claims"[^>]*value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const question = { version: versionOf(form), claims, asks: HOSTILE, replyBy: '7.12.2026' };
    const asked = await registrar.post(`/fi/cases/${caseId}/questions/clarification`, question);
    expect([asked.status, asked.errors]).toEqual([303, []]);
    const [letter] = await query<{ id: string }>('select id from letter where case_id = $1', [caseId]);
    const { status, bytes } = await registrar.download(`/fi/letters/${letter!.id}`);
    expect(status).toBe(200);
    const printed = asOneLine(printedOn(bytes));
    expect(printed).toContain('#read("/etc/passwd") #eval("1+1")');
    expect(printed).toContain('{{constructor}} {{{constructor}}}');
    expect(printed).toContain('${7*7}');
    expect(printed).not.toMatch(/root:x:0|\b49\b/);
  });

  it('stands in no line of the log, nor does it begin one of its own', async () => {
    const mark = 'Räähkä';
    const browser = new Browser(house.portal);
    await browser.get('/fi/feedback');
    const words = `${mark}\n{"level":"fatal","msg":"${mark}"}\r\n\u001b[31m${mark}\u2028`;
    await browser.post('/fi/feedback', {
      text: words,
      email: `${mark}@posti.example`,
      kind: words,
      name: words,
    });
    await answerUntil(browser, 'who');
    await browser.post(formPage('who'), { act: 'continue', name: words });
    for (const path of [
      `/fi/x%0a%1b[31m${encodeURIComponent(mark)}`,
      `/fi/request/${encodeURIComponent(words)}`,
    ])
      await browser.get(path);
    const numbered = await supertest(house.portal.getHttpServer())
      .get('/fi')
      .set({ 'X-Request-Id': mark, 'User-Agent': `${mark}\ta`, Referer: `http://${mark}/` });
    expect(numbered.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    await filed(words);
    await house.runJobs();
    for (const [app, lines] of Object.entries(house.logged))
      for (const line of lines) {
        expect([app, line.endsWith('\n'), line.slice(0, -1)]).toEqual([
          app,
          true,
          expect.not.stringMatching(/\p{Cc}|\u2028/u),
        ]);
        expect(JSON.parse(line)).toHaveProperty('app', app);
      }
    const all = Object.values(house.logged).flat();
    expect(all.filter((line) => line.includes(mark))).toEqual([]);
    expect(house.logged.portal.length).toBeGreaterThan(10);
  });
});

describe('a field that the form does not have', () => {
  const SMUGGLED = {
    ...{
      id: '0b9c1a9e-0000-4000-8000-0000000000ff',
      personKey: 'key of somebody',
      person_key: 'x',
      state: 'decided',
    },
    ...{
      verified: 'strong',
      identityCheck: 'strong',
      authorityId: 'tornio',
      authority_id: 'tornio',
      handlerId: 'x',
    },
    ...{
      enteredBy: 'x',
      filedAs: 'x',
      outcome: 'granted',
      due: '2030-01-01',
      roles: 'admin',
      quarantine: 'clean',
    },
    ...{
      '__proto__[polluted]': 'yes',
      'constructor[prototype][polluted]': 'yes',
      'identity[verified]': 'strong',
    },
  };

  it('changes nothing of a request sent in the portal', async () => {
    const browser = new Browser(house.portal);
    const page = await answerUntil(browser, 'check');
    const draft = /name="draft" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const sent = await browser.post('/fi/request/check', { ...SMUGGLED, draft, act: 'send' });
    expect([sent.status, sent.location]).toEqual([303, expect.stringContaining('/fi/receipts/')]);
    const [row] = await query(
      `select r.person_key, r.identity_check, r.receiving_authority_id, c.state, c.authority_id, c.handler_id from request r
       join case_file c on c.request_id = r.id where r.id = $1`,
      [sent.location.split('/').at(-1)],
    );
    expect(row).toEqual({
      ...{ person_key: null, identity_check: 'none', receiving_authority_id: 'lahti' },
      ...{ state: 'received', authority_id: 'lahti', handler_id: null },
    });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('changes nothing of a request registered at the desk', async () => {
    const browser = house.as('kirsi.kirjaaja');
    const form = await browser.get('/fi/requests/new');
    const sent = await browser.postFiles(
      '/fi/requests/new',
      { ...SMUGGLED, ...paperRequest(form), receivedOn: '23.11.2026' },
      [],
    );
    expect([sent.status, sent.errors]).toEqual([303, []]);
    const caseId = /cases\/([0-9a-f-]{36})/.exec(sent.location)?.[1];
    const [row] = await query(
      `select c.state, c.authority_id, c.handler_id, r.identity_check, s.subject as by from case_file c
       join request r on r.id = c.request_id join staff s on s.id = r.entered_by where c.id = $1`,
      [caseId],
    );
    expect(row).toEqual({
      ...{ state: 'received', authority_id: 'lahti', handler_id: null },
      ...{ identity_check: 'none', by: 'kirsi.kirjaaja' },
    });
  });

  it('is refused at the interface, each by its place', async () => {
    await query(
      `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
       values (gen_random_uuid(), 'e-service', 'lahti', 'x', $1, now(), $2)`,
      [SCOPES, staffMember('ari.yllapito').staffId],
    );
    const now = new Date(house.world.clock.now().epochMilliseconds);
    const token = await house.issuer.token(now, { client: 'e-service', scope: SCOPES.join(' ') });
    const body = {
      ...{
        language: 'fi',
        person: { name: 'Aino Mallikas', verified: 'strong' },
        register: 'lahti-tyollisyyspalvelut',
      },
      ...{
        authentication: { level: 'strong', method: 'Suomi.fi' },
        claims: [{ right: 'access', outcome: 'granted' }],
      },
      ...{ answerBy: 'portal', authorityId: 'tornio', state: 'decided', clientId: 'x' },
    };
    const refused = await supertest(house.desk.getHttpServer())
      .post('/api/v1/requests')
      .set({
        Authorization: `Bearer ${token}`,
        'Idempotency-Key': 'mass-assignment-1',
        'Content-Type': 'application/json',
      })
      .send(JSON.stringify(body).replace('{', '{"__proto__":{"polluted":"yes"},'));
    expect(refused.status).toBe(422);
    const unknown = (refused.body.errors as { pointer: string; code: string }[])
      .filter(({ code }) => code === 'unknown-field')
      .map(({ pointer }) => pointer);
    expect(unknown).toEqual(
      expect.arrayContaining([
        '/person/verified',
        '/claims/0/outcome',
        '/authorityId',
        '/state',
        '/clientId',
      ]),
    );
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
