import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with certificates made by openssl. */
export class Certificates {
  readonly folder = mkdtempSync(join(tmpdir(), 'mikrofleet-web-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): string {
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  /** `<name>.pem` and `<name>.key`, self-signed and allowed to sign others. */
  authority(name: string): void {
    this.#request(name, ['-x509', '-days', '30', '-addext', 'basicConstraints=critical,CA:TRUE']);
  }

  /** `<name>.pem` and `<name>.key`, signed by a CA. `names` in openssl format: `DNS:a,IP:::1`. */
  signed(name: string, authority: string, options: { names?: string; days?: number } = {}): void {
    const { names = 'DNS:localhost,IP:127.0.0.1', days = 30 } = options;
    this.#request(name, [], `${name}.csr`);
    const extensions = this.write(`${name}.ext`, `subjectAltName=${names}\nbasicConstraints=CA:FALSE\n`);
    const signer = ['-CA', `${authority}.pem`, '-CAkey', `${authority}.key`, '-CAcreateserial'];
    if (days > 0)
      this.#openssl([
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        ...signer,
        '-days',
        String(days),
        '-extfile',
        extensions,
        '-out',
        `${name}.pem`,
      ]);
    else this.#expired(name, authority, extensions);
  }

  #expired(name: string, authority: string, extensions: string): void {
    this.write('index.txt', '');
    this.write('serial.txt', '01\n');
    this.write(
      'ca.cnf',
      '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial.txt\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n',
    );
    const dates = ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z'];
    this.#openssl([
      'ca',
      '-batch',
      '-config',
      'ca.cnf',
      '-in',
      `${name}.csr`,
      '-cert',
      `${authority}.pem`,
      '-keyfile',
      `${authority}.key`,
      ...dates,
      '-extfile',
      extensions,
      '-notext',
      '-out',
      `${name}.pem`,
    ]);
  }

  #request(name: string, more: readonly string[], file = `${name}.pem`): void {
    const key = [
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      `${name}.key`,
    ];
    this.#openssl(['req', '-new', ...key, '-subj', `/CN=${name}`, '-out', file, ...more]);
  }

  #openssl(words: readonly string[]): void {
    execFileSync('openssl', words, { cwd: this.folder, stdio: 'pipe' });
  }
}
