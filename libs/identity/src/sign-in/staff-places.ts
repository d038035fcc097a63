import type { SystemActor } from '#kernel';
import { Database, Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readPlaceMapping, type StaffPlace } from './place-from-claims.js';

const START: SystemActor = { kind: 'system', job: 'identity.check-staff-units' };

/** The places into which the organisation's sign-in puts newcomers, held against those that there are. */
@Injectable()
export class StaffPlaces {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Database) private readonly database: Database,
  ) {}

  /**
   * Authorities of `STAFF_UNITS` that do not work their cases here: a newcomer would be taken into one and see nothing.
   *
   * @param hosted ids of the authorities that do
   */
  unknownAuthorities(hosted: readonly string[]): string[] {
    const named = this.#places().map(({ authorityId }) => authorityId);
    return [...new Set(named)].filter((id) => !hosted.includes(id));
  }

  /** Units of `STAFF_UNITS` that their authority does not have at the desk: a newcomer of one waits for an administrator. */
  async unknownUnits(): Promise<StaffPlace[]> {
    const named = this.#places().filter(({ unit }) => unit !== '');
    if (named.length === 0) return [];
    const known = await this.database.transaction(START, (tx) =>
      tx.query<StaffPlace>('select authority_id as "authorityId", name as unit from unit'),
    );
    return named.filter(
      ({ authorityId, unit }) => !known.some((one) => one.authorityId === authorityId && one.unit === unit),
    );
  }

  #places(): StaffPlace[] {
    return [...readPlaceMapping(this.settings.STAFF_UNITS).values()];
  }
}
