import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The page of the letter in the words of a browser: paper, margins, sizes and the columns of labels. */
const STYLE = `@page { size: A4; margin: 36mm 28mm 24mm 20mm }
body { font: 10.5pt/1.3 sans-serif; margin: 0 }
h1 { font-size: 16pt } h2 { font-size: 12pt } h3 { font-size: 10.5pt }
dl { display: grid; grid-template-columns: 60mm 1fr } dd { margin: 0 } section { break-before: page }`;

/** A browser that prints letters. */
export interface ChromiumPrinter {
  print(html: string): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * A warm browser whose pages are given each letter and print it: the least that printing by browser costs. Its file
 * claims no PDF/A and is not checked for anything.
 *
 * @param pages how many letters may be in work at once
 * @throws when this machine has no Chromium
 */
export async function openChromium(pages: number): Promise<ChromiumPrinter> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? PLACES.find((path) => existsSync(path));
  if (!executablePath) throw new Error('There is no Chromium here: install it, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const free = await Promise.all(Array.from({ length: pages }, () => browser.newPage()));
  return {
    async print(html) {
      const page = free.pop();
      if (!page) throw new Error('More letters at once than pages');
      await page.setContent(`<!doctype html><title>x</title><style>${STYLE}</style>${html}`);
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
      free.push(page);
      return pdf;
    },
    close: async () => browser.close(),
  };
}
