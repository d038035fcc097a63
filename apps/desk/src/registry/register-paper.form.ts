import type { FieldError, Posted } from '#platform';
import type { PaperRequestInput } from '#cases';
import type { Refusal } from '#kernel';
import { isRight, type Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import { readDay } from '../parts/day.view.js';

/** How a request can reach the registry office other than through the portal. */
export const CHANNELS = ['letter', 'email', 'phone', 'visit', 'unit'] as const;
type Channel = (typeof CHANNELS)[number];

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
export function paperErrors(body: Posted, today: Temporal.PlainDate): FieldError[] {
  const errors: FieldError[] = [];
  const receivedOn = readDay(body.text('receivedOn'));
  if (!receivedOn) errors.push({ field: 'receivedOn', key: 'paper.error.receivedOn' });
  else if (receivedOn.since(today).sign > 0) errors.push(inFuture);
  if (!channelOf(body)) errors.push({ field: 'channel', key: 'paper.error.channel' });
  if (channelOf(body) === 'unit' && !body.text('unit'))
    errors.push({ field: 'unit', key: 'paper.error.unit' });
  if (!body.text('name')) errors.push({ field: 'name', key: 'refusal.request.missing-name' });
  if (rightsOf(body).length === 0) errors.push({ field: 'rights', key: 'refusal.request.no-claims' });
  return errors;
}

/** A refusal of the use case as an error at its field. */
export function paperRefusal({ code, facts }: Refusal): FieldError {
  const ofClaim = facts?.['right'] ? `${facts['right']}-${facts['field']}` : undefined;
  return { field: ofClaim ?? FIELD_OF[code] ?? 'receivedOn', key: `refusal.${code}`, values: facts };
}

/** The posted form as the use case takes it; only for a form without errors. */
export function paperInput(
  body: Posted,
  attachments: PaperRequestInput['attachments'],
  noteLabel: string,
  unitLabel = '',
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
    noteLabel,
    unit: { label: unitLabel, name: body.text('unit') },
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
  const entries = ['what', 'wrong', 'correct', 'because', 'periodFrom', 'periodTo']
    .map((field) => [field, body.text(`${right}-${field}`)] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(entries);
}
