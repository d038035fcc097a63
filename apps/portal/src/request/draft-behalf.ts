import type { ToldBehalf } from '#cases/citizen';

/** What was answered about the person one speaks for, as typed. */
export type DraftBehalf = ToldBehalf;

export const NO_BEHALF: DraftBehalf = {
  name: '',
  hetu: '',
  custody: '',
  personal: '',
  understands: '',
  confirmed: '',
  scope: [],
  expires: '',
};
