import { type Language, no, ok, type Result } from '#kernel';
import type { AccessAnswerContext, GrantedContext, NoDataFoundContext } from '#letters';
import { type Authority, authorityName, type Catalogue, findAuthority, findRegister } from '#registers';
import { RIGHT_TITLES } from '#rights';
import { channelName } from '../letters-of-case/channel-name.js';
import { letterHead, toPerson } from '../letters-of-case/letter-head.js';
import { jointControllers, NO_REGISTER } from '../letters-of-case/refusal-context.js';
import { remedyOf } from '../letters-of-case/remedy.js';
import { scopeOfClaims } from '../letters-of-case/scope-lines.js';
import { contactLines } from '../letters-of-case/sender.js';
import type { AnswerFacts } from './answer-facts.js';
import { processingInformation } from './processing-information.js';
import { missingLines, searchedLines } from './searched-lines.js';

/** The context of every letter that tells of a granted right and is no answer to access. */
export function grantedContext(facts: AnswerFacts, catalogue: Catalogue, language: Language): GrantedContext {
  const { content, documents, searches, doneOn } = facts;
  return {
    ...answerHead(facts, catalogue, language),
    given: content.given,
    doneOn: doneOn.toString(),
    ...(content.statement ? { statement: content.statement } : {}),
    documents: [...documents],
    missing: missingLines(content.missing, searches, catalogue, language),
  };
}

/** The context of the answer to access; no when the register, and so its information, is not known. */
export function accessContext(
  facts: AnswerFacts,
  catalogue: Catalogue,
  language: Language,
): Result<AccessAnswerContext, 'letters.no-register'> {
  const { record, content, documents, searches } = facts;
  const register = record.register_id ? findRegister(catalogue, record.register_id) : undefined;
  if (!register) return no('letters.no-register');
  const found = searches
    .filter(({ outcome }) => outcome !== null && outcome !== 'nothing-found')
    .flatMap(({ systemId }) => systemId ?? []);
  return ok({
    ...answerHead(facts, catalogue, language),
    ...challenged(facts, catalogue, language),
    given: content.given,
    searched: searchedLines(searches, catalogue, language),
    documents: [...documents],
    missing: missingLines(content.missing, searches, catalogue, language),
    information: processingInformation(register, found, content.recipients, language),
  });
}

/**
 * The context of the answer that nothing is held. Of documents it names the body that decides when asked, and no
 * remedy: that decision comes first (621/1999 § 14(3)).
 */
export function noDataContext(
  facts: AnswerFacts,
  catalogue: Catalogue,
  language: Language,
): NoDataFoundContext {
  const authority = authorityOf(facts, catalogue);
  const { remedy, service } = challenged(facts, catalogue, language);
  const ofDocuments = facts.claim.clock.regime.startsWith('openness');
  const body = authority.decidingBody ?? authorityName(authority, facts.today);
  return {
    ...answerHead(facts, catalogue, language),
    reasons: facts.content.reasons,
    searched: searchedLines(facts.searches, catalogue, language),
    ...(ofDocuments ? { decidingBody: body[language] } : remedy ? { remedy } : {}),
    service,
  };
}

/** The head and foot of every answer. */
export function answerHead(facts: AnswerFacts, catalogue: Catalogue, language: Language) {
  const { record, person, claim, writer, decider, today } = facts;
  const authority = authorityOf(facts, catalogue);
  const register = record.register_id ? findRegister(catalogue, record.register_id) : undefined;
  const signer = decider.name ? decider : writer;
  return {
    ...letterHead(
      facts,
      { authority, unit: writer.unit },
      toPerson(person, record.answer_by === 'post'),
      language,
    ),
    controllers: [
      authorityName(authority, today)[language],
      ...jointControllers(record, catalogue, authority, language, today),
    ],
    request: {
      receivedOn: record.received_on,
      channel: channelName(record.channel)[language],
      rights: [RIGHT_TITLES[claim.right][language]],
      scope: scopeOfClaims([claim], language),
    },
    register: register?.name[language] ?? NO_REGISTER[language],
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: writer.name, title: writer.title, lines: contactLines(authority, language) },
  };
}

function challenged(facts: AnswerFacts, catalogue: Catalogue, language: Language) {
  const { record, today } = facts;
  const remedy = remedyOf(authorityOf(facts, catalogue), language, today);
  return {
    ...(remedy ? { remedy } : {}),
    service: { method: serviceOf(record.answer_by), on: today.toString() },
  };
}

function serviceOf(answerBy: string): NoDataFoundContext['service']['method'] {
  if (answerBy === 'portal') return 'e-service';
  return answerBy === 'counter' ? 'counter' : 'letter';
}

function authorityOf({ record }: AnswerFacts, catalogue: Catalogue): Authority {
  const authority = findAuthority(catalogue, record.authority_id);
  if (!authority) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  return authority;
}
