import pg from 'pg';

/** Begin, set and commit: what every transaction costs, whatever it does. */
const FRAME = /^\s*(begin|start transaction|commit|rollback|set |select set_config\(|select version\(\))/i;

/**
 * The SQL statements sent to PostgreSQL from this process while `work` runs, without begin, set and commit. Taken at
 * the driver, so that a statement counts whoever sends it; one at a time only.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const proto = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
  const sent = proto.query;
  proto.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : String((first as { text?: string } | null)?.text ?? '');
    if (!FRAME.test(text)) seen.push(text.replaceAll(/\s+/g, ' ').trim());
    return sent.apply(this, args);
  };
  try {
    await work();
  } finally {
    proto.query = sent;
  }
  return seen;
}
