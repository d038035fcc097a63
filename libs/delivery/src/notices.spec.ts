import { LANGUAGES } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { citizenNotice, type NoticeFacts } from './notices.js';

const facts: NoticeFacts = {
  authority: { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' },
  caseNumber: 'LAHTI/12/00.04.02/2026',
  reason: 'letter-available',
  readable: true,
  link: 'http://localhost:4100/fi/cases',
};
const every = LANGUAGES.flatMap((language) =>
  (['request-received', 'letter-available'] as const).flatMap((reason) =>
    [true, false].map((readable) => [language, reason, readable] as const),
  ),
);

describe('a notice to the person', () => {
  it.each(every)(
    'in %s, of %s, readable %s, names authority, case and link',
    (language, reason, readable) => {
      const mail = citizenNotice(language, { ...facts, reason, readable });
      for (const part of [facts.authority[language], facts.caseNumber, 'http://localhost:4100/fi/cases'])
        expect(mail.text).toContain(part);
    },
  );

  it.each(every)(
    'in %s, of %s, readable %s, does not tell what the case is about',
    (language, reason, readable) => {
      const { subject, text } = citizenNotice(language, { ...facts, reason, readable });
      expect(`${subject} ${text}`).not.toMatch(
        /työllisyys|rekisteri|tietopyyn|poisto|oikaisu|sysselsätt|register|begäran|employment|erasure|request[^s/]/i,
      );
    },
  );

  it('of a request says that the matter has been received, whoever sent it', () => {
    for (const readable of [true, false])
      expect(citizenNotice('fi', { ...facts, reason: 'request-received', readable }).text).toMatch(
        /^Asiasi on vastaanotettu\./,
      );
  });

  it('of a letter says to read it only to who can sign in; others get it in the way they chose', () => {
    expect(citizenNotice('fi', facts).text).toMatch(/^Asiassasi on uutta luettavaa\./);
    const outside = citizenNotice('fi', { ...facts, readable: false, link: null }).text;
    expect(outside).toContain('Viranomainen antaa vastauksen sinulle valitsemallasi tavalla.');
    expect(outside).not.toMatch(/luettavaa|http/);
  });
});
