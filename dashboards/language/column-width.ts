/** Mean width of a letter of the headers of Grafana's tables, and what stands beside them: padding, sort arrow, filter. */
const letter = 8;
const padding = 14;
const sortArrow = 22;
const filter = 24;

/** Labels whose values are longer than their names. */
const valueWidths: Readonly<Record<string, number>> = {
  alertname: 250,
  common_name: 180,
  device: 130,
  interface: 120,
  mac_address: 150,
  reason: 170,
  remote_address: 150,
  board: 150,
};

interface Header {
  readonly title: string;
  readonly label?: string;
  readonly filterable: boolean;
}

/** Pixels that a column needs at least so that its header is not cut; columns share what is left. */
export const leastWidth = ({ title, label = '', filterable }: Header): number =>
  Math.max(title.length * letter + padding + sortArrow + (filterable ? filter : 0), valueWidths[label] ?? 80);
