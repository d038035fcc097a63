import { spawnSync } from 'node:child_process';
import { findProgram } from '../launcher/find-program.mjs';

/**
 * What a machine may lack. The tests learn of it by environment variables: CHROMIUM_PATH, TEST_REDIS_URL and
 * TEST_PDF_PYTHON (a python3 with pikepdf; pdftotext and qpdf are there too) are set only where the thing is
 * there, and a test registers itself by them.
 * @typedef {{present: boolean, without: string}} Capability `without` says what is not run without it
 * @returns {Record<'chromium' | 'redis' | 'pdf' | 'root', Capability>}
 */
export function findCapabilities() {
  const chromium =
    process.env.CHROMIUM_PATH || findProgram(['chromium', 'chromium-browser', 'google-chrome']);
  if (chromium) process.env.CHROMIUM_PATH = chromium;
  const python = pythonWithPikepdf();
  const pdf = python && ['pdftotext', 'qpdf'].every((name) => findProgram([name]));
  if (pdf) process.env.TEST_PDF_PYTHON = python;
  const redis = process.env.TEST_REDIS_URL || findProgram(['redis-server']);
  return {
    chromium: capability(chromium, 'journeys: no Chromium (install it, or set CHROMIUM_PATH)'),
    redis: capability(redis, 'the queue on Redis: no redis-server (install it, or set TEST_REDIS_URL)'),
    pdf: capability(pdf, 'the inside of the PDF: needs pdftotext, qpdf and python3 with pikepdf'),
    root: capability(process.getuid() === 0, 'npm start as root: the tests are not run as root'),
  };
}

function capability(present, without) {
  return { present: Boolean(present), without };
}

// The first python3 of the path may be another than the one that Debian's packages are for.
function pythonWithPikepdf() {
  const pythons = [findProgram(['python3']), '/usr/bin/python3'].filter(Boolean);
  return pythons.find(
    (python) => spawnSync(python, ['-c', 'import pikepdf'], { stdio: 'ignore' }).status === 0,
  );
}
