import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'config.invalid-option': {
    summary: 'A command line option or its environment variable is not valid.',
    remedy: 'Correct the option that the message names; --help lists all options.',
  },
  'config.listen-failed': {
    summary: 'The exporter cannot listen on the address.',
    remedy: 'Choose a free address with --web.listen-address, or stop the program that uses it.',
  },
  'config.output-unwritable': {
    summary: 'A file that a command should write cannot be written.',
    remedy: 'Choose a directory that exists and that you may write to; the file is replaced in one step.',
  },
  'config.too-few-files': {
    summary: 'The process may open too few files for its devices and clients.',
    remedy:
      'Raise the limit to the number in the message (`LimitNOFILE=` in a systemd unit, `ulimit -n`, `--ulimit nofile=` of Docker), or lower `connections.max`.',
  },
} satisfies ErrorRows;
