import type { Text } from '#kernel';
import type { Period, PurposeFacts } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { OfficeContact } from './authority.js';
import type { DataCategory, Service } from './vocabulary.js';

/** Where the facts come from. */
export interface NoticeReference {
  readonly title: string;
  /** Unset when the notice carries none. */
  readonly date?: Temporal.PlainDate;
  /** Name of the stored source file. */
  readonly file: string;
}

export interface RegisterController {
  readonly authority: string;
  /** The body that decides for it, as the notice names it. */
  readonly body?: Text;
}

export interface Purpose extends PurposeFacts {
  readonly text: Text;
  /** Statutes the notice names for it, as they are today or were when it was written. */
  readonly statutes: readonly string[];
}

/** A caution the registry office sees with a part of a register from a day on. */
export interface Caution extends Period {
  readonly code: string;
  readonly source: string;
  readonly text: Text;
  /** No share is proposed: a person routes this part. */
  readonly insteadOfShare: boolean;
}

/** Data a system holds and the rules that say who answers for them. */
export interface Holding {
  readonly data: readonly DataCategory[];
  /** A statutory arrangement, or the authority that keeps the system alone. Exactly one is set. */
  readonly arrangement?: string;
  readonly keeper?: string;
  readonly cautions: readonly Caution[];
}

export interface Processor {
  readonly name: string;
  readonly task: Text;
}

/** A system named in the notice. */
export interface System {
  readonly id: string;
  readonly name: Text;
  /** The keeper as the notice names it. */
  readonly noticeKeeper: string;
  readonly processors: readonly Processor[];
  readonly closedToNewData: boolean;
  readonly holdings: readonly Holding[];
}

/** Someone the data come from or go to; the id is set when the catalogue knows the authority. */
export interface Counterpart {
  readonly name: Text;
  readonly authority?: string;
  readonly basis?: Text;
}

export interface OwnRule {
  readonly id: string;
  readonly text: Text;
}

/** Where the notice contradicts the law: what it says, what applies, and why. */
export interface Correction {
  readonly id: string;
  /** In the words of the notice (Finnish). */
  readonly notice: string;
  readonly applies: Text;
  readonly why: string;
}

export interface Register {
  readonly id: string;
  readonly name: Text;
  readonly notice: NoticeReference;
  readonly controllers: readonly RegisterController[];
  /** The office that answers questions about the register. */
  readonly contact: OfficeContact;
  readonly services: readonly Service[];
  /** The places whose people it covers. */
  readonly municipalities: readonly string[];
  /** The place assumed when the person names none; unset where guessing would mislead. */
  readonly seat?: string;
  readonly jointControllers?: Text;
  readonly purposes: readonly Purpose[];
  readonly subjects: readonly { readonly id: string; readonly name: Text }[];
  readonly systems: readonly System[];
  readonly sources: readonly Counterpart[];
  readonly recipients: readonly Counterpart[];
  readonly transfersOutsideEea: Text;
  readonly automatedDecisions: Text;
  readonly retention: Text;
  readonly channels: readonly Text[];
  readonly ownRules: readonly OwnRule[];
  readonly corrections: readonly Correction[];
}
