import { nameWords, parseHetu } from '#identity';
import { AuditTrail } from '#audit';
import type { Actor, Language } from '#kernel';
import { ClockPort, KeyedIndex, Sealer, type Tx } from '#platform';
import type { Catalogue } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE } from '../catalogue.token.js';
import type { ConsentWay } from '../consenting/write-consent.js';
import type { Answer } from '../domain/person.js';
import { StoreBehalf } from '../behalf/store-behalf.js';
import { type Needs, needsNothing } from '../domain/needs.js';
import { RequestRow } from '../persistence/request.entity.js';
import type { ProtectionSource } from '../protection/protection.js';
import { writeProtection } from '../protection/write-protection.js';
import type { RequestContent } from './check-request.js';
import { OpenCase, type OpenedCase } from './open-case.js';
import { withWhatFollows } from './opens-with.js';
import { type CheckedAttachment, StoreAttachments } from './store-attachments.js';

export interface RequestOpening {
  readonly id: string;
  readonly content: RequestContent;
  readonly attachments: readonly CheckedAttachment[];
  readonly receivingAuthorityId: string;
  readonly channel: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly receivedAt: Temporal.Instant | null;
  readonly identityCheck: 'strong' | 'none' | 'id-shown';
  readonly language: Language;
  readonly dataIds: readonly string[];
  readonly answers: readonly Answer[];
  /** Whom an e-service has identified: with it the person follows the case in the portal after signing in. */
  readonly personKey?: string | null;
  /** By which way the person agreed to electronic service; left out when nobody asked or they did not. */
  readonly consentWay?: ConsentWay | null;
}

/** Writes down a request and opens its first case, in the caller's transaction. */
@Injectable()
export class OpenRequest {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(StoreAttachments) private readonly storeAttachments: StoreAttachments,
    @Inject(StoreBehalf) private readonly storeBehalf: StoreBehalf,
    @Inject(OpenCase) private readonly openCase: OpenCase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: Actor, opening: RequestOpening): Promise<OpenedCase> {
    const { content } = opening;
    const registerId = content.registerId === 'unknown' ? null : content.registerId;
    tx.add(RequestRow, {
      id: opening.id,
      receivingAuthorityId: opening.receivingAuthorityId,
      channel: opening.channel,
      receivedOn: opening.receivedOn,
      receivedAt: opening.receivedAt,
      enteredAt: this.clock.now(),
      enteredBy: actor.kind === 'staff' ? actor.staffId : null,
      clientId: actor.kind === 'client' ? actor.clientId : null,
      personKey: actor.kind === 'citizen' ? actor.personKey : (opening.personKey ?? null),
      hetuKey: this.#hetuKey(content.identity.hetu),
      identity: this.sealer.seal(JSON.stringify(content.identity)),
      identityCheck: opening.identityCheck,
      language: opening.language,
      answerBy: content.answerBy,
      registerId,
      home: content.municipality === null ? null : this.sealer.seal(content.municipality),
      dataIds: [...opening.dataIds],
      answers: this.sealer.seal(JSON.stringify(opening.answers)),
      needs: this.#needs(content.needs ?? null),
      catalogueVersion: this.catalogue.version,
    });
    if (content.protection) await this.#protect(tx, actor, opening.id, content.protection);
    this.#indexName(tx, opening.id, content.identity.name);
    if (content.behalf) {
      const rights = content.claims.map(({ right }) => right);
      await this.storeBehalf.run(tx, opening.id, content.behalf, { rights, on: opening.receivedOn });
    }
    await this.storeAttachments.run(tx, opening.id, opening.attachments);
    return this.openCase.run(tx, actor, {
      requestId: opening.id,
      authorityId: opening.receivingAuthorityId,
      registerId,
      receivedOn: opening.receivedOn,
      claims: withWhatFollows(content.claims).map((claim) => ({ ...claim, dataIds: opening.dataIds })),
      share: null,
    });
  }

  /** Before the case opens: what is opened protected is never seen unprotected. */
  async #protect(tx: Tx, actor: Actor, requestId: string, source: ProtectionSource): Promise<void> {
    const means = { clock: this.clock, audit: this.audit };
    await writeProtection(tx, actor, means, { requestId, protected: true, source });
  }

  #needs(needs: Needs | null): string | null {
    return needs === null || needsNothing(needs) ? null : this.sealer.seal(JSON.stringify(needs));
  }

  #hetuKey(hetu: string | null): string | null {
    const parsed = hetu === null ? null : parseHetu(hetu, { allowTest: true });
    return parsed?.ok ? this.index.of('hetu', parsed.value) : null;
  }

  #indexName(tx: Tx, requestId: string, name: string): void {
    const keys = [...new Set(nameWords(name))].map((word) => this.index.of('name', word));
    tx.write(`insert into request_name_key (request_id, name_key) select $1::uuid, unnest($2::text[])`, [
      requestId,
      keys,
    ]);
  }
}
