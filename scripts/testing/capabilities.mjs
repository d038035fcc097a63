import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../launcher/find-program.mjs';

/**
 * What a machine may lack. The tests learn of it by environment variables: CHROMIUM_PATH, TEST_REDIS_URL,
 * TEST_REDIS_SERVER (the program), TEST_SMALL_DISK and TEST_PDF_PYTHON (a python3 with pikepdf; pdftotext and qpdf are
 * there too) are set only where the thing is there, and a test registers itself by them.
 * @typedef {{present: boolean, without: string}} Capability `without` says what is not run without it
 * @returns {Record<'chromium' | 'redis' | 'pdf' | 'root' | 'smallDisk', Capability>}
 */
export function findCapabilities() {
  const chromium =
    process.env.CHROMIUM_PATH || findProgram(['chromium', 'chromium-browser', 'google-chrome']);
  if (chromium) process.env.CHROMIUM_PATH = chromium;
  const redisServer = findProgram(['redis-server']);
  if (redisServer) process.env.TEST_REDIS_SERVER = redisServer;
  const smallDisk = maySmallDisk();
  if (smallDisk) process.env.TEST_SMALL_DISK = 'yes';
  const python = pythonWithPikepdf();
  const pdf = python && ['pdftotext', 'qpdf'].every((name) => findProgram([name]));
  if (pdf) process.env.TEST_PDF_PYTHON = python;
  const redis = process.env.TEST_REDIS_URL || redisServer;
  return {
    chromium: capability(chromium, 'journeys: no Chromium (install it, or set CHROMIUM_PATH)'),
    redis: capability(redis, 'the queue on Redis: no redis-server (install it, or set TEST_REDIS_URL)'),
    pdf: capability(pdf, 'the inside of the PDF: needs pdftotext, qpdf and python3 with pikepdf'),
    smallDisk: capability(smallDisk, 'a full disk: needs root who may mount a small one (tmpfs)'),
    root: capability(process.getuid() === 0, 'npm start as root: the tests are not run as root'),
  };
}

/** May this user lay a small disk over a folder? */
function maySmallDisk() {
  if (process.getuid() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'tietopyynto-disk-'));
  const ran = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  const may = ran('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder) && ran('umount', folder);
  rmdirSync(folder);
  return may;
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
