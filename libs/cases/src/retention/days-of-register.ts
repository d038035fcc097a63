import type { PlanClass, RetentionPlan } from './retention-plan.js';

/** An expression of SQL with the values of its parameters. */
export interface Bound {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * How many days a class is kept, in SQL: those of the register, else those of the authority, as {@link daysFor} tells of
 * one case.
 *
 * @param register the column with the id of the register
 * @param first number of its first parameter; it has three
 */
export function daysOfRegister(plan: RetentionPlan, kind: PlanClass, register: string, first: number): Bound {
  const own = [...plan.registers];
  return {
    sql: `coalesce((select o.days from unnest($${first}::text[], $${first + 1}::int[]) o (register, days) where o.register = ${register}), $${first + 2}::int)`,
    values: [own.map(([id]) => id), own.map(([, days]) => days[kind]), plan.authority[kind]],
  };
}
