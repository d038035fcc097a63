import { ConfirmRouting, OpenCaseFile, OpenTriage } from '#cases';
import { FileRequest, ReadMyCase } from '#cases/citizen';
import type { Result } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('outi.mallila');
const aino = aCitizen('aino');
let world: CaseWorld;
let caseId: string;

beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
  const input = aRequest().inLaplandJointService().asking('access', 'own-document').build();
  caseId = valueOf(await world.portal.get(FileRequest).run(aino, input)).caseId;
});
afterAll(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

const mine = async () => valueOf(await world.portal.get(ReadMyCase).run(aino, caseId));

describe('the own case of a person', () => {
  it('tells in one row how many times staff opened it on one day, by the calendar of Helsinki', async () => {
    const open = async () => valueOf(await world.desk.get(OpenCaseFile).run(registrar, caseId));
    world.clock.set('2026-11-22T23:30:00+02:00');
    await open();
    await open();
    await open();
    world.clock.set('2026-11-23T00:30:00+02:00');
    await open();
    const opened = (await mine()).looks.filter(({ action }) => action === 'CaseRead');
    expect(opened.map(({ times }) => times)).toEqual([1, 3]);
  });

  it('tells what each part that went elsewhere is about', async () => {
    const { proposal, version } = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId, {}));
    const shares = proposal.shares.filter(({ role }) => role === 'decides');
    const confirmed = {
      shares,
      joint: [],
      redirects: proposal.redirects,
      acknowledged: proposal.warnings.map(({ code }) => code),
      version,
    };
    valueOf(await world.desk.get(ConfirmRouting).run(registrar, caseId, confirmed));
    const kela = (await mine()).elsewhere.find((part) => part.authorityId === 'kela');
    const share = shares.find(({ authority }) => authority === 'kela');
    expect(kela?.rights).toEqual(share?.rights);
    expect(kela?.rights.length).toBeGreaterThan(0);
    expect(kela?.dataIds).toEqual(share?.data);
  });
});
