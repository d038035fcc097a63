import { OpenCaseFile, SignTask } from '#cases';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { LettersOfCase } from '../../../../test/support/letters-of-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

const petri = staffMember('petri.testila');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());

it('who asks is told which recipients were told, when and of what, and who could not be, once all are (GDPR 19)', async () => {
  const answer = await AnswerOfCase.begun(world, 'rectification');
  await answer.answered('rectification', 'granted', { given: 'Jakson päättymissyy on korjattu.' });
  const letters = new LettersOfCase(world, answer.caseId);
  expect(codeOf(await letters.send(petri, 'recipients-told'))).toBe('caseLetter.recipients-open');

  const { tasks } = valueOf(await world.desk.get(OpenCaseFile).run(petri, answer.caseId));
  const notices = tasks
    .filter(({ kind }) => kind === 'recipient-notice')
    .sort((one, other) => one.place!.fi.localeCompare(other.place!.fi, 'fi'));
  const outcomes = ['done', 'nothing-there', 'cannot', 'done'];
  world.clock.set('2026-11-26T10:00:00+02:00');
  for (const [index, { id, version }] of notices.entries()) {
    const outcome = outcomes[index]!;
    const words = outcome === 'cannot' ? 'Rahoittaja on lopettanut.' : 'Kirjeellä.';
    const said = { outcome, words, identifier: '', foundBy: '', periodFrom: '', periodTo: '', toldBy: '' };
    const input = { ...said, version, files: [], thirdParty: false };
    valueOf(await world.desk.get(SignTask).run(petri, id, input));
  }
  const text = await letters.text(petri, 'recipients-told');
  expect(text).toContain('<dd>24.11.2026</dd>');
  expect(text.match(/<dd>26\.11\.2026<\/dd>/g)).toHaveLength(2);
  expect(text).toContain('Jakson päättymissyy on korjattu.');
  expect(text).toContain('KEHA-keskus');
  expect(text).toContain('Rahoittaja on lopettanut.');
  expect(text).not.toContain('Palvelun yhteistyökumppanit');
  valueOf(await letters.send(petri, 'recipients-told'));
  expect(await letters.sent()).toContain('recipients-told');
});
