import type { Tx } from '#platform';
import type { TaskWay } from '../domain/task.js';

/** Who searches a system here. */
export interface SystemSetting {
  readonly registerId: string;
  readonly systemId: string;
  readonly way: TaskWay;
  readonly unit: string | null;
  readonly keeperName: string | null;
  readonly keeperAddress: string | null;
  /** Address and names of the GDPR API; null when there is none. */
  readonly connector: Readonly<Record<string, unknown>> | null;
}

/** The settings of the actor's authority, of one register or of all. */
export async function readSystemSettings(
  tx: Tx,
  authorityId: string,
  registerId?: string,
): Promise<SystemSetting[]> {
  const rows = await tx.query<{
    register_id: string;
    system_id: string;
    way: TaskWay;
    unit: string | null;
    keeper_name: string | null;
    keeper_address: string | null;
    connector: Readonly<Record<string, unknown>> | null;
  }>(
    `select register_id, system_id, way, unit, keeper_name, keeper_address, connector from system_setting
     where authority_id = $1 and ($2::text is null or register_id = $2) order by register_id, system_id`,
    [authorityId, registerId ?? null],
  );
  return rows.map((row) => ({
    registerId: row.register_id,
    systemId: row.system_id,
    way: row.way,
    unit: row.unit,
    keeperName: row.keeper_name,
    keeperAddress: row.keeper_address,
    connector: row.connector,
  }));
}
