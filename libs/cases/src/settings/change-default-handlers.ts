import { AdminChanges } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readHandlers } from './open-settings.js';
import { registersOf } from './registers-of.js';

/** Changes to whom the new cases of each register are given when their routing is confirmed. */
@Injectable()
export class ChangeDefaultHandlers {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @param wished the id of a handler by the id of a register; '' for nobody. Registers left out stay as they are */
  async run(
    actor: StaffActor,
    wished: Readonly<Record<string, string>>,
  ): Promise<Result<null, 'settings.not-a-handler'>> {
    const { authorityId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const handlers = await readHandlers(tx, authorityId);
      const registers = registersOf(this.catalogue, authorityId).filter(({ id }) => wished[id] !== undefined);
      const wrong = registers.find(({ id }) => wished[id] && !handlers.some((one) => one.id === wished[id]));
      if (wrong) return no('settings.not-a-handler', { field: wrong.id });
      for (const { id } of registers) await this.#give(tx, actor, id, wished[id] || null, handlers);
      return ok(null);
    });
  }

  async #give(
    tx: Tx,
    actor: StaffActor,
    registerId: string,
    staffId: string | null,
    handlers: readonly { readonly id: string; readonly name: string }[],
  ): Promise<void> {
    const { authorityId } = actor;
    const [before] = await tx.query<{ name: string }>(
      `select s.name from default_handler d join staff s on s.id = d.staff_id
       where d.authority_id = $1 and d.register_id = $2`,
      [authorityId, registerId],
    );
    if (staffId === null) {
      await tx.query('delete from default_handler where authority_id = $1 and register_id = $2', [
        authorityId,
        registerId,
      ]);
    } else {
      await tx.query(
        `insert into default_handler (authority_id, register_id, staff_id) values ($1, $2, $3)
         on conflict (authority_id, register_id) do update set staff_id = excluded.staff_id`,
        [authorityId, registerId, staffId],
      );
    }
    const name = handlers.find(({ id }) => id === staffId)?.name ?? null;
    await this.changes.record(tx, actor, {
      authorityId,
      what: 'default-handler',
      subject: registerId,
      from: { handler: before?.name ?? null },
      to: { handler: name },
    });
  }
}
