import type { Text } from '#kernel';
import type { Period } from '#rights';

/** A municipality as a place: which authorities serve the people who live there. */
export interface Municipality {
  /** Also the id of the city or municipality as an authority. */
  readonly id: string;
  readonly name: Text;
  /** The TE office of the place until 31.12.2024; unset where not verified. */
  readonly teOffice?: string;
  /** The wellbeing services county since 1.1.2023. */
  readonly county: string;
  /** The joint municipal authority that ran social and health care before the county, if any. */
  readonly socialProvider?: string;
  /** The employment area since 1.1.2025; unset where not verified. */
  readonly area?: string;
  /** Is the final decision that puts the place in its area seen? */
  readonly areaVerified: boolean;
  /** The municipality that ran the employment pilot (1.3.2021–31.12.2024) for this place, if any. */
  readonly pilot?: string;
}

/** An employment area and the municipality responsible for it (380/2023). */
export interface EmploymentArea extends Period {
  readonly id: string;
  readonly name: Text;
  /** Unset where the responsible municipality is not verified. */
  readonly responsible?: string;
  readonly source: string;
  /** Is the final decision on the area seen? */
  readonly verified: boolean;
}
