import type { ClientRequest } from '#cases';
import type { Refusal } from '#kernel';
import { BadInput } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { ClaimBody, RequestBody } from './schemas/request.body.js';

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
    needs: needs
      ? { language: needs.language ?? null, codes: needs.codes ?? [], format: needs.format ?? '' }
      : null,
    answers: (body.answers ?? []).map(({ question, answer }) => ({ question, answer })),
  };
}

/** The period as a person would have written it: so it stands in the case. */
function scopeOf({ right, periodFrom, periodTo, ...words }: ClaimBody, place: number) {
  const typed = (day: string, field: string): string => {
    const { day: of, month, year } = dayAt(day, `/claims/${place}/${field}`);
    return `${of}.${month}.${year}`;
  };
  return {
    ...words,
    ...(periodFrom ? { periodFrom: typed(periodFrom, 'periodFrom') } : {}),
    ...(periodTo ? { periodTo: typed(periodTo, 'periodTo') } : {}),
  };
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
};

/** The refusal with the place in the body that it is about. */
export function pointed<Code extends string>(refusal: Refusal<Code>, { claims }: RequestBody): Refusal<Code> {
  const field = String(refusal.facts?.['field'] ?? '');
  const claim = claims.findIndex(({ right }) => right === refusal.facts?.['right']);
  const pointer = claim >= 0 ? `/claims/${claim}/${field}` : POINTERS[field];
  return pointer === undefined ? refusal : { ...refusal, facts: { ...refusal.facts, pointer } };
}
