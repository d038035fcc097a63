import type { Language, Text } from '#kernel';
import type { Period } from '#rights';

/** What kind of body a controller or processor is. */
export const AUTHORITY_KINDS = [
  'municipality',
  'joint-municipal-authority',
  'wellbeing-county',
  'te-office',
  'state-agency',
  'ministry',
  'supervisor',
  'research-institute',
] as const;

export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export interface NamePeriod extends Period {
  readonly name: Text;
}

/** How to reach the office; never a person. */
export interface OfficeContact {
  /** Name of the office, e.g. the registry. */
  readonly office: Text;
  readonly post: Text;
  readonly visit?: Text;
  readonly email?: string;
  readonly phone?: string;
  readonly hours?: Text;
}

/** What stands in an authority's letters to a person in one language, besides what each kind of letter says. */
export interface StandingTexts {
  readonly contact: string;
  readonly hours: string;
  readonly dataProtection: string;
  readonly closing: string;
}

/** Who took over a function of an authority, where and when. */
export interface Succession {
  /** What passed on: employment services, social and health care, everything. */
  readonly function: 'employment' | 'social-and-health' | 'joint-service' | 'all';
  /** The successor: an authority, or found by the customer's area. */
  readonly to: string | 'by-employment-area' | 'by-wellbeing-county';
  readonly from: Period['from'];
  readonly source: string;
  readonly text: Text;
}

/** First remedy against a GDPR refusal. Unset where the body has not decided: never guessed. */
export type GdprRemedy = 'hallintovalitus' | 'oikaisuvaatimus';

export interface Authority {
  readonly id: string;
  readonly kind: AuthorityKind;
  /** Its names, each with its days. */
  readonly names: readonly NamePeriod[];
  readonly lifetime: Period;
  /** Does it work its cases here? An external authority gets a transfer letter. */
  readonly hosted: boolean;
  /** Organisation code in case numbers, e.g. `LAHTI`; hosted authorities only. */
  readonly sign?: string;
  readonly decidingBody?: Text;
  readonly contact?: OfficeContact;
  /** The administrative court of appeal; unset for nationwide bodies (the appellant's domicile decides). */
  readonly court?: Text;
  /** Where an appeal to that court is delivered. */
  readonly courtOffice?: OfficeContact;
  readonly remedy?: GdprRemedy;
  /** Where a claim for a revised decision is delivered; unset: to its registry. Set at the desk, not in the catalogue. */
  readonly reviewOffice?: Omit<OfficeContact, 'office'>;
  /** Other lines than the known ones for reaching the Data Protection Ombudsman. Set at the desk. */
  readonly ombudsman?: Text;
  /** Set at the desk. */
  readonly standing?: Readonly<Partial<Record<Language, StandingTexts>>>;
  /** Languages in which the person is entitled to deal with it. */
  readonly languages: readonly Language[];
  readonly successors: readonly Succession[];
  /** What is not verified about it, for the registry office. */
  readonly note?: Text;
}
