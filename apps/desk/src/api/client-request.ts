import { type Behalf, behalfFrom, type ClientRequest } from '#cases';
import type { Refusal } from '#kernel';
import { BadInput } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { AttachmentBody, ClaimBody, OnBehalfOfBody, RequestBody } from './schemas/request.body.js';

/** The request that a body stands for. @throws BadInput for a day that no calendar has */
export function clientRequest(body: RequestBody): ClientRequest {
  const { language, person, authentication, answerBy, needs } = body;
  return {
    language,
    identity: {
      name: person.name,
      hetu: person.personalIdentityCode ?? null,
      email: person.email ?? null,
      phone: person.phone ?? null,
      address: person.address ?? null,
    },
    authentication: { level: authentication.level, method: authentication.method ?? null },
    receivedOn: body.receivedOn ? dayAt(body.receivedOn, '/receivedOn') : null,
    registerId: body.register ?? 'unknown',
    municipality: body.homeMunicipality ?? null,
    dataIds: body.data ?? [],
    claims: body.claims.map((claim, place) => ({ right: claim.right, scope: scopeOf(claim, place) })),
    answerBy,
    consents: body.electronicServiceConsent ?? false,
    needs: needs
      ? { language: needs.language ?? null, codes: needs.codes ?? [], format: needs.format ?? '' }
      : null,
    answers: (body.answers ?? []).map(({ question, answer }) => ({ question, answer })),
    behalf: body.onBehalfOf ? behalfOf(body.onBehalfOf) : null,
    attachments: (body.attachments ?? []).map(attachmentOf),
  };
}

/** The period as a person would have written it: so it stands in the case. */
function scopeOf({ right, periodFrom, periodTo, ...words }: ClaimBody, place: number) {
  const typed = (day: string, field: string): string => asTyped(dayAt(day, `/claims/${place}/${field}`));
  return {
    ...words,
    ...(periodFrom ? { periodFrom: typed(periodFrom, 'periodFrom') } : {}),
    ...(periodTo ? { periodTo: typed(periodTo, 'periodTo') } : {}),
  };
}

/** As it would have been told in the portal; what is left out a person asks. */
function behalfOf(told: OnBehalfOfBody): Behalf {
  const yesOrNo = (given: boolean | undefined) => (given === undefined ? '' : given ? 'yes' : 'no');
  return behalfFrom(told.ground, {
    name: told.person.name,
    hetu: told.person.personalIdentityCode ?? '',
    custody: told.custody ?? '',
    personal: yesOrNo(told.personalMatters),
    understands: yesOrNo(told.understands),
    confirmed: yesOrNo(told.confirmed),
    scope: told.scope ?? [],
    expires: told.expires ? asTyped(dayAt(told.expires, '/onBehalfOf/expires')) : '',
  });
}

function attachmentOf({ name, content, proof = false }: AttachmentBody, place: number) {
  const bytes = Buffer.from(content, 'base64');
  // Node leaves out what is no base64: then less comes out than went in.
  if (bytes.toString('base64') !== content)
    throw new BadInput([
      { pointer: `/attachments/${place}/content`, code: 'not-base64', detail: 'Base64 with its padding.' },
    ]);
  return { name: name.replace(/^.*[/\\]/s, '') || 'file', bytes, proof };
}

function asTyped({ day, month, year }: Temporal.PlainDate): string {
  return `${day}.${month}.${year}`;
}

function dayAt(text: string, pointer: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new BadInput([
      { pointer, code: 'impossible-date', detail: 'There is no such day in the calendar.' },
    ]);
  }
}

const POINTERS: Readonly<Record<string, string>> = {
  name: '/person/name',
  hetu: '/person/personalIdentityCode',
  email: '/person/email',
  address: '/person/address',
  register: '/register',
  municipality: '/homeMunicipality',
  rights: '/claims',
  receivedOn: '/receivedOn',
  answerBy: '/answerBy',
  behalf: '/onBehalfOf',
  attachments: '/attachments',
};

/** The refusal with the place in the body that it is about. */
export function pointed<Code extends string>(refusal: Refusal<Code>, { claims }: RequestBody): Refusal<Code> {
  const field = String(refusal.facts?.['field'] ?? '');
  const claim = claims.findIndex(({ right }) => right === refusal.facts?.['right']);
  const place = typeof refusal.facts?.['place'] === 'number' ? `/${refusal.facts['place']}` : '';
  const known = POINTERS[field] && POINTERS[field] + place;
  const pointer = claim >= 0 ? `/claims/${claim}/${field}` : known;
  return pointer === undefined ? refusal : { ...refusal, facts: { ...refusal.facts, pointer } };
}
