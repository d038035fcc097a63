import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// The engine is synchronous and leaks native memory that only the end of its thread gives back.
const { template, batchTemplate, fontPaths } = workerData;
const compiler = NodeCompiler.create({
  workspace: dirname(template),
  fontArgs: [{ fontBlobs: fontPaths.map((path) => readFileSync(path)) }],
});

const [engine] = compiler.query(
  { mainFileContent: '#metadata(str(sys.version)) <engine>' },
  { selector: '<engine>', field: 'value' },
);

/** What the engine worked out is forgotten after the second five letters that did not need it; looking costs time. */
const LETTERS_BETWEEN_LOOKS = 5;
const LOOKS_UNTIL_FORGOTTEN = 2;
let printed = 0;
const LOGO = join(dirname(template), 'logo-of-the-letter');

function print({ meta, body, timestamp, logo, colour, copies }) {
  if (logo) compiler.mapShadow(LOGO, Buffer.from(logo.bytes));
  const picture = logo ? { logo: `/${basename(LOGO)}`, logoFormat: logo.format, logoAlt: logo.alt } : {};
  const attached = { ...(copies ? { copies } : {}), ...(colour ? { colour } : {}) };
  const document = { mainFilePath: template, inputs: { meta, body, ...picture, ...attached } };
  const letter = compile(document);
  // Universal accessibility is checked first; the file sent claims what it is for the archive, which the engine enforces
  // too: PDF/A-3a where it carries copies, which PDF/A-2 does not allow, and PDF/A-2a elsewhere.
  compiler.pdf(letter, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
  const pdf = compiler.pdf(letter, { pdfStandard: copies ? 'a-3a' : 'a-2a', creationTimestamp: timestamp });
  printed += 1;
  if (printed % LETTERS_BETWEEN_LOOKS === 0) compiler.evictCache(LOOKS_UNTIL_FORGOTTEN);
  return { pdf, pages: letter.numOfPages, engine };
}

/** Sets the pages once: both exports and the questions are about the same. */
function compile(document) {
  const made = compiler.compile(document);
  if (!made.result) throw made.takeDiagnostics();
  return made.result;
}

/** Letters as they were printed, page by page, in one file for the printer: it claims no standard. */
function bind({ batch, files, timestamp }) {
  files.forEach((file, index) =>
    compiler.mapShadow(join(dirname(template), `letter-${index}.pdf`), Buffer.from(file)),
  );
  const document = { mainFilePath: batchTemplate, inputs: { batch } };
  const ask = (label) => compiler.query(document, { selector: `<${label}>`, field: 'value' })[0];
  const pdf = compiler.pdf(document, { creationTimestamp: timestamp });
  return { pdf, pages: ask('pages'), engine };
}

parentPort.on('message', (job) => {
  try {
    parentPort.postMessage({ ok: true, ...(job.files ? bind(job) : print(job)) });
  } catch (error) {
    parentPort.postMessage({ ok: false, message: describe(error) });
  } finally {
    compiler.resetShadow();
  }
});

// The engine's message may quote the letter: only its first line, short, is let through.
function describe(error) {
  const diagnostics = error?.shortDiagnostics?.map((each) => each.message).join('; ');
  return String(diagnostics || error?.message || error)
    .split('\n')[0]
    .slice(0, 200);
}
