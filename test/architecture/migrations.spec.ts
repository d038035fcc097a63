import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../db/migrations/index.js';
import { filesIn } from './files.js';

const onDisk = filesIn(['db/migrations'], /\/\d{4}-[a-z0-9-]+\.ts$/).map(({ path }) =>
  path.replace(/^.*\/|\.ts$/g, ''),
);

describe('the migrations', () => {
  it('are the files on disk, in the order of their numbers', () => {
    expect(onDisk.length).toBeGreaterThan(0);
    expect(MIGRATIONS.map((step) => step.id)).toEqual(onDisk);
  });

  it('have a number each; work done side by side may leave one free', () => {
    const numbers = onDisk.map((id) => id.slice(0, 4));
    expect([...new Set(numbers)]).toEqual(numbers);
  });

  it('hold no rows: what differs from city to city is data, not schema', () => {
    expect(
      MIGRATIONS.filter(({ sql }) => /^\s*(insert into|copy)\b/im.test(sql)).map(({ id }) => id),
    ).toEqual([]);
  });
});
