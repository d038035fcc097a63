import { LANGUAGES } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { citizenNotice } from './notices.js';

const facts = {
  authority: { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' },
  caseNumber: 'LAHTI/12/00.04.02/2026',
  link: 'http://localhost:4100/fi/cases',
};

describe('a notice to the person', () => {
  it.each(LANGUAGES)('names the authority, the case number and the link in %s', (language) => {
    const mail = citizenNotice(language, facts);
    for (const part of [facts.authority[language], facts.caseNumber, facts.link])
      expect(mail.text).toContain(part);
  });

  it.each(LANGUAGES)('does not tell in %s what the case is about', (language) => {
    const { subject, text } = citizenNotice(language, facts);
    expect(`${subject} ${text}`).not.toMatch(
      /työllisyys|rekisteri|tietopyyn|poisto|oikaisu|sysselsätt|register|begäran|employment|erasure|request[^s/]/i,
    );
  });
});
