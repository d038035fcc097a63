import type { DataCategory } from '#registers';
import type { Sealer } from '#platform';
import { openedHome } from '../domain/home.js';
import type { Right } from '#rights';
import type { RouteFacts } from '#routing';
import { Temporal } from 'temporal-polyfill';
import type { CaseRecord } from './case-record.js';

/** The part of a case that routing looks at. */
export type RoutedRecord = Pick<
  CaseRecord,
  'received_on' | 'data_ids' | 'register_id' | 'home' | 'authority_id'
>;

/** What routing may know of a case: never who the person is, only where he or she lived and what is asked. */
export function routeFactsOf(
  record: RoutedRecord,
  rights: readonly Right[],
  sealer: Pick<Sealer, 'open'>,
): RouteFacts {
  const home = openedHome(record.home, sealer) ?? undefined;
  const common = {
    receivedOn: Temporal.PlainDate.from(record.received_on),
    rights,
    data: record.data_ids as DataCategory[],
  };
  return record.register_id
    ? { ...common, register: record.register_id, ...(home ? { homeMunicipality: home } : {}) }
    : { ...common, municipality: home ?? record.authority_id };
}
