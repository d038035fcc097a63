/**
 * What said that it must not be told where the person lives (661/2009 § 36): the sign-in service, the person, the
 * office itself, or the population register.
 */
export const PROTECTION_SOURCES = ['sign-in', 'person', 'office', 'register'] as const;
export type ProtectionSource = (typeof PROTECTION_SOURCES)[number];

/** On whose word it is lifted: the person's own, or that of the population register. Never the office's. */
export const LIFTING_SOURCES = ['person', 'register'] as const;
export type LiftingSource = (typeof LIFTING_SOURCES)[number];

/** May it be lifted on this word? */
export function isLiftingSource(source: string): source is LiftingSource {
  return LIFTING_SOURCES.some((one) => one === source);
}
