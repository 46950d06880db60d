import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Secret } from '../config/secret.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { CliEnvironment } from './environment.ts';

/** bcrypt ignores the bytes after these; a longer password would not be as strong as it looks. */
const maxBytes = 72;

/**
 * Reads a password from standard input: one line from a pipe, or typed twice without echo on a terminal.
 * Never an argument.
 */
export async function readPassword({ stdin, stderr }: CliEnvironment): Promise<Secret> {
  if (!stdin.isTTY) return checked(await readAll(stdin));
  const lines = createInterface({ input: stdin, output: blackHole(), terminal: true });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string> => {
    stderr.write(prompt);
    const { value, done } = await answers.next();
    stderr.write('\n');
    return done === true ? '' : value;
  };
  lines.once('SIGINT', () => lines.close());
  try {
    const password = checked(await ask('Password: '));
    if ((await ask('Again: ')) !== password.reveal()) throw refused('the two entries differ');
    return password;
  } finally {
    lines.close();
  }
}

async function readAll(stdin: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // A large file given by mistake is not read to its end.
    if (size > 64 * maxBytes) throw refused(`it is longer than ${maxBytes} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

function checked(password: string): Secret {
  if (password === '') throw refused('it is empty');
  if (Buffer.byteLength(password) > maxBytes) throw refused(`it is longer than ${maxBytes} bytes`);
  if (/\p{Cc}/u.test(password)) throw refused('it contains a line break or a control character');
  return new Secret(password);
}

function refused(why: string): ExporterError {
  return new ExporterError('config.invalid-option', `The password on standard input cannot be used: ${why}.`);
}

/** The stream that would echo the typed password. */
function blackHole(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
