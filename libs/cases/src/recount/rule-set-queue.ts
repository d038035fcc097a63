import { newId } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readVersionInUse } from '../catalogue/catalogue-in-use.js';
import { fingerprint, RULE_SET, type RuleSet } from './rule-set.js';

/** A rule set that was noticed and is not yet worked through, with the one it follows. */
export interface OpenRuleSet {
  readonly id: string;
  readonly before: RuleSet;
  readonly after: RuleSet;
  /** The last claim that was counted anew; null before the first. */
  readonly claimsUpTo: string | null;
  readonly casesUpTo: string | null;
}

interface Row {
  readonly id: string;
  readonly calendar: string;
  readonly catalogue_files: Record<string, string>;
  readonly prompt_within_days: number;
  readonly before_calendar: string;
  readonly before_catalogue_files: Record<string, string>;
  readonly before_prompt_within_days: number;
  readonly claims_up_to: string | null;
  readonly cases_up_to: string | null;
}

/** The rule sets of the installation, one after the other: what is new, what is not worked through. */
@Injectable()
export class RuleSetQueue {
  constructor(
    @Inject(RULE_SET) private readonly installed: RuleSet,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /**
   * Writes the rule set in force down when it is another than the last one: that of the installation, with the version
   * of the catalogue that was taken in use. The very first is only written down:
   * nothing was counted by another before it. Two at once write one row, because a set follows one set only.
   */
  async notice(tx: Tx): Promise<void> {
    const [last] = await tx.query<{ id: string; fingerprint: string }>(
      `select id, fingerprint from rule_set r where not exists (select 1 from rule_set n where n.follows = r.id)`,
    );
    const used = await readVersionInUse(tx);
    const inForce: RuleSet = used
      ? { ...this.installed, catalogueFiles: Object.fromEntries(used.files) }
      : this.installed;
    const own = fingerprint(inForce);
    if (last?.fingerprint === own) return;
    const now = this.clock.now().toString();
    const { calendar, catalogueFiles, promptWithinDays } = inForce;
    await tx.query(
      `insert into rule_set (id, follows, fingerprint, calendar, catalogue_files, prompt_within_days, noticed_at, done_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        newId(),
        last?.id ?? null,
        own,
        calendar,
        JSON.stringify(catalogueFiles),
        promptWithinDays,
        now,
        last ? null : now,
      ],
    );
  }

  /** The oldest one not worked through, held until the transaction ends; undefined when there is none or another worker has it. */
  async take(tx: Tx): Promise<OpenRuleSet | undefined> {
    const [row] = await tx.query<Row>(
      `select r.id, r.calendar, r.catalogue_files, r.prompt_within_days, r.claims_up_to, r.cases_up_to,
         b.calendar as before_calendar, b.catalogue_files as before_catalogue_files,
         b.prompt_within_days as before_prompt_within_days
       from rule_set r join rule_set b on b.id = r.follows
       where r.done_at is null order by r.noticed_at, r.id limit 1 for update of r skip locked`,
    );
    return (
      row && {
        id: row.id,
        before: {
          calendar: row.before_calendar,
          catalogueFiles: row.before_catalogue_files,
          promptWithinDays: row.before_prompt_within_days,
        },
        after: {
          calendar: row.calendar,
          catalogueFiles: row.catalogue_files,
          promptWithinDays: row.prompt_within_days,
        },
        claimsUpTo: row.claims_up_to,
        casesUpTo: row.cases_up_to,
      }
    );
  }

  /** How far it was worked through; without a place of cases and claims it is done. */
  async advance(tx: Tx, id: string, to: { claim?: string; case?: string } | 'done'): Promise<void> {
    if (to === 'done') {
      await tx.query(`update rule_set set done_at = $2 where id = $1`, [id, this.clock.now().toString()]);
      return;
    }
    await tx.query(
      `update rule_set set claims_up_to = coalesce($2, claims_up_to), cases_up_to = coalesce($3, cases_up_to) where id = $1`,
      [id, to.claim ?? null, to.case ?? null],
    );
  }
}
