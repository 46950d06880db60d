import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../store/open-test-store.ts';
import { apiCredential } from '../../store/samples.ts';
import { type Answer, type ApiFixture, startApi } from '../fixture.ts';

const csv = { 'content-type': 'text/csv; charset=utf-8' };
const yaml = { 'content-type': 'application/yaml' };

interface Mistake {
  readonly field: string;
  readonly message: string;
  readonly line?: number;
  readonly name?: string;
}

const mistakes = ({ json }: Answer) => json['errors'] as readonly Mistake[];
const summary = ({ json }: Answer) => json['summary'] as readonly string[];

const actions = ({ json }: Answer) =>
  (json['items'] as { name: string; action: string }[]).map(({ name, action }) => [name, action]);

describe.each(dialects)('an import on %s', (dialect) => {
  let fixture: ApiFixture;
  beforeAll(async () => {
    fixture = await startApi(dialect);
    await fixture.registry.credentials.create(fixture.acme, apiCredential('monitor', 'secret'));
    for (const name of ['Tower 1', 'Tower 2']) {
      const made = await fixture.call('POST', '/sites', { body: { name } });
      expect(made.status).toBe(201);
    }
  });

  const dryRun = (body: string, headers = csv) =>
    fixture.call('POST', '/inventory?dry_run=true', { body, headers });

  it.each([
    ['commas', 'name,address,type,site\nx1,10.2.0.1,ap,Tower 1\nx2,10.2.0.2,ap,Tower 2\n'],
    [
      'semicolons, as Excel writes them in Europe',
      'name;address;type;site\r\nx1;10.2.0.1;ap;Tower 1\r\nx2;10.2.0.2;ap;Tower 2\r\n',
    ],
    ['tabs', 'name\taddress\ttype\tsite\nx1\t10.2.0.1\tap\tTower 1\nx2\t10.2.0.2\tap\tTower 2'],
    ['a byte order mark', '\ufeffname;address;type\r\nx1;10.2.0.1;ap\r\nx2;10.2.0.2;ap\r\n'],
    ['the first line of Excel', 'sep=;\r\nname;address;type\r\nx1;10.2.0.1;ap\r\nx2;10.2.0.2;ap\r\n'],
    ['line ends of old Macs', 'name,address,type\rx1,10.2.0.1,ap\rx2,10.2.0.2,ap\r'],
    [
      'titles as people type them',
      ' Name ,ADDRESS,Type,API credential\nx1,10.2.0.1,AP,monitor\nx2,10.2.0.2, ap ,\n',
    ],
    ['empty columns and lines', 'name,address,type,,\nx1,10.2.0.1,ap,,\n,,,,\n\nx2,10.2.0.2,ap,,\n'],
    [
      'quoted line ends',
      'name,address,type,notes\nx1,10.2.0.1,ap,"two\r\nlines, and ""quotes"""\nx2,10.2.0.2,ap,\n',
    ],
    [
      'modules and labels',
      'name;address;type;modules;labels\nx1;10.2.0.1;ap;"ap,router";rack=7&row=2\nx2;10.2.0.2;ap;;\n',
    ],
  ])('CSV with %s is read', async (_what, text) => {
    const answer = await dryRun(text);
    expect([answer.status, answer.json['errors'], actions(answer)], answer.text).toEqual([
      200,
      [],
      [
        ['x1', 'create'],
        ['x2', 'create'],
      ],
    ]);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffname,address,type\n', 'utf16le'), 'it is UTF-16; save it as UTF-8'],
    ['Windows-1252', Buffer.from('name\nT\xfcr', 'latin1'), 'save it as UTF-8, in Excel as CSV UTF-8'],
  ])('a file in %s is named as such', async (_what, body, why) => {
    const response = await fetch(`${fixture.url}/api/v1/inventory`, {
      method: 'POST',
      headers: { ...csv, authorization: `Bearer ${fixture.tokens.admin}` },
      body,
    });
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({
      status: 400,
      code: 'request.wrong-encoding',
      detail: expect.stringContaining(why),
      remedy: expect.stringContaining('CSV UTF-8'),
    });
  });

  it('another content type is refused with those that fit', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await dryRun('name,address,type\n', form)).json).toMatchObject({
      status: 415,
      detail:
        'This route takes text/csv or application/yaml or text/yaml, not "application/x-www-form-urlencoded".',
    });
  });

  it.each([
    ['CSV', 'name,address,typex1,10.2.0.1,ap', csv],
    ['YAML', 'devices:  - name: x1    address: 10.2.0.1', yaml],
  ])('%s that lost its line ends is explained', async (_what, body, headers) => {
    expect((await dryRun(body, headers)).json).toMatchObject({
      status: 400,
      code: 'request.lost-line-ends',
      remedy: expect.stringContaining('--data-binary'),
    });
  });

  it.each([
    ['', 'The body has no sites and no devices.'],
    ['name,address,type\n', 'The body has no sites and no devices.'],
    ['name,address,type\n"x,10.2.0.1,ap\n', 'line 2 has a misplaced quotation mark'],
  ])('%j is refused as a whole', async (body, why) => {
    const answer = await dryRun(body);
    expect([answer.status, answer.json['detail']]).toEqual([400, expect.stringContaining(why)]);
  });

  const wrongForm = {
    code: 'registry.invalid-value',
    remedy: 'Correct the property that the message names.',
  };

  it('a wrong header is one mistake, not one in every row', async () => {
    const answer = await dryRun('name,adress,type,name\nx1,10.2.0.1,ap,\nx2,10.2.0.2,ap,\n');
    const header = { field: 'header', line: 1, ...wrongForm };
    expect(mistakes(answer)).toEqual([
      { ...header, message: 'The column "adress" is unknown; did you mean "address"?' },
      { ...header, message: 'The column "name" is there twice.' },
      { ...header, message: 'The column "address" is missing.' },
    ]);
  });

  const rows = [
    'name,address,type,site,port,api_credential,parent',
    'good,10.2.1.1,router,Tower 1,,monitor,',
    'child,10.2.1.2,ap,Tower 1,,,broken',
    'broken,10.2.1.3,wifi,Tower 1,70000,,',
    'lost1,10.2.1.4,ap,Tower 7,,,',
    'lost2,10.2.1.5,ap,Tower 8,,nobody,',
    '"two',
    'lines",10.2.1.6,ap,,,,',
    'same,10.2.1.1,ap,,,,',
    'good,10.2.1.8,ap,,,,',
    'local,127.0.0.1,ap,,,,',
    'wide,10.2.1.9,ap,,,,,,x',
    'hex,0x7f.1,ap,,,,',
    '',
  ].join('\n');

  it('all mistakes of all rows are in one answer, with line and name', async () => {
    const answer = await fixture.call('POST', '/inventory', { body: rows, headers: csv });
    expect([answer.status, answer.json['code']]).toEqual([422, 'registry.import-rejected']);
    const found = mistakes(answer).map(({ line, name, field, message }) => [
      line,
      name,
      field.split('.').slice(2).join('.'),
      message,
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        [4, 'broken', 'type', expect.stringContaining('is not one of router, switch')],
        [4, 'broken', 'port', 'must be <= 65535.'],
        [5, 'lost1', 'site', 'There is no site with the id or name "Tower 7".'],
        [6, 'lost2', 'site', 'There is no site with the id or name "Tower 8".'],
        [6, 'lost2', '', 'There is no credential with the id or name "nobody".'],
        [7, 'two\nlines', 'name', expect.stringContaining('printable')],
        [9, 'same', 'address', 'has the same address as another entry, "good".'],
        [10, 'good', 'name', 'is also the name of the entry in line 2.'],
        [11, 'local', '', expect.stringContaining('127.0.0.1')],
        [12, 'wide', '', 'has 9 cells, but the header has 7.'],
        [13, 'hex', 'address', expect.any(String)],
      ]),
    );
    // `child` is only the consequence of `broken`.
    expect(found.map(([line]) => line).toSorted((a, b) => Number(a) - Number(b))).toEqual([
      4, 4, 5, 6, 6, 7, 9, 10, 11, 12, 13,
    ]);
    expect((await fixture.call('GET', '/devices')).json['items']).toEqual([]);
  });

  const titles = 'name;address;type;port;api_credential;site;modules;parent';

  it.each([
    [
      'all references',
      titles,
      'c3;10.2.3.1;cpe;8728;nobody;Nrd;intrface,ruter;mom',
      [
        'There is no module "intrface"',
        'There is no module "ruter"; did you mean "router"?',
        'There is no device with the id or name "mom".',
        'There is no site with the id or name "Nrd".',
        'There is no credential with the id or name "nobody".',
      ],
    ],
    [
      'an address',
      titles,
      'c3;10.2.3.400;cpe;8728;nobody;Nrd;intrface;mom',
      [
        '"10.2.3.400" is refused',
        'There is no module "intrface"',
        'There is no device with the id or name "mom".',
        'There is no site with the id or name "Nrd".',
        'There is no credential with the id or name "nobody".',
      ],
    ],
    [
      'a port',
      titles,
      'c3;10.2.3.400;wifi;8 728;nobody;Nrd;intrface;mom',
      [
        'must be integer',
        'is not one of router, switch',
        '"10.2.3.400" is refused',
        'There is no module "intrface"',
        'There is no device with the id or name "mom".',
        'There is no site with the id or name "Nrd".',
        'There is no credential with the id or name "nobody".',
      ],
    ],
    [
      'a type, besides an address outside of the networks',
      titles,
      'c3;127.0.0.1;wifi;;nobody;;;',
      ['is not one of router, switch', 'There is no credential with the id or name "nobody".', '127.0.0.1'],
    ],
    [
      'a column',
      `${titles};colour`,
      'c3;10.2.3.400;cpe;;;Nrd;intrface;;red',
      [
        'The column "colour" is unknown.',
        '"10.2.3.400" is refused',
        'There is no module "intrface"',
        'There is no site with the id or name "Nrd".',
      ],
    ],
  ])('a mistake of %s hides no other one', async (_what, header, row, expected) => {
    const found = mistakes(await dryRun(`${header}\n${row}\n`)).map(({ message }) => message);
    for (const text of expected) expect(found).toContainEqual(expect.stringContaining(text));
    expect(found).toHaveLength(expected.length);
  });

  it('a site with a wrong coordinate has its wrong references in the answer too', async () => {
    const answer = await dryRun(
      'sites:\n  - {name: S, latitude: north, parent: no1, upstreams: [no2, no3]}\n',
      yaml,
    );
    expect(mistakes(answer).map(({ message }) => message)).toEqual([
      'must be number.',
      'There is no site with the id or name "no2".',
      'There is no site with the id or name "no3".',
      'There is no site with the id or name "no1".',
    ]);
  });

  it('each kind of mistake is one sentence with its count and lines', async () => {
    const answer = await dryRun(rows);
    expect(answer.status).toBe(200);
    expect(summary(answer)[0]).toBe(
      'There is no site with the id or name "Tower 7", "Tower 8": 2 entries, line 5 (lost1), line 6 (lost2).',
    );
    expect(summary(answer)).toHaveLength(10);
  });

  it('YAML has the lines too, and every mistake of an entry', async () => {
    const answer = await dryRun(
      'sites:\n  - name: S\n    latitude: north\ndevices:\n  - name: a\n    type: ap\n    colour: red\n  - 7\n',
      yaml,
    );
    expect(mistakes(answer)).toEqual([
      { field: 'sites.0.latitude', line: 2, name: 'S', message: 'must be number.', ...wrongForm },
      { field: 'devices.0.address', line: 5, name: 'a', message: 'is missing.', ...wrongForm },
      { field: 'devices.0.colour', line: 5, name: 'a', message: 'is unknown.', ...wrongForm },
      { field: 'devices.1', line: 8, message: 'must be object.', ...wrongForm },
    ]);
  });

  it('5,000 rows with the same mistake are one sentence, and other requests are answered meanwhile', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => `n${i},10.${60 + (i >> 8)}.0.${i & 255},ap,Tower 9`);
    const importing = dryRun(`name,address,type,site\n${many.join('\n')}\n`);
    const work = { isOver: false };
    const over = importing.finally(() => (work.isOver = true));
    let answered = 0;
    while (!work.isOver) {
      expect((await fetch(`${fixture.url}/-/healthy`)).status).toBe(200);
      answered += 1;
      await sleep(20);
    }
    const answer = await over;
    expect(mistakes(answer)).toHaveLength(5000);
    expect(summary(answer)).toEqual([
      'There is no site with the id or name "Tower 9": 5000 entries, line 2 (n0), line 3 (n1), line 4 (n2), line 5 (n3), line 6 (n4) and 4995 more.',
    ]);
    // A loop that was held until the end would have answered once or twice.
    expect(answered).toBeGreaterThan(10);
  });

  it.each(['comma', 'semicolon', 'tab'])(
    'the template with the separator %s can be sent back',
    async (separator) => {
      const template = await fixture.call('GET', `/inventory/import-template?separator=${separator}`);
      expect(template.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(template.text.split('\r\n')).toHaveLength(4);
      const known = template.text.replaceAll('public', 'monitor');
      const answer = await dryRun(known);
      // Only the credential of the switch is wrong: it is of the API.
      expect(summary(answer)).toEqual([
        'There is no credential of the kind snmp with the id or name "monitor": line 3 (tower1-switch).',
      ]);
    },
  );

  it('references may be ids as well as names', async () => {
    const sites = (await fixture.call('GET', '/sites?name=tower%202')).json['items'] as { id: string }[];
    const answer = await fixture.call('POST', '/inventory', {
      body: `name,address,type,site\nby-id,10.2.3.1,ap,${sites[0]?.id}\nby-name,10.2.3.2,ap,TOWER 2\n`,
      headers: csv,
    });
    expect(answer.status, answer.text).toBe(200);
    const listed = await fixture.call('GET', '/devices?site_id=Tower%202');
    expect((listed.json['items'] as { name: string }[]).map(({ name }) => name)).toEqual([
      'by-id',
      'by-name',
    ]);
    const taken = await dryRun('name,address,type\nnext,10.2.3.1,ap\n');
    expect(mistakes(taken)[0]?.message).toBe('has the same address as a registered device, "by-id".');
  });
});
