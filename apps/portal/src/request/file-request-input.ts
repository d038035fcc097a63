import { type FileRequestInput, isNeedCode, typedDay } from '#cases/citizen';
import { isLanguage } from '#kernel';
import type { SignedInCitizen } from '#platform';
import { behalfOf } from './behalf.js';
import { type Draft, type DraftDetails, detailsOf } from './draft.js';
import type { ShownAnswer } from './request-page.js';
import { isShownRight } from './shown-rights.js';

type Claim = FileRequestInput['claims'][number];

/** A complete draft as a request: what was typed becomes choices, figures and nulls; the words stay as written. */
export function fileRequestInput(
  draft: Draft,
  signedIn: SignedInCitizen | null,
  attachments: FileRequestInput['attachments'],
  answers: readonly ShownAnswer[],
): FileRequestInput {
  const { answer, register } = draft;
  return {
    submitKey: draft.submitKey,
    language: isLanguage(answer.language) ? answer.language : 'fi',
    identity: identityOf(draft, signedIn),
    authorityId: register.authority,
    registerId: register.register,
    municipality: orNull(register.municipality),
    claims: draft.rights
      .filter(isShownRight)
      .map((right) => ({ right, scope: scopeOf(detailsOf(draft, right)) })),
    dataIds: [...draft.data],
    answerBy: answer.way as FileRequestInput['answerBy'],
    attachments,
    behalf: behalfOf(draft),
    needs: needsOf(draft),
    protection: signedIn?.identity.protected ? 'sign-in' : draft.protected ? 'person' : null,
    answers: answers.map((shown) => ({ ...shown })),
  };
}

function identityOf({ who, answer }: Draft, signedIn: SignedInCitizen | null): FileRequestInput['identity'] {
  return {
    name: signedIn?.identity.name ?? who.name,
    hetu: signedIn?.identity.hetu ?? orNull(who.hetu),
    email: orNull(who.email),
    phone: orNull(who.phone),
    address: orNull(answer.address),
    verified: signedIn ? 'strong' : 'none',
  };
}

function needsOf({ needs }: Draft): FileRequestInput['needs'] {
  const { language, codes, format } = needs;
  return { language: orNull(language), codes: codes.filter(isNeedCode), format };
}

function scopeOf(typed: DraftDetails): Claim['scope'] {
  const { what, wrong, correct, because } = typed;
  const scope = {
    what,
    wrong,
    correct,
    because,
    periodFrom: inFigures(typed.from, 'start'),
    periodTo: inFigures(typed.to, 'end'),
  };
  return Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== ''));
}

/** A period's end as officials read it, whatever the person typed: `1.3.2019`. */
function inFigures(typed: string, edge: 'start' | 'end'): string {
  const day = typedDay(typed, edge);
  return day === null || day === 'not-a-day' ? typed : `${day.day}.${day.month}.${day.year}`;
}

function orNull(typed: string): string | null {
  return typed === '' ? null : typed;
}
