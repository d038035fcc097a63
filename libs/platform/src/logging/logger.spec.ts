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

  it.each([
    ['a line end', '\n'],
    ['a carriage return', '\r\n'],
    ['what a terminal obeys', '\u001b[2J\u001b]0;x\u0007'],
    ['control characters of old', '\u0085\u009b31m\u007f'],
    ['a line end of Unicode', '\u2028\u2029'],
  ])('writes one line whatever stands in it: %s', (_, signs) => {
    const forged = `before${signs}{"level":"fatal","msg":"forged"}`;
    const writes: ((log: Logger) => void)[] = [
      (log) => log.warn(forged),
      (log) => log.log('x', forged, forged),
      (log) => log.failure(Object.assign(new Error(forged), { stack: forged }), forged),
      (log) => log.pino.info({ [forged]: forged, deep: { list: [forged] } }, forged),
    ];
    for (const write of writes) {
      const line = logged(write);
      expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect([line.at(-1), JSON.stringify(JSON.parse(line))]).toEqual([
        '\n',
        expect.stringContaining(JSON.stringify(forged).slice(1, -1)),
      ]);
      expect(JSON.parse(line)).not.toMatchObject({ level: 'fatal' });
    }
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
