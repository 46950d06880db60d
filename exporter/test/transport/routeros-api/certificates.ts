import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateSet {
  readonly authority: Certificate;
  /** For 127.0.0.1 and router.test, signed by the CA. */
  readonly device: Certificate;
  /** For other.test, signed by the CA. */
  readonly otherName: Certificate;
  /** Signed by the CA, expired since 2021. */
  readonly expired: Certificate;
  readonly selfSigned: Certificate;
}

/** Created with the openssl command at the start of the tests, so that no file in the tree can expire. */
export function makeCertificates(): CertificateSet {
  const directory = mkdtempSync(join(tmpdir(), 'mikrofleet-tls-'));
  const file = (name: string): string => join(directory, name);
  /** The command line is split at spaces; arguments that may contain spaces follow it. */
  const openssl = (line: string, ...words: string[]): void => {
    execFileSync('openssl', [...line.split(' '), ...words], { cwd: directory, stdio: 'pipe' });
  };
  const read = (name: string): Certificate => ({
    key: readFileSync(file(`${name}.key`), 'utf8'),
    cert: readFileSync(file(`${name}.crt`), 'utf8'),
  });
  const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  const selfSigned = (name: string, subject: string, extension: string): void =>
    openssl(
      `req -x509 ${newKey} -keyout ${name}.key -out ${name}.crt -days 30`,
      '-subj',
      `/CN=${subject}`,
      '-addext',
      extension,
    );
  const signed = (name: string, subjectAltName: string, dates: string): void => {
    openssl(`req ${newKey} -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`);
    writeFileSync(file('extensions'), `subjectAltName=${subjectAltName}\n`);
    openssl(
      `ca -batch -config ca.conf -in ${name}.csr -out ${name}.crt -notext -extfile extensions ${dates}`,
    );
  };
  try {
    selfSigned('authority', 'Test authority', 'basicConstraints=critical,CA:TRUE');
    selfSigned('self', 'router', 'subjectAltName=IP:127.0.0.1');
    writeFileSync(file('index.txt'), '');
    writeFileSync(
      file('ca.conf'),
      [
        '[ca]\ndefault_ca=test\n[test]\ndatabase=index.txt\nnew_certs_dir=.\ncertificate=authority.crt',
        'private_key=authority.key\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nunique_subject=no',
        '[any]\ncommonName=supplied\n',
      ].join('\n'),
    );
    signed('device', 'IP:127.0.0.1,DNS:router.test', '-days 30');
    signed('other', 'DNS:other.test', '-days 30');
    signed('expired', 'IP:127.0.0.1', '-startdate 20200101000000Z -enddate 20210101000000Z');
    return {
      authority: read('authority'),
      device: read('device'),
      otherName: read('other'),
      expired: read('expired'),
      selfSigned: read('self'),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export function fingerprintOf(certificate: Certificate): string {
  return createHash('sha256').update(new X509Certificate(certificate.cert).raw).digest('hex');
}
