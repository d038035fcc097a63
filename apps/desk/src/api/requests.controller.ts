import { FileClientRequest } from '#cases';
import { no } from '#kernel';
import { BadInput, orRefuse, readLargeJson } from '#platform';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ApiRoute } from './api-route.js';
import { clientOf } from './client-of.js';
import { clientRequest, pointed } from './client-request.js';
import { IDEMPOTENCY_KEY } from './parameters.js';
import { readBody } from './read-body.js';
import { FILED_EXAMPLE } from './schemas/case.schema.js';
import { REQUEST_EXAMPLES, RequestBody } from './schemas/request.body.js';

/** Five attachments of the usual size; a person with more brings them in the portal. */
const LARGEST_BODY = 30 * 1024 * 1024;
const KEY = /^[\x21-\x7e]{8,200}$/;

/** Requests that the organisation's own e-service brings. */
@Controller('api/v1/requests')
export class RequestsController {
  constructor(@Inject(FileClientRequest) private readonly fileRequest: FileClientRequest) {}

  @Post()
  @ApiRoute({
    scope: 'requests:write',
    audited: 'RequestFiled',
    summary: 'File a request',
    description:
      'Comes to the registry of the client’s authority as one from the portal does, and its clocks run. The body may be 30 MiB; each attachment (PDF, PNG, JPEG, DOCX, ODT, UTF-8 text, by its content) 10 MiB, at most five, and five proofs beside them. A person identified strongly follows the case in the portal after signing in there.',
    parameters: [IDEMPOTENCY_KEY],
    body: { schema: 'RequestBody', example: REQUEST_EXAMPLES.usual, more: { child: REQUEST_EXAMPLES.child } },
    answer: {
      status: 201,
      schema: 'Case',
      example: FILED_EXAMPLE,
      description: 'The case that was opened, with its due days and their working',
      headers: {
        Location: { description: 'Address of the case', schema: { type: 'string' } },
        'Idempotent-Replayed': {
          description: '`true` when this is the answer given to the same key before',
          schema: { const: 'true' },
        },
      },
    },
    errors: [
      'malformed',
      'too-large',
      'unsupported-media-type',
      'invalid-body',
      'request-bad-hetu',
      'request-attachment-type',
      'request-may-not-ask',
      'idempotency-key-reused',
      'no-room',
    ],
  })
  async file(@Req() req: Request, @Res({ passthrough: true }) res: Response) {
    const key = req.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw new BadInput([BAD_KEY], 'invalid-header');
    await readLargeJson(req, res, LARGEST_BODY);
    const body = await readBody(RequestBody, req.body);
    const act = { key, body: JSON.stringify(req.body) };
    const filed = await this.fileRequest.run(clientOf(req), clientRequest(body), act);
    if (!filed.ok) {
      const { code, facts } = pointed(filed.refusal, body);
      return orRefuse(no(code, facts));
    }
    const { answer, caseId, again } = filed.value;
    res.setHeader('Location', `/api/v1/cases/${caseId}`);
    if (again) res.setHeader('Idempotent-Replayed', 'true');
    return answer;
  }
}

const BAD_KEY = {
  parameter: 'Idempotency-Key',
  code: 'missing-or-malformed',
  detail: '8 to 200 visible ASCII characters, a new one for each request: a UUID will do.',
};
