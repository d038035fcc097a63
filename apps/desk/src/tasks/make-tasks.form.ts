import type { AddTaskInput, MakeTasksInput } from '#cases';
import type { Posted } from '#platform';

/** What was chosen for each system of the page. */
export function makeInput(body: Posted): MakeTasksInput {
  const searched = new Set(body.list('search'));
  return {
    systems: body.list('systems').map((systemId) => ({
      systemId,
      search: searched.has(systemId),
      reason: body.text(`reason-${systemId}`),
      words: body.text(`words-${systemId}`),
      assigneeId: body.text(`person-${systemId}`),
    })),
    words: body.text('words'),
  };
}

/** A search that is added by hand. */
export function addInput(body: Posted): AddTaskInput {
  const [systemName, way, unit, assigneeId, keeperName, keeperAddress, words] = [
    'systemName',
    'way',
    'unit',
    'assigneeId',
    'keeperName',
    'keeperAddress',
    'addWords',
  ].map((field) => body.text(field)) as [string, string, string, string, string, string, string];
  return { systemName, way, unit, assigneeId, keeperName, keeperAddress, words };
}
