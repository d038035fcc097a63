import { HELSINKI, type SystemActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Head, signedHead } from './head.js';
import { SigningKey } from './signing-key.js';

const SIGNER: SystemActor = { kind: 'system', job: 'audit.sign-heads' };

/** Signs where each chain stood at the end of the day before, once for each day on which something was added. */
@Injectable()
export class SignHeads {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(SigningKey) private readonly signing: SigningKey,
  ) {}

  /** @returns how many heads were signed; 0 also where no key is set */
  async run(): Promise<number> {
    const { key } = this.signing;
    if (!key) return 0;
    return this.database.transaction(SIGNER, async (tx) => {
      const heads = await this.unsigned(tx);
      for (const head of heads) await keepHead(tx, signedHead(head, key), this.clock.now().toString());
      return heads.length;
    });
  }

  private unsigned(tx: Tx): Promise<Omit<Head, 'publicKey' | 'signature'>[]> {
    const midnight = this.clock.today().toZonedDateTime(HELSINKI).toInstant();
    return tx.query(
      `select l.chain as authority, $1::text as day, l.place::int as rows, l.event_id::text as "lastId",
         encode(l.hash, 'hex') as hash
       from audit_chain c cross join lateral (select * from audit_link l
         where l.chain = c.chain and l.sealed_at < $2 order by l.place desc limit 1) l
       where l.place > coalesce((select max(h.place) from audit_head h where h.chain = c.chain), 0)
         and not exists (select 1 from audit_head h where h.chain = c.chain and h.on_day = $1::date)
       order by 1`,
      [this.clock.today().subtract({ days: 1 }).toString(), midnight.toString()],
    );
  }
}

async function keepHead(tx: Tx, head: Head, at: string): Promise<void> {
  await tx.query(
    `insert into audit_head (chain, on_day, place, event_id, hash, public_key, signature, signed_at)
     values ($1, $2, $3, $4, decode($5, 'hex'), $6, decode($7, 'base64'), $8) on conflict do nothing`,
    [head.authority, head.day, head.rows, head.lastId, head.hash, head.publicKey, head.signature, at],
  );
}
