import type { Language } from '#kernel';
import type { QuestionContext } from '#letters';
import { type Catalogue, findAuthority } from '#registers';
import { RIGHT_TITLES } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import type { QuestionEffect } from '../questions/question-effect.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { channelName } from './channel-name.js';
import type { StaffName } from './refusal-context.js';
import { headToPerson, toPerson } from './letter-head.js';
import type { SpokenFor } from './requester.js';
import { scopeOfClaims } from './scope-lines.js';
import { contactLines } from './sender.js';

/** All that a letter is made of in which the authority asks the person. */
export interface QuestionFacts {
  readonly record: CaseRecord;
  readonly person: PersonIdentity;
  readonly spokenFor: SpokenFor | null;
  /** The claims the question is about, each with what it does to the clock. */
  readonly claims: readonly { readonly claim: ClaimView; readonly effect: QuestionEffect }[];
  readonly asks: string;
  readonly replyBy: Temporal.PlainDate;
  readonly signer: StaffName;
  readonly portalUrl: string;
  readonly today: Temporal.PlainDate;
}

/** The context of a request for identity or for clarification. */
export function questionContext(
  facts: QuestionFacts,
  catalogue: Catalogue,
  language: Language,
): QuestionContext {
  const { record, person, claims, signer } = facts;
  const authority = findAuthority(catalogue, record.authority_id);
  if (!authority) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  const byPost = record.answer_by === 'post' || !record.signed_in;
  const asked = claims.map(({ claim }) => claim);
  return {
    ...headToPerson(
      facts,
      { authority: authority, unit: signer.unit },
      toPerson(person, byPost, record),
      language,
    ),
    request: {
      receivedOn: record.received_on,
      channel: channelName(record.channel)[language],
      rights: asked.map(({ right }) => RIGHT_TITLES[right][language]),
      scope: scopeOfClaims(asked, language),
    },
    asks: facts.asks,
    replyBy: facts.replyBy.toString(),
    ...(record.signed_in ? { onlineAt: `${facts.portalUrl}/${language}/cases` } : {}),
    clocks: claims.map(({ claim, effect }) => ({
      right: RIGHT_TITLES[claim.right][language],
      dueOn: effect.due.toString(),
      effect: effect.effect,
    })),
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: signer.name, title: signer.title, lines: contactLines(authority, language) },
  };
}
