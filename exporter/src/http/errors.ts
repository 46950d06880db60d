import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'request.missing-parameter': {
    status: 400,
    summary: 'A required query parameter is missing.',
    remedy: 'Add the parameter that the message names, for example /probe?target=tower1-ap1.',
  },
  'request.invalid-parameter': {
    status: 400,
    summary: 'A query parameter cannot be understood.',
    remedy: 'Correct the parameter that the message names; nothing was read from the device.',
  },
  'request.unknown-parameter': {
    status: 400,
    summary: 'A query parameter that this route does not have.',
    remedy: 'Remove it or correct its spelling; the message lists the parameters of the route.',
  },
  'request.not-found': {
    status: 404,
    summary: 'There is nothing at this path.',
    remedy: 'The landing page at / lists what this exporter serves.',
  },
  'request.method-not-allowed': {
    status: 405,
    summary: 'The path exists but not with this method.',
    remedy: 'Use the method that the message names.',
  },
  'request.too-large': {
    status: 413,
    summary: 'The request is larger than this route accepts.',
    remedy: 'Send a smaller request.',
  },
  'request.timed-out': {
    status: 503,
    summary: 'The request took longer than the exporter works on one.',
    remedy: 'Look whether it was carried out after all; then ask for less at once.',
  },
  'request.invalid-body': {
    status: 400,
    summary: 'The body of the request does not fit this route.',
    remedy: 'Correct the property that the message names; nothing was changed.',
  },
  'request.unsupported-media-type': {
    status: 415,
    summary: 'The route takes no body of this content type.',
    remedy: 'Send `Content-Type: application/json`, or what the OpenAPI document lists for the route.',
  },
  'request.precondition-required': {
    status: 428,
    summary: 'The request does not say which state of the record it is meant for.',
    remedy:
      'Send the ETag of the record as `If-Match`, so that nobody else is overwritten; or `If-Match: *` to do it in any case.',
  },
  'request.answer-not-kept': {
    status: 409,
    summary: 'The request was carried out before, and its answer was not kept because it held a secret.',
    remedy: 'Nothing was done again. If the answer never arrived, revoke what was made and create it anew.',
  },
} satisfies ErrorRows;
