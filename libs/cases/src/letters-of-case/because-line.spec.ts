import { describe, expect, it } from '@jest/globals';
import { becauseOfOffice } from '../domain/split-reason.js';
import { becauseLine } from './because-line.js';

const words = { language: 'fi', text: 'Etuuspäätös tehtiin Kelassa.' } as const;

describe('a reason in a letter', () => {
  it('is in the language of the reader, with its source as that reader writes it', () => {
    const because = becauseOfOffice('holds-data', 'own', null);
    expect(becauseLine(because, 'fi')).toBe(
      'Tiedot tai asiakirjat ovat tällä viranomaisella. (434/2003, 21 §)',
    );
    expect(becauseLine(because, 'sv')).toBe(
      'Uppgifterna eller handlingarna finns hos den här myndigheten. (434/2003, 21 §)',
    );
  });

  it('quotes what the office wrote, and says in which language where that is not the reader’s', () => {
    const because = becauseOfOffice('other', 'shared', words);
    expect(becauseLine(because, 'fi')).toContain('Viranomainen kirjoittaa: ”Etuuspäätös tehtiin Kelassa.”');
    expect(becauseLine(because, 'sv')).toContain('Myndigheten skriver på finska: ”Etuuspäätös');
    expect(becauseLine(because, 'en')).toContain('(GDPR 26) The authority writes in Finnish: “Etuuspäätös');
  });
});
