import {
  CLOCK_EVENT_TYPES,
  type ClockInput,
  type ClockInputProblem,
  clockInputProblem,
  receiptOf,
  REGIMES,
  SERVICE_MANNERS,
} from '#deadlines';
import { day } from './day.js';
import { listOf, oneOf, optional, record } from './json-shape.js';
import { type Reading, read, then, unread } from './reading.js';

const clockIn = record({
  regime: oneOf('regime', REGIMES),
  receivedOn: optional(day),
  service: optional(record({ by: oneOf('service', SERVICE_MANNERS), on: day })),
  asOf: optional(day),
  events: listOf(record({ type: oneOf('event', CLOCK_EVENT_TYPES), on: day })),
});

/** Reads one line of `cli -- clock` (shape `clockIn` of docs/contracts.schema.json). */
export function clockLine(line: unknown): Reading<ClockInput> {
  return then(clockIn(line, ''), (input) => {
    const problem = clockInputProblem(input);
    return problem === null ? read(input) : told(problem, input);
  });
}

function told(problem: ClockInputProblem, input: ClockInput): Reading<never> {
  switch (problem.code) {
    case 'receipt-or-service':
      return unread(problem.code, 'Give either "receivedOn" or, in regime appeal, "service".', '');
    case 'service-only-in-appeal':
      return unread(problem.code, 'Only regime appeal is counted from "service".', '/service');
    case 'event-before-receipt': {
      const message = `The event is before the day the clock starts, ${receiptOf(input).toString()}.`;
      return unread(problem.code, message, `/events/${problem.event}/on`);
    }
  }
}
