import { CATALOGUE } from '#cases';
import { StaffPlaces } from '#identity';
import { UnusableSettings } from '#platform';
import { type Catalogue, hostedAuthorities } from '#registers';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';

/**
 * Holds `STAFF_UNITS` against the catalogue and the units of the desk before anybody signs in. An authority that is not
 * there stops the start. A unit that is not there is told in the log only: units are made and renamed at the desk, and a
 * desk that could not start for it would lock everybody out.
 */
@Injectable()
export class CheckStaffUnits implements OnModuleInit {
  readonly #log = new Logger(CheckStaffUnits.name);

  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(StaffPlaces) private readonly places: StaffPlaces,
  ) {}

  /** @throws UnusableSettings naming each authority */
  async onModuleInit(): Promise<void> {
    const hosted = hostedAuthorities(this.catalogue).map(({ id }) => id);
    const unknown = this.places.unknownAuthorities(hosted);
    if (unknown.length > 0)
      throw new UnusableSettings(
        unknown.map(
          (id) =>
            `STAFF_UNITS: "${id}" is no authority that works its cases here (authorities.yaml of the catalogue, hosted: true)`,
        ),
      );
    for (const { authorityId, unit } of await this.places.unknownUnits())
      this.#log.warn(
        `STAFF_UNITS: ${authorityId} has no unit "${unit}" at the desk; who comes from it waits for one`,
      );
  }
}
