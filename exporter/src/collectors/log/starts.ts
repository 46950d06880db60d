/** What RouterOS logs when it starts without having been told to, by the reason it names; texts of 6.x and 7.x. */
export const uncleanStarts: readonly (readonly [message: string, reason: string])[] = [
  ...['router was rebooted', 'router rebooted'].flatMap((start): [string, string][] => [
    [`${start} without proper shutdown`, 'unclean'],
    [`${start} without proper shutdown, probably power outage`, 'power-outage'],
    [`${start} without proper shutdown, probably kernel failure`, 'kernel'],
    [`${start} without proper shutdown by watchdog timer`, 'watchdog'],
  ]),
  ['kernel failure in previous boot', 'kernel'],
  ['System rebooted because of kernel failure', 'kernel'],
];

const reasonOf = new Map([...uncleanStarts, ['router rebooted', 'reboot']]);

/** `router rebooted by admin` names the user, and since 7.x the service: any user is one reason. */
export const reasonOfStart = (message: string): string | undefined =>
  reasonOf.get(message) ?? (message.startsWith('router rebooted by ') ? 'reboot' : undefined);
