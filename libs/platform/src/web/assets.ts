import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const HDS_PARTS = [
  'base',
  'icons/icon',
  ...['button', 'text-input', 'radio-button', 'checkbox', 'notification', 'error-summary'].map(
    (part) => `components/${part}/${part}`,
  ),
];

const FONTS = ['latin', 'latin-ext'].flatMap((subset) =>
  [400, 600, 700].map((weight) => `source-sans-3-${subset}-${weight}-normal.woff2`),
);

/** Our own style sheet and images. */
export const SHARED_PUBLIC = join(import.meta.dirname, 'public');

/** The style sheet's name among the assets: hds-core, then ours, then the app's own, in one file. */
export const STYLE_SHEET = 'style.css';

/** Kinds of files that are not compressed already. */
const PACKED = ['.css', '.svg'];
/** Half the work of the best quality for a few bytes more: the first visitor does not wait. */
const QUALITY = 9;

type Coding = 'br' | 'gzip';

const PACK: Readonly<Record<Coding, (bytes: Buffer) => Buffer>> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (bytes) => gzipSync(bytes, { level: QUALITY }),
};

interface Asset {
  readonly bytes: Buffer;
  /** The same bytes packed, made when a browser first asks for them; none for files that are packed by nature. */
  readonly packed: Map<Coding, Buffer> | null;
  readonly type: string;
  readonly url: string;
}

/** The few files browsers fetch besides pages. All are held in memory; the address carries a hash of the content. */
export class Assets {
  readonly #byName = new Map<string, Asset>();

  /** @param folders folders of public files; their `.css` files join the style sheet in the order given */
  constructor(folders: readonly string[]) {
    const { resolve } = createRequire(import.meta.url);
    const fonts = join(resolve('@fontsource/source-sans-3/package.json'), '../files');
    for (const font of FONTS) this.#add(font, readFileSync(join(fonts, font)));
    const hds = dirname(resolve('hds-core/lib/base.min.css'));
    const styles = HDS_PARTS.map((part) => readFileSync(join(hds, `${part}.min.css`), 'utf8'));
    for (const folder of folders) {
      for (const name of readdirSync(folder).sort()) {
        const bytes = readFileSync(join(folder, name));
        if (name.endsWith('.css')) styles.push(bytes.toString('utf8'));
        else this.#add(name, bytes);
      }
    }
    this.#add(STYLE_SHEET, Buffer.from(this.#withAddresses(styles.join('\n'))));
  }

  /** Address of an asset. @throws when there is none of this name */
  url(name: string): string {
    const asset = this.#byName.get(name);
    if (!asset) throw new Error(`No asset "${name}"`);
    return asset.url;
  }

  /** Serves `/assets/<hash>/<name>`; a stale hash gets the present content without being kept. */
  readonly handler: RequestHandler = (req, res, next) => {
    const match = /^\/assets\/([0-9a-f]+)\/([\w.-]+)$/.exec(req.path);
    const asset = this.#byName.get(match?.[2] ?? '');
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    const fresh = asset.url === req.path;
    res.setHeader('Cache-Control', fresh ? 'public, max-age=31536000, immutable' : 'no-cache');
    res.setHeader('Content-Type', asset.type);
    const coding = asset.packed && codingFor(req);
    if (asset.packed) res.setHeader('Vary', 'Accept-Encoding');
    if (coding) res.setHeader('Content-Encoding', coding);
    const bytes = asset.packed && coding ? packedOnce(asset.bytes, asset.packed, coding) : asset.bytes;
    res.setHeader('Content-Length', bytes.length);
    res.end(req.method === 'HEAD' ? undefined : bytes);
  };

  #add(name: string, bytes: Buffer): void {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const packed = PACKED.includes(extname(name)) ? new Map() : null;
    this.#byName.set(name, { bytes, packed, type, url: `/assets/${hash}/${name}` });
  }

  #withAddresses(css: string): string {
    return css.replace(/url\(asset:([\w.-]+)\)/g, (_, name: string) => `url(${this.url(name)})`);
  }
}

function packedOnce(bytes: Buffer, packed: Map<Coding, Buffer>, coding: Coding): Buffer {
  const before = packed.get(coding);
  if (before) return before;
  const made = PACK[coding](bytes);
  packed.set(coding, made);
  return made;
}

/** The smallest packing this browser takes; null when it takes none. */
function codingFor(req: Request): Coding | null {
  if (req.acceptsEncodings('br') === 'br') return 'br';
  return req.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : null;
}
