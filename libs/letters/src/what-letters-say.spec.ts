import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '#kernel';
import { LETTER_GUIDE } from './guide/letter-guide.js';
import { LETTER_KINDS, type LetterContext, type LetterKind } from './letter-kinds.js';
import { OMBUDSMAN } from './parts/ombudsman.js';
import { prepareLetter } from './prepare-letter.js';
import { containsHetu } from './render/contains-hetu.js';
import { dayInHead, dayInText } from './render/letter-day.js';

/** What a context may hold that letters have in common. */
interface Said {
  readonly sender: { readonly authority: string };
  readonly caseNumber: string;
  readonly issuedOn: string;
  readonly requester: { readonly name: string };
  readonly request: {
    readonly receivedOn: string;
    readonly rights: readonly string[];
    readonly scope: readonly string[];
  };
  readonly decisions: readonly {
    readonly register: string;
    readonly grounds: readonly string[];
    readonly reasons: readonly string[];
  }[];
  readonly grounds: readonly string[];
  readonly contact: { readonly name: string; readonly lines: readonly string[] };
  readonly signedBy: { readonly name: string; readonly title: string };
  readonly decidedBy: { readonly name: string; readonly title: string };
  readonly remedy: { readonly body: Place };
  readonly court: Place;
  readonly service: { readonly on: string };
  readonly documents: readonly string[];
}
interface Place {
  readonly name: string;
  readonly addressLines: readonly string[];
}

const free = {
  fi: /maksut(?:on|ta|tomia)|ei peritä maksua/,
  sv: /avgiftsfri|ingen avgift/,
  en: /free of charge|no fee/,
};
const TELL_US = {
  fi: 'Kertokaa valintanne alla mainitulle henkilölle',
  sv: 'Meddela ert val till den person som nämns nedan',
  en: 'Please tell your choice to the person named below',
};
/** Article 18 does not apply to every register (380/2023 § 114, 381/2023 § 12), whatever the legal basis. */
const BY_LAW = {
  fi: 'riippuu käsittelyn perusteesta ja rekisteriä koskevasta laista',
  sv: 'beror på grunden för behandlingen och på den lag som gäller registret',
  en: 'depends on the legal basis of the processing and on the law on the register',
};
const words = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');

/** One thing that a letter says, and what of the context stands in the letter for it. */
const ITEMS: Readonly<Record<string, (said: Said, language: Language) => readonly (string | RegExp)[]>> = {
  authority: ({ sender }) => [sender.authority],
  'case number': ({ caseNumber }) => [caseNumber],
  date: ({ issuedOn }, language) => [dayInHead(issuedOn, language)],
  person: ({ requester }) => [requester.name],
  request: ({ request }, language) => [dayInText(request.receivedOn, language), ...request.scope],
  right: ({ request }) => request.rights,
  'ground and reasons': ({ decisions }) =>
    decisions.flatMap((one) => [one.register, ...one.grounds, ...one.reasons]),
  grounds: ({ grounds }) => grounds,
  documents: ({ documents }) => documents,
  signer: ({ signedBy }) => [signedBy.name, signedBy.title],
  'decision-maker': ({ decidedBy }) => [decidedBy.name, decidedBy.title],
  contact: ({ contact }) => [contact.name, ...contact.lines],
  complaint: (_said, language) => ['77', '1050/2018', ...OMBUDSMAN[language]],
  'complaint on log data': (_said, language) => ['1050/2018', '703/2023', ...OMBUDSMAN[language]],
  remedy: ({ remedy: { body } }) => [/808\/2019/, body.name, ...body.addressLines],
  court: ({ court }) => [/808\/2019/, /621\/1999/, court.name, ...court.addressLines],
  service: ({ service }, language) => [dayInText(service.on, language)],
  fees: (_said, language) => [free[language]],
  'whom to answer': (_said, language) => [TELL_US[language]],
  'rights by the law on the register': (_said, language) => [BY_LAW[language]],
};
const HEAD = ['authority', 'case number', 'date'];
const ABOUT = [...HEAD, 'person', 'request', 'right', 'contact'];
const ANSWER = [...ABOUT, 'signer'];
const APPEALED = ['remedy', 'service', 'fees'];
const REFUSAL = [...ABOUT, 'ground and reasons', 'decision-maker', ...APPEALED];

