/** As whom this installation sends over Suomi.fi Messages. */
export interface SuomifiAccount {
  /** `https://api.messages.suomi.fi`, without a slash at the end. */
  readonly url: string;
  readonly serviceId: string;
  readonly username: string;
  /** For one request, the upload of a letter included. */
  readonly timeoutSeconds: number;
  /** How Posti prints and envelops for the authority; null: nothing goes on paper. */
  readonly posti: PostiAccount | null;
}

/** What the contract with Posti gives. */
export interface PostiAccount {
  readonly username: string;
  readonly password: string;
  readonly email: string;
  readonly costPool: string | null;
}

/** Where a line about a request goes: the call, the status and the interface's name of it, nothing else. */
export type SuomifiLog = (line: string, level: 'log' | 'debug') => void;
