import { expect, test } from 'vitest';
import { columnOf, mistakesCsv, resultCsv } from './result-csv.ts';

test('a result opens in a spreadsheet, and runs nothing there', () => {
  const items = [
    {
      kind: 'device' as const,
      name: 'ap "one", north',
      action: 'change' as const,
      changed: ['address', 'site'],
    },
    { kind: 'device' as const, name: '=HYPERLINK(1)', action: 'create' as const, changed: [] },
  ];
  expect(resultCsv({ dry_run: false, items, errors: [], summary: [] })).toBe(
    '\uFEFFkind,name,action,changed\r\n' +
      'device,"ap ""one"", north",change,address site\r\n' +
      "device,'=HYPERLINK(1),create,\r\n",
  );
});

test('each mistake has its line and column', () => {
  const errors = [
    {
      field: 'devices.4.port',
      line: 6,
      name: 'ap1',
      message: 'must be <= 65535.',
      remedy: 'Correct the value.',
    },
    { field: 'header', line: 1, message: 'The column "adress" is unknown; did you mean "address"?' },
  ];
  expect(mistakesCsv(errors)).toBe(
    '\uFEFFline,name,column,mistake,remedy\r\n6,ap1,port,must be <= 65535.,Correct the value.\r\n' +
      '1,,header,"The column ""adress"" is unknown; did you mean ""address""?",\r\n',
  );
  expect([columnOf('devices.1'), columnOf('sites.0.latitude')]).toEqual(['', 'latitude']);
});
