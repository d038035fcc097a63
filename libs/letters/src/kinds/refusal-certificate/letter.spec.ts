import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { RefusalCertificateContext } from './context.js';
import { sampleRefusal } from './sample.js';

const HEADINGS = {
  fi: [
    'Päätös rekisteröidyn oikeutta koskevasta pyynnöstä',
    'Kirjallinen ilmoitus kieltäytymisestä (kieltäytymistodistus)',
  ],
  sv: [
    'Beslut om en begäran som gäller den registrerades rättigheter',
    'Skriftligt meddelande om vägran (intyg över vägran)',
  ],
  en: ['Decision on a data subject request', 'Written notice of refusal (refusal certificate)'],
};
const PERIOD = { fi: '30 päivän kuluessa', sv: 'inom 30 dagar', en: 'within 30 days' };
const ARTICLE_12_4 = { fi: '12 artiklan 4 kohdan', sv: 'artikel 12.4', en: 'Article 12(4)' };

function html(changes: Partial<RefusalCertificateContext>, language: 'fi' | 'sv' | 'en' = 'fi'): string {
  const result = prepareLetter('refusal-certificate', language, { ...sampleRefusal(language), ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.html;
}

function refusalOf(changes: object, language: 'fi' | 'sv' | 'en' = 'fi'): unknown {
  const context = { ...sampleRefusal(language), ...changes } as RefusalCertificateContext;
  const result = prepareLetter('refusal-certificate', language, context);
  return result.ok ? 'issued' : result.refusal.facts?.['path'];
}

describe.each(LANGUAGES)('the refusal certificate (%s)', (language) => {
  const letter = sampleLetter('refusal-certificate', language);

  it('reads as expected, word for word', () => {
    expect(`${letter.html}\n`).toBe(goldenLetter('refusal-certificate', language));
  });

  it('carries its heading and its familiar name', () => {
    for (const heading of HEADINGS[language]) expect(letter.html).toContain(heading);
  });

  it('cites the law in force and never the repealed Personal Data Act', () => {
    expect(letter.html).toContain(ARTICLE_12_4[language]);
    expect(letter.html).toContain('1050/2018');
    expect(letter.html).not.toContain('523/1999');
  });

  it('says each of the thirteen things a refusal must say', () => {
    const context = sampleRefusal(language);
    const said = [
      context.sender.authority,
      ...context.controllers,
      context.caseNumber,
      context.requester.name,
      context.request.channel,
      ...context.request.rights,
      ...context.request.scope,
      ...context.decisions.flatMap((decision) => [
        decision.register,
        ...(decision.grounds ?? []),
        ...(decision.reasons ?? []),
      ]),
      context.given,
      context.decidedBy.name,
      context.decidedBy.title,
      context.contact.name,
      ...context.contact.lines,
      '00531 Hels',
      'tietosuoja(at)om.fi',
      '29 566 6700',
      '77',
      PERIOD[language],
      '808/2019',
      context.remedy.body.name,
    ];
    for (const words of said) expect(letter.html).toContain(words);
    expect(contentOf('refusal-certificate', context, language)).toHaveLength(13);
    expect(missingContent('refusal-certificate', context, language)).toEqual([]);
  });
});

describe('the English refusal certificate', () => {
  it('says that it is a translation and which decision prevails', () => {
    expect(html({ translationOf: 'sv' }, 'en')).toMatch(/This is a translation.*Swedish decision prevails/s);
    expect(html({}, 'en')).toContain('the Finnish decision prevails');
  });

  it('is not issued without the language of the decision it translates', () => {
    expect(refusalOf({ translationOf: undefined }, 'en')).toBe('translationOf');
  });
});

describe('the remedy', () => {
  it('is an appeal within 30 days or a request for a review within 14 days, as the authority has set', () => {
    const { body } = sampleRefusal('fi').remedy;
    expect(html({ remedy: { kind: 'hallintovalitus', body } })).toMatch(
      /30 päivän kuluessa päätöksen tiedoksisaannista.*<h2>Valitusosoitus/s,
    );
    const review = html({
      remedy: { kind: 'oikaisuvaatimus', body: { ...body, name: 'Kaupunginhallitus' } },
    });
    expect(review).toMatch(
      /14 päivän kuluessa päätöksen tiedoksisaannista.*410\/2015.*<h2>Oikaisuvaatimusohje/s,
    );
    expect(review).not.toContain('30 päivän');
  });

  it('must be there: without one the letter is not issued', () => {
    expect(refusalOf({ remedy: undefined })).toBe('remedy');
    expect(refusalOf({ remedy: { ...sampleRefusal('fi').remedy, kind: 'none' } })).toBe('remedy.kind');
  });

  it.each([
    ['letter', 'seitsemäntenä päivänä kirjeen lähettämisestä'],
    ['receipt', 'ilmenee saantitodistuksesta'],
    ['e-service', 'kun se noudetaan palvelusta tunnistautumalla'],
    ['counter', 'Tiedoksisaantipäivä on luovutuspäivä'],
  ] as const)('tells from which day the period runs when served by %s', (method, words) => {
    expect(html({ service: { method, on: '2026-12-01' } })).toContain(words);
  });
});

describe('what keeps a refusal from being issued', () => {
  const [decision] = sampleRefusal('fi').decisions;

  it.each([
    ['a refusal without ground', { decisions: [{ ...decision, grounds: [] }] }, 'decisions.0.grounds'],
    [
      'a refusal without reasons',
      { decisions: [{ ...decision, reasons: undefined }] },
      'decisions.0.reasons',
    ],
    [
      'a partial refusal that does not say of what',
      { decisions: [{ ...decision, outcome: 'partly-refused', extent: undefined }] },
      'decisions.0.extent',
    ],
    ['nothing refused at all', { decisions: [{ ...decision, outcome: 'granted' }] }, 'decisions'],
    ['no service method', { service: undefined }, 'service'],
    ['an impossible day', { issuedOn: '2026-02-30' }, 'issuedOn'],
    [
      'a field for the personal identity code',
      { requester: { name: 'Aino Mallikas', hetu: 'x' } },
      'requester.hetu',
    ],
    ['a personal identity code in the text', { given: 'Tunnus 010594Y9032 on poistettu.' }, 'given'],
    [
      'own documents, which have their own procedure',
      { decisions: [{ ...decision, right: 'own-document' }] },
      'decisions.0.right',
    ],
    [
      'section 34 without indirect access',
      { decisions: [{ ...decision, grounds: ['Tietosuojalaki (1050/2018), 34 § 1 momentin 2 kohta'] }] },
      'indirectAccess',
    ],
  ])('%s', (_name, changes, path) => {
    expect(refusalOf(changes)).toBe(path);
  });

  it('shows up in the list of contents', () => {
    const missing = missingContent('refusal-certificate', {
      ...sampleRefusal('fi'),
      service: undefined,
      caseNumber: '',
    });
    expect(missing.map((item) => item.id)).toEqual(['authority', 'service']);
    expect(missingContent('refusal-certificate', {}).length).toBe(11);
  });
});

describe('a restriction under section 34', () => {
  const grounds = ['Tietosuojalaki (1050/2018), 34 § 1 momentin 1 kohta'];
  const decisions = [
    { right: 'access' as const, register: 'R', outcome: 'refused' as const, grounds, reasonsWithheld: true },
  ];

  it('may go without reasons, says so, and tells of access through the Ombudsman', () => {
    const letter = html({ decisions, indirectAccess: true });
    expect(letter).toContain('34 §:n 3 momentti');
    expect(letter).toContain('tietosuojalain 34 §:n 4 momentti');
  });
});

describe('several rights in one letter', () => {
  const [erasure] = sampleRefusal('fi').decisions;

  it('are decided one by one under numbered headings', () => {
    const letter = html({
      decisions: [erasure!, { right: 'access', register: 'Arkisto', outcome: 'not-held' }],
    });
    expect(letter).toContain('<h3>1. Oikeus tietojen poistamiseen');
    expect(letter).toMatch(
      /<h3>2\. Oikeus saada pääsy.*Rekisterissä ei ole pyynnössä tarkoitettuja henkilötietoja/s,
    );
  });
});

describe('what anybody writes into a letter', () => {
  it('stays literal text: no markup, no template, no typesetting', () => {
    const hostile = '#panic() <script>alert(1)</script> {{caseNumber}} $x$ *b* & "q"';
    const letter = html({ given: hostile, requester: { name: hostile } });
    expect(letter).not.toContain('<script');
    expect(letter).toContain(
      '#panic() &lt;script&gt;alert(1)&lt;/script&gt; {{caseNumber}} $x$ *b* &amp; &quot;q&quot;',
    );
  });

  it('has paragraphs and lists and nothing else', () => {
    const letter = html({ given: 'Yksi.\nSama kappale.\n\n- a\n- b\n\n1. x\n2. y\n\n1.12.2026 tehty.' });
    expect(letter).toContain(
      '<p class="own">Yksi. Sama kappale.</p>\n<ul class="own"><li>a</li><li>b</li></ul>\n<ol class="own"><li>x</li><li>y</li></ol>\n<p class="own">1.12.2026 tehty.</p>',
    );
  });

  it('says so when nothing was given', () => {
    expect(html({ given: '' })).toContain('ei ole annettu tietoja eikä tehty toimenpiteitä');
  });
});
