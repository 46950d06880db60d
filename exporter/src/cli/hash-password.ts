import { hash } from 'bcryptjs';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { readPassword } from './read-password.ts';

/** 2^10 rounds, as in the exporter-toolkit guide: a tenth of a second. */
const cost = 10;

/** `mikrofleet hash-password`: the bcrypt hash of a password, for `basic_auth_users`. */
export async function hashPassword(cli: CliEnvironment): Promise<number> {
  const password = await readPassword(cli);
  cli.stdout.write(`${await hash(password.reveal(), cost)}\n`);
  return exitCode.success;
}
