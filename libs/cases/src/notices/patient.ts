/** For a job that sends mail: a quarter of an hour between tries, for three days. A mail server may be away for a day. */
export const PATIENT = { attempts: 300, backoff: { type: 'fixed', delay: 15 * 60_000 } } as const;
