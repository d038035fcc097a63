import { nameWords, parseHetu } from '#identity';
import { KeyedIndex, Sealer, type Tx } from '#platform';
import type { Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { type Behalf, writeBehalf } from '../domain/behalf.js';
import { standingOf } from './standing.js';

/** Writes down for whom a request is made: sealed, and found by keyed hashes of the principal's code and name. */
@Injectable()
export class StoreBehalf {
  constructor(
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
  ) {}

  async run(
    tx: Tx,
    requestId: string,
    behalf: Behalf,
    { rights, on }: { rights: readonly Right[]; on: Temporal.PlainDate },
  ): Promise<void> {
    const { name, hetu } = behalf.principal;
    const standing = standingOf(behalf, rights, on);
    await tx.query(
      `insert into representation (request_id, speaker, standing, facts, principal_key) values ($1, $2, $3, $4, $5)`,
      [requestId, behalf.speaker.as, standing, this.sealer.seal(writeBehalf(behalf)), this.#key(hetu)],
    );
    const keys = [...new Set(nameWords(name))].map((word) => this.index.of('name', word));
    await tx.query(
      `insert into request_name_key (request_id, name_key) select $1::uuid, unnest($2::text[]) on conflict do nothing`,
      [requestId, keys],
    );
  }

  #key(hetu: string | null): string | null {
    const parsed = hetu === null ? null : parseHetu(hetu, { allowTest: true });
    return parsed?.ok ? this.index.of('hetu', parsed.value) : null;
  }
}
