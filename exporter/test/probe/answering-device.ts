import { type Request, type Script, ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';

type Row = Readonly<Record<string, string>>;

/** What a device does with a command: return rows, trap, stay silent, or hang up. */
export type Answer = readonly Row[] | { readonly trap: string } | 'silence' | 'hang-up';

/** Answers by command path; unlisted paths do not exist on this device. */
export type Answers = Readonly<Record<string, Answer>>;

const attributes = (row: Row): string[] => Object.entries(row).map(([name, value]) => `=${name}=${value}`);

function answer(request: Request, given: Answer): void {
  if (given === 'silence') return;
  if (given === 'hang-up') {
    request.socket.end();
    return;
  }
  if ('trap' in given) request.say('!trap', `=message=${given.trap}`);
  else for (const row of given) request.say('!re', ...attributes(row));
  request.say('!done');
}

export const answering =
  (answers: Answers): Script =>
  (request) =>
    answer(request, answers[request.path] ?? { trap: 'no such command prefix' });

const devices: ScriptedDevice[] = [];

export async function startAnswering(answers: Answers): Promise<ScriptedDevice> {
  const device = await new ScriptedDevice(answering(answers)).listen();
  devices.push(device);
  return device;
}

/** For afterEach. */
export async function stopDevices(): Promise<void> {
  await Promise.all(devices.splice(0).map((device) => device.stop()));
}

/** Paths of the commands that the device received, in order. */
export const pathsAt = (device: ScriptedDevice): string[] => device.commands.map(({ path }) => path);
