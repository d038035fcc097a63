import type { TaskContent } from '#collection';
import type { Sealer, Tx } from '#platform';
import type { ClaimScope } from '../domain/claim.js';
import type { Answer, PersonIdentity } from '../domain/person.js';

const NOBODY: PersonIdentity = { name: '–', hetu: null, email: null, phone: null, address: null };

/** Stands, sealed, where the words about a breach were erased. */
export const ERASED_WORDS = '';

/** Sealed texts that stand where a case was erased: pages go on opening them, and they hold nothing. */
export function blankCase(sealer: Sealer): object {
  const sealed = (value: object): string => sealer.seal(JSON.stringify(value));
  return {
    identity: sealed(NOBODY),
    answers: sealed([] satisfies Answer[]),
    scope: sealed({} satisfies ClaimScope),
    words: sealer.seal(ERASED_WORDS),
  };
}

/** The tasks of a case without what was searched for and found: which system, what it ended as, and nothing in words. */
export async function blankTasks(tx: Tx, sealer: Sealer, caseId: string): Promise<object> {
  const tasks = await tx.query<{ id: string; content: string }>(
    'select id, content from task where case_id = $1',
    [caseId],
  );
  return {
    tasks: Object.fromEntries(
      tasks.map(({ id, content }) => [
        id,
        sealer.seal(JSON.stringify(emptied(JSON.parse(sealer.open(content))))),
      ]),
    ),
  };
}

function emptied({ brief, answer, leftOut }: TaskContent): TaskContent {
  const { systemName, data, reasons } = brief;
  const nothing = { identifier: '', foundBy: '', periodFrom: '', periodTo: '', words: '' };
  return {
    brief: { person: { name: '–', hetu: null }, asked: [], data, reasons, ...(systemName && { systemName }) },
    answer: answer && { outcome: answer.outcome, ...nothing },
    reopened: [],
    leftOut: leftOut && { reason: leftOut.reason, words: '' },
  };
}
