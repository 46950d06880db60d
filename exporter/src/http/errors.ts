import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'request.missing-parameter': {
    status: 400,
    summary: 'A required query parameter is missing.',
    remedy: 'Add the parameter that the message names, for example /probe?target=tower1-ap1.',
  },
  'request.invalid-parameter': {
    status: 400,
    summary: 'A query parameter is not valid.',
    remedy: 'Correct the parameter that the message names; nothing was done.',
  },
  'request.unknown-parameter': {
    status: 400,
    summary: 'The route has no such query parameter.',
    remedy: 'Remove it or correct its spelling; the message lists the parameters of this route.',
  },
  'request.not-found': {
    status: 404,
    summary: 'This path does not exist.',
    remedy: 'The landing page at / lists what this exporter serves.',
  },
  'request.method-not-allowed': {
    status: 405,
    summary: 'The path does not support this method.',
    remedy: 'Use the method that the message names.',
  },
  'request.too-large': {
    status: 413,
    summary: 'The request body is larger than this route accepts.',
    remedy: 'Send a smaller body.',
  },
  'request.timed-out': {
    status: 503,
    summary: 'The request exceeded the time limit of the exporter.',
    remedy: 'Check whether it took effect; then request less at once.',
  },
  'request.too-many-connections': {
    status: 503,
    summary: 'The exporter has as many open connections as it can keep.',
    remedy:
      'Close idle connections or reuse them. If there are that many clients, raise the limit of open files (`LimitNOFILE`, `ulimit -n`).',
    retryAfterSeconds: 5,
  },
  'request.other-site': {
    status: 403,
    summary: 'A page of another site made a browser send this request.',
    remedy:
      'Nothing was done. Send it from a program, such as `curl -X POST http://localhost:9436/-/reload`.',
  },
  'request.host-not-allowed': {
    status: 403,
    summary: 'The request is for a host name that is not allowed.',
    remedy: 'Add the name to `--web.allowed-hosts`, or use the address of the exporter.',
  },
  'request.invalid-body': {
    status: 400,
    summary: 'The request body does not match the schema of this route.',
    remedy: 'Correct the property that the message names; nothing was changed.',
  },
  'request.wrong-encoding': {
    status: 400,
    summary: 'The request body is not UTF-8.',
    remedy:
      'Save the file as UTF-8 (in Excel: CSV UTF-8; other spreadsheets ask for the character set) and send it again; nothing was changed.',
  },
  'request.lost-line-ends': {
    status: 400,
    summary: 'The request body is one line, but the file needs several.',
    remedy:
      'Send the file with `curl --data-binary @FILE`: `-d @FILE` removes the line ends. Nothing was changed.',
  },
  'request.unsupported-media-type': {
    status: 415,
    summary: 'The route does not accept this content type.',
    remedy: 'Send one of the types in the message as `Content-Type`; nothing was changed.',
  },
  'request.precondition-required': {
    status: 428,
    summary: 'The request needs an `If-Match` header.',
    remedy:
      'Send the ETag of the record as `If-Match`, so that no concurrent change is overwritten; or `If-Match: *` to change it regardless.',
  },
  'request.answer-not-kept': {
    status: 409,
    summary: 'The request was completed before; its response was not kept because it contained a secret.',
    remedy:
      'Nothing was repeated. If the response never arrived, revoke what was created and create it again.',
  },
} satisfies ErrorRows;
