import { agent } from './agent.js';
import type { CaseFacts, DocumentFacts } from './case-facts.js';
import { RECORD_TYPES, STATUSES } from './code-values.js';
import { element, type MetadataElement } from './metadata-element.js';
import { publicTitle } from './public-title.js';
import { restriction, yearsAfter } from './restriction.js';

const UNASSESSED = 'Julkisuutta ei ole arvioitu asiankäsittelyssä; viety salassa pidettävänä.';
const CHECKED = 'Tiedoston SHA-256-tarkiste laskettiin viennissä ja vastasi järjestelmään kirjattua.';

/** A document of the matter as a Record, its elements in the order of the model. */
export function documentRecord(document: DocumentFacts, matter: CaseFacts): MetadataElement {
  const { acquiredOn, sentOn } = document;
  return element('Record', [
    element('Created', document.createdOn),
    sentOn !== null && element('Sent', sentOn),
    acquiredOn !== null && element('Acquired', acquiredOn),
    element('NativeId', document.id),
    element('Language', document.language),
    document.isUnassessed && element('Description', UNASSESSED),
    restriction(document.restriction, document.createdOn),
    element('Title', publicTitle(document.title, matter.names, document.plainTitle)),
    ...retention(matter),
    element('Status', STATUSES[document.status]),
    element('Function', matter.classes.at(-1)!.code),
    element('Type', RECORD_TYPES[document.type]),
    element('Authenticity', [
      element('Checker', matter.authority.name),
      element('Date', matter.closedOn),
      element('Description', CHECKED),
    ]),
    file(document),
    ...document.agents.map(agent),
  ]);
}

function retention({ retention: { years, reason }, closedOn }: CaseFacts): (MetadataElement | false)[] {
  return [
    element('RetentionPeriod', String(years)),
    element('RetentionReason', reason),
    years >= 0 && element('RetentionPeriodEnd', yearsAfter(closedOn, years)),
  ];
}

function file({ id, file: { name, path, format, version, sha256 } }: DocumentFacts): MetadataElement {
  return element('Document', [
    element('NativeId', id),
    element('UseType', 'Arkisto'),
    element('File', [element('Name', name), element('Path', path)]),
    element('Format', [element('Name', format), element('Version', version)]),
    element('HashAlgorithm', 'SHA-256'),
    element('HashValue', sha256),
  ]);
}
