import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, Matches, Max, Min, validateSync, ValidateNested } from 'class-validator';
import { parse } from 'yaml';

/** What is erased together: answers of systems and copies; copies of identity papers and proofs; all that is left. */
export const RETENTION_CLASSES = ['payload', 'identity-copies', 'case'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** What the plan gives a time of its own: those, the documentation of breaches, and feedback, which is of no register. */
export const PLAN_CLASSES = [...RETENTION_CLASSES, 'breach', 'feedback'] as const;
export type PlanClass = (typeof PLAN_CLASSES)[number];

/** Calendar days for each class: from the end of the case; of `breach` from its closing, of `feedback` from its answer. */
export type RetentionDays = Readonly<Record<PlanClass, number>>;

/**
 * What holds where nobody set anything. No statute gives a figure for these cases (law.md): 90 days leave the person
 * time to fetch what was given and to appeal; 30 days for a copy of a paper that was checked; 10 years, counted as
 * 3653 days, for what the controller may have to answer for, and for the words about a breach: GDPR Art. 33(5) sets no time.
 * 2 years, counted as 731 days, for feedback: so long can a complaint about its answer be looked into without a special
 * reason (434/2003 § 53 b).
 */
export const DEFAULT_DAYS: RetentionDays = {
  payload: 90,
  'identity-copies': 30,
  case: 3653,
  breach: 3653,
  feedback: 731,
};

class Periods {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(80_000)
  payloadDays?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(80_000)
  identityDays?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200)
  caseYears?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200)
  breachYears?: number;
}

class OfRegister extends Periods {
  @Matches(/^[a-z0-9-]+$/)
  register: string;
}

class OfAuthority extends Periods {
  @Matches(/^[a-z0-9-]+$/)
  authority: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OfRegister)
  registers: OfRegister[] = [];

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200)
  feedbackYears?: number;
}

/** Which classes the setting names; those that it does not name are of the authority, or the defaults. */
export type SetClasses = ReadonlySet<PlanClass>;

/** How long what is kept, by authority and register. */
export interface RetentionPlan {
  readonly authority: RetentionDays;
  /** Registers with periods of their own. */
  readonly registers: ReadonlyMap<string, RetentionDays>;
  /** What was set for the authority, and for each of those registers. */
  readonly set: { readonly authority: SetClasses; readonly registers: ReadonlyMap<string, SetClasses> };
}

export type RetentionPlans = (authorityId: string) => RetentionPlan;

const NOBODY: RetentionPlan = {
  authority: DEFAULT_DAYS,
  registers: new Map(),
  set: { authority: new Set(), registers: new Map() },
};

/**
 * Reads the plan from the setting `RETENTION`.
 *
 * @param text a list as YAML or JSON; empty: the defaults for everybody
 * @throws when it cannot be read; the message names the place
 * @example readPlans('[{authority: lahti, caseYears: 6}]')('lahti').authority.case // 2192
 */
export function readPlans(text: string): RetentionPlans {
  const list = text.trim() === '' ? [] : (parse(text) as unknown);
  if (!Array.isArray(list)) throw new Error('is not a list');
  const rules = list.map((one, place) => {
    const rule = plainToInstance(OfAuthority, one as object, { exposeDefaultValues: true });
    const wrong = validateSync(rule, { whitelist: true, forbidNonWhitelisted: true });
    if (wrong.length > 0) throw new Error(`place ${place + 1}: ${wrong[0]!.property} cannot be used`);
    return rule;
  });
  const plans = new Map(rules.map((rule) => [rule.authority, planOf(rule)]));
  return (authorityId) => plans.get(authorityId) ?? NOBODY;
}

function planOf(rule: OfAuthority): RetentionPlan {
  const authority = daysOf(rule, DEFAULT_DAYS);
  const registers = rule.registers;
  return {
    authority,
    registers: new Map(registers.map((one) => [one.register, daysOf(one, authority)])),
    set: {
      authority: namedIn(rule),
      registers: new Map(registers.map((one) => [one.register, namedIn(one)])),
    },
  };
}

/** A year too many days is a day too late, never too early. */
const daysOfYears = (years: number): number => Math.ceil(years * 365.25);

/** What one line sets; only that of an authority can tell of feedback. */
type Line = Periods & Pick<Partial<OfAuthority>, 'feedbackYears'>;

function named({
  payloadDays,
  identityDays,
  caseYears,
  breachYears,
  feedbackYears,
}: Line): Partial<RetentionDays> {
  return {
    ...(payloadDays !== undefined && { payload: payloadDays }),
    ...(identityDays !== undefined && { 'identity-copies': identityDays }),
    ...(caseYears !== undefined && { case: daysOfYears(caseYears) }),
    ...(breachYears !== undefined && { breach: daysOfYears(breachYears) }),
    ...(feedbackYears !== undefined && { feedback: daysOfYears(feedbackYears) }),
  };
}

const daysOf = (periods: Line, otherwise: RetentionDays): RetentionDays => ({
  ...otherwise,
  ...named(periods),
});

function namedIn(periods: Line): SetClasses {
  const days = named(periods);
  return new Set(PLAN_CLASSES.filter((one) => days[one] !== undefined));
}

/** @returns the days of one case */
export function daysFor(plan: RetentionPlan, registerId: string | null): RetentionDays {
  return (registerId === null ? undefined : plan.registers.get(registerId)) ?? plan.authority;
}

/** One line of the plan in force. */
export interface PlanLine {
  /** Null: every register that has no line of its own. */
  readonly registerId: string | null;
  readonly class: PlanClass;
  readonly days: number;
  readonly source: 'default' | 'authority' | 'register';
}

/** The plan in force, class by class: what holds for the authority, then what registers have of their own. */
export function planLines(plan: RetentionPlan): PlanLine[] {
  const ofAll = PLAN_CLASSES.map((one) => ({
    registerId: null,
    class: one,
    days: plan.authority[one],
    source: plan.set.authority.has(one) ? ('authority' as const) : ('default' as const),
  }));
  const ofRegisters = [...plan.registers].flatMap(([registerId, days]) =>
    [...(plan.set.registers.get(registerId) ?? [])].map((one) => ({
      ...{ registerId, class: one, days: days[one] },
      source: 'register' as const,
    })),
  );
  return [...ofAll, ...ofRegisters];
}
