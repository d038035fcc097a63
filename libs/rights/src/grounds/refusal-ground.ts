import type { Text } from '#kernel';
import type { Right } from '../right.js';

/** A ground for refusing a right, as data: what the letter says by itself and what the handler must add. */
export interface RefusalGround {
  readonly id: string;
  readonly right: Right;
  /** The act as cited in letters, e.g. fi "EU:n yleinen tietosuoja-asetus (EU) 2016/679". */
  readonly act: Text;
  /** The provision of that act, e.g. fi "17 artiklan 3 kohdan b alakohta". */
  readonly article: Text;
  readonly title: Text;
  /** The standard reasoning sentence of the letter. */
  readonly text: Text;
  /** What the handler must write himself. */
  readonly handlerMustState: Text;
  /** May the person have the data checked through the Ombudsman (1050/2018 § 34(4))? */
  readonly indirectAccess: boolean;
  /** May reasons be left out where they would defeat the restriction (1050/2018 § 34(3))? */
  readonly reasonsMayBeWithheld: boolean;
  /** Must the handler name the statute that requires the data? */
  readonly needsStatute: boolean;
  /** Is it for the data of a person who has died, and for nothing else (703/2023 § 52)? */
  readonly ofDeceased?: true;
}

const GDPR: Text = {
  fi: 'EU:n yleinen tietosuoja-asetus (EU) 2016/679',
  sv: 'EU:s allmänna dataskyddsförordning (EU) 2016/679',
  en: 'EU General Data Protection Regulation (EU) 2016/679',
};

/** An item of the GDPR as cited in the three languages. */
export function gdpr(fi: string, sv: string, en: string): Pick<RefusalGround, 'act' | 'article'> {
  return { act: GDPR, article: { fi, sv, en } };
}

type GroundFacts = Pick<
  RefusalGround,
  'id' | 'right' | 'act' | 'article' | 'title' | 'text' | 'handlerMustState'
> &
  Partial<Pick<RefusalGround, 'indirectAccess' | 'reasonsMayBeWithheld' | 'needsStatute' | 'ofDeceased'>>;

/** A ground whose special duties are "no" unless stated. */
export function ground(facts: GroundFacts): RefusalGround {
  return { indirectAccess: false, reasonsMayBeWithheld: false, needsStatute: false, ...facts };
}
