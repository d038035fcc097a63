import { PortalWorld } from '#test/support/portal-world';
import { AnswerOfCase, foundInWorkshop } from '#test/support/answer-of-case';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';

let portal: PortalWorld;
beforeAll(async () => {
  portal = await PortalWorld.open('2026-11-22T10:00:00+02:00');
});
afterAll(() => portal.close());

const NOBODY = '0b9c1a9e-0000-4000-8000-000000000000';

describe('the day of the answer for a calendar', () => {
  it('is a file with the day, the authority and the case number, and nothing of the person or the matter', async () => {
    const { caseId, caseNumber } = await portal.filed('aino', aRequest().asking('access', 'own-document'));
    const browser = await portal.signedIn('aino');
    const address = `/fi/cases/${caseId}/calendar`;
    expect((await browser.get(`/fi/cases/${caseId}`)).html).toContain(`href="${address}"`);
    const file = await browser.get(address);
    const lines = file.html.replaceAll('\r\n ', '').split('\r\n');
    // Two weeks from Sunday 22.11.2026 is Sunday 6.12., Independence Day: Monday 7.12. (621/1999 § 14, 150/1930 § 5).
    expect(lines).toContain('DTSTART;VALUE=DATE:20261207');
    expect(lines).toContain(`SUMMARY:Vastaus viimeistään: Lahden kaupunki\\, ${caseNumber}`);
    expect(lines).toContain(`DESCRIPTION:Lahden kaupunki\\n${caseNumber}`);
    expect(lines.find((line) => line.startsWith('URL:'))).toMatch(new RegExp(`/fi/cases/${caseId}$`));
    expect(lines.join('\n')).not.toMatch(/Eero|Aino|Mallikas|Testinen|594|posti|tarkast|asiakirj|Kaikki/i);
  });

  it('is not there for another person, nor once the case has ended', async () => {
    const { caseId, claims } = await portal.filed('aino');
    const address = `/fi/cases/${caseId}/calendar`;
    expect((await (await portal.signedIn('eero')).get(address)).status).toBe(404);
    const browser = await portal.signedIn('aino');
    expect((await browser.get(address)).status).toBe(200);
    await browser.get(`/fi/cases/${caseId}/withdraw`);
    await browser.post(`/fi/cases/${caseId}/withdraw`, { claims: claims[0]!.id, act: 'confirm' });
    expect((await browser.get(address)).status).toBe(404);
  });
});

describe('an attachment that was sent', () => {
  it('is given back to who sent it, under its own name, and the look is written down', async () => {
    const attachments = [{ name: 'oma lausunto.txt', bytes: Buffer.from('Mitä lähetin.\n') }];
    const { caseId } = await portal.filed('aino', aRequest().with({ attachments }));
    const browser = await portal.signedIn('aino');
    const page = await browser.get(`/fi/cases/${caseId}`);
    const address = /href="(\/fi\/attachments\/[^"]+)"[^>]*>oma lausunto\.txt/.exec(page.html)?.[1] ?? '';
    const file = await browser.get(address);
    expect([file.status, file.html]).toEqual([200, 'Mitä lähetin.\n']);
    expect(file.headers).toMatchObject({
      'content-disposition': 'attachment; filename="oma lausunto.txt"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const looks = `select count(*)::int as n from audit_event where action = 'OwnAttachmentRead' and subject_id = $1`;
    const { rows } = await portal.world.owner.query<{ n: number }>(looks, [address.split('/').pop()]);
    expect(rows[0]?.n).toBe(1);
    expect((await (await portal.signedIn('eero')).get(address)).status).toBe(404);
    expect((await portal.stranger().get(address)).location).toContain('/fi/sign-in');
  });

  it('that does not exist is not there', async () => {
    const browser = await portal.signedIn('aino');
    expect((await browser.get(`/fi/attachments/${NOBODY}`)).status).toBe(404);
    expect((await browser.get('/fi/attachments/x')).status).toBe(404);
  });
});

describe('a document that a search brought', () => {
  it('is offered with the answer once it is given, and to nobody else', async () => {
    const { world } = portal;
    const { caseId } = await portal.filed('aino', aRequest().asking('access'));
    await world.owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
    const answer = await AnswerOfCase.taken(world, caseId);
    const fileId = await foundInWorkshop(world, caseId);
    const browser = await portal.signedIn('aino');
    const address = `/fi/attachments/${fileId}`;
    expect((await browser.get(address)).status).toBe(404);
    expect((await browser.get(`/fi/cases/${caseId}`)).html).not.toContain(fileId);
    await answer.answered('access', 'granted', { documentIds: [fileId] });
    const page = await browser.get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('Vastauksen liitteet pajajakso.pdf');
    expect(page.html).toContain(`href="${address}"`);
    expect((await browser.get(address)).status).toBe(200);
    expect((await (await portal.signedIn('eero')).get(address)).status).toBe(404);
  });
});
