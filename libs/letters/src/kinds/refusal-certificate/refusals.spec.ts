import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import { LOG_DATA_REFUSAL } from '../log-data-refusal/definition.js';
import { OBJECTION_NOT_UPHELD } from '../objection-not-upheld/definition.js';
import { REFUSAL_CONTENT } from './content.js';
import { RefusalCertificateContext } from './context.js';

const KINDS = [OBJECTION_NOT_UPHELD, LOG_DATA_REFUSAL] as const;
type Kind = (typeof KINDS)[number]['kind'];

function html(
  kind: Kind,
  changes: Partial<RefusalCertificateContext> = {},
  language: Language = 'fi',
): string {
  const definition = KINDS.find((one) => one.kind === kind)!;
  const result = prepareLetter(kind, language, { ...definition.sample(language), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind.kind, language, kind] as const)))(
  'the refusal %s (%s)',
  (name, language, kind) => {
    it('reads as expected, word for word', () => {
      expect(`${sampleLetter(name, language).html}\n`).toBe(goldenLetter(name, language));
    });

    it('shares context and contents with the refusal certificate', () => {
      expect(kind.context).toBe(RefusalCertificateContext);
      expect(kind.content).toBe(REFUSAL_CONTENT);
      expect(contentOf(name, kind.sample(language), language)).toHaveLength(13);
      expect(missingContent(name, kind.sample(language), language)).toEqual([]);
    });
  },
);

describe('an objection that is not upheld (GDPR 21(1))', () => {
  it('names the measure of the law: compelling legitimate grounds that the controller demonstrates', () => {
    expect(html('objection-not-upheld')).toContain('huomattavan tärkeä ja perusteltu syy, joka syrjäyttää');
    expect(html('objection-not-upheld', {}, 'sv')).toContain('tvingande berättigade skäl');
    expect(html('objection-not-upheld', {}, 'en')).toContain('compelling legitimate grounds');
  });

  it('tells of a restriction before it ends (GDPR 18(1)(d), 18(3))', () => {
    expect(html('objection-not-upheld')).toContain('18 artiklan 1 kohdan d alakohta');
  });

  it('has the remedies of any refusal', () => {
    expect(html('objection-not-upheld')).toMatch(
      /12 artiklan 4 kohdan.*PL 800, 00531 Helsinki.*30 päivän kuluessa.*<h2>Valitusosoitus/s,
    );
  });
});

describe('the refusal of log data (703/2023 § 11)', () => {
  it('is a written decision under that act, free of charge by it', () => {
    const letter = html('log-data-refusal');
    expect(letter).toContain('Kirjallinen päätös siitä, että osaa lokitiedoista ei anneta');
    expect(letter).toContain('ovat maksuttomia (703/2023, 11 §)');
    expect(letter).not.toContain('12 artiklan');
  });

  it('goes to the Ombudsman by section 21, subsection 1, and to the court as the authority has set', () => {
    expect(html('log-data-refusal')).toMatch(
      /\(1050\/2018\) 21 §:n 1 momentti\).*PL 800, 00531 Helsinki.*30 päivän kuluessa.*<h2>Valitusosoitus/s,
    );
  });

  it('leaves the right to learn the recipients as it is (GDPR 15(1)(c), C-154/21)', () => {
    expect(html('log-data-refusal')).toContain('15 artiklan 1 kohdan c alakohta');
  });

  it('tells of indirect access where section 34 is a ground', () => {
    const [decision] = LOG_DATA_REFUSAL.sample('fi').decisions;
    const grounds = ['Tietosuojalaki (1050/2018), 34 § 1 momentin 2 kohta'];
    const changes = { decisions: [{ ...decision!, grounds }], indirectAccess: true };
    expect(html('log-data-refusal', changes)).toContain('34 §:n 4 momentti');
    expect(html('log-data-refusal', { ...changes, indirectAccess: false })).toContain('indirectAccess');
  });
});
