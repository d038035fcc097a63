import { type Language, no, ok, type Result } from '#kernel';
import type { RefusalCertificateContext } from '#letters';
import { type Authority, authorityName, type Catalogue, findAuthority, findRegister } from '#registers';
import { groundById, RIGHT_TITLES } from '#rights';
import { type Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import type { DecisionContent } from '../domain/decision.js';
import type { IdentityAsked } from '../domain/identity-ground.js';
import type { PersonIdentity } from '../domain/person.js';
import { serviceMethod } from '../sending/reachable.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { remedyOf } from './remedy.js';
import { channelName } from './channel-name.js';
import { headToPerson, toPerson } from './letter-head.js';
import type { SpokenFor } from './requester.js';
import { scopeOfClaims } from './scope-lines.js';
import { contactLines } from './sender.js';

export interface StaffName {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** All that a refusal certificate is made of. */
export interface RefusalFacts {
  readonly record: CaseRecord;
  readonly person: PersonIdentity;
  readonly spokenFor: SpokenFor | null;
  readonly claim: ClaimView;
  readonly groundId: string;
  readonly content: DecisionContent;
  readonly writer: StaffName;
  readonly decider: StaffName;
  readonly today: Temporal.PlainDate;
  /** The day this claim reached the authority, `2026-12-07`: of a later stage the day it was asked for. */
  readonly askedOn: string;
  /** What was last asked to prove who the person is; null when nothing was. */
  readonly identityAsked: IdentityAsked | null;
  /** Address of the portal. */
  readonly portalUrl: string;
}

/** The context of the refusal certificate of one claim; no when the authority has not chosen its remedy. */
export function refusalContext(
  facts: RefusalFacts,
  catalogue: Catalogue,
  language: Language,
): Result<RefusalCertificateContext, 'letters.no-remedy-setting'> {
  const { record, person, claim, content, writer, decider, today } = facts;
  const authority = findAuthority(catalogue, record.authority_id);
  if (!authority) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  const remedy = remedyOf(authority, language, today, record.protected);
  if (!remedy) return no('letters.no-remedy-setting');
  return ok({
    ...headToPerson(
      facts,
      { authority: authority, unit: writer.unit },
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
      rights: [RIGHT_TITLES[claim.right][language]],
      scope: scopeOfClaims([claim], language),
    },
    decisions: [decidedRight(facts, catalogue, language)],
    given: content.given,
    decidedBy: { name: decider.name, title: decider.title },
    contact: { name: writer.name, title: writer.title, lines: contactLines(authority, language) },
    remedy,
    indirectAccess: groundById(facts.groundId)?.indirectAccess ?? false,
    annexes: [],
    service: { method: serviceMethod(record, person), on: today.toString() },
  });
}

function decidedRight(facts: RefusalFacts, catalogue: Catalogue, language: Language) {
  const { claim, content } = facts;
  const ground = groundById(facts.groundId);
  const extent = lines(content.extent).join(' ');
  const register = facts.record.register_id ? findRegister(catalogue, facts.record.register_id) : undefined;
  return {
    right: claim.right as RefusalCertificateContext['decisions'][number]['right'],
    register: register?.name[language] ?? NO_REGISTER[language],
    ...(extent ? { outcome: 'partly-refused' as const, extent } : { outcome: 'refused' as const }),
    grounds: [
      ...(ground ? [`${ground.act[language]}, ${ground.article[language]}`] : []),
      ...lines(content.statute),
    ],
    reasons: ground ? [ground.text[language]] : [],
    ownReasons: content.reasons,
  };
}

/** How a letter names the register when it is not known. */
export const NO_REGISTER = {
  fi: 'Viranomaisen henkilörekisterit',
  sv: 'Myndighetens personregister',
  en: "The authority's personal data registers",
};

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The register's other controllers today, as the confirmed routing names them. */
export function jointControllers(
  record: CaseRecord,
  catalogue: Catalogue,
  own: Authority,
  language: Language,
  on: Temporal.PlainDate,
): string[] {
  return [...new Set(record.routing_share?.joint ?? [])]
    .filter((id) => id !== own.id)
    .map((id) => findAuthority(catalogue, id))
    .filter((authority) => authority !== undefined)
    .map((authority) => authorityName(authority, on)[language]);
}
