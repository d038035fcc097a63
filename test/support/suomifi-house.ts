import { FileRequest } from '#cases/citizen';
import type { CitizenActor } from '#kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { aCitizen, aRequest } from '../builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';
import { FIRST_PASSWORD, SuomifiStub } from './suomifi-stub.js';

/** The settings of a worker that is connected to a stub, with its first password. */
export function suomifiSettings({ origin, account }: SuomifiStub): Record<string, string> {
  return {
    SUOMIFI_MESSAGES_URL: origin,
    SUOMIFI_MESSAGES_SERVICE_ID: account.serviceId,
    SUOMIFI_MESSAGES_USERNAME: account.username,
    SUOMIFI_MESSAGES_PASSWORD: FIRST_PASSWORD,
  };
}

/** A contract with Posti, for a worker that sends on paper too. */
export const POSTI_SETTINGS = {
  SUOMIFI_POSTI_USERNAME: 'posti1',
  SUOMIFI_POSTI_PASSWORD: '1234',
  SUOMIFI_POSTI_EMAIL: 'posti@lahti.example',
};

/** A house whose worker is connected to a stub of Suomi.fi Messages. */
export class SuomifiHouse {
  private constructor(
    readonly world: CaseWorld,
    readonly stub: SuomifiStub,
    readonly worker: INestApplicationContext,
  ) {}

  static async open(now: string): Promise<SuomifiHouse> {
    const [world, stub] = [await openCaseWorld(now), await new SuomifiStub().open()];
    return new SuomifiHouse(world, stub, await SuomifiHouse.#connected(world, stub));
  }

  static #connected(
    world: CaseWorld,
    stub: SuomifiStub,
    more: Record<string, string> = {},
  ): Promise<INestApplicationContext> {
    return world.startWorker({ ...suomifiSettings(stub), ...more });
  }

  /** A further worker, which knows no token and nothing but the settings and the database. */
  restarted(more: Record<string, string> = {}): Promise<INestApplicationContext> {
    return SuomifiHouse.#connected(this.world, this.stub, more);
  }

  /** A delivery of a new case of a person. @returns its id */
  async delivery(citizen: CitizenActor = aCitizen()): Promise<string> {
    const filed = await this.world.portal.get(FileRequest).run(citizen, aRequest().build());
    if (!filed.ok) throw new Error(filed.refusal.code);
    const { rows } = await this.world.owner.query<{ id: string }>(
      'select id from delivery where case_id = $1',
      [filed.value.caseId],
    );
    return rows[0]!.id;
  }

  async close(): Promise<void> {
    await this.stub.close();
    await this.world.close();
  }
}
