import { describe, expect, it } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import { Assets, SHARED_PUBLIC, STYLE_SHEET } from './assets.js';

const assets = new Assets([SHARED_PUBLIC]);
const server = express().use(assets.handler);
const url = assets.url(STYLE_SHEET);

/** What came back: its headers, its length on the way, and the text after unpacking. */
async function fetched(accepted: string, address = url) {
  const answer = await supertest(server).get(address).set('Accept-Encoding', accepted);
  const headers = answer.headers as Record<string, string>;
  return { headers, travelled: Number(headers['content-length']), text: answer.text };
}

describe('the style sheet', () => {
  it('travels packed to who takes it so, and is the same for everybody', async () => {
    const [plain, br, gzip] = [await fetched('identity'), await fetched('gzip, br'), await fetched('gzip')];
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text.length).toBeGreaterThan(50_000);
    expect([br.text === plain.text, gzip.text === plain.text]).toEqual([true, true]);
    for (const { headers } of [plain, br, gzip]) expect(headers['vary']).toContain('Accept-Encoding');
  });

  it('is kept by the browser under the address of its content, and only under that', async () => {
    expect((await fetched('br')).headers['cache-control']).toContain('immutable');
    const stale = url.replace(/assets\/\w+/, 'assets/000000000000');
    expect((await fetched('br', stale)).headers['cache-control']).toBe('no-cache');
  });

  it('leaves a page room within 100 kB', async () => {
    expect((await fetched('br')).travelled).toBeLessThan(40_000);
    expect((await fetched('gzip')).travelled).toBeLessThan(40_000);
  });
});

describe('a font', () => {
  it('is packed by its nature and not once more', async () => {
    const font = await fetched('br', assets.url('source-sans-3-latin-400-normal.woff2'));
    expect(font.headers['content-encoding']).toBeUndefined();
  });
});
