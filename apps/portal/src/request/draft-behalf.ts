/** What was answered about the person one speaks for, as typed. */
export interface DraftBehalf {
  readonly name: string;
  readonly hetu: string;
  readonly custody: string;
  readonly personal: string;
  readonly understands: string;
  readonly confirmed: string;
  readonly scope: readonly string[];
  readonly expires: string;
}

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
