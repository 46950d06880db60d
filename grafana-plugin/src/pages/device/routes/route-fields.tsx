import { Combobox, Field, Input, RadioButtonGroup, Stack } from '@grafana/ui';
import { text } from '../../../texts/routes.ts';
import { protocols, type RouteFilter } from './route-filter.ts';

interface RouteFieldsProps {
  readonly filter: RouteFilter;
  /** What the exporter says of the address. */
  readonly isAddressWrong: boolean;
  readonly onFilter: (change: Partial<RouteFilter>) => void;
}

export function RouteFields({ filter, isAddressWrong, onFilter }: RouteFieldsProps) {
  return (
    <Stack gap={2} wrap="wrap" alignItems="flex-end">
      <Field
        label={text('covering')}
        description={text('coveringHelp')}
        invalid={isAddressWrong}
        error={isAddressWrong ? text('coveringWrong') : undefined}
        noMargin
      >
        <Input
          id="routes-covering"
          width={30}
          placeholder="10.1.2.3"
          autoComplete="off"
          value={filter.covering}
          onChange={(event) => onFilter({ covering: event.currentTarget.value })}
        />
      </Field>
      <Field label={text('gateway')} description={text('gatewayHelp')} noMargin>
        <Input
          id="routes-gateway"
          width={30}
          autoComplete="off"
          value={filter.gateway}
          onChange={(event) => onFilter({ gateway: event.currentTarget.value })}
        />
      </Field>
      <Field label={text('protocol')} noMargin>
        <Combobox
          id="routes-protocol"
          width={20}
          value={filter.protocol}
          options={[
            { value: '' as const, label: text('everyProtocol') },
            ...protocols.map((value) => ({ value, label: value })),
          ]}
          onChange={({ value }) => onFilter({ protocol: value })}
        />
      </Field>
      <Field label={text('state')} noMargin>
        <RadioButtonGroup
          id="routes-state"
          aria-label={text('state')}
          value={filter.state}
          options={[
            { value: '' as const, label: text('everyState') },
            { value: 'active' as const, label: text('active') },
            { value: 'inactive' as const, label: text('inactive') },
          ]}
          onChange={(state) => onFilter({ state })}
        />
      </Field>
    </Stack>
  );
}
