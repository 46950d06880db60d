/** Versions from `from` on, its betas included, and before `before`, both of one major version; `from` absent: all before. */
export interface AffectedRange {
  readonly from?: string;
  readonly before: string;
}

/** A published flaw of RouterOS. */
export interface Advisory {
  readonly cves: readonly string[];
  /** What it lets whom do. */
  readonly lets: string;
  /** Whether attacks have been seen: CISA’s catalogue of exploited vulnerabilities, or a national CERT. */
  readonly isExploited: boolean;
  readonly affected: readonly AffectedRange[];
  /** Where the versions come from, beside the records of the CVEs themselves. */
  readonly source: string;
}

/** What the records say, or where they differ from each other, what all agree on. Read on 2026-11-27, the newest first. */
export const advisories: readonly Advisory[] = [
  {
    cves: ['CVE-2026-84411'],
    lets: 'the network run code as root through the web service',
    isExploited: false,
    // The record has everything before 7.24, CISA’s remedy is 7.23 or later: this much is affected by both. 6.49.23 is fixed.
    affected: [{ before: '6.49.23' }, { from: '7.0', before: '7.23' }],
    source: 'https://www.cisa.gov/news-events/ics-advisories/icsa-26-272-06',
  },
  {
    cves: ['CVE-2026-67276', 'CVE-2026-86060', 'CVE-2026-67277', 'CVE-2026-67279'],
    lets: 'the network log in over SSH without the key and become administrator',
    isExploited: true,
    affected: [
      { from: '6.0', before: '6.49.21' },
      { from: '7.0', before: '7.23.4' },
      { from: '7.24', before: '7.24.2' },
    ],
    source: 'https://cert.pl/en/posts/2026/09/mikrotik-routeros-cve',
  },
  {
    cves: ['CVE-2026-67281'],
    lets: 'the network read files of the device through WebFig, credentials included',
    isExploited: false,
    affected: [
      { from: '7.20', before: '7.23.4' },
      { from: '7.24', before: '7.24.2' },
    ],
    source: 'https://cert.pl/en/posts/2026/09/mikrotik-routeros-cve',
  },
  {
    cves: ['CVE-2026-67278'],
    lets: 'whoever is on the path pretend to be any TLS server',
    isExploited: false,
    // First published with 7.23.4 and 7.24.2, which did not mend it wholly.
    affected: [
      { from: '7.0', before: '7.23.6' },
      { from: '7.24', before: '7.24.3' },
    ],
    source: 'https://cert.pl/en/posts/2026/09/mikrotik-routeros-cve',
  },
  {
    cves: ['CVE-2025-10948'],
    lets: 'a user of the REST API run code',
    isExploited: false,
    affected: [
      { from: '7.0', before: '7.20.1' },
      { from: '7.21', before: '7.21beta2' },
    ],
    source: 'https://vuldb.com/?id.325818',
  },
  {
    cves: ['CVE-2023-30799'],
    lets: 'an administrator become root over WinBox or HTTP',
    isExploited: false,
    affected: [{ before: '6.49.7' }],
    source: 'https://vulncheck.com/advisories/mikrotik-foisted',
  },
  {
    cves: ['CVE-2019-3976', 'CVE-2019-3977', 'CVE-2019-3978', 'CVE-2019-3979'],
    lets: 'the network poison the DNS cache and put an old version in',
    isExploited: false,
    affected: [{ before: '6.44.6' }, { from: '6.45', before: '6.45.7' }],
    source: 'https://www.tenable.com/security/research/tra-2019-46',
  },
  {
    cves: ['CVE-2018-14847'],
    lets: 'the network read the passwords over WinBox',
    isExploited: true,
    affected: [
      { from: '6.29', before: '6.40.8' },
      { from: '6.41', before: '6.42.1' },
    ],
    source: 'https://mikrotik.com/supportsec/winbox-vulnerability',
  },
  {
    cves: ['CVE-2018-7445'],
    lets: 'the network run code over SMB',
    isExploited: true,
    affected: [{ before: '6.41.3' }, { from: '6.42', before: '6.42rc27' }],
    source: 'https://www.coresecurity.com/advisories/mikrotik-routeros-smb-buffer-overflow',
  },
];
