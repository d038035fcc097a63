const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/** A code for a failure that may be stored and logged: never the message, which may name a person. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : '';
  if (CODE.test(code)) return code;
  return error.name === 'Error' ? error.constructor.name : error.name;
}
