import type { CaseFacts, FunctionClass } from './case-facts.js';
import { caseActions } from './case-actions.js';
import { STATUSES } from './code-values.js';
import { element, type MetadataElement } from './metadata-element.js';
import { publicTitle } from './public-title.js';
import { restriction } from './restriction.js';

/**
 * The metadata of a closed matter in the shape of the National Archives' SÄHKE2 model, version 1.3. The order that made
 * it binding ended on 31.12.2022; the model is still taken in and still the words that Finnish records systems share.
 *
 * @example caseRecord({ caseNumber: 'LAHTI/318/00.04.02/2026', closing: 1, closedOn: '2026-11-22', … })
 */
export function caseRecord(matter: CaseFacts): MetadataElement {
  const { caseNumber, closing, authority } = matter;
  const title = publicTitle(matter.title, matter.names, matter.plainTitle);
  return element('Metadata', [
    element('CaseFile', [
      element('Created', matter.createdOn),
      element('NativeId', caseNumber),
      element('Language', matter.language),
      restriction(matter.restriction, matter.createdOn),
      element('Title', title),
      element('RetentionPeriod', String(matter.retention.years)),
      element('Status', STATUSES[matter.status]),
      element('ClassificationScheme', [mainFunction(matter.classes)]),
      element('Function', matter.classes.at(-1)!.code),
      ...caseActions(matter),
    ]),
    element('TransferInformation', [
      element('NativeId', `${caseNumber}#${closing}`),
      element('Title', `${caseNumber}, ${closing}. vienti`),
    ]),
    element('ContactInformation', [
      element('Organisation', [element('Name', authority.name), element('Identifier', authority.id)]),
    ]),
  ]);
}

/** The classes from the top down: main function, function, and what lies under it, each inside the one above. */
function mainFunction(classes: readonly FunctionClass[], depth = 0): MetadataElement {
  const [{ code, title }, ...below] = classes as [FunctionClass, ...FunctionClass[]];
  const name = ['MainFunction', 'FunctionClassification'][depth] ?? 'SubFunction';
  return element(name, [
    element('Title', title),
    element('FunctionCode', code),
    below.length > 0 && mainFunction(below, depth + 1),
  ]);
}
