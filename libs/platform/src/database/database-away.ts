/** Class 08: connection; 53: too many; 57P: being stopped, crashed, starting. Besides, what the sockets say. */
const AWAY =
  /^(08...|53300|57P0[1-5]|ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
/** The driver's own words, which have no code. */
const SAID =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Is the database stopped, starting or out of reach? Then it is no fault of what was asked: asking again helps. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && AWAY.test(code)) return true;
  return SAID.test(error.message) || (driverError !== error && isDatabaseAway(driverError));
}
