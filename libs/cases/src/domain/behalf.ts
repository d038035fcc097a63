import type { Speaker } from '#rights';
import { Temporal } from 'temporal-polyfill';

/** Who speaks for somebody else, by ground. */
export type Representative = Exclude<Speaker, { as: 'self' }>;

/** For whom a request is made, and on what ground. Sealed at rest. */
export interface Behalf {
  readonly speaker: Representative;
  readonly principal: { readonly name: string; readonly hetu: string | null };
  /** Does an adult understand the matter, as the court-ordered guardian tells it; null when nobody said. */
  readonly understands: boolean | null;
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
