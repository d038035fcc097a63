/** One e-mail. It says that there is something to read, never what: the address may be shared or wrong. */
export interface Mail {
  /** Stays the same when a sending is tried again, so that a receiving server can drop the copy. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends e-mail. */
export abstract class Mailer {
  /** @throws when the mail server does not take it; the caller tries again later */
  abstract send(mail: Mail): Promise<void>;
}
