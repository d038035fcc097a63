import type { Language } from '#kernel';
import type {
  ActionType,
  AgentRole,
  PersonalData,
  PublicityClass,
  RecordType,
  Status,
} from './code-values.js';

/** Somebody in a matter or a document: a person by name, or an organisation. */
export interface AgentFacts {
  readonly role: AgentRole;
  readonly name: string;
  readonly isOrganisation?: true;
}

/** How public something is, with the grounds of secrecy by subsection and item of § 24: `24-1-32`. */
export interface RestrictionFacts {
  readonly publicity: PublicityClass;
  readonly grounds: readonly string[];
  readonly personalData: PersonalData;
}

/** How long a matter is kept, and why. -1 is for ever. */
export interface Retention {
  readonly years: number;
  readonly reason: string;
}

/** One class of the records plan on the way down to the function of the matter. */
export interface FunctionClass {
  readonly code: string;
  readonly title: string;
}

/** A document of a matter, with the file it lies in. */
export interface DocumentFacts {
  readonly id: string;
  readonly action: ActionType;
  readonly type: RecordType;
  /** What anybody may read; a name or an identity code in it is taken out. */
  readonly title: string;
  /** Words for the title when it would tell of a person. */
  readonly plainTitle: string;
  readonly language: Language;
  readonly createdOn: string;
  readonly acquiredOn: string | null;
  readonly sentOn: string | null;
  readonly status: Status;
  readonly restriction: RestrictionFacts;
  /** True when nobody has looked at its publicity: it is exported as secret, and says why. */
  readonly isUnassessed: boolean;
  readonly agents: readonly AgentFacts[];
  readonly file: {
    readonly name: string;
    readonly path: string;
    /** Identifier in the PRONOM registry: `fmt/476`. */
    readonly format: string;
    readonly version: string;
    readonly sha256: string;
  };
}

/** Something that was done in the matter, with no text of anybody's. */
export interface ActionFacts {
  readonly type: ActionType;
  readonly title: string;
  readonly on: string;
  readonly agents: readonly AgentFacts[];
}

/** Everything the metadata of a closed matter are made from. Days are `2026-11-22`. */
export interface CaseFacts {
  readonly caseNumber: string;
  /** Which closing of the matter this is: 1, and one more each time it was opened again. */
  readonly closing: number;
  readonly title: string;
  readonly plainTitle: string;
  readonly language: Language;
  readonly createdOn: string;
  readonly closedOn: string;
  readonly status: Status;
  readonly authority: { readonly id: string; readonly name: string };
  readonly classes: readonly [FunctionClass, ...FunctionClass[]];
  readonly retention: Retention;
  readonly restriction: RestrictionFacts;
  readonly agents: readonly AgentFacts[];
  readonly actions: readonly ActionFacts[];
  readonly documents: readonly DocumentFacts[];
  /** Names that stand in no title: the person, the principal. */
  readonly names: readonly string[];
}
