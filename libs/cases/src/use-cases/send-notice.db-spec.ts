import { FileRequest } from '#cases/citizen';
import type { Mail } from '#delivery';
import type { CitizenActor } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest, type RequestBuilder } from '../../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00', { PORTAL_URL: 'https://tietopyynto.example' });
});
afterAll(() => world.close());

/** Files a request; its notice is planned. @returns the id of the case */
async function file(citizen: CitizenActor, request: RequestBuilder): Promise<string> {
  const filed = await world.portal.get(FileRequest).run(citizen, request.build());
  if (!filed.ok) throw new Error(filed.refusal.code);
  return filed.value.caseId;
}

async function planned(): Promise<Mail> {
  const before = world.mailer.sent.length;
  await world.runJobs();
  expect(world.mailer.sent.length).toBe(before + 1);
  return world.mailer.sent.at(-1)!;
}

const withoutSignIn = () => file(aCitizen(null), aRequest().withoutSignIn());

describe('the e-mail about a request that was received', () => {
  it('leads who signed in to the own cases', async () => {
    await file(aCitizen('eero'), aRequest());
    const mail = await planned();
    expect(mail.text).toContain('Asiasi on vastaanotettu.');
    expect(mail.text).toContain('https://tietopyynto.example/fi/cases\n');
  });

  it('leads who did not to the start page: the own cases would show nothing', async () => {
    await withoutSignIn();
    const mail = await planned();
    expect(mail.text).toContain('Asiasi on vastaanotettu.');
    expect(mail.text).toContain('https://tietopyynto.example/fi\n');
  });
});

describe('the e-mail about a letter', () => {
  it('tells who did not sign in that the answer comes in the chosen way, and leads nowhere', async () => {
    const caseId = await withoutSignIn();
    await world.owner.query(`update delivery set reason = 'letter-available' where case_id = $1`, [caseId]);
    const mail = await planned();
    expect(mail.text).toContain('Viranomainen antaa vastauksen sinulle valitsemallasi tavalla.');
    expect(mail.text).not.toContain('http');
  });
});
