import { SetMetadata } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { type StorageEngine } from 'multer';
import { detectFileType, type FileType } from '../files/detect-file-type.js';
import { bareFileName, safeFileName } from '../files/safe-file-name.js';
import type { FieldError } from './form-page.js';

/** Largest attachment, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** Most attachments of one form. */
export const MOST_FILES = 5;
/** Most files of one entry of the registry, proofs included. */
export const MOST_ENTRY_FILES = 10;
/** Most e-mail files of one import. */
export const MOST_MAILS = 100;
/** A request longer than this is cut off. */
const LONGEST_REQUEST = 300 * 1024 * 1024;
/** Bytes of one text field: of a citizen's form, and of the registry's, where a long e-mail is pasted. */
const LONGEST_TEXT = 200_000;
const LONGEST_ENTRY = 4_000_000;

export type UploadProblem = 'too-large' | 'too-many' | 'wrong-type' | 'empty';

/** A file as it came. `bytes` is empty when there is a problem. */
export interface UploadedFile {
  readonly field: string;
  /** Name on the sender's machine, made safe; of a good file, with the ending of what it is. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly type: FileType | null;
  readonly problem: UploadProblem | null;
}

const MESSAGES: Readonly<Record<UploadProblem, string>> = {
  'too-large': 'uploads.tooLarge',
  'too-many': 'uploads.tooMany',
  'wrong-type': 'uploads.wrongType',
  empty: 'uploads.empty',
};

/** Marks the routes that take files. Other routes read no multipart form with files. */
export const TAKES_FILES = 'web:takes-files';
export const TakesFiles = (kind: UploadKind = 'attachments') => SetMetadata(TAKES_FILES, kind);

/**
 * `attachments` are judged by their content, and so are those of an `entry` of the registry, which brings proofs beside
 * them and may bring a long message as text; `mails` and a `catalogue` are
 * read by who asked for them.
 */
export type UploadKind = 'attachments' | 'entry' | 'mails' | 'catalogue';

interface Limits {
  readonly most: number;
  /** Bytes of one file, and of all of them. */
  readonly largest: number;
  readonly total: number;
  /** Bytes of one text field. */
  readonly text: number;
}

const LIMITS: Readonly<Record<UploadKind, Limits>> = {
  attachments: { most: MOST_FILES, largest: LARGEST_FILE, total: LONGEST_REQUEST, text: LONGEST_TEXT },
  entry: { most: MOST_ENTRY_FILES, largest: LARGEST_FILE, total: LONGEST_REQUEST, text: LONGEST_ENTRY },
  catalogue: { most: 60, largest: 1024 * 1024, total: 10 * 1024 * 1024, text: LONGEST_TEXT },
  mails: { most: MOST_MAILS, largest: 25 * 1024 * 1024, total: 100 * 1024 * 1024, text: LONGEST_TEXT },
};

/** The good files of one field, and what is wrong with the others. */
export function uploadsOf(
  req: Request,
  field: string,
  max = MOST_FILES,
): { files: readonly UploadedFile[]; errors: readonly FieldError[] } {
  const all = req.uploads.filter((file) => file.field === field);
  return {
    files: all.filter((file) => file.problem === null),
    errors: all.flatMap((file) =>
      file.problem ? [{ field, key: MESSAGES[file.problem], values: { name: file.name, max } }] : [],
    ),
  };
}

/**
 * Reads a multipart form wholly, whatever is wrong with its files: a file that is too large or one too many is
 * drained, so that every text field arrives and the person loses nothing.
 */
export async function readMultipart(
  req: Request,
  res: Response,
  kind: UploadKind = 'attachments',
): Promise<void> {
  await read(req, res, kind, LIMITS[kind]);
}

/** Reads the text fields of a multipart form, and of its files only that there were some. */
export async function readFieldsAlone(req: Request, res: Response): Promise<void> {
  await read(req, res, 'attachments', { ...LIMITS.attachments, most: 0 });
}

async function read(req: Request, res: Response, kind: UploadKind, limits: Limits): Promise<void> {
  if (Number(req.headers['content-length'] ?? 0) > LONGEST_REQUEST) throw new TooLarge();
  await parse(req, res, limits);
  const files = Array.isArray(req.files) ? req.files : [];
  req.uploads = await Promise.all(
    files.filter((file) => file.originalname !== '').map((file) => judged(file, kind)),
  );
}

/** The request is longer than any form can be. */
export class TooLarge extends Error {}

/** Multer's own limit errors stop the reading; this engine has none: it keeps what fits and drains the rest. */
const keepWhatFits = ({ most, largest, total }: Limits): StorageEngine => ({
  _handleFile(req, file, done) {
    const seen = req as { filesSeen?: number; bytesSeen?: number };
    const place = (seen.filesSeen ?? 0) + 1;
    seen.filesSeen = place;
    const chunks: Buffer[] = [];
    let size = 0;
    let tooLarge = false;
    file.stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      seen.bytesSeen = (seen.bytesSeen ?? 0) + chunk.length;
      tooLarge ||= size > largest || seen.bytesSeen > total;
      if (!tooLarge && place <= most) chunks.push(chunk);
      else chunks.length = 0;
      if (size > LONGEST_REQUEST) req.destroy();
    });
    file.stream.on('error', done);
    file.stream.on('end', () => {
      done(null, {
        size,
        buffer: Buffer.concat(chunks),
        path: place > most ? 'too-many' : tooLarge ? 'too-large' : '',
      });
    });
  },
  _removeFile: (_req, _file, done) => done(null),
});

const reader = (limits: Limits) =>
  multer({
    storage: keepWhatFits(limits),
    defParamCharset: 'utf8',
    limits: { fieldSize: limits.text, fields: 400, headerPairs: 50, fieldNameSize: 100 },
  }).any();

function parse(req: Request, res: Response, limits: Limits): Promise<void> {
  return new Promise((resolve, reject) => {
    reader(limits)(req, res, (error: unknown) => (error ? reject(error as Error) : resolve()));
  });
}

async function judged(file: Express.Multer.File, kind: UploadKind): Promise<UploadedFile> {
  const base = {
    field: file.fieldname,
    name: bareFileName(file.originalname),
    bytes: Buffer.alloc(0),
    type: null,
  };
  if (file.path === 'too-many') return { ...base, problem: 'too-many' };
  if (file.path === 'too-large') return { ...base, problem: 'too-large' };
  if (file.size === 0) return { ...base, problem: 'empty' };
  if (kind === 'mails' || kind === 'catalogue') return { ...base, bytes: file.buffer, problem: null };
  const type = await detectFileType(file.buffer);
  if (!type) return { ...base, problem: 'wrong-type' };
  return { ...base, name: safeFileName(file.originalname, type), bytes: file.buffer, type, problem: null };
}
