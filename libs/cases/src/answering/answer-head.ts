import type { Language } from '#kernel';
import { type Authority, authorityName, type Catalogue, findAuthority, findRegister } from '#registers';
import { RIGHT_TITLES } from '#rights';
import type { ClaimView } from '../domain/claim.js';
import { channelName } from '../letters-of-case/channel-name.js';
import { headToPerson, toPerson } from '../letters-of-case/letter-head.js';
import { jointControllers, NO_REGISTER, type RefusalFacts } from '../letters-of-case/refusal-context.js';
import { scopeOfClaims } from '../letters-of-case/scope-lines.js';
import { contactLines } from '../letters-of-case/sender.js';

/** Who answers whom, about which claims. */
export type AnswerHeadFacts = Pick<
  RefusalFacts,
  'record' | 'person' | 'spokenFor' | 'writer' | 'decider' | 'today'
> & { readonly claims: readonly Pick<ClaimView, 'right' | 'scope'>[] };

/** The head and foot of every answer. */
export function answerHead(facts: AnswerHeadFacts, catalogue: Catalogue, language: Language) {
  const { record, person, claims, writer, decider, today } = facts;
  const authority = authorityOf(facts, catalogue);
  const register = record.register_id ? findRegister(catalogue, record.register_id) : undefined;
  const signer = decider.name ? decider : writer;
  return {
    ...headToPerson(
      facts,
      { authority, unit: writer.unit },
      toPerson(person, record.answer_by === 'post', record),
      language,
    ),
    controllers: [
      authorityName(authority, today)[language],
      ...jointControllers(record, catalogue, authority, language, today),
    ],
    request: {
      receivedOn: record.received_on,
      channel: channelName(record.channel)[language],
      rights: claims.map(({ right }) => RIGHT_TITLES[right][language]),
      scope: scopeOfClaims(claims, language),
    },
    register: register?.name[language] ?? NO_REGISTER[language],
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: writer.name, title: writer.title, lines: contactLines(authority, language) },
  };
}

/** The authority of the case as the catalogue has it. */
export function authorityOf({ record }: Pick<AnswerHeadFacts, 'record'>, catalogue: Catalogue): Authority {
  const authority = findAuthority(catalogue, record.authority_id);
  if (!authority) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  return authority;
}
