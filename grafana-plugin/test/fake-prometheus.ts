import { type DataFrame, FieldType, LoadingState, toDataFrame } from '@grafana/data';
import { setDataSourceSrv } from '@grafana/runtime';

interface FakeSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What Prometheus answers to an expression; undefined: it does not answer. */
type Answers = (expr: string) => readonly FakeSample[] | undefined;

/** A Prometheus data source of the organisation. Without answers there is none. */
export function fakePrometheus(answers?: Answers): void {
  const source = { uid: 'prometheus', name: 'Prometheus', type: 'prometheus', isDefault: true };
  setDataSourceSrv({
    getList: () => (answers === undefined ? [] : [source]),
    getInstanceSettings: () => source,
    get: () =>
      Promise.resolve({
        ...source,
        getRef: () => ({ uid: source.uid, type: source.type }),
        query: async ({ targets }: { targets: { expr: string }[] }) => {
          const samples = answers?.(targets[0]!.expr);
          return samples === undefined
            ? { data: [], state: LoadingState.Error, error: { message: 'connection refused' } }
            : { data: samples.map(frame), state: LoadingState.Done };
        },
      }),
  } as never);
}

const frame = ({ labels, value }: FakeSample): DataFrame =>
  toDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: [0] },
      { name: 'Value', type: FieldType.number, labels: { ...labels }, values: [value] },
    ],
  });
