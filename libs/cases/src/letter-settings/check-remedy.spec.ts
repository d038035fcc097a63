import { describe, expect, it } from '@jest/globals';
import type { OfficeContact } from '#registers';
import { checkRemedy, type TypedRemedy } from './check-remedy.js';

const NO = { fi: '', sv: '', en: '' };
const text = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });
const COURT: OfficeContact = { office: text('Hämeenlinnan hallinto-oikeus'), post: text('Osoite') };
const courts = new Map([[COURT.office.fi, COURT]]);
const typed = (over: Partial<TypedRemedy> = {}): TypedRemedy => ({
  kind: 'hallintovalitus',
  body: NO,
  post: NO,
  hours: NO,
  email: '',
  phone: '',
  court: COURT.office.fi,
  ombudsman: NO,
  ...over,
});
const lahti = { kind: 'municipality' as const };
const refusalOf = (over: Partial<TypedRemedy>, authority: Parameters<typeof checkRemedy>[1] = lahti) => {
  const checked = checkRemedy(typed(over), authority, courts);
  return checked.ok ? 'ok' : [checked.refusal.code, checked.refusal.facts?.['field']];
};

describe('checkRemedy', () => {
  it('takes an appeal to a known court with nothing else', () => {
    expect(refusalOf({})).toBe('ok');
    expect(refusalOf({ court: '' })).toEqual(['remedy.missing-court', 'court']);
    expect(refusalOf({ court: 'Keksitty oikeus' })).toEqual(['remedy.missing-court', 'court']);
  });

  it('lets nobody choose for the authority: no kind, no setting', () => {
    expect(refusalOf({ kind: '' })).toEqual(['remedy.missing-kind', 'kind']);
    expect(refusalOf({ kind: 'kantelu' })).toEqual(['remedy.missing-kind', 'kind']);
  });

  it('gives a claim for a revised decision to municipal authorities alone (410/2015 § 134)', () => {
    const review = { kind: 'oikaisuvaatimus', post: text('PL 1') };
    expect(refusalOf(review)).toBe('ok');
    expect(refusalOf(review, { kind: 'joint-municipal-authority' })).toBe('ok');
    for (const kind of ['state-agency', 'wellbeing-county', 'te-office'] as const)
      expect(refusalOf(review, { kind })).toEqual(['remedy.municipal-only', 'kind']);
  });

  it('asks where such a claim is delivered, unless the registry is known', () => {
    const contact = { office: text('Kirjaamo'), post: text('PL 202') };
    expect(refusalOf({ kind: 'oikaisuvaatimus' })).toEqual(['remedy.missing-address', 'post-fi']);
    expect(refusalOf({ kind: 'oikaisuvaatimus' }, { ...lahti, contact })).toBe('ok');
    expect(refusalOf({ email: 'a@b.fi' }, { ...lahti, contact })).toEqual([
      'remedy.missing-address',
      'post-fi',
    ]);
  });

  it('takes a claim without a court: the court comes after the revised decision', () => {
    expect(refusalOf({ kind: 'oikaisuvaatimus', post: text('PL 1'), court: '' })).toBe('ok');
  });

  it('wants a text in all three languages or in none', () => {
    expect(refusalOf({ body: { ...NO, fi: 'Kaupunginhallitus' } })).toEqual([
      'remedy.missing-language',
      'body-sv',
    ]);
    expect(refusalOf({ ombudsman: { ...text('PL'), en: ' ' } })).toEqual([
      'remedy.missing-language',
      'ombudsman-en',
    ]);
  });

  it('refuses what is too long or no address', () => {
    expect(refusalOf({ body: { ...text('x'), sv: 'x'.repeat(301) } })).toEqual([
      'remedy.too-long',
      'body-sv',
    ]);
    expect(refusalOf({ post: text('PL 1'), email: 'kirjaamo' })).toEqual(['remedy.bad-email', 'email']);
    expect(refusalOf({ post: text('PL 1'), phone: 'soita' })).toEqual(['remedy.bad-phone', 'phone']);
  });
});
