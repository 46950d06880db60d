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
} satisfies ErrorRows;
