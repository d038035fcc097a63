import { IsBoolean, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { Line, Lines, OwnWords } from '../../parts/plain-text.js';

/**
 * The rights this letter can speak of. Own documents (621/1999) have their own two-step refusal, and a
 * withdrawal of consent cannot be refused: neither belongs here.
 */
export const REFUSABLE_RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'log-data',
] as const;
export type RefusableRight = (typeof REFUSABLE_RIGHTS)[number];

export const OUTCOMES = ['refused', 'partly-refused', 'granted', 'not-held', 'transferred'] as const;
export type DecidedOutcome = (typeof OUTCOMES)[number];

/** Does this outcome refuse something? */
export function isRefusal(outcome: unknown): boolean {
  return outcome === 'refused' || outcome === 'partly-refused';
}

/** The decision on one right in one register. */
export class DecidedRight {
  @IsIn(REFUSABLE_RIGHTS)
  right: RefusableRight;

  /** The register's name in the nominative. */
  @Line()
  register: string;

  @IsIn(OUTCOMES)
  outcome: DecidedOutcome;

  /** Which data the outcome concerns. Must be told when the refusal is partial. */
  @ValidateIf(
    (decision: DecidedRight) => decision.outcome === 'partly-refused' || decision.extent !== undefined,
  )
  @Line()
  extent?: string;

  /**
   * The legal grounds to the item: "EU:n yleinen tietosuoja-asetus (EU) 2016/679, 17 artiklan 3 kohdan b alakohta",
   * and the statute that requires keeping, one per line. Needed for a refusal.
   */
  @ValidateIf((decision: DecidedRight) => isRefusal(decision.outcome) || decision.grounds !== undefined)
  @Lines()
  grounds?: string[];

  /** The standard text of the ground, one paragraph per line. Needed for a refusal unless reasons are withheld. */
  @ValidateIf((decision: DecidedRight) => mustGiveReasons(decision) || decision.reasons !== undefined)
  @Lines()
  reasons?: string[];

  /** What is particular to this case, in the handler's words. */
  @IsOptional()
  @OwnWords()
  ownReasons?: string;

  /** Telling the reasons would defeat the restriction (1050/2018, section 34, subsection 3). */
  @IsOptional()
  @IsBoolean()
  reasonsWithheld?: boolean;
}

function mustGiveReasons(decision: DecidedRight): boolean {
  return isRefusal(decision.outcome) && decision.reasonsWithheld !== true;
}
