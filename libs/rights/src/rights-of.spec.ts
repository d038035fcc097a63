import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { KnownBasis, PurposeFacts } from './legal-basis.js';
import type { Right } from './right.js';
import { RIGHTS } from './right.js';
import { rightOf, rightsOf } from './rights-of.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');

function purpose(facts: Partial<PurposeFacts> = {}): PurposeFacts {
  return {
    id: 'p',
    legalBasis: '6-1-e',
    subjects: ['personal-customer'],
    clientData: 'none',
    automated: true,
    ...facts,
  };
}

/**
 * GDPR Art. 15–21 and 7(3) by legal basis, as the Ombudsman publishes it: y available, n not available,
 * j a matter of judgement (17(3)(b) excludes erasure only "to the extent necessary").
 */
const MATRIX: readonly (readonly [KnownBasis, string])[] = [
  ['6-1-a', 'y y y y y n y'],
  ['6-1-b', 'y y y y y n n'],
  ['6-1-c', 'y y j y n n n'],
  ['6-1-d', 'y y y y n n n'],
  ['6-1-e', 'y y j y n y n'],
  ['6-1-f', 'y y y y n y n'],
];
const COLUMNS: readonly Right[] = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consent-withdrawal',
];
const LETTER = { available: 'y', 'not-available': 'n', judgement: 'j' };

describe('rights by legal basis', () => {
  it.each(MATRIX)(
    'on %s: access, rectify, erase, restrict, port, object, withdraw = %s',
    (legalBasis, row) => {
      const answers = COLUMNS.map((right) => LETTER[rightOf(right, purpose({ legalBasis }), TODAY).answer]);
      expect(answers.join(' ')).toBe(row);
    },
  );

  it('never refuses erasure by itself: a statutory basis leaves questions for a person', () => {
    const { article, questions } = rightOf('erasure', purpose({ legalBasis: '6-1-c' }), TODAY);
    expect(article).toBe('GDPR 17(3)(b)');
    expect(questions.map(({ id }) => id)).toEqual([
      'still-necessary',
      'retention-ended',
      'unlawfully-processed',
    ]);
  });

  it('names the article when a right is not available', () => {
    expect(rightOf('portability', purpose({ legalBasis: '6-1-e' }), TODAY).article).toBe('GDPR 20(3)');
    expect(rightOf('portability', purpose({ legalBasis: '6-1-c' }), TODAY).article).toBe('GDPR 20(1)');
    expect(rightOf('objection', purpose({ legalBasis: '6-1-a' }), TODAY).article).toBe('GDPR 21(1)');
  });

  it.each([
    [true, 'available'],
    [false, 'not-available'],
    [undefined, 'judgement'],
  ])('portability on consent, automated processing %s: %s', (automated, answer) => {
    expect(rightOf('portability', purpose({ legalBasis: '6-1-a', automated }), TODAY).answer).toBe(answer);
  });

  it('leaves what depends on an unknown basis to a person, and nothing else', () => {
    const answers = COLUMNS.map(
      (right) => LETTER[rightOf(right, purpose({ legalBasis: 'unknown' }), TODAY).answer],
    );
    expect(answers.join(' ')).toBe('y y j j j j j');
    const { questions } = rightOf('objection', purpose({ legalBasis: 'unknown' }), TODAY);
    expect(questions.map(({ id }) => id)).toEqual(['which-legal-basis']);
  });
});

