import { IsIn, IsOptional } from 'class-validator';
import { Day, Line } from './plain-text.js';

/** What came of the plan in a register: rectified there, or the other controller was asked and what it said. */
export const PLAN_STANDINGS = ['rectified', 'asked', 'nothing-there', 'cannot'] as const;

/** One of the two homes of an activation plan (189/2001 § 12), and what came of the plan there. */
export class PlanHomeStanding {
  /** The authority; of a protected person only which register it is. */
  @Line()
  home: string;

  @IsIn(PLAN_STANDINGS)
  standing: (typeof PLAN_STANDINGS)[number];

  /** The day it was asked or answered. */
  @IsOptional()
  @Day()
  on?: string;
}
