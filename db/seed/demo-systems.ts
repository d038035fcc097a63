import type pg from 'pg';

type Setting = readonly [
  authority: string,
  register: string,
  system: string,
  way: 'unit' | 'letter' | 'connector',
  unit: string | null,
  keeper?: readonly [name: string, address: string],
];

/** Who searches which system in the demo. The rest is searched by the unit of whoever handles the case. */
const SETTINGS: readonly Setting[] = [
  ['lahti', 'lahti-tyollisyyspalvelut', 'ura', 'unit', 'Työllisyyspalvelut'],
  ['lahti', 'lahti-tyollisyyspalvelut', 'typpi', 'unit', 'Työllisyyspalvelut'],
  ['lahti', 'lahti-tyollisyyspalvelut', 'dynasty-10', 'unit', 'Kirjaamo'],
  ['lahti', 'lahti-tyollisyyspalvelut', 'walmu', 'unit', 'Pajapalvelut'],
  ['lahti', 'lahti-tyollisyyspalvelut', 'basware-p2p', 'unit', 'Taloushallinto'],
  [
    ...(['lahti', 'lahti-tyollisyyspalvelut', 'webropol', 'letter', null] as const),
    ['Kyselypalvelu Mallikas Oy', 'Esimerkkikatu 12\n00100 HELSINKI'],
  ],
  ['tornio', 'lappi-typ', 'paperi', 'unit', 'Arkisto'],
];

/** Brings the settings into the database; one that is there already stays as it is. */
export async function seedSystemSettings(owner: pg.Client): Promise<void> {
  for (const [authority, register, system, way, unit, keeper] of SETTINGS) {
    await owner.query(
      `insert into system_setting (authority_id, register_id, system_id, way, unit, keeper_name, keeper_address, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, now()) on conflict do nothing`,
      [authority, register, system, way, unit, keeper?.[0] ?? null, keeper?.[1] ?? null],
    );
  }
}
