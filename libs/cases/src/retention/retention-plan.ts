import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, Matches, Max, Min, validateSync, ValidateNested } from 'class-validator';
import { parse } from 'yaml';

/** What is erased together: answers of systems and copies; copies of identity papers and proofs; all that is left. */
export const RETENTION_CLASSES = ['payload', 'identity-copies', 'case'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Calendar days from the end of the case, for each class. */
export type RetentionDays = Readonly<Record<RetentionClass, number>>;

/**
 * What holds where nobody set anything. No statute gives a figure for these cases (law.md): 90 days leave the person
 * time to fetch what was given and to appeal; 30 days for a copy of a paper that was checked; 10 years, counted as
 * 3653 days, for what the controller may have to answer for.
 */
export const DEFAULT_DAYS: RetentionDays = { payload: 90, 'identity-copies': 30, case: 3653 };

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
}

/** How long what is kept, by authority and register. */
export interface RetentionPlan {
  readonly authority: RetentionDays;
  /** Registers with periods of their own. */
  readonly registers: ReadonlyMap<string, RetentionDays>;
}

export type RetentionPlans = (authorityId: string) => RetentionPlan;

const NOBODY: RetentionPlan = { authority: DEFAULT_DAYS, registers: new Map() };

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
  return {
    authority,
    registers: new Map(rule.registers.map((one) => [one.register, daysOf(one, authority)])),
  };
}

function daysOf({ payloadDays, identityDays, caseYears }: Periods, otherwise: RetentionDays): RetentionDays {
  return {
    payload: payloadDays ?? otherwise.payload,
    'identity-copies': identityDays ?? otherwise['identity-copies'],
    // A year too many days is a day too late, never too early.
    case: caseYears === undefined ? otherwise.case : Math.ceil(caseYears * 365.25),
  };
}

/** @returns the days of one case */
export function daysFor(plan: RetentionPlan, registerId: string | null): RetentionDays {
  return (registerId === null ? undefined : plan.registers.get(registerId)) ?? plan.authority;
}
