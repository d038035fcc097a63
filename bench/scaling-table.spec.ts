import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readKept } from './keep.js';
import { scalingTable } from './scaling-table.js';

const page = readFileSync(join(import.meta.dirname, '../docs/admin/scaling.md'), 'utf8');
const kept = readKept(join(import.meta.dirname, 'results/last.json'));
const rowsOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && line.split('|').length === 8)
    .map((line) =>
      line
        .replaceAll(/\s*\|\s*/g, '|')
        .replaceAll(/-{3,}/g, '---')
        .trim(),
    );

describe('the page on growing', () => {
  it('gives the figures of the last kept runs, and all of them', () => {
    expect(rowsOf(page)).toEqual(rowsOf(scalingTable(kept)));
  });

  it('gives no number of a measurement outside of its table', () => {
    const text = page
      .split('\n')
      .filter((line) => !line.startsWith('|'))
      .join('\n');
    expect(text.match(/\d[\d.,]*\s?(×|%|ms|MiB|a second)/g)).toBeNull();
  });

  it('names the machine of the runs', () => {
    const { processors, processor, memoryGiB, node } = kept.machine;
    expect(page).toContain(`${processors} processors (${processor}), ${memoryGiB} GiB, Node ${node}`);
  });
});
