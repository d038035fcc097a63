import { ValidateBy } from 'class-validator';
import { isRefusal } from './decided-right.js';

/** A refusal certificate refuses at least one thing: "granted" and "not held" alone have their own letters. */
export function RefusesSomething(): PropertyDecorator {
  return ValidateBy({
    name: 'refusesSomething',
    validator: {
      validate: (value: unknown) => Array.isArray(value) && value.some(refuses),
      defaultMessage: () => 'nothing is refused',
    },
  });
}

function refuses(decision: unknown): boolean {
  return (
    typeof decision === 'object' && decision !== null && 'outcome' in decision && isRefusal(decision.outcome)
  );
}
