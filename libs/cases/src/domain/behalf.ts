import type { Speaker } from '#rights';
import { Temporal } from 'temporal-polyfill';

/** Who speaks for somebody else, by ground. */
export type Representative = Exclude<Speaker, { as: 'self' }>;

/** What decides whether one may ask, and a letter or a call can leave untold. */
export type Untold = 'custody' | 'personal' | 'confirmed' | 'scope';

/** How the proof of the right to speak for another came to the registry. */
export const PROOF_CAME = ['missing', 'attached', 'shown'] as const;
export type ProofCame = (typeof PROOF_CAME)[number];

/** What the reasoned written application says of who applies for data of a person who has died (703/2023 § 52). */
export interface Kin {
  /** What the applicant was to the deceased: "lapsi". */
  readonly kinship: string;
  /** What the data are needed for. */
  readonly purpose: string;
}

/** For whom a request is made, and on what ground. Sealed at rest. */
export interface Behalf {
  readonly speaker: Representative;
  readonly principal: { readonly name: string; readonly hetu: string | null };
  /** Does an adult understand the matter, as the court-ordered guardian tells it; null when nobody said. */
  readonly understands: boolean | null;
  /** Left out when everything was told. What is untold is taken as asked for, and a person must judge. */
  readonly untold?: readonly Untold[];
  /** Of an application about a person who has died, and of nothing else. */
  readonly kin?: Kin;
  /** As the registry wrote it down, with the words for what was shown; left out of what came through the portal. */
  readonly proof?: { readonly came: ProofCame; readonly shown: string };
}

/** As text to be sealed. */
export function writeBehalf(behalf: Behalf): string {
  return JSON.stringify(behalf);
}

/** Back from the text: the day a power of attorney ends is a day again. */
export function readBehalf(text: string): Behalf {
  const behalf = JSON.parse(text) as Behalf;
  const { speaker } = behalf;
  if (speaker.as !== 'attorney' || !speaker.expires) return behalf;
  return { ...behalf, speaker: { ...speaker, expires: Temporal.PlainDate.from(String(speaker.expires)) } };
}
