import type { Cell } from './cell.js';
import type { KnownBasis, PurposeFacts } from './legal-basis.js';
import type { Right } from './right.js';
import { ACCESS, OWN_DOCUMENT, RECTIFICATION, RESTRICTION } from './cells-of-every-basis.js';
import {
  ERASURE_CONSENT,
  ERASURE_GENERAL,
  ERASURE_LEGAL_OBLIGATION,
  ERASURE_PUBLIC_TASK,
} from './cells-of-erasure.js';
import { LOG_DATA, LOG_DATA_PARTLY, NO_LOG_DATA } from './cells-of-log-data.js';
import {
  NO_OBJECTION,
  NO_WITHDRAWAL,
  OBJECTION_LEGITIMATE_INTEREST,
  OBJECTION_PUBLIC_TASK,
  WITHDRAWAL,
} from './cells-of-objection.js';
import {
  NO_PORTABILITY,
  NO_PORTABILITY_PUBLIC_TASK,
  PORTABILITY,
  PORTABILITY_IF_AUTOMATED,
  PORTABILITY_NOT_AUTOMATED,
} from './cells-of-portability.js';

type BasisRow = Readonly<Record<KnownBasis, Cell>>;

function onEveryBasis(cell: Cell): BasisRow {
  return { '6-1-a': cell, '6-1-b': cell, '6-1-c': cell, '6-1-d': cell, '6-1-e': cell, '6-1-f': cell };
}

/**
 * The matrix "right × legal basis" of GDPR Art. 15–21 and 7(3), as data.
 * Example: objection is open on `6-1-e` (Art. 21(1)) and closed on `6-1-a`, where consent is withdrawn instead.
 */
export const MATRIX: Readonly<Record<Exclude<Right, 'log-data'>, BasisRow>> = {
  access: onEveryBasis(ACCESS),
  rectification: onEveryBasis(RECTIFICATION),
  restriction: onEveryBasis(RESTRICTION),
  'own-document': onEveryBasis(OWN_DOCUMENT),
  erasure: {
    ...onEveryBasis(ERASURE_GENERAL),
    '6-1-a': ERASURE_CONSENT,
    '6-1-c': ERASURE_LEGAL_OBLIGATION,
    '6-1-e': ERASURE_PUBLIC_TASK,
  },
  portability: {
    ...onEveryBasis(NO_PORTABILITY),
    '6-1-a': PORTABILITY,
    '6-1-b': PORTABILITY,
    '6-1-e': NO_PORTABILITY_PUBLIC_TASK,
  },
  objection: {
    ...onEveryBasis(NO_OBJECTION),
    '6-1-e': OBJECTION_PUBLIC_TASK,
    '6-1-f': OBJECTION_LEGITIMATE_INTEREST,
  },
  'consent-withdrawal': { ...onEveryBasis(NO_WITHDRAWAL), '6-1-a': WITHDRAWAL },
};

/** Portability of data processed by automated means, by hand, or in a way the notice does not tell. */
export function portabilityBy(cell: Cell, automated: boolean | undefined): Cell {
  if (cell !== PORTABILITY || automated === true) return cell;
  return automated === false ? PORTABILITY_NOT_AUTOMATED : PORTABILITY_IF_AUTOMATED;
}

/** The log-data cell depends on the kind of data, not on the legal basis. */
export function logDataCell(purpose: PurposeFacts): Cell {
  const cells = { none: NO_LOG_DATA, partly: LOG_DATA_PARTLY, all: LOG_DATA };
  return cells[purpose.clientData];
}
