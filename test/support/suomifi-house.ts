import { FileRequest } from '#cases/citizen';
import type { CitizenActor } from '#kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { aCitizen, aRequest } from '../builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';
import { SuomifiStub } from './suomifi-stub.js';

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
    return world.startWorker({
      SUOMIFI_MESSAGES_URL: stub.origin,
      SUOMIFI_MESSAGES_SERVICE_ID: stub.account.serviceId,
      SUOMIFI_MESSAGES_USERNAME: stub.account.username,
      SUOMIFI_MESSAGES_PASSWORD: 'the first password of the stub',
      ...more,
    });
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
