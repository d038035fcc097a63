import type { FieldError, Posted } from '#platform';
import type { PaperRequestInput } from '#cases';
import type { Refusal } from '#kernel';
import { isRight, type Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import { readDay } from '../parts/day.view.js';
import { behalfOf, needsOf, specialErrors } from './special.form.js';

/** How a request can reach the registry office other than through the portal. */
export const CHANNELS = ['letter', 'email', 'phone', 'visit', 'unit'] as const;
type Channel = (typeof CHANNELS)[number];

/** How the person wants the answer; unsaid, an address means by post. */
export const WAYS = ['post', 'counter', 'email-notice'] as const;

/** What a claim can tell of itself. */
export const SCOPE_FIELDS = ['what', 'wrong', 'correct', 'because', 'periodFrom', 'periodTo'] as const;

/** The rights in the order the form offers them. */
export const OFFERED_RIGHTS: readonly Right[] = [
  'access',
  'own-document',
  'log-data',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'consent-withdrawal',
];

/** The field a refusal of the request belongs to. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'request.no-claims': 'rights',
  'request.unknown-right': 'rights',
  'request.unknown-register': 'register',
  'request.unknown-authority': 'register',
  'request.unknown-municipality': 'municipality',
  'request.unknown-language': 'language',
  'request.missing-name': 'name',
  'request.name-too-long': 'name',
  'request.bad-email': 'email',
  'request.bad-hetu': 'hetu',
  'request.missing-address': 'address',
  'request.behalf-name': 'principal',
  'request.behalf-hetu': 'principal-hetu',
  'request.kin-kinship': 'kinship',
  'request.kin-purpose': 'purpose',
  'request.kin-right': 'rights',
  'request.kin-written': 'channel',
  'request.attachment-type': 'attachments',
  'request.attachment-size': 'attachments',
  'request.too-many-attachments': 'attachments',
  'request.missing-unit': 'unit',
  'request.received-in-future': 'receivedOn',
  'request.received-too-long-ago': 'receivedOn',
};

const inFuture: FieldError = { field: 'receivedOn', key: 'refusal.request.received-in-future' };

/** What is missing to count a due day: the day it came and what is claimed. */
export function dueErrors(body: Posted, today: Temporal.PlainDate): FieldError[] {
  const needed: readonly string[] = ['receivedOn', 'rights'];
  const errors = paperErrors(body, today).filter(({ field }) => needed.includes(field));
  const unknown = rightsOf(body).some((one) => !isRight(one));
  return unknown ? [...errors, { field: 'rights', key: 'refusal.request.unknown-right' }] : errors;
}

/** The day and the rights of a form that {@link dueErrors} finds nothing wrong with. */
export function dueQuestion(body: Posted): { receivedOn: Temporal.PlainDate; rights: Right[] } {
  const receivedOn = readDay(body.text('receivedOn'));
  if (!receivedOn) throw new Error('A due day was asked of a form without a day');
  return { receivedOn, rights: rightsOf(body).filter(isRight) };
}

/** What the form alone can see to be missing, all of it at once. */
export function paperErrors(body: Posted, today: Temporal.PlainDate, proofAttached = false): FieldError[] {
  const errors: FieldError[] = [];
  const receivedOn = readDay(body.text('receivedOn'));
  if (!receivedOn) errors.push({ field: 'receivedOn', key: 'paper.error.receivedOn' });
  else if (receivedOn.since(today).sign > 0) errors.push(inFuture);
  if (!channelOf(body)) errors.push({ field: 'channel', key: 'paper.error.channel' });
  if (channelOf(body) === 'unit' && !body.text('unit'))
    errors.push({ field: 'unit', key: 'paper.error.unit' });
  if (!body.text('name')) errors.push({ field: 'name', key: 'refusal.request.missing-name' });
  if (rightsOf(body).length === 0) errors.push({ field: 'rights', key: 'refusal.request.no-claims' });
  return [...errors, ...specialErrors(body, proofAttached)];
}

/** A refusal of the use case as an error at its field. */
export function paperRefusal({ code, facts }: Refusal): FieldError {
  const ofClaim = facts?.['right'] ? `${facts['right']}-${facts['field']}` : undefined;
  return { field: ofClaim ?? FIELD_OF[code] ?? 'receivedOn', key: `refusal.${code}`, values: facts };
}

/** The words of the page that are kept with the request as the officer saw them. */
export interface PaperWords {
  readonly note: string;
  readonly unit: string;
  /** The file name of a text too long to be shown, and what the request says of it. */
  readonly wholeText: NonNullable<PaperRequestInput['wholeText']>;
}

/** The posted form as the use case takes it; only for a form without errors. */
export function paperInput(
  body: Posted,
  attachments: PaperRequestInput['attachments'],
  words: PaperWords,
  proofAttached = attachments.some(({ proof }) => proof),
): PaperRequestInput {
  const receivedOn = readDay(body.text('receivedOn'));
  const channel = channelOf(body);
  if (!receivedOn || !channel) throw new Error('A form with errors was taken for a request');
  return {
    submitKey: body.text('submitKey'),
    receivedOn,
    channel,
    name: body.text('name'),
    hetu: body.text('hetu').toUpperCase() || null,
    email: body.text('email') || null,
    phone: body.text('phone') || null,
    address: body.text('address') || null,
    language: body.text('language'),
    registerId: body.text('register') || 'unknown',
    municipality: body.text('municipality') || null,
    claims: rightsOf(body).map((right) => ({ right, scope: scopeOf(body, right) })),
    note: body.text('note'),
    noteLabel: words.note,
    wholeText: words.wholeText,
    unit: { label: words.unit, name: body.text('unit') },
    way: WAYS.find((way) => way === body.text('way')) ?? null,
    behalf: behalfOf(body, proofAttached),
    needs: needsOf(body),
    protection: body.text('protected') === 'yes' ? 'office' : null,
    attachments,
  };
}

/** The rights ticked, in the order of the form; what nobody offers comes last, for the use case to refuse. */
export function rightsOf(body: Posted): string[] {
  const ticked = body.list('rights');
  const offered = OFFERED_RIGHTS.filter((right) => ticked.includes(right));
  return [...offered, ...ticked.filter((one) => !offered.some((right) => right === one))];
}

function channelOf(body: Posted): Channel | null {
  return CHANNELS.find((channel) => channel === body.text('channel')) ?? null;
}

function scopeOf(body: Posted, right: string): PaperRequestInput['claims'][number]['scope'] {
  const entries = SCOPE_FIELDS.map((field) => [field, body.text(`${right}-${field}`)] as const).filter(
    ([, value]) => value !== '',
  );
  return Object.fromEntries(entries);
}
