import type { Tx } from '#platform';
import type { Source } from '../gdpr-api/source.js';

/** A system that the worker can ask, as far as others need to know: no address, no secret. */
export interface ConnectedSource {
  readonly systemId: string;
  /** Which of a person's identifiers it knows. */
  readonly identifier: Source['identifier'];
}

/** The sources of an authority that the worker was started with. */
export async function readConnectedSources(tx: Tx, authorityId: string): Promise<ConnectedSource[]> {
  const rows = await tx.query<{ system_id: string; identifier: ConnectedSource['identifier'] }>(
    'select system_id, identifier from connected_source where authority_id = $1 order by system_id',
    [authorityId],
  );
  return rows.map(({ system_id, identifier }) => ({ systemId: system_id, identifier }));
}
