import { ConfirmRouting, type ConfirmedRouting, OpenCaseFile, OpenTriage } from '#cases';
import { FileRequest, ReadMyCase } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sealer } from '#platform';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

const kirsi = staffMember('kirsi.kirjaaja');
const ADVICE = {
  whyNotTransferred: 'Oikaisua pyydetään suoraan virastolta, joka tarkistaa tiedon.',
  contact: 'PL 123, 00531 Helsinki\n0295 536 000',
};

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
/** A name in the population register is to be corrected: that is for the agency, and nothing of it is Lahti's. */
beforeEach(async () => {
  const scope = { wrong: 'Etunimeni.', correct: 'Eero Olavi.' };
  const claims = [{ right: 'rectification', scope } as const];
  const input = aRequest()
    .with({ claims, dataIds: ['population-data'] })
    .build();
  caseId = valueOf(await world.portal.get(FileRequest).run(aCitizen(), input)).caseId;
});

const confirm = async (change: Partial<ConfirmedRouting> = {}) => {
  const { proposal, version } = valueOf(await world.desk.get(OpenTriage).run(kirsi, caseId));
  const acknowledged = proposal.warnings.map(({ code }) => code);
  const { redirects } = proposal;
  const input = { shares: [], redirects, acknowledged, version, advice: ADVICE, ...change };
  return world.desk.get(ConfirmRouting).run(kirsi, caseId, input);
};

describe('a request of which nothing is ours and nothing is transferred', () => {
  it('ends with a letter that tells where to turn, how to reach it and why it was not transferred', async () => {
    const { redirected, kept } = valueOf(await confirm());
    expect([redirected, kept]).toEqual([['dvv'], false]);
    const { rows } = await world.owner.query('select kind, content from letter where case_id = $1', [caseId]);
    expect(rows.map(({ kind }) => kind)).toEqual(['redirect']);
    const { html } = JSON.parse(world.desk.get(Sealer, { strict: false }).open(rows[0].content)) as {
      html: string;
    };
    expect(html).toContain('Digi- ja väestötietovirasto');
    expect(html).toContain('0295 536 000');
    expect(html).toContain(ADVICE.whyNotTransferred);
    const mine = valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), caseId));
    expect(mine.letters.map(({ kind }) => kind)).toEqual(['redirect']);
    const { history } = valueOf(await world.desk.get(OpenCaseFile).run(kirsi, caseId));
    expect(history.map(({ letter }) => letter)).toContain('Minne voitte kääntyä');
  });

  it.each<[string, Partial<ConfirmedRouting>, string]>([
    [
      'why it is not transferred',
      { advice: { ...ADVICE, whyNotTransferred: ' ' } },
      'routing.missing-why-not whyNotTransferred',
    ],
    [
      'how to reach whom the catalogue does not know',
      { advice: { ...ADVICE, contact: '' } },
      'routing.missing-contact redirectContact',
    ],
    [
      'a text without identity code',
      { advice: { ...ADVICE, contact: '010594Y9032' } },
      'routing.identity-code whyNotTransferred',
    ],
    ['somewhere to turn', { redirects: [] }, 'routing.nothing-chosen'],
  ])('needs %s', async (_, change, code) => {
    expect(codeOf(await confirm(change))).toBe(code);
  });
});
