import { type Language, no, ok, type Result } from '#kernel';
import type { AccessAnswerContext, GrantedContext, LetterContext, NoDataFoundContext } from '#letters';
import { authorityName, type Catalogue, findRegister } from '#registers';
import { refuses } from '#rights';
import { copyNames } from '../letters-of-case/machine-copies.js';
import { remedyOf } from '../letters-of-case/remedy.js';
import { serviceMethod } from '../sending/reachable.js';
import type { AnswerFacts } from './answer-facts.js';
import { answerHead, authorityOf } from './answer-head.js';
import { planHomeLines } from './plan-standings.js';
import { processingInformation } from './processing-information.js';
import { PROVISION_OF_RIGHT } from './provision-of-right.js';
import { missingLines, searchedLines } from './searched-lines.js';

/** The context of every letter that tells of a granted right and is no answer to access. */
export function grantedContext(facts: AnswerFacts, catalogue: Catalogue, language: Language): GrantedContext {
  const { content, documents, searches, doneOn, planStandings, record, today } = facts;
  return {
    ...answerHead({ ...facts, claims: [facts.claim] }, catalogue, language),
    given: content.given,
    doneOn: doneOn.toString(),
    ...(content.statement ? { statement: content.statement } : {}),
    ...(refuses(facts.outcome) ? { refused: facts.outcome === 'refused' ? 'whole' : 'part' } : {}),
    ...(planStandings.length > 0
      ? { planHomes: planHomeLines(planStandings, record, { catalogue, today }, language) }
      : {}),
    documents: [...documents],
    ...carried(facts),
    missing: missingLines(content.missing, searches, catalogue, language),
  };
}

/** What the file of a portability delivery carries for a program (GDPR 20). */
function carried({ claim, documents }: AnswerFacts): Pick<GrantedContext, 'attached'> {
  const attached = claim.right === 'portability' ? copyNames(documents) : [];
  return attached.length > 0 ? { attached } : {};
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
    ...answerHead({ ...facts, claims: [facts.claim] }, catalogue, language),
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
    ...answerHead({ ...facts, claims: [facts.claim] }, catalogue, language),
    reasons: facts.content.reasons,
    grounds: [PROVISION_OF_RIGHT[facts.claim.right][language]],
    searched: searchedLines(facts.searches, catalogue, language),
    ...(ofDocuments ? { decidingBody: body[language] } : remedy ? { remedy } : {}),
    service,
  };
}

/** The context of the letter on top of an answer of which a part follows. */
export function partialContext(
  facts: AnswerFacts,
  catalogue: Catalogue,
  language: Language,
): LetterContext<'partial-answer'> {
  const { claim, content, documents, searches } = facts;
  return {
    ...answerHead({ ...facts, claims: [claim] }, catalogue, language),
    given: content.given,
    documents: [...documents],
    toCome: content.missing.flatMap((part) =>
      missingLines([part], searches, catalogue, language).map((line) => ({ ...line, by: part.by ?? '' })),
    ),
    dueOn: claim.clock.due.toString(),
    ofDocuments: claim.clock.regime.startsWith('openness'),
  };
}

function challenged(facts: AnswerFacts, catalogue: Catalogue, language: Language) {
  const { record, person, today } = facts;
  const remedy = remedyOf(authorityOf(facts, catalogue), language, today, facts.record.protected);
  return {
    ...(remedy ? { remedy } : {}),
    service: { method: serviceMethod(record, person), on: today.toString() },
  };
}
