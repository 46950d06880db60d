import { withSection } from '../../scripts/marked-section.ts';
import { advisories, type AffectedRange } from './routeros.ts';

/** The page with the table of advisories written anew. */
export const advisoryTable = (page: string): string =>
  withSection(
    page,
    'advisories',
    `| CVE | lets | attacks seen | affected | source |\n| --- | --- | --- | --- | --- |\n${advisories
      .map(
        ({ cves, lets, isExploited, affected, source }) =>
          `| ${cves.map(linked).join(', ')} | ${lets} | ${isExploited ? 'yes' : 'no'} | ${affected.map(range).join('; ')} | [advisory](${source}) |\n`,
      )
      .join('')}`,
  );

const linked = (cve: string): string => `[${cve}](https://www.cve.org/CVERecord?id=${cve})`;

const range = ({ from, before }: AffectedRange): string =>
  from === undefined ? `before ${before}` : `${from} to before ${before}`;
