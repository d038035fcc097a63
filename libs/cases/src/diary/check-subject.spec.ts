import { describe, expect, it } from '@jest/globals';
import { checkSubject, LONGEST_SUBJECT } from './check-subject.js';

const check = (subject: string, name = 'Aino-Maria Mallikas'): string => {
  const result = checkSubject(subject, [name]);
  return result.ok ? `ok: ${result.value}` : result.refusal.code;
};

describe('a subject line of the diary', () => {
  it.each([
    'Tarkastuspyyntö, työllisyyspalvelujen asiakastiedot',
    'Begäran om rättelse, sysselsättningsservice',
    'Lokitietopyyntö 1.1.2025–31.12.2025 (703/2023 11 §)',
    'Ainoastaan pajatoiminnan tiedot',
  ])('may say %j', (subject) => {
    expect(check(subject)).toBe(`ok: ${subject}`);
  });

  it('is kept in one line without doubled blanks', () => {
    expect(check('  Oikaisu,\n  osoitetieto ')).toBe('ok: Oikaisu, osoitetieto');
  });

  it.each(['Pyyntö: 010594Y9032', 'pyyntö 010594y9032.', '131052–308T', '010594 Y 9032', '010594Y9033'])(
    'holds nothing of the form of an identity code: %j',
    (subject) => {
      expect(check(subject)).toBe('diary.subject-has-hetu');
    },
  );

  it.each(['Vastaus osoitteeseen aino@posti.example', 'nimi@posti'])(
    'holds no e-mail address: %j',
    (subject) => {
      expect(check(subject)).toBe('diary.subject-has-email');
    },
  );

  it.each([
    'Mallikas',
    'AINO-MARIA M.',
    'Marian pyyntö',
    'Tarkastuspyyntö (mallikas)',
    'Ainolta saapunut',
    'Mallikaksen tiedot',
  ])('holds no word of the person’s own name, with an ending neither: %j', (subject) => {
    expect(check(subject)).toBe('diary.subject-has-name');
  });

  it('holds no name of the one it is asked for either', () => {
    const result = checkSubject('Lapsen (Onni Testilä) tiedot', ['Aino Mallikas', 'Onni Testilä']);
    expect(result.ok ? 'ok' : result.refusal.code).toBe('diary.subject-has-name');
  });

  it('finds a name that ends in -nen in its other forms', () => {
    expect(check('Testisen tarkastuspyyntö', 'Eero Testinen')).toBe('diary.subject-has-name');
    expect(check('Testaamisen tiedot', 'Eero Testinen')).toMatch(/^ok/);
  });

  it('says something, and not too much', () => {
    expect(check(' ')).toBe('diary.missing-subject');
    expect(check('x'.repeat(LONGEST_SUBJECT))).toMatch(/^ok/);
    expect(check('x'.repeat(LONGEST_SUBJECT + 1))).toBe('diary.subject-too-long');
  });
});
