import type { Keeper, NewTask } from '#collection';
import type { Language } from '#kernel';
import { ASKED_OF_KEEPER, type SearchRequestContext } from '#letters';
import { type Catalogue, DATA_NAMES, findAuthority, findRegister, isDataCategory } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { letterHead } from './letter-head.js';
import type { StaffName } from './refusal-context.js';
import { scopeOfClaims } from './scope-lines.js';
import { addressLines, contactLines } from './sender.js';

/** What a letter tells of the task it belongs to, made already or not. */
export type AskedTask = Pick<NewTask, 'kind' | 'claimIds' | 'registerId' | 'systemId' | 'dueOn' | 'content'>;

export interface SearchRequestFacts {
  readonly record: CaseRecord;
  readonly task: AskedTask;
  readonly keeper: Keeper;
  readonly person: PersonIdentity;
  readonly claims: readonly ClaimView[];
  readonly signer: StaffName;
  readonly today: Temporal.PlainDate;
}

/** The context of the letter by which a keeper without an account is asked to search, or to do what was granted. */
export function searchRequestContext(
  facts: SearchRequestFacts,
  catalogue: Catalogue,
  language: Language,
): SearchRequestContext {
  const { record, task, keeper, signer } = facts;
  const own = findAuthority(catalogue, record.authority_id);
  if (!own) throw new Error('The catalogue lacks the authority of the case');
  const asks = ASKED_OF_KEEPER.find((kind) => kind === task.kind);
  if (!asks) throw new Error(`No letter asks a keeper for ${task.kind}`);
  const { brief } = task.content;
  const recipient = { name: keeper.name, addressLines: addressLines(keeper.address) };
  const from = { authority: own, unit: signer.unit };
  const claims = facts.claims.filter(({ id }) => task.claimIds.includes(id));
  // Whose data they are, not who asks for them: that somebody speaks for the person is no business of a keeper.
  const whose = { ...facts.person, name: brief.person.name };
  return {
    ...letterHead({ ...facts, person: whose, spokenFor: null }, from, recipient, language),
    asks,
    places: placesOf(task, catalogue, language),
    data: brief.data.map((id) => (isDataCategory(id) ? DATA_NAMES[id][language] : id)),
    scope: scopeOfClaims(claims, language),
    note: brief.words ? brief.words.split('\n').filter((line) => line.trim() !== '') : [],
    answerBy: task.dueOn.toString(),
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: signer.name, title: signer.title, lines: contactLines(own, language) },
  };
}

function placesOf(
  { registerId, systemId, content }: AskedTask,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const register = registerId ? findRegister(catalogue, registerId) : undefined;
  const system = register?.systems.find(({ id }) => id === systemId)?.name[language];
  const places = [register?.name[language], system ?? content.brief.systemName];
  return places.filter((place): place is string => Boolean(place));
}
