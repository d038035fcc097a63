import { parseHetu } from '#identity';
import { type ClientActor, type Language, newId, no, ok, type Result, type Text } from '#kernel';
import { ClockPort, Database, KeyedIndex, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { Answer } from '../domain/person.js';
import { checkRequest, type FileRefusalCode, type RequestContent } from '../opening/check-request.js';
import type { CheckedAttachment } from '../opening/store-attachments.js';
import { StoreFiled } from '../opening/store-filed.js';
import { claimsAsAnswers } from './claims-as-answers.js';
import { type ClientContext, readClientCase, readClientClaims } from './client-case.js';
import { clocksOfNew } from './client-clocks.js';
import { KeptAnswers, type SentAct } from './kept-answers.js';

/** Older than this, a receipt day is taken for a slip. */
const OLDEST_RECEIPT_YEARS = 3;

const IDENTIFIED: Text = {
  fi: 'Tunnistautuminen asiointipalvelussa',
  sv: 'Identifiering i e-tjänsten',
  en: 'Identification in the e-service',
};

/** A request as the organisation's own e-service brings it. */
export interface ClientRequest extends Omit<RequestContent, 'authorityId'> {
  readonly language: Language;
  /** The day the person sent it, when that was before today: the clocks run from there (13/2003 § 10). */
  readonly receivedOn: Temporal.PlainDate | null;
  /** How the e-service made sure who the person is; `method` as it names it, e.g. `Suomi.fi`. */
  readonly authentication: { readonly level: 'strong' | 'none'; readonly method: string | null };
  readonly dataIds: readonly string[];
  readonly answers: readonly Answer[];
  /** Did the person agree in the e-service that decisions are served electronically (13/2003 § 18)? */
  readonly consents: boolean;
}

export type FileClientRefusalCode =
  | FileRefusalCode
  | 'request.received-in-future'
  | 'request.received-too-long-ago'
  | 'request.portal-needs-identity'
  | 'idempotency.key-reused';

export interface FiledByClient {
  /** The case that was opened, with its clocks: as JSON, the same each time it is asked again. */
  readonly answer: unknown;
  readonly caseId: string;
  readonly again: boolean;
}

/** The organisation's own e-service files a request for a person. It comes to the registry of the client's authority. */
@Injectable()
export class FileClientRequest {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(StoreFiled) private readonly storeFiled: StoreFiled,
    @Inject(KeptAnswers) private readonly kept: KeptAnswers,
  ) {}

  async run(
    actor: ClientActor,
    input: ClientRequest,
    act: SentAct,
  ): Promise<Result<FiledByClient, FileClientRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const earlier = await this.kept.earlier(tx, actor, act);
      if (earlier && !earlier.sameBody) return no('idempotency.key-reused');
      if (earlier) return ok(filed(earlier.answer, true));
      const content = { ...input, authorityId: actor.authorityId };
      const checked = await this.#check(content);
      if (!checked.ok) return checked;
      const caseId = await this.#store(tx, actor, content, checked.value);
      return ok(filed(this.kept.keep(tx, actor, act, await this.#read(tx, caseId)), false));
    });
  }

  async #check(
    content: ClientRequest & RequestContent,
  ): Promise<Result<CheckedAttachment[], FileClientRefusalCode>> {
    const { receivedOn, authentication, identity, answerBy } = content;
    const today = this.clock.today();
    if (receivedOn && receivedOn.since(today).sign > 0) {
      return no('request.received-in-future', { field: 'receivedOn' });
    }
    if (receivedOn && receivedOn.since(today.subtract({ years: OLDEST_RECEIPT_YEARS })).sign < 0) {
      return no('request.received-too-long-ago', { field: 'receivedOn' });
    }
    // Who signs in to the portal is known by the identity code: without it nobody could fetch the answer there.
    if (answerBy === 'portal' && (authentication.level !== 'strong' || !identity.hetu)) {
      return no('request.portal-needs-identity', { field: 'answerBy' });
    }
    const { ALLOW_TEST_HETU: allowTestHetu } = this.settings;
    return checkRequest(content, this.catalogue, { allowTestHetu, today });
  }

  async #store(
    tx: Tx,
    actor: ClientActor,
    content: ClientRequest & RequestContent,
    attachments: readonly CheckedAttachment[],
  ): Promise<string> {
    const { authentication, language, identity } = content;
    const today = this.clock.today();
    const told = authentication.method
      ? [{ question: IDENTIFIED[language], answer: authentication.method }]
      : [];
    const opened = await this.storeFiled.run(tx, actor, {
      id: newId(),
      content,
      attachments,
      receivingAuthorityId: actor.authorityId,
      channel: 'e-service',
      receivedOn: content.receivedOn ?? today,
      receivedAt: content.receivedOn ? null : this.clock.now(),
      identityCheck: authentication.level,
      language,
      dataIds: content.dataIds,
      answers: [...claimsAsAnswers(content.claims, language), ...content.answers, ...told],
      consentWay: content.consents ? 'e-service' : null,
      personKey: authentication.level === 'strong' ? this.#personKey(identity.hetu) : null,
    });
    return opened.caseId;
  }

  #personKey(hetu: string | null): string | null {
    const parsed = hetu === null ? null : parseHetu(hetu, { allowTest: true });
    return parsed?.ok ? this.index.of('hetu', parsed.value) : null;
  }

  async #read(tx: Tx, caseId: string) {
    const context: ClientContext = { catalogue: this.catalogue, today: this.clock.today() };
    const [row, claims] = await Promise.all([
      readClientCase(tx, context, caseId),
      readClientClaims(tx, caseId),
    ]);
    if (!row) throw new Error('A request just filed cannot be read by the client that filed it');
    const clocks = clocksOfNew(context, claims, row.receivedOn);
    return { ...row, claims: claims.map((claim, place) => ({ ...claim, clock: clocks[place]! })) };
  }
}

function filed(answer: unknown, again: boolean): FiledByClient {
  return { answer, caseId: (answer as { id: string }).id, again };
}