/** What each kind must say, in one place. Beside it each kind's own list (`contentOf`) holds what is particular to it. */
const LISTS: Readonly<Record<LetterKind, readonly string[]>> = {
  acknowledgement: [...HEAD, 'person', 'contact'],
  'identity-request': [...ANSWER],
  'clarification-request': [...ANSWER],
  'e-service-consent': [...ANSWER],
  'transfer-notice': [...HEAD.slice(0, 2), 'signer', 'contact'],
  redirect: [...ANSWER, 'complaint', 'fees'],
  transfer: [...HEAD, 'person', 'contact'],
  'extension-notice': [...ANSWER, 'complaint'],
  'extension-undone': [...ANSWER],
  'late-notice': [...ANSWER, 'complaint'],
  'case-closed': [...ANSWER, 'complaint', 'fees'],
  'access-answer': [...ANSWER, 'documents', 'rights by the law on the register', 'complaint', ...APPEALED],
  'partial-answer': [...ANSWER, 'documents', 'complaint', 'fees'],
  'no-data-found': [...ABOUT, 'grounds', 'signer', 'complaint', 'remedy', 'service', 'fees'],
  'log-data-answer': [...ANSWER, 'documents', 'complaint', 'fees'],
  'portability-delivery': [...ANSWER, 'documents', 'complaint', 'fees'],
  'recipients-told': [...ANSWER, 'complaint', 'fees'],
  'inspection-invitation': [...ANSWER, 'fees'],
  'kin-answer': [...ABOUT, 'grounds', 'documents', 'decision-maker', 'court', 'service', 'fees'],
  'rectification-done': [...ANSWER, 'complaint', 'fees'],
  'statement-recorded': [...ANSWER, 'complaint', 'fees'],
  'erasure-done': [...ANSWER, 'complaint', 'fees'],
  'restriction-done': [...ANSWER, 'complaint', 'fees'],
  'restriction-lifted': [...ANSWER, 'complaint'],
  'objection-upheld': [...ANSWER, 'complaint', 'fees'],
  'consent-withdrawn': [...ANSWER, 'complaint', 'fees'],
  'refusal-certificate': [...REFUSAL, 'complaint'],
  'objection-not-upheld': [...REFUSAL, 'complaint'],
  'log-data-refusal': [...REFUSAL, 'complaint on log data'],
  'identity-not-established': [...ANSWER, 'complaint', 'remedy', 'service', 'fees'],
  'openness-refusal': [...ANSWER, 'grounds'],
  'openness-decision': [...ABOUT, 'grounds', 'decision-maker', 'court', 'service', 'fees'],
  'documents-given': [...ANSWER, 'documents'],
  'fee-notice': [...ANSWER, 'grounds', 'whom to answer'],
  'fee-decision': [...ANSWER, 'grounds'],
  'search-request': [...HEAD, 'person', 'signer', 'contact'],
  'recipient-notice': [...HEAD, 'person', 'signer', 'contact'],
  'task-reminder': [...HEAD, 'contact'],
};

const htmlOf = (kind: LetterKind, language: Language, change: object = {}): string => {
  const sample = { ...LETTER_KINDS.find((one) => one.kind === kind)!.sample(language), ...change };
  const prepared = prepareLetter(kind, language, sample as LetterContext);
  return prepared.ok ? prepared.value.html : JSON.stringify(prepared.refusal);
};
const LETTERS = LETTER_KINDS.flatMap(({ kind }) => LANGUAGES.map((language) => [kind, language] as const));

describe('what a letter says', () => {
  it.each(LETTERS)('is all that its list names: %s, %s', (kind, language) => {
    const said = LETTER_KINDS.find((one) => one.kind === kind)!.sample(language) as unknown as Said;
    const html = htmlOf(kind, language);
    for (const item of LISTS[kind])
      for (const expected of ITEMS[item]!(said, language))
        if (expected instanceof RegExp) expect(html).toMatch(expected);
        else expect(html).toContain(words(expected));
  });

  it.each(LETTERS)('holds no identity code, and in English which text prevails: %s, %s', (kind, language) => {
    const html = htmlOf(kind, language);
    expect(containsHetu(html)).toBe(false);
    expect(html.includes('This is a translation.')).toBe(language === 'en');
  });
});

/** The letters a request can call for, by their names in the work of an office. */
const ASKED_FOR: readonly (readonly [string, ...LetterKind[]])[] = [
  ['acknowledgement', 'acknowledgement'],
  ['identity and clarification', 'identity-request', 'clarification-request'],
  ['transfer: to the sender, to the receiver', 'transfer-notice', 'transfer'],
  ['redirect', 'redirect'],
  ['extension', 'extension-notice', 'extension-undone'],
  ['access, and nothing found', 'access-answer', 'no-data-found', 'partial-answer'],
  ['rectification and statement', 'rectification-done', 'statement-recorded'],
  ['erasure', 'erasure-done'],
  ['restriction imposed and lifted', 'restriction-done', 'restriction-lifted'],
  ['recipients: to them, and to the person', 'recipient-notice', 'recipients-told'],
  ['portability', 'portability-delivery'],
  ['objection upheld and not', 'objection-upheld', 'objection-not-upheld'],
  ['consent withdrawn', 'consent-withdrawn'],
  ['kieltäytymistodistus', 'refusal-certificate'],
  ['documents: given, step one, decision', 'documents-given', 'openness-refusal', 'openness-decision'],
  ['log data: answer and refusal', 'log-data-answer', 'log-data-refusal'],
  ['fees: before and decided', 'fee-notice', 'fee-decision'],
  ['invitation to inspect', 'inspection-invitation'],
  ['reminder to a handler', 'task-reminder'],
  ['late, with an apology', 'late-notice'],
  ['closed on withdrawal', 'case-closed'],
  ['identity not established', 'identity-not-established'],
  ['kin of a deceased person', 'kin-answer'],
  ['keeper of a system', 'search-request'],
  ['consent to electronic service', 'e-service-consent'],
];

it('there is a kind for every letter that a request can call for, and none besides', () => {
  const asked = ASKED_FOR.flatMap(([, ...kinds]) => kinds);
  expect(asked.toSorted()).toEqual(LETTER_GUIDE.map(({ kind }) => kind).toSorted());
});
