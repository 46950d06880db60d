import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ToolResult {
  readonly lines: readonly string[];
  readonly error: string;
}

/** net-snmp's command line tools: an independent implementation. */
export async function tool(command: string, ...args: readonly string[]): Promise<ToolResult> {
  try {
    const { stdout } = await run(command, ['-On', '-Ot', '-Oe', ...args], {
      maxBuffer: 32 << 20,
      env: { ...process.env, MIBS: '' },
    });
    return { lines: join(stdout), error: '' };
  } catch (error) {
    const failed = error as NodeJS.ErrnoException & { stdout?: string; stderr?: string };
    if (failed.code === 'ENOENT')
      throw new Error(`${command} is missing: install the Debian package "snmp"`, { cause: error });
    return { lines: join(failed.stdout ?? ''), error: `${failed.stderr ?? ''}${failed.stdout ?? ''}` };
  }
}

/** Long values span several lines. */
function join(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('.')) lines.push(line);
    else if (line !== '' && lines.length > 0) lines[lines.length - 1] += line;
  }
  return lines;
}

/** OID and value of each line, without the type. */
export function pairs(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const split = line.indexOf(' = ');
      const text = line.slice(split + 3);
      return [line.slice(1, split), text.replace(/^[A-Za-z0-9-]+: ?/, '').replaceAll('"', '')] as const;
    }),
  );
}
