import { parseHetu } from '#identity';
import type { StaffActor } from '#kernel';
import { ClockPort, KeyedIndex, type Tx } from '#platform';
import { findAuthority } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { typedCaseNumber } from '../domain/typed-case-number.js';
import type { AuditQuestion, AuditRefusal } from './audit-question.js';

/** A case whose trail is shown. */
export interface AskedCase {
  readonly id: string;
  readonly requestId: string;
  readonly caseNumber: string;
}

/** Finds the cases of the own authority that a question is about. */
@Injectable()
export class CasesAsked {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
  ) {}

  /** Whose code it is: who asked, or whom somebody asked for. A protected case is not found by the person unless opened. */
  async find(
    tx: Tx,
    actor: StaffActor,
    { hetu, number }: Pick<AuditQuestion, 'hetu' | 'number'>,
  ): Promise<readonly AskedCase[] | AuditRefusal> {
    if (hetu === '' && number === '') return 'audit.missing-question';
    const code = hetu === '' ? null : parseHetu(hetu, { allowTest: true });
    if (code && !code.ok) return 'audit.bad-hetu';
    const sign = findAuthority(this.catalogue, actor.authorityId)?.sign ?? '';
    return tx.query<AskedCase>(
      `select c.id, c.request_id as "requestId", c.case_number as "caseNumber" from case_file c
       where ($1::text is null or c.case_number = $1)
         and ($2::text is null or opens_case(c.id) and (c.request_id in (select r.id from request r where r.hetu_key = $2)
           or c.request_id in (select p.request_id from representation p where p.principal_key = $2)))
       order by c.received_on desc, c.id limit 500`,
      [
        number === '' ? null : typedCaseNumber(number, sign, this.clock.today().year),
        code ? this.index.of('hetu', code.value) : null,
      ],
    );
  }
}
