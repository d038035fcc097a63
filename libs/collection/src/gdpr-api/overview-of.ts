import type { SourceOverview, SourceOverviewPart } from '../domain/source-work.js';
import type { SourceNode } from './source-node.js';

/** More parts than these are counted and not named. */
const MOST_PARTS = 60;

/**
 * What an answer holds, for the person who confirms it: its first parts with how many values are in each and how many
 * pieces the source kept back. No values: those are in the copy.
 */
export function overviewOf(node: SourceNode): SourceOverview {
  const parts = (node.children.length > 0 ? node.children : [node]).map(partOf);
  const count = (what: 'values' | 'withheld'): number =>
    parts.reduce((sum, part) => sum + part[what], 0) +
    (node.children.length > 0 ? Number(what === 'values' ? node.value !== null : node.error !== null) : 0);
  return { parts: parts.slice(0, MOST_PARTS), values: count('values'), withheld: count('withheld') };
}

function partOf(node: SourceNode): SourceOverviewPart {
  const inside = node.children.map(partOf);
  return {
    key: node.key,
    label: node.label,
    values: inside.reduce((sum, { values }) => sum + values, Number(node.value !== null)),
    withheld: inside.reduce((sum, { withheld }) => sum + withheld, Number(node.error !== null)),
  };
}
