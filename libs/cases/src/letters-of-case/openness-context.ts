import { type Language, no, ok, type Result } from '#kernel';
import type { OpennessDecisionContext, OpennessRefusalContext } from '#letters';
import { type Authority, authorityName, type Catalogue, findAuthority } from '#registers';
import { groundById, RIGHT_TITLES } from '#rights';
import { serviceMethod } from '../sending/reachable.js';
import { channelName } from './channel-name.js';
import type { RefusalFacts } from './refusal-context.js';
import { courtOf } from './remedy.js';
import { headToPerson, toPerson } from './letter-head.js';
import { scopeOfClaims } from './scope-lines.js';
import { contactLines } from './sender.js';

/** The context of the official's notice that a document is not given. */
export function opennessRefusalContext(
  facts: RefusalFacts,
  catalogue: Catalogue,
  language: Language,
): OpennessRefusalContext {
  const { record, writer, portalUrl } = facts;
  return {
    ...notGiven(facts, authorityOf(facts, catalogue), language),
    signedBy: { name: writer.name, title: writer.title },
    ...(record.signed_in ? { onlineAt: `${portalUrl.replace(/^https?:\/\//, '')}/${language}/cases` } : {}),
  };
}

/**
 * The context of the authority's decision not to give a document. It is appealed to the administrative court whatever
 * remedy the authority has chosen for refusals under the GDPR (621/1999 § 33); no when the court is not known.
 */
export function opennessDecisionContext(
  facts: RefusalFacts,
  catalogue: Catalogue,
  language: Language,
): Result<OpennessDecisionContext, 'letters.no-remedy-setting'> {
  const { record, person, decider, askedOn, today } = facts;
  const authority = authorityOf(facts, catalogue);
  const court = courtOf(authority, language, record.protected);
  if (!court) return no('letters.no-remedy-setting');
  return ok({
    ...notGiven(facts, authority, language),
    askedOn,
    annexes: [],
    decidedBy: { name: decider.name, title: decider.title },
    court,
    service: { method: serviceMethod(record, person), on: today.toString() },
  });
}

function authorityOf({ record }: RefusalFacts, catalogue: Catalogue): Authority {
  const authority = findAuthority(catalogue, record.authority_id);
  if (!authority) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  return authority;
}

function notGiven(facts: RefusalFacts, authority: Authority, language: Language) {
  const { record, person, claim, content, writer, today } = facts;
  const ground = groundById(facts.groundId);
  const statutes = content.statute.split('\n').map((line) => line.trim());
  return {
    ...headToPerson(
      facts,
      { authority: authority, unit: writer.unit },
      toPerson(person, record.answer_by === 'post', record),
      language,
    ),
    request: {
      receivedOn: record.request_received_on,
      channel: channelName(record.channel)[language],
      rights: [RIGHT_TITLES[claim.right][language]],
      scope: scopeOfClaims([claim], language),
    },
    ...(content.extent.trim()
      ? {
          extent: content.extent
            .trim()
            .split(/\s*\n\s*/)
            .join(' '),
        }
      : {}),
    grounds: [
      ...(ground ? [`${ground.act[language]}, ${ground.article[language]}`] : []),
      ...statutes.filter(Boolean),
    ],
    reasons: ground ? [ground.text[language]] : [],
    ownReasons: content.reasons,
    given: content.given,
    decidingBody: (authority.decidingBody ?? authorityName(authority, today))[language],
    contact: { name: writer.name, title: writer.title, lines: contactLines(authority, language) },
  };
}
