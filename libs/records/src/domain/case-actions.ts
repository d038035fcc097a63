import { agent } from './agent.js';
import type { ActionFacts, CaseFacts } from './case-facts.js';
import { ACTION_TYPES, type ActionType } from './code-values.js';
import { documentRecord } from './document-record.js';
import { element, type MetadataElement } from './metadata-element.js';

const ORDER = Object.keys(ACTION_TYPES) as ActionType[];

/**
 * What was done, in the order of the classes and then of the days; each document stands once, under the first action of
 * its class. A class that has a document and no action of its own gets one from the document.
 */
export function caseActions(matter: CaseFacts): MetadataElement[] {
  return ORDER.flatMap((type) => actionsOf(type, matter));
}

function actionsOf(type: ActionType, matter: CaseFacts): MetadataElement[] {
  const documents = matter.documents.filter((document) => document.action === type);
  const told = matter.actions.filter((action) => action.type === type);
  const [first] = documents;
  if (told.length === 0 && !first) return [];
  const actions: readonly ActionFacts[] =
    told.length > 0
      ? told
      : [{ type, title: ACTION_TYPES[type], on: first!.createdOn, agents: first!.agents }];
  const inOrder = [...actions].sort((one, other) => one.on.localeCompare(other.on));
  return inOrder.map((action, place) =>
    element('Action', [
      element('Created', action.on),
      element('Title', action.title),
      ...agentsOf(action, matter).map(agent),
      element('Type', ACTION_TYPES[type]),
      ...(place === 0 ? documents.map((document) => documentRecord(document, matter)) : []),
    ]),
  );
}

/** An action is always somebody's; of background work it is the authority's. */
function agentsOf({ agents }: ActionFacts, { authority }: CaseFacts): ActionFacts['agents'] {
  return agents.length > 0 ? agents : [{ role: 'handler', name: authority.name, isOrganisation: true }];
}
