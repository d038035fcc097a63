/** What takes a second person: a refusal, and a release of data. */
export const APPROVES = ['refusals', 'releases'] as const;
export type Approves = (typeof APPROVES)[number];
