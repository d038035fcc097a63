import { BadInput, type InputError } from '#platform';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';

/**
 * What was sent as an instance of its class.
 *
 * @throws BadInput naming every field that is missing, unknown or of another form; values are not repeated
 */
export async function readBody<Body extends object>(shape: new () => Body, sent: unknown): Promise<Body> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new BadInput([{ pointer: '', code: 'not-an-object', detail: 'The body is a JSON object.' }]);
  const body = plainToInstance(shape, sent);
  const wrong = await validate(body, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  const errors = wrong.flatMap((error) => errorsOf(error, ''));
  if (errors.length > 0) throw new BadInput(errors);
  return body;
}

function errorsOf(
  { property, constraints = {}, children = [] }: ValidationError,
  above: string,
): InputError[] {
  const pointer = `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(constraints).map(([rule, detail]) => ({ pointer, code: codeOf(rule), detail }));
  return [...own, ...children.flatMap((child) => errorsOf(child, pointer))];
}

function codeOf(rule: string): string {
  if (rule === 'whitelistValidation') return 'unknown-field';
  return rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
