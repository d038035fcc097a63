import { AdminChanges } from '#audit';
import { ok, type Result, type StaffActor } from '#kernel';
import { checkColour, type ColourRefusalCode } from '#letters';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { storeSetting } from '../settings/setting.js';
import { COLOUR, readColour } from './colour.js';

/** Sets the colour of the headings in the authority's letters. Letters issued before stay as they are. */
@Injectable()
export class ChangeColour {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @param typed six hexadecimal digits after `#`; empty: the headings are as dark as the text again */
  async run(actor: StaffActor, typed: string): Promise<Result<null, ColourRefusalCode>> {
    const checked = typed.trim() === '' ? ok(null) : checkColour(typed);
    if (!checked.ok) return checked;
    const { authorityId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const before = (await readColour(tx, authorityId)) ?? null;
      await storeSetting(tx, authorityId, COLOUR, checked.value);
      const [from, to] = [before, checked.value].map((colour) => (colour ? { colour } : null));
      const change = {
        authorityId,
        what: 'setting',
        subject: COLOUR,
        from: from ?? null,
        to: to ?? null,
      } as const;
      await this.changes.record(tx, actor, change);
      return ok(null);
    });
  }
}
