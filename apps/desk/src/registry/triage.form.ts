import type { FieldError, Posted } from '#platform';
import { becauseOfOffice, type ConfirmedRouting } from '#cases';
import type { Language, Refusal } from '#kernel';
import type { Translate } from '../parts/page-context.js';
import type { Routing } from '#routing';
import type { DeskProposal } from './joined-shares.js';
import { isRight, type Right } from '#rights';

type Share = Routing['shares'][number];
/** What the officer does with one proposed share. */
export type Pick = 'accept' | 'change' | 'leave';

/** Where one share goes by the officer's choice; null leaves it out. */
export interface ChosenShare {
  readonly share: Share;
  readonly pick: Pick;
  readonly authority: string | null;
}

/** An authority the officer added to the proposal. */
export interface AddedShare {
  readonly authority: string;
  readonly rights: readonly Right[];
  readonly clock: 'shared' | 'own';
  readonly why: string;
}

/** Ties a posted choice to the share it was made on, so that a proposal that changed meanwhile is noticed. */
export function shareKey(share: Share): string {
  return [share.authority, share.basis, share.clock].join('|');
}

/** The officer's choices on the proposal; without a post every share is accepted. */
export function chosenShares(body: Posted, proposal: Routing): ChosenShare[] {
  return proposal.shares.map((share, place) => {
    const pick = pickOf(body.text(`share-${place}-pick`));
    const authority = {
      accept: share.authority,
      change: body.text(`share-${place}-to`) || null,
      leave: null,
    }[pick];
    return { share, pick, authority };
  });
}

/** Was the posted form made on another proposal than this one? */
export function proposalMoved(body: Posted, proposal: Routing): boolean {
  return (
    proposal.shares.some((share, place) => {
      const key = body.text(`share-${place}-key`);
      return key !== '' && key !== shareKey(share);
    }) || body.text(`share-${proposal.shares.length}-key`) !== ''
  );
}

/** How many empty rows for an added authority the page shows. */
export function addedCount(body: Posted): number {
  const wanted = Number(body.text('added')) || 0;
  return Math.min(wanted + (body.text('act') === 'add' ? 1 : 0), 5);
}

/** The authorities the officer added; rows left empty are not counted. */
export function addedShares(body: Posted): AddedShare[] {
  return Array.from({ length: addedCount(body) }, (_, place) => ({
    authority: body.text(`added-${place}-authority`),
    rights: body.list(`added-${place}-rights`).filter(isRight),
    clock: body.text(`added-${place}-clock`) === 'shared' ? ('shared' as const) : ('own' as const),
    why: body.text(`added-${place}-why`),
  }));
}

/** What is wrong with the choices. */
export function routingErrors(body: Posted, proposal: Routing): FieldError[] {
  const errors: FieldError[] = [];
  chosenShares(body, proposal).forEach((chosen, place) => {
    if (chosen.pick === 'change' && !chosen.authority)
      errors.push({ field: `share-${place}-to`, key: 'triage.error.authority' });
  });
  addedShares(body).forEach((added, place) => {
    if (!added.authority && added.rights.length === 0 && !added.why) return;
    if (!added.authority) errors.push({ field: `added-${place}-authority`, key: 'triage.error.authority' });
    if (added.rights.length === 0)
      errors.push({ field: `added-${place}-rights`, key: 'triage.error.rights' });
    if (!added.why) errors.push({ field: `added-${place}-why`, key: 'triage.error.why' });
  });
  proposal.warnings.forEach(({ code }, place) => {
    if (!body.list('acknowledged').includes(code))
      errors.push({ field: `warning-${place}`, key: 'triage.error.warning' });
  });
  return errors;
}

/** The confirmed routing as the use case takes it. An officer's own addition carries the officer's words, in `language`. */
export function confirmInput(body: Posted, proposal: DeskProposal, language: Language): ConfirmedRouting {
  const kept = chosenShares(body, proposal).flatMap(({ share, authority }) =>
    authority
      ? [
          {
            authority,
            rights: [...share.rights],
            data: [...share.data],
            systems: [...share.systems],
            clock: share.clock,
            because: [...share.because],
          },
        ]
      : [],
  );
  const added = addedShares(body)
    .filter((one) => one.authority !== '')
    .map((one) => ({
      authority: one.authority,
      rights: one.rights,
      data: [],
      clock: one.clock,
      because: [becauseOfOffice('other', one.clock, { language, text: one.why })],
    }));
  const redirects = proposal.redirects
    .filter((_, place) => body.text(`redirect-${place}-pick`) !== 'leave')
    .map((one) => ({ to: one.to, rights: [...one.rights], because: [...one.because] }));
  const shares = [...kept, ...added];
  const advice = { whyNotTransferred: body.text('whyNotTransferred'), contact: body.text('redirectContact') };
  return {
    shares,
    ...(shares.length === 0 ? { advice } : {}),
    joint: proposal.joint,
    redirects,
    acknowledged: body.list('acknowledged'),
    version: Number(body.text('version')) || 0,
  };
}

/** The no of the use case as an error of the page; the rights it names in the language of the page. */
export function routingRefusal({ code, facts }: Refusal, t: Translate): FieldError {
  const left = String(facts?.['rights'] ?? '').split(', ');
  const rights = left.map((right) => (isRight(right) ? t(`right.${right}`) : right)).join(', ');
  const field = String(facts?.['field'] ?? 'proposal');
  return { field, key: `refusal.${code}`, values: { rights } };
}

function pickOf(value: string): Pick {
  return value === 'change' || value === 'leave' ? value : 'accept';
}
