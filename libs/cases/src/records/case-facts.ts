import { helsinkiDay } from '#kernel';
import { type CaseFacts, type ExportRule, keptHow, restrictionOfAll } from '#records';
import { Temporal } from 'temporal-polyfill';
import { recordActions } from './record-actions.js';
import { parties, recordDocuments } from './record-documents.js';
import type { RecordSource } from './record-source.js';

const PLAIN_TITLE = 'Rekisteröidyn oikeuksia koskeva pyyntö';

/** The facts of a closed case as its metadata need them. `files` are the attachments, whose formats are told by their bytes. */
export function caseFacts(
  source: RecordSource,
  files: ReadonlyMap<string, Buffer>,
  { authority, rule }: { authority: string; rule: ExportRule },
): CaseFacts {
  const { head, closing, closedAt } = source;
  const documents = recordDocuments(source, files, authority);
  const day = (instant: string): string => helsinkiDay(Temporal.Instant.from(instant)).toString();
  return {
    caseNumber: head.caseNumber,
    closing,
    title: head.subject ?? PLAIN_TITLE,
    plainTitle: PLAIN_TITLE,
    language: head.language,
    createdOn: day(head.openedAt),
    closedOn: day(closedAt),
    status: head.state === 'transferred' ? 'transferred' : 'closed',
    authority: { id: head.authorityId, name: authority },
    ...keptHow(rule, { register: head.registerId, caseNumber: head.caseNumber }),
    restriction: restrictionOfAll(documents.map(({ restriction }) => restriction)),
    agents: parties(head),
    actions: recordActions(source),
    documents,
    names: [head.personName, ...(head.behalf ? [head.behalf.principal.name] : [])],
  };
}
