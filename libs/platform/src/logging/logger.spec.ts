import { describe, expect, it } from '@jest/globals';
import { Logger } from './logger.js';

function logged(write: (log: Logger) => void): string {
  const lines: string[] = [];
  write(new Logger('portal', 'debug', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it.each(['010594Y9032', '131052-308T', '010594y9032', '131052\u2013308T'])(
    'hides the identity code %s',
    (hetu) => {
      const line = logged((log) => log.warn(`Could not read "${hetu}".`));
      expect(line).not.toContain(hetu);
      expect(line).toContain('[hetu]');
    },
  );

  it('hides e-mail addresses in texts and in errors', () => {
    const line = logged((log) => log.failure(new Error('no mailbox aino.mällikäs@posti.example'), 'id-1'));
    expect(line).not.toContain('posti.example');
    expect(line).toContain('"requestId":"id-1"');
  });

  it('hides cookies, authorization, names and codes by the name of their field', () => {
    const line = logged((log) =>
      log.pino.info(
        { req: { cookie: 'tp.sid=1', authorization: 'Bearer x' }, person: { name: 'Aino' } },
        'x',
      ),
    );
    expect(line).not.toMatch(/tp\.sid=1|Bearer x|Aino/);
  });

  it('leaves ids, dates and case numbers readable', () => {
    const text = 'case LAH/197/00.04.02/2026 5d1f0000-0000-4000-8000-000000000001 on 2026-11-22';
    expect(logged((log) => log.log(text))).toContain(text);
  });

  it('keeps the context Nest gives', () => {
    expect(JSON.parse(logged((log) => log.log('started', 'NestFactory')))).toMatchObject({
      level: 'info',
      app: 'portal',
      context: 'NestFactory',
      msg: 'started',
    });
  });
});
