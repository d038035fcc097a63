import type { SourceFault, SourceReason } from '../domain/source-work.js';
import type { SourceNode } from './source-node.js';

export interface SourceFailed {
  readonly kind: 'failed';
  readonly fault: SourceFault;
}

/** The source says no, with its reasons (403). */
export interface SourceRefused {
  readonly kind: 'refused';
  readonly reasons: readonly SourceReason[];
}

/** What a source says when it is asked what it holds. */
export type QueryAnswer =
  | { readonly kind: 'found'; readonly node: SourceNode; readonly body: Uint8Array }
  /** 204: it knows nothing under this identifier, which is not yet that it holds nothing about the person. */
  | { readonly kind: 'nothing' }
  | SourceRefused
  | SourceFailed;

/** What a source says when it is asked to erase, or whether it would. */
export type EraseAnswer = { readonly kind: 'done' } | SourceRefused | SourceFailed;

const PASSING: readonly SourceFault[] = [
  'timed-out',
  'unreachable',
  'server-error',
  'busy',
  'token-unreachable',
];

/** Is it worth asking again later? What the source refused, or could not be read, stays so. */
export function isPassing(fault: SourceFault): boolean {
  return PASSING.includes(fault);
}
