/** Legal bases of GDPR Art. 6(1)(a)–(f); `unknown` where the notice leaves it open. */
export const LEGAL_BASES = ['6-1-a', '6-1-b', '6-1-c', '6-1-d', '6-1-e', '6-1-f', 'unknown'] as const;

export type LegalBasis = (typeof LEGAL_BASES)[number];
export type KnownBasis = Exclude<LegalBasis, 'unknown'>;

/** Statutory customer registers whose law excludes Art. 18 for personal customers. */
export const STATUTORY_REGISTERS = ['employment', 'joint-service'] as const;
export type StatutoryRegister = (typeof STATUTORY_REGISTERS)[number];

/** How much of the data is client data of social welfare or health care (703/2023). */
export const CLIENT_DATA = ['none', 'partly', 'all'] as const;
export type ClientData = (typeof CLIENT_DATA)[number];

/** Purposes from whose rights the Data Protection Act (1050/2018) allows a derogation. */
export const DEROGATING_PURPOSES = ['expression', 'research-or-statistics', 'archiving'] as const;
export type DerogatingPurpose = (typeof DEROGATING_PURPOSES)[number];

/** What the matrix needs to know of one purpose of a register. */
export interface PurposeFacts {
  readonly id: string;
  readonly legalBasis: LegalBasis;
  /** Groups of subjects: `personal-customer`, `employer`. */
  readonly subjects: readonly string[];
  /** The statutory register the data stand in, if any: decides the exclusion of Art. 18. */
  readonly statutoryRegister?: StatutoryRegister;
  readonly clientData: ClientData;
  /** Is the processing automated (Art. 20(1)(b))? Undefined when the notice does not tell. */
  readonly automated?: boolean;
  /** A purpose for which 1050/2018 allows derogations, if it is one. */
  readonly derogation?: DerogatingPurpose;
}
