import type { AgentFacts } from './case-facts.js';
import { AGENT_ROLES } from './code-values.js';
import { element, type MetadataElement } from './metadata-element.js';

/** Somebody with the role held: a person has a Name, an organisation a CorporateName. */
export function agent({ role, name, isOrganisation }: AgentFacts): MetadataElement {
  return element('Agent', [
    element('Role', AGENT_ROLES[role]),
    element(isOrganisation ? 'CorporateName' : 'Name', name),
  ]);
}
