import type { Because } from '#kernel';
import type { DataCategory } from '#registers';
import { dataOf } from '#registers';
import type { Right } from '#rights';
import type { Concern } from './piece.js';
import type { RouteFacts } from './routing.js';
import type { Scope } from './scope.js';
import { DATA_NOT_IN_REGISTER, NO_RULE_FOR_PERIOD, NOT_STORED_BY, REGISTER_UNKNOWN } from './warnings.js';

type Covering = { readonly rights: readonly Right[]; readonly data: readonly DataCategory[] };

function reasonFor(category: DataCategory, facts: RouteFacts, scope: Scope): Because {
  if (!facts.register && !facts.service) return REGISTER_UNKNOWN;
  if (scope.holdings.length === 0 && scope.registers.length === 0) return NO_RULE_FOR_PERIOD;
  const reached = scope.holdings.some(({ data }) => data.includes(category));
  const inNotice = scope.registers.some((register) => dataOf(register).includes(category));
  if (!reached && !inNotice) return DATA_NOT_IN_REGISTER;
  return facts.storedBy ? NOT_STORED_BY : NO_RULE_FOR_PERIOD;
}

/**
 * A concern for every asked right × data pair that nothing else covers: no part of a request is ever dropped.
 */
export function leftovers(facts: RouteFacts, scope: Scope, covered: readonly Covering[]): readonly Concern[] {
  return scope.asked.flatMap((category) => {
    const rights = facts.rights.filter(
      (right) => !covered.some((part) => part.rights.includes(right) && part.data.includes(category)),
    );
    if (rights.length === 0) return [];
    const because = reasonFor(category, facts, scope);
    return [{ code: because.rule, rights, data: [category], because }];
  });
}
