import { type Language, no, ok, type Result } from '#kernel';
import type { KinAnswerContext } from '#letters';
import { authorityName, type Catalogue, findAuthority } from '#registers';
import { type DecidedOutcome, groundById, KIN_GROUND } from '#rights';
import { serviceMethod } from '../sending/reachable.js';
import { channelName } from './channel-name.js';
import { headToPerson, toPerson } from './letter-head.js';
import type { RefusalFacts } from './refusal-context.js';
import { courtOf } from './remedy.js';
import { scopeOfClaims } from './scope-lines.js';
import { contactLines } from './sender.js';

/** What the decision on data of a person who has died is made of. */
export interface KinAnswerFacts extends RefusalFacts {
  readonly outcome: DecidedOutcome;
  readonly documents: readonly string[];
}

/**
 * The context of the decision on data of a person who has died. What is not given is appealed to the administrative
 * court whatever remedy the authority has chosen for refusals under the GDPR (621/1999 § 33); no when the court is not
 * known.
 */
export function kinAnswerContext(
  facts: KinAnswerFacts,
  catalogue: Catalogue,
  language: Language,
): Result<KinAnswerContext, 'letters.no-remedy-setting'> {
  const { record, person, spokenFor, claim, content, writer, decider, today } = facts;
  const authority = findAuthority(catalogue, record.authority_id);
  if (!authority) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  const all = facts.outcome === 'granted';
  const court = all ? undefined : courtOf(authority, language, record.protected);
  if (!all && !court) return no('letters.no-remedy-setting');
  return ok({
    ...headToPerson(
      facts,
      { authority, unit: writer.unit },
      toPerson(person, record.answer_by === 'post', record),
      language,
    ),
    requester: { name: person.name },
    request: {
      receivedOn: record.request_received_on,
      channel: channelName(record.channel)[language],
      rights: [APPLIED_FOR[language]],
      scope: scopeOfClaims([claim], language),
    },
    deceased: spokenFor?.principalName ?? '',
    kinship: spokenFor?.kin?.kinship ?? '',
    purpose: spokenFor?.kin?.purpose ?? '',
    outcome: all ? 'given' : facts.outcome === 'refused' ? 'refused' : 'partly-given',
    grounds: groundsOf(facts, language),
    ownReasons: [content.extent, content.reasons].filter((words) => words.trim() !== '').join('\n\n'),
    given: content.given,
    documents: [...facts.documents],
    decidingBody: (authority.decidingBody ?? authorityName(authority, today))[language],
    decidedBy: { name: decider.name, title: decider.title },
    contact: { name: writer.name, title: writer.title, lines: contactLines(authority, language) },
    ...(court ? { court } : {}),
    service: { method: serviceMethod(record, person), on: today.toString() },
  });
}

const APPLIED_FOR = {
  fi: 'Vainajan asiakastietojen saaminen (703/2023, 52 §)',
  sv: 'Utlämnande av kunduppgifter om en avliden (703/2023, 52 §)',
  en: 'Obtaining client data of a deceased person (703/2023, section 52)',
};

/** The section that every such decision rests on, and what the handler named besides. */
function groundsOf({ groundId, content }: RefusalFacts, language: Language): string[] {
  const cited = [KIN_GROUND, groundId].map(groundById).filter((ground) => ground !== undefined);
  const sections = cited.map(({ act, article }) => `${act[language]}, ${article[language]}`);
  const statutes = content.statute.split('\n').map((line) => line.trim());
  return [...new Set([...sections, ...statutes.filter(Boolean)])];
}
