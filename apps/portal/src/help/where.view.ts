import type { RegisterGuide } from '#cases/citizen';
import { sourceWords } from '#deadlines';
import type { Because, Language } from '#kernel';
import type { Translate } from '#platform';
import { DATA_NAMES } from '#registers';
import { RIGHT_NAMES } from '#rights';
import type { Redirect, Routing, Share } from '#routing';
import { grouped } from '../my-cases/grouped.js';

/** A reason and where it stands. */
export interface Reason {
  readonly text: string;
  readonly source: string;
}

/** One authority and its part. */
export interface PartShown {
  readonly authority: string;
  readonly rights: readonly string[];
  readonly data: readonly string[];
  /** How its clock runs: the one reason that is not hidden among the others. */
  readonly clock: Reason | null;
  readonly why: readonly Reason[];
}

export interface WhereShown {
  readonly decides: readonly PartShown[];
  readonly carriesOut: readonly PartShown[];
  readonly joint: readonly PartShown[];
  readonly redirects: readonly PartShown[];
  readonly warnings: readonly string[];
  /** Registers of the place among which the person's may be. */
  readonly candidates: readonly string[];
}

/** Rules about the clock, told beside the authority. */
const CLOCK_RULES = ['joint-controllers-share-the-clock', 'transfer-starts-own-clock'];
/** Warnings the library words as a task for the registry office: here they are said to the person. */
const SAID_PLAINLY = [
  'home-municipality-needed',
  'authority-not-verified',
  'area-decision-not-verified',
  'home-municipality-outside-register',
  'municipality-not-in-catalogue',
  'register-unknown',
  'data-not-in-register',
  'not-stored-by-this-authority',
  'no-rule-covers-this',
  'data-may-be-erased',
];

/** The answer of routing as a person reads it: who answers, who is named, where to turn, what is open. */
export function whereShown(
  routing: Routing,
  guide: Pick<RegisterGuide, 'nameOf'>,
  t: Translate,
  language: Language,
): WhereShown {
  const words = { guide, language };
  const sharesOf = (role: Share['role']) =>
    byAuthority(
      routing.shares.filter((share) => share.role === role),
      ({ authority }) => authority,
      words,
    );
  const warnings = routing.warnings.flatMap(({ because }) => because);
  const isCandidate = ({ rule }: Because) => rule === 'register-candidate';
  return {
    decides: sharesOf('decides'),
    carriesOut: sharesOf('carries-out'),
    joint: sharesOf('joint'),
    redirects: byAuthority(routing.redirects, ({ to }) => to, words),
    warnings: once(
      warnings.filter((one) => !isCandidate(one)).map((one) => plainly(one, t, language)),
      (text) => text,
    ),
    candidates: once(
      warnings.filter(isCandidate).map(({ text }) => text[language]),
      (text) => text,
    ),
  };
}

interface Words {
  readonly guide: Pick<RegisterGuide, 'nameOf'>;
  readonly language: Language;
}

function byAuthority<Part extends Pick<Share & Redirect, 'rights' | 'data' | 'because'>>(
  parts: readonly Part[],
  authorityOf: (part: Part) => string,
  { guide, language }: Words,
): PartShown[] {
  return grouped(parts, authorityOf).map((own) => {
    const because = once(
      own.flatMap((part) => part.because),
      ({ rule, text }) => `${rule} ${text.fi}`,
    );
    const clock = because.find(({ rule }) => CLOCK_RULES.includes(rule));
    return {
      authority: guide.nameOf(authorityOf(own[0]))[language],
      rights: once(
        own.flatMap(({ rights }) => rights.map((right) => RIGHT_NAMES[right][language])),
        (name) => name,
      ),
      data: once(
        own.flatMap(({ data }) => data.map((kind) => DATA_NAMES[kind][language])),
        (name) => name,
      ),
      clock: clock ? reason(clock, language) : null,
      why: because.filter((one) => one !== clock).map((one) => reason(one, language)),
    };
  });
}

function reason({ text, source }: Because, language: Language): Reason {
  return { text: text[language], source: sourceWords(source, language) };
}

function plainly({ rule, text }: Because, t: Translate, language: Language): string {
  return SAID_PLAINLY.includes(rule) ? t(`where.warn.${rule}`) : text[language];
}

function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return grouped(items, keyOf).map(([first]) => first);
}
