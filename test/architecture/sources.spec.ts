import { describe, expect, it } from '@jest/globals';
import { filesIn, type SourceFile } from './files.js';

const linesOf = ({ text }: SourceFile): number => text.split('\n').length - 1;
const tooLong = (files: readonly SourceFile[], limit: number): string[] =>
  files.filter((file) => linesOf(file) > limit).map((file) => `${file.path}: ${linesOf(file)}`);

// A migration is one step of SQL that is never edited once released: cutting it up would be editing it.
const sources = filesIn(['apps', 'libs', 'db', 'scripts', 'test', 'bench'], /\.(ts|mjs)$/).filter(
  ({ path }) => !path.startsWith('db/migrations/'),
);
const views = filesIn(['apps', 'libs', 'test'], /\.hbs$/);

describe('a source file', () => {
  it('has 250 lines at the most', () => {
    expect(tooLong(sources, 250)).toEqual([]);
  });

  it('is short as a rule: half of them have 60 lines or fewer', () => {
    const sizes = sources
      .filter(({ path }) => !/spec\.ts$/.test(path))
      .map(linesOf)
      .sort((one, other) => one - other);
    expect(sizes.length).toBeGreaterThan(300);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('is not named after what it might be good for', () => {
    const vague = sources.filter(({ path }) =>
      /(\.(service|util|utils|helper|helpers|types|constants)\.ts$|\/(utils|helpers|common|shared)\/)/.test(
        path,
      ),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('leaves nothing for later: no marker, no skipped test, no rule switched off', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'eslint-' + 'disable', '@ts-' + 'ignore'].join('|'));
    const skipped = new RegExp('\\b(it|test|describe)\\.(skip|only|to' + 'do)\\b|\\bx(it|describe)\\(');
    const waiting = sources.filter(({ text }) => marks.test(text) || skipped.test(text));
    expect(waiting.map(({ path }) => path)).toEqual([]);
  });
});

describe('a view', () => {
  it('prints nothing without escaping it', () => {
    expect(views.length).toBeGreaterThan(50);
    const raw = views.filter(({ text }) => /\{\{~?(\{|&)/.test(text));
    expect(raw.map(({ path }) => path)).toEqual([]);
  });

  it('has 150 lines at the most', () => {
    expect(tooLong(views, 150)).toEqual([]);
  });

  it('holds no script', () => {
    expect(
      views.filter(({ text }) => /<script|\son[a-z]+=|javascript:/i.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});