describe('restriction in statutory registers', () => {
  it.each([
    ['joint-service', '2020-06-30', 'available', 'GDPR 18'],
    ['joint-service', '2020-07-01', 'not-available', '916/2012 ch. 13 § 4(2) (447/2020); 448/2020'],
    ['joint-service', '2022-05-22', 'not-available', '916/2012 ch. 13 § 4(2) (447/2020); 448/2020'],
    ['joint-service', '2022-05-23', 'not-available', '1369/2014 § 9a(3) (339/2022)'],
    ['joint-service', '2024-12-31', 'not-available', '1369/2014 § 9a(3) (339/2022)'],
    ['joint-service', '2025-01-01', 'not-available', '381/2023 § 12(3)'],
    ['employment', '2020-06-30', 'available', 'GDPR 18'],
    ['employment', '2020-07-01', 'not-available', '916/2012 ch. 13 § 4(2) (447/2020)'],
    ['employment', '2022-05-23', 'not-available', '916/2012 ch. 13 § 5(2) (337/2022)'],
    ['employment', '2040-01-01', 'not-available', '380/2023 § 114'],
  ] as const)('%s on %s: %s (%s)', (statutoryRegister, on, answer, article) => {
    const found = rightOf('restriction', purpose({ statutoryRegister }), Temporal.PlainDate.from(on));
    expect([found.answer, found.article]).toEqual([answer, article]);
  });

  it('stays open to employers: the statute excludes it for personal customers only', () => {
    const employers = purpose({ statutoryRegister: 'employment', subjects: ['employer'] });
    expect(rightOf('restriction', employers, TODAY).answer).toBe('available');
  });

  it('is excluded whatever the basis, known or not', () => {
    const unknown = purpose({ statutoryRegister: 'joint-service', legalBasis: 'unknown' });
    expect(rightOf('restriction', unknown, TODAY).answer).toBe('not-available');
  });

  it('asks about danger to the person where client data of social or health care are held (703/2023 § 12)', () => {
    const ids = rightOf('restriction', purpose({ clientData: 'partly' }), TODAY).questions.map(
      ({ id }) => id,
    );
    expect(ids).toContain('danger-to-health-or-rights');
  });
});

describe('derogations of the Data Protection Act', () => {
  const asked = (derogation: PurposeFacts['derogation'], on: Temporal.PlainDate): readonly Right[] =>
    RIGHTS.filter((right) =>
      rightOf(right, purpose({ derogation }), on).questions.some(({ id }) => id.startsWith('derogation-')),
    );

  it('research and statistics: Art. 15, 16, 18 and 21 (1050/2018 § 31)', () => {
    expect(asked('research-or-statistics', TODAY)).toEqual([
      'access',
      'rectification',
      'restriction',
      'objection',
    ]);
  });

  it('archiving: Art. 15, 16, 18 and 21, and 20 where it is open (§ 32)', () => {
    expect(asked('archiving', TODAY)).toEqual(['access', 'rectification', 'restriction', 'objection']);
    const port = rightOf('portability', purpose({ derogation: 'archiving', legalBasis: '6-1-a' }), TODAY);
    expect(port.questions.map(({ id }) => id)).toContain('derogation-for-archiving');
  });

  it('close no right by themselves, and none is open before 1.1.2019', () => {
    expect(rightOf('access', purpose({ derogation: 'archiving' }), TODAY).answer).toBe('available');
    expect(asked('research-or-statistics', Temporal.PlainDate.from('2018-12-31'))).toEqual([]);
    expect(asked(undefined, TODAY)).toEqual([]);
  });
});

describe('national rights', () => {
  it.each([
    ['none', 'not-available'],
    ['partly', 'judgement'],
    ['all', 'available'],
  ] as const)('log data where client data of social or health care are %s: %s', (clientData, answer) => {
    expect(rightOf('log-data', purpose({ clientData }), TODAY).answer).toBe(answer);
  });

  it('one may always ask for a document about oneself (621/1999 § 12)', () => {
    expect(rightOf('own-document', purpose({ legalBasis: 'unknown' }), TODAY).answer).toBe('available');
  });
});

describe('rightsOf', () => {
  it('answers every right for every purpose, each with a reason', () => {
    const register = { id: 'r', purposes: [purpose({ id: 'a' }), purpose({ id: 'b', legalBasis: '6-1-a' })] };
    const answer = rightsOf(register, TODAY);
    expect(answer.purposes.map((each) => [each.purpose, Object.keys(each.rights)])).toEqual([
      ['a', [...RIGHTS]],
      ['b', [...RIGHTS]],
    ]);
    for (const { rights } of answer.purposes) {
      for (const right of RIGHTS) expect(rights[right].because.length).toBeGreaterThan(0);
    }
  });

  it('notes a day before the law applied, and still answers', () => {
    const before = rightOf('access', purpose(), Temporal.PlainDate.from('2018-05-24'));
    const after = rightOf('access', purpose(), Temporal.PlainDate.from('2018-05-25'));
    expect(before.because.map(({ rule }) => rule)).toContain('law-not-yet-in-force');
    expect(after.because.map(({ rule }) => rule)).not.toContain('law-not-yet-in-force');
  });
});
