import type { Keeper } from '#collection';
import type { Language, Text } from '#kernel';
import type { LetterContext } from '#letters';
import { type Authority, type Catalogue, findAuthority } from '#registers';
import { Temporal } from 'temporal-polyfill';
import type { CaseRecord } from '../read-models/case-record.js';
import type { TaskLine } from '../tasks/task-line.js';
import type { StaffName } from './refusal-context.js';
import { addressLines, contactLines, senderOf } from './sender.js';

export interface TaskReminderFacts {
  readonly record: CaseRecord;
  readonly task: TaskLine;
  readonly keeper: Keeper;
  /** The first day on which something of the request must be answered. */
  readonly requestDue: Temporal.PlainDate;
  readonly words: string;
  readonly signer: StaffName;
  readonly today: Temporal.PlainDate;
}

const WHAT: Readonly<Record<'search' | 'doing', Text>> = {
  search: { fi: 'Tietojen haku', sv: 'Sökning av uppgifter', en: 'Search for data' },
  doing: { fi: 'Pyydetyn tekeminen', sv: 'Utförande av det begärda', en: 'Carrying out what was asked' },
};

/** The context of the letter that reminds a keeper without an account: case number, task and days, and no person. */
export function taskReminderContext(
  { record, task, keeper, requestDue, words, signer, today }: TaskReminderFacts,
  catalogue: Catalogue,
  language: Language,
): LetterContext<'task-reminder'> {
  const own = authorityOf(record, catalogue);
  const what = WHAT[task.kind === 'search' ? 'search' : 'doing'][language];
  return {
    sender: senderOf(own, record.protected ? undefined : signer.unit, language, today),
    recipient: { name: keeper.name, addressLines: addressLines(keeper.address) },
    caseNumber: record.case_number,
    issuedOn: today.toString(),
    task: task.place ? `${what}: ${task.place[language]}` : what,
    time: Temporal.PlainDate.compare(task.dueOn, today) < 0 ? 'late' : 'soon',
    taskDueOn: task.dueOn.toString(),
    requestDueOn: requestDue.toString(),
    byLetter: true,
    ...(words ? { words } : {}),
    contact: { name: signer.name, title: signer.title, lines: contactLines(own, language) },
  };
}

function authorityOf(record: CaseRecord, catalogue: Catalogue): Authority {
  const own = findAuthority(catalogue, record.authority_id);
  if (!own) throw new Error('The catalogue lacks the authority of the case');
  return own;
}
